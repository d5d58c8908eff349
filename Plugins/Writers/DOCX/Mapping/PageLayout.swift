/// The page: an A4 sheet, upright for horizontal lines and on its side for vertical ones.
///
/// All lengths are twentieths of a point; A4 is 11,906 by 16,838 (ISO 216, as Word writes it).
struct PageLayout: Sendable {
  /// Which way lines run and in how many columns.
  let options: WordOptions
  /// Whether the main language runs from right to left.
  let isRightToLeft: Bool
  /// Whether lines lie on the grid of East Asian pages.
  let isEastAsian: Bool

  /// The space left and right, top and bottom.
  private static let margins = (side: 1418, end: 1440)
  /// The space between columns.
  static let columnGap = 425

  private var isVertical: Bool { options.writingMode == .vertical }
  private var width: Int { isVertical ? 16838 : 11906 }
  private var height: Int { isVertical ? 11906 : 16838 }

  /// The length of a line that takes the whole page.
  var lineLength: Int {
    isVertical ? height - 2 * Self.margins.end : width - 2 * Self.margins.side
  }

  /// The length of a line in its column.
  var columnLength: Int {
    (lineLength - (options.columns - 1) * Self.columnGap) / options.columns
  }

  /// What a section is for.
  enum Part: Sendable {
    /// The table of contents: one column.
    case contents
    /// The articles.
    case text(afterContents: Bool)
  }

  /// The section properties of one part of the document.
  func section(_ part: Part, hasHeader: Bool) -> Properties {
    var section = Properties(.section)
    if hasHeader {
      section.add(
        Element("w:headerReference", ["w:type": "default", "r:id": DocumentPart.headerID]))
    }
    section.add(Element("w:footerReference", ["w:type": "default", "r:id": DocumentPart.footerID]))
    section.add(pageSize)
    section.add(
      Element(
        "w:pgMar",
        [
          "w:top": String(Self.margins.end), "w:right": String(Self.margins.side),
          "w:bottom": String(Self.margins.end), "w:left": String(Self.margins.side),
          "w:header": "851", "w:footer": "992", "w:gutter": "0",
        ]))
    let gap = String(Self.columnGap)
    if case .text(let afterContents) = part {
      if afterContents { section.add("w:type", value: "continuous") }
      if options.columns > 1 {
        section.add(
          Element("w:cols", ["w:num": String(options.columns), "w:sep": "1", "w:space": gap]))
      } else {
        section.add(Element("w:cols", ["w:space": gap]))
      }
    } else {
      section.add(Element("w:cols", ["w:space": gap]))
    }
    if isVertical { section.add("w:textDirection", value: "tbRl") }
    if isRightToLeft { section.add("w:bidi") }
    if isEastAsian {
      section.add(Element("w:docGrid", ["w:type": "lines", "w:linePitch": "312"]))
    } else {
      section.add(Element("w:docGrid", ["w:linePitch": "360"]))
    }
    return section
  }

  private var pageSize: Element {
    let size: (String, String) = (String(width), String(height))
    return isVertical
      ? Element("w:pgSz", ["w:w": size.0, "w:h": size.1, "w:orient": "landscape"])
      : Element("w:pgSz", ["w:w": size.0, "w:h": size.1])
  }
}
