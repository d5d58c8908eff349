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
    ContentsList.writeContents(of: book, heading: "h1", to: xml)
    writeLandmarks(of: book, xml)
    ContentsList.writePages(of: book, to: xml)
    return XHTMLPage.close(xml)
  }

  private static func writeLandmarks(of book: Book, _ xml: XMLWriter) {
    xml.start("nav")
    xml.attribute("epub:type", "landmarks")
    xml.attribute("id", "landmarks")
    xml.attribute("hidden", "hidden")
    xml.attribute("aria-label", book.wording.landmarks)
    xml.mark(book.wording.tag(in: book.language), for: .epub)
    xml.newline()
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
