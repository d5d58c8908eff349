package import GalleyXML

/// The title of the whole and what is known of it, line by line; nothing invented.
package struct TitleLines {
  private let publication: Publication
  private let language: LanguageTag?

  /// The lines of `publication`, the date written out in `language`.
  package init(publication: Publication, language: LanguageTag?) {
    self.publication = publication
    self.language = language
  }

  /// Writes a heading and paragraphs, each on a line; the heading has the id `book-title`.
  package func write(to xml: XMLWriter) {
    xml.element("h1", ["id": "book-title"], text: publication.title)
    xml.newline()
    line(publication.subtitle, xml)
    if publication.series != publication.title { line(publication.series, xml) }
    if let date = publication.date {
      xml.element("p") {
        xml.element("time", ["datetime": date.string], text: date.written(in: language))
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
    xml.element("p", text: text)
    xml.newline()
  }
}
