internal import GalleyXML

/// The page: a sheet that stands upright for horizontal lines and lies on its side for vertical ones, or the page of a
/// reference document.
///
/// All lengths are twentieths of a point.
struct PageLayout: Sendable {
  /// The distance of lines on the grid of East Asian pages: 15.6 pt, Word's own for text of 10.5 pt.
  static let gridPitch = 312
  /// The space between columns.
  private static let columnGap = 425

  /// The columns of the text.
  let columns: Int
  private let gap: Int
  /// Whether lines run from top to bottom.
  let isVertical: Bool
  /// The size of the sheet as it lies and the parts of it without text.
  private let frame: PageFrame
  /// What a section says of itself, in the schema's order, without columns, kind, headers and footers.
  private let properties: [String: SectionProperty]

  /// A property from ours or from a reference document.
  private enum SectionProperty: Sendable {
    case own(Element)
    case taken(WordElement)
  }

  /// The page that `options` ask for, in a document whose main language is `language`.
  init(_ options: WordOptions, _ language: LanguageProfile) {
    let reference = options.reference?.section
    let taken = reference.flatMap(PageFrame.init)
    let asksForSheet = options.paper != .a4 || options.writingMode == .vertical
    isVertical =
      options.writingMode == .vertical || !asksForSheet && reference?.isVertical ?? false
    let sheet = PageFrame(options.paper, isOnItsSide: isVertical)
    frame = asksForSheet ? sheet : taken ?? sheet
    let theirColumns = reference?.first("cols")
    columns =
      options.columns > 1
      ? options.columns : min(max(theirColumns?.number("num") ?? 1, 1), PageFrame.mostColumns)
    gap = min(
      max(theirColumns?.number("space") ?? Self.columnGap, 0), frame.lineLength(isVertical) / 8)

    var properties: [String: SectionProperty] = [:]
    func own(_ element: Element) { properties[element.name.description] = .own(element) }
    own(frame.size)
    own(frame.margins)
    if isVertical { own(Element("w:textDirection", value: "tbRl")) }
    if language.isRightToLeft { own(Element("w:bidi")) }
    own(
      language.slot == .eastAsian
        ? Element("w:docGrid", ["w:type": "lines", "w:linePitch": String(Self.gridPitch)])
        : Element("w:docGrid", ["w:linePitch": "360"]))
    let ofSheet: Set<String> = ["pgSz", "pgMar", "textDirection"]
    for element in reference?.children ?? []
    where !Self.decidedHere.contains(element.name)
      && !(ofSheet.contains(element.name) && (asksForSheet || taken == nil))
    {
      properties["w:\(element.name)"] = .taken(element)
    }
    self.properties = properties
  }

  /// What is never taken from a reference document as it stands.
  private static let decidedHere: Set<String> = [
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "cols",
    "printerSettings",
  ]

  /// The length of a line that takes the whole page.
  var lineLength: Int { frame.lineLength(isVertical) }

  /// The length of a line in its column.
  var columnLength: Int { (lineLength - (columns - 1) * gap) / columns }

  /// How far lines may follow each other on one page.
  var depth: Int { frame.lineLength(!isVertical) }

  /// What a section is for.
  enum Part: Sendable {
    /// The table of contents: one column.
    case contents
    /// The articles; as the second section they begin on the page where the contents end.
    case text(isSecond: Bool)
  }

  /// Writes the section properties of one part of the document.
  func writeSection(_ part: Part, _ edges: [ReferenceDocument.PageEdge], to writer: XMLWriter) {
    var columns = self.columns
    var isSecond = false
    switch part {
    case .contents: columns = 1
    case .text(let second): isSecond = second
    }
    writer.element("w:sectPr") {
      for name in ElementOrder.section.names {
        switch name {
        case "w:headerReference": write(edges.filter(\.isHeader), "w:headerReference", to: writer)
        case "w:footerReference":
          write(edges.filter { !$0.isHeader }, "w:footerReference", to: writer)
        case "w:type": if isSecond { writer.write(Element("w:type", value: "continuous")) }
        case "w:cols":
          let space = String(gap)
          writer.write(
            columns == 1
              ? Element("w:cols", ["w:space": space])
              : Element("w:cols", ["w:num": String(columns), "w:sep": "1", "w:space": space]))
        // The first page has its own header once, and pages are counted on.
        case "w:titlePg" where isSecond: break
        case "w:pgNumType" where isSecond:
          if case .taken(let element)? = properties[name] {
            writer.write(element.without(attributes: ["start"]))
          }
        default:
          switch properties[name] {
          case .own(let element)?: writer.write(element)
          case .taken(let element)?: writer.write(element)
          case nil: break
          }
        }
      }
    }
  }

  private func write(
    _ edges: [ReferenceDocument.PageEdge], _ name: StaticString, to writer: XMLWriter
  ) {
    for edge in edges {
      writer.write(Element(name, ["w:type": edge.pages, "r:id": edge.id]))
    }
  }
}

/// The size of a sheet and its margins.
struct PageFrame: Sendable {
  /// Word sets no more (Word's specifications and limits).
  static let mostColumns = 45
  /// Word takes sheets from 0.1 to 22 inches.
  private static let sheets = 144...31_680
  /// A line of less is no place for text: two characters.
  private static let leastLength = 420

  private let width: Int
  private let height: Int
  private let top: Int
  private let bottom: Int
  private let left: Int
  private let right: Int

  /// A sheet of paper, upright or on its side.
  init(_ paper: PaperSize, isOnItsSide: Bool) {
    let (width, height) = paper.size
    let (side, end) = paper.margins
    self.width = isOnItsSide ? height : width
    self.height = isOnItsSide ? width : height
    top = end
    bottom = end
    left = side
    right = side
  }

  /// The sheet of a section of a reference document; nil where it says none, or one that holds no text.
  init?(_ section: WordElement) {
    guard let size = section.first("pgSz"), let margins = section.first("pgMar"),
      let width = size.number("w"), let height = size.number("h"),
      Self.sheets.contains(width), Self.sheets.contains(height)
    else { return nil }
    self.width = width
    self.height = height
    // A negative margin lies over the header; the gutter is for the binding.
    func margin(_ name: String) -> Int {
      min(abs(margins.number(name) ?? 0), Self.sheets.upperBound)
    }
    top = margin("top")
    bottom = margin("bottom")
    left = margin("left") + margin("gutter")
    right = margin("right")
    guard lineLength(false) >= Self.leastLength, lineLength(true) >= Self.leastLength else {
      return nil
    }
  }

  /// The length of a line across the sheet, or down it.
  func lineLength(_ isVertical: Bool) -> Int {
    isVertical ? height - top - bottom : width - left - right
  }

  /// `w:pgSz`.
  var size: Element {
    let size = (String(width), String(height))
    return width > height
      ? Element("w:pgSz", ["w:w": size.0, "w:h": size.1, "w:orient": "landscape"])
      : Element("w:pgSz", ["w:w": size.0, "w:h": size.1])
  }

  /// `w:pgMar`.
  var margins: Element {
    Element(
      "w:pgMar",
      [
        "w:top": String(top), "w:right": String(right), "w:bottom": String(bottom),
        "w:left": String(left), "w:header": "851", "w:footer": "992", "w:gutter": "0",
      ])
  }
}

extension WordElement {
  /// An attribute that is a whole number.
  fileprivate func number(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }

  /// Whether lines run from top to bottom.
  fileprivate var isVertical: Bool {
    ["tbRl", "tbRlV", "tbLrV"].contains(first("textDirection")?.value ?? "")
  }
}
