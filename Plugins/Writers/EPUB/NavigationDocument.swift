internal import GalleyBook
internal import GalleyXML

/// Writes `nav.xhtml`: table of contents, landmarks and printed pages (EPUB 3.3 §7).
enum NavigationDocument {
  /// Writes the file.
  static func make(of book: Book) -> [UInt8] {
    let xml = XHTMLPage.writer()
    XHTMLPage.open(
      xml, title: book.wording.contents, language: book.language, book.edition, folder: "",
      type: "frontmatter")
    writeContents(of: book, xml)
    xml.newline()
    writeLandmarks(of: book, xml)
    if !book.pages.isEmpty {
      xml.newline()
      writePages(of: book, xml)
    }
    return XHTMLPage.close(xml)
  }

  private static func writeContents(of book: Book, _ xml: XMLWriter) {
    xml.start("nav")
    xml.attribute("epub:type", "toc")
    xml.attribute("role", "doc-toc")
    xml.attribute("id", "toc")
    xml.attribute("aria-labelledby", "toc-heading")
    xml.newline()
    xml.start("h1")
    xml.attribute("id", "toc-heading")
    xml.mark(book.wording.tag(in: book.language), for: .epub)
    xml.text(book.wording.contents)
    xml.end()
    xml.newline()
    ContentsList.write(book.points, to: xml)
    xml.newline()
    xml.end()
  }

  private static func writeLandmarks(of book: Book, _ xml: XMLWriter) {
    openHidden(xml, type: "landmarks", name: book.wording.landmarks, of: book)
    xml.start("ol")
    xml.newline()
    if book.edition.hasCover { item(xml, type: "cover", "text/cover.xhtml", book.wording.cover) }
    item(xml, type: "toc", "#toc", book.wording.contents)
    if let first = book.files.first {
      item(xml, type: "bodymatter", first.path, book.wording.start)
    }
    xml.end()
    xml.newline()
    xml.end()
  }

  private static func writePages(of book: Book, _ xml: XMLWriter) {
    openHidden(xml, type: "page-list", name: book.wording.pages, of: book)
    ContentsList.write(book.pages, to: xml)
    xml.end()
  }

  private static func openHidden(_ xml: XMLWriter, type: String, name: String, of book: Book) {
    xml.start("nav")
    xml.attribute("epub:type", type)
    if type == "page-list" { xml.attribute("role", "doc-pagelist") }
    xml.attribute("id", type)
    xml.attribute("hidden", "hidden")
    xml.attribute("aria-label", name)
    xml.mark(book.wording.tag(in: book.language), for: .epub)
    xml.newline()
  }

  private static func item(
    _ xml: XMLWriter, type: String, _ address: String, _ label: String
  ) {
    xml.element("li") {
      xml.element("a", ["epub:type": type, "href": address], text: label)
    }
    xml.newline()
  }
}
