package import GalleyXML

/// The title of the whole and what is known of it, line by line; nothing invented.
package struct TitleLines {
  private let publication: Publication
  private let language: LanguageTag?
  private let isVertical: Bool

  /// The lines of `publication`, of which `book` was made; the date is written out in the book's language.
  package init(publication: Publication, book: Book) {
    self.publication = publication
    language = book.language
    isVertical = book.edition.isVertical
  }

  /// Writes a heading and paragraphs, each on a line; the heading has the id `book-title`.
  package func write(to xml: XMLWriter) {
    xml.start("h1")
    xml.attribute("id", "book-title")
    xml.text(publication.title, isVertical: isVertical)
    xml.end()
    xml.newline()
    line(publication.subtitle, xml)
    if publication.series != publication.title { line(publication.series, xml) }
    if let date = publication.date {
      xml.element("p") {
        xml.start("time")
        xml.attribute("datetime", date.string)
        xml.text(date.written(in: language), isVertical: isVertical)
        xml.end()
      }
      xml.newline()
    }
    if let link = publication.link {
      xml.element("p") { xml.element("a", ["href": link.string], text: link.string) }
      xml.newline()
    } else {
      line(publication.address, xml)
    }
  }

  private func line(_ text: String?, _ xml: XMLWriter) {
    guard let text else { return }
    xml.start("p")
    xml.text(text, isVertical: isVertical)
    xml.end()
    xml.newline()
  }
}
