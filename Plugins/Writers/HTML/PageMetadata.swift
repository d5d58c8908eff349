internal import GalleyBook
internal import GalleyXML

/// What the head says about the page: Dublin Core terms (DCMI, "Expressing Dublin Core in HTML"), which reference
/// managers and search engines read; nothing that the document does not say.
struct PageMetadata {
  let xml: XMLWriter
  let book: Book
  let publication: Publication

  /// Writes the elements, each on a line.
  func write() {
    xml.element("link", ["rel": "schema.dcterms", "href": "http://purl.org/dc/terms/"])
    xml.newline()
    term("dcterms.title", publication.title)
    for creator in publication.creators { term("dcterms.creator", creator.name) }
    for subject in publication.subjects { term("dcterms.subject", subject) }
    if let date = publication.date { term("dcterms.issued", date.string) }
    if let series = publication.series { term("dcterms.isPartOf", series) }
    if let source = publication.link?.string ?? publication.address {
      term("dcterms.source", source)
    }
    for language in book.languages { term("dcterms.language", language.string) }
    // A page of one article has the article's DOI; one of several only has parts that have one.
    let ownsIdentifier = book.isOneArticle && publication.digitalObjectIdentifiers.count == 1
    for identifier in publication.digitalObjectIdentifiers {
      term(ownsIdentifier ? "dcterms.identifier" : "dcterms.hasPart", "doi:\(identifier)")
    }
  }

  private func term(_ name: String, _ content: String) {
    xml.element("meta", ["name": name, "content": content])
    xml.newline()
  }
}
