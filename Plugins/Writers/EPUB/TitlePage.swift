internal import GalleyBook
internal import GalleyXML

/// Writes the title page: what is known of the whole, and nothing invented.
enum TitlePage {
  /// Writes the file.
  static func make(of book: Book, _ publication: Publication) -> [UInt8] {
    let xml = XHTMLPage.writer()
    XHTMLPage.open(
      xml, title: publication.title, language: book.language, book.edition, folder: "../",
      type: "frontmatter")
    xml.start("section")
    xml.attribute("epub:type", "titlepage")
    xml.attribute("class", "title-page")
    xml.attribute("aria-labelledby", "book-title")
    xml.newline()
    xml.element("h1", ["id": "book-title"], text: publication.title)
    xml.newline()
    if publication.series != publication.title { line(publication.series, xml) }
    if let date = publication.date {
      xml.element("p") { xml.element("time", ["datetime": date.string], text: date.string) }
      xml.newline()
    }
    if let link = publication.link {
      xml.element("p") { xml.element("a", ["href": link.string], text: link.string) }
      xml.newline()
    } else {
      line(publication.address, xml)
    }
    xml.end()
    return XHTMLPage.close(xml)
  }

  private static func line(_ text: String?, _ xml: XMLWriter) {
    guard let text else { return }
    xml.element("p", text: text)
    xml.newline()
  }
}
