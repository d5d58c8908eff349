internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// The page: head, title, table of contents, articles.
struct WebPage {
  private let xml: XMLWriter
  private let book: Book
  private let publication: Publication
  private let hasContents: Bool
  private let customStyle: CustomStyleSheet?
  private let document: Document
  /// What could not be written.
  var losses = BookLosses()

  init(
    _ book: Book, _ publication: Publication, hasContents: Bool, customStyle: CustomStyleSheet?,
    _ document: Document
  ) {
    self.book = book
    self.publication = publication
    self.hasContents = hasContents
    self.customStyle = customStyle
    self.document = document
    // HTML has no XML declaration. Markup and a style sheet add about a tenth to the text.
    xml = XMLWriter(
      declaration: false, emptyElements: .voidElementsOnly,
      capacity: document.source.bytes.count + document.source.bytes.count / 8 + 16_384)
  }

  /// Writes the page.
  mutating func write() {
    xml.doctype("<!DOCTYPE html>\n")
    xml.start("html")
    // For tools that read the page as XML; HTML allows it and does not need it.
    xml.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    xml.mark(book.language, for: .html)
    if book.isRightToLeft { xml.attribute("dir", "rtl") }
    if book.edition.isVertical { xml.attribute("class", "vertical") }
    xml.newline()
    writeHead()
    xml.newline()
    xml.start("body")
    xml.newline()
    writeHeader()
    if hasContents {
      ContentsList.writeContents(of: book, heading: "h2", to: xml)
      ContentsList.writePages(of: book, to: xml)
    }
    xml.start("main")
    for index in book.files.indices {
      xml.newline()
      let section = SectionWriter(index, of: book, document, to: xml)
      section.write()
      losses.addresses += section.refusedAddresses
    }
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
  }

  /// Hands the page over.
  mutating func finish() -> [UInt8] {
    losses.characters += xml.droppedCharacters
    return xml.finish()
  }

  private func writeHead() {
    xml.start("head")
    xml.newline()
    line("meta", ["charset": "UTF-8"])
    xml.element("title", text: publication.title)
    xml.newline()
    line("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    line("meta", ["name": "generator", "content": "Galley"])
    line("meta", ["name": "color-scheme", "content": "light dark"])
    PageMetadata(xml: xml, book: book, publication: publication).write()
    xml.start("style")
    // Neither sheet holds a sign that XML would escape: HTML reads the inside of `style` as it stands.
    xml.text("\n" + ContentStyle.rules + PageStyle.rules)
    xml.end()
    xml.newline()
    if let customStyle {
      line("link", ["rel": "stylesheet", "href": StyleAddress.of(customStyle)])
    }
    xml.end()
  }

  private func line(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    xml.element(name, attributes)
    xml.newline()
  }

  private func writeHeader() {
    xml.start("header")
    xml.attribute("class", "title-page")
    xml.newline()
    TitleLines(publication: publication, book: book).write(to: xml)
    xml.end()
    xml.newline()
  }
}
