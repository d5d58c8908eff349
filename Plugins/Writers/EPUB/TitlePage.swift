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
    TitleLines(publication: publication, book: book).write(to: xml)
    xml.end()
    return XHTMLPage.close(xml)
  }
}
