internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Writes `teiHeader` (TEI P5 §2): what the document says of itself, and how the text was made.
struct Header {
  let xml: XMLWriter
  let book: Book
  let publication: Publication
  let document: Document

  /// Writes the element.
  func write() {
    element("teiHeader") {
      element("fileDesc") {
        element("titleStmt") {
          line("title", publication.title)
          for creator in publication.creators { line("author", creator.name) }
        }
        // The element must stand here and must say something (§2.2.4); this is what is known.
        element("publicationStmt") {
          line("p", "No publisher, place or date of publication of this file is recorded.")
        }
        element("sourceDesc") { writeSource() }
      }
      element("encodingDesc") { ProcessingRecord(xml: xml, ledger: document.ledger).write() }
      if !book.languages.isEmpty || !publication.subjects.isEmpty {
        element("profileDesc") { writeProfile() }
      }
    }
  }

  private func writeSource() {
    let fields = document.metadata.fields
    let isKnown =
      publication.series != nil || publication.date != nil || publication.address != nil
      || !publication.digitalObjectIdentifiers.isEmpty || !fields.isEmpty
    guard isKnown else { return line("p", "Nothing is recorded of the source.") }
    element("bibl") {
      if let series = publication.series { line("title", series, ["level": "j"]) }
      if let date = publication.date { line("date", date.string, ["when": date.string]) }
      for identifier in publication.digitalObjectIdentifiers {
        line("idno", identifier, ["type": "DOI"])
      }
      if let link = publication.link {
        line("ref", link.string, ["target": link.string])
      } else if let address = publication.address {
        line("ref", address)
      }
      for field in fields {
        line("note", "\(Label.make(of: field.name)): \(field.value)", ["type": "field"])
      }
    }
  }

  private func writeProfile() {
    if !book.languages.isEmpty {
      element("langUsage") {
        for language in book.languages { line("language", "", ["ident": language.string]) }
      }
    }
    guard !publication.subjects.isEmpty else { return }
    element("textClass") {
      element("keywords") { for subject in publication.subjects { line("term", subject) } }
    }
  }

  private func element(_ name: StaticString, body: () -> Void) {
    xml.element(name) {
      xml.newline()
      body()
    }
    xml.newline()
  }

  private func line(
    _ name: StaticString, _ text: String,
    _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    xml.element(name, attributes, text: text)
    xml.newline()
  }
}
