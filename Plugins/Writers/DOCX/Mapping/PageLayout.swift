/// The page: a sheet that stands upright for horizontal lines and lies on its side for vertical ones.
///
/// All lengths are twentieths of a point.
struct PageLayout: Sendable {
  /// The distance of lines on the grid of East Asian pages: 15.6 pt, Word's own for text of 10.5 pt.
  static let gridPitch = 312
  /// The space between columns.
  private static let columnGap = 425

  /// The columns of the text.
  let columns: Int
  private let isVertical: Bool
  /// Whether the main language runs from right to left.
  private let isRightToLeft: Bool
  /// Whether lines lie on the grid of East Asian pages.
  private let isEastAsian: Bool
  private let size: (width: Int, height: Int)
  private let margins: (side: Int, end: Int)

  /// The page that `options` ask for, in a document whose main language is `language`.
  init(_ options: WordOptions, _ language: LanguageProfile) {
    columns = options.columns
    isVertical = options.writingMode == .vertical
    isRightToLeft = language.isRightToLeft
    isEastAsian = language.slot == .eastAsian
    let upright = options.paper.size
    size = isVertical ? (upright.height, upright.width) : upright
    margins = options.paper.margins
  }

  /// The length of a line that takes the whole page.
  var lineLength: Int {
    isVertical ? size.height - 2 * margins.end : size.width - 2 * margins.side
  }

  /// The length of a line in its column.
  var columnLength: Int { (lineLength - (columns - 1) * Self.columnGap) / columns }

  /// How far lines may follow each other on one page.
  var depth: Int {
    isVertical ? size.width - 2 * margins.side : size.height - 2 * margins.end
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
          "w:top": String(margins.end), "w:right": String(margins.side),
          "w:bottom": String(margins.end), "w:left": String(margins.side),
          "w:header": "851", "w:footer": "992", "w:gutter": "0",
        ]))
    let gap = String(Self.columnGap)
    var isOneColumn = columns == 1
    switch part {
    case .contents: isOneColumn = true
    case .text(let afterContents): if afterContents { section.add("w:type", value: "continuous") }
    }
    section.add(
      isOneColumn
        ? Element("w:cols", ["w:space": gap])
        : Element("w:cols", ["w:num": String(columns), "w:sep": "1", "w:space": gap]))
    if isVertical { section.add("w:textDirection", value: "tbRl") }
    if isRightToLeft { section.add("w:bidi") }
    section.add(
      isEastAsian
        ? Element("w:docGrid", ["w:type": "lines", "w:linePitch": String(Self.gridPitch)])
        : Element("w:docGrid", ["w:linePitch": "360"]))
    return section
  }

  private var pageSize: Element {
    let size: (String, String) = (String(size.width), String(size.height))
    return isVertical
      ? Element("w:pgSz", ["w:w": size.0, "w:h": size.1, "w:orient": "landscape"])
      : Element("w:pgSz", ["w:w": size.0, "w:h": size.1])
  }
}
