internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Writes `text`: a division an article, in it a division a heading, as TEI wants it (P5 §4.1).
struct TextWriter {
  /// Where a block stands, which decides what may stand there.
  enum Surroundings {
    /// In a division, which has a top (heads, bylines), a middle and nothing after its inner divisions.
    case division
    /// In a list, quotation or text of its own.
    case inner
  }

  let xml: XMLWriter
  let book: Book
  let document: Document
  let hasLineBreaks: Bool

  /// The levels of the headings whose divisions are open; the first is the article's.
  var open: [Int] = []
  /// Whether the innermost division still has nothing below its top.
  var isAtTop = true
  /// Whether the innermost division has its head.
  var hasHead = false
  /// The printed line that was written last in this block.
  var printedLine = PrintedLine()
  /// The next of the book's printed pages.
  var nextPage = 0
  /// Places that have got their id.
  var places: Set<Anchor> = []
  /// How many links had an address that is none.
  var refusedAddresses = 0

  init(_ book: Book, _ document: Document, hasLineBreaks: Bool, to xml: XMLWriter) {
    self.book = book
    self.document = document
    self.hasLineBreaks = hasLineBreaks
    self.xml = xml
  }

  /// Writes the element.
  mutating func write() {
    xml.start("text")
    xml.newline()
    let articles = book.files.filter { $0.kind != .setAside }
    let setAside = book.files.filter { $0.kind == .setAside }
    xml.start("body")
    for article in articles { write(article) }
    xml.newline()
    xml.end()
    if !setAside.isEmpty {
      xml.newline()
      xml.start("back")
      for layer in setAside { write(layer) }
      xml.newline()
      xml.end()
    }
    xml.newline()
    xml.end()
  }

  private mutating func write(_ file: ContentFile) {
    xml.newline()
    xml.start("div")
    xml.attribute("type", file.kind == .setAside ? "set-aside" : "article")
    xml.attribute("xml:id", file.id)
    if file.language != book.language { xml.mark(file.language, for: .tei) }
    open = [0]
    isAtTop = true
    hasHead = false
    write(Array(file.blocks), role: .body, in: .division)
    for _ in open {
      xml.newline()
      xml.end()
    }
  }

  /// Opens the division of a heading of `level`, after closing those that it does not stand in.
  mutating func openDivision(level: Int) {
    while open.count > 1, let last = open.last, last >= level {
      open.removeLast()
      xml.newline()
      xml.end()
    }
    open.append(level)
    xml.newline()
    xml.start("div")
    xml.attribute("type", "section")
    isAtTop = true
    hasHead = false
  }
}
