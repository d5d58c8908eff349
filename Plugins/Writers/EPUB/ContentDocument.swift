internal import GalleyCore
internal import GalleyXML

/// Writes one content document; depends on the plan of the book and on nothing another document does.
struct ContentDocument {
  /// A content document, written.
  struct Result {
    /// The file.
    let bytes: [UInt8]
    /// How many characters of the document XML could not hold.
    let droppedCharacters: Int
    /// How many links had an address that is none.
    let refusedAddresses: Int
  }

  let xml: XMLWriter
  let book: Book
  let document: Document
  let index: Int
  let file: ContentFile

  /// The next of the file's headings.
  var nextHeading = 0
  /// The next of the book's printed pages.
  var nextPage: Int
  /// Places that have got their id; each id is written once.
  var places: Set<Anchor> = []
  /// Whether an `a` is open; HTML allows none inside another.
  var isInsideLink = false
  /// Whether a line break is a line feed, as it is inside `pre`.
  var isPreformatted = false
  /// How many links had an address that is none.
  var refusedAddresses = 0

  /// Writes the file at `index` of `book`.
  static func make(_ index: Int, of book: Book, _ document: Document) -> Result {
    var content = ContentDocument(index, of: book, document)
    return content.write()
  }

  private init(_ index: Int, of book: Book, _ document: Document) {
    self.book = book
    self.document = document
    self.index = index
    file = book.files[index]
    nextPage = file.firstPage
    xml = XHTMLPage.writer(capacity: BlockDivision.limit / 8)
  }

  private mutating func write() -> Result {
    let type =
      switch file.kind {
      case .article: "bodymatter"
      case .setAside: "backmatter"
      }
    XHTMLPage.open(
      xml, title: file.title, language: file.language, book.edition, folder: "../", type: type)
    switch (file.kind, file.part) {
    case (.article, 1):
      xml.start("article")
      name(file.titleID)
    case (.article, _):
      // The rest of an article whose first part is the `article`.
      xml.start("section")
      xml.attribute("class", "continued")
      name(file.titleID)
    case (.setAside, let part):
      xml.start("section")
      xml.attribute("class", "set-aside furniture")
      if part == 1 { openSetAside() }
    }
    xml.newline()
    write(file.blocks)
    xml.end()
    let dropped = xml.droppedCharacters
    return Result(
      bytes: XHTMLPage.close(xml), droppedCharacters: dropped, refusedAddresses: refusedAddresses)
  }

  /// Names the element just opened after the heading with `id`, or after the title where none stands in it.
  private func name(_ id: String?) {
    xml.attribute("id", file.id)
    if let id {
      xml.attribute("aria-labelledby", id)
    } else {
      xml.attribute("aria-label", file.title)
    }
  }

  private func openSetAside() {
    xml.attribute("epub:type", "appendix")
    xml.attribute("role", "doc-appendix")
    xml.attribute("id", file.id)
    xml.attribute("aria-labelledby", "set-aside-heading")
    xml.newline()
    xml.start("h2")
    xml.attribute("id", "set-aside-heading")
    XHTMLPage.mark(xml, book.wording.tag(in: file.language))
    xml.text(book.wording.setAside)
    xml.end()
  }
}
