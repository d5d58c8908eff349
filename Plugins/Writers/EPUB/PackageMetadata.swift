internal import GalleyBook
internal import GalleyXML

/// Writes the metadata of the package file: Dublin Core, the series, and what makes the book accessible.
struct PackageMetadata {
  let xml: XMLWriter
  let book: Book
  let publication: Publication

  /// Writes the `metadata` element.
  func write(identifier: String) {
    xml.start("metadata")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.newline()
    element("dc:identifier", id: "book-id", identifier)
    for other in publication.identifiers where other != identifier {
      element("dc:identifier", other)
    }
    writeDigitalObjectIdentifiers()
    writeTitles()
    if book.languages.isEmpty { element("dc:language", LanguageTag.undetermined) }
    for language in book.languages { element("dc:language", language.string) }
    for (number, creator) in publication.creators.enumerated() {
      write(creator, "dc:creator", id: "creator-\(number + 1)")
    }
    for (number, contributor) in publication.contributors.enumerated() {
      write(contributor, "dc:contributor", id: "contributor-\(number + 1)")
    }
    write(MetadataFile.Agent(name: "Galley", role: "bkp"), "dc:contributor", id: "producer")
    if let publisher = publication.publisher { element("dc:publisher", publisher) }
    if let date = publication.date { element("dc:date", date.string) }
    writeSource()
    for subject in publication.subjects { element("dc:subject", subject) }
    if let description = publication.description { element("dc:description", description) }
    if let rights = publication.rights { element("dc:rights", rights) }
    writeSeries()
    property("dcterms:modified", publication.modified)
    writeAccessibility()
    if book.edition.carriesRecord { RecordPart.writeLinks(xml) }
    if book.edition.hasCover {
      // Kobo and older readers find the cover by the name of EPUB 2.
      xml.element("meta", ["name": "cover", "content": "cover-image"])
      xml.newline()
    }
    if book.edition.isVertical {
      // Kindle turns its pages by this.
      xml.element("meta", ["name": "primary-writing-mode", "content": "vertical-rl"])
      xml.newline()
    }
    xml.end()
  }

  private func writeTitles() {
    element("dc:title", id: "title", publication.title)
    refinement("title", "title-type", "main")
    guard let subtitle = publication.subtitle else { return }
    refinement("title", "display-seq", "1")
    element("dc:title", id: "subtitle", subtitle)
    refinement("subtitle", "title-type", "subtitle")
    refinement("subtitle", "display-seq", "2")
  }

  private func write(_ agent: MetadataFile.Agent, _ name: StaticString, id: String) {
    element(name, id: id, agent.name)
    refinement(id, "role", scheme: "marc:relators", agent.role)
    if let sorted = agent.fileAs { refinement(id, "file-as", sorted) }
  }

  /// The paper or journal this is an issue of: shelves group by it (EPUB 3.3 §D.4.4).
  private func writeSeries() {
    guard let series = publication.series else { return }
    xml.element("meta", ["property": "belongs-to-collection", "id": "series"], text: series)
    xml.newline()
    refinement("series", "collection-type", "series")
    if let position = publication.seriesPosition {
      refinement("series", "group-position", position)
    }
    if let number = publication.issn {
      refinement("series", "dcterms:identifier", "urn:issn:\(number)")
    }
  }

  /// A book of one article has the article's DOI; one of several only has parts that have one.
  private func writeDigitalObjectIdentifiers() {
    let identifiers = publication.digitalObjectIdentifiers
    if book.isOneArticle, identifiers.count == 1 {
      element("dc:identifier", "doi:\(identifiers[0])")
    } else {
      for identifier in identifiers { property("dcterms:hasPart", "doi:\(identifier)") }
    }
  }

  private func writeSource() {
    // Pages that are listed are pages of something (Ace epub-pagesource): of the file, where no more is known.
    guard let source = publication.source ?? (book.pages.isEmpty ? nil : publication.fileName)
    else { return }
    element("dc:source", id: "source", source)
    // Not `pageBreakSource`, which EPUBCheck 4.2.6 refuses; both versions know this one.
    if !book.pages.isEmpty { refinement("source", "source-of", "pagination") }
  }

  /// What is true of every book made here (EPUB Accessibility 1.1 §2); conformance is for people to claim.
  private func writeAccessibility() {
    property("schema:accessMode", "textual")
    if book.edition.hasCover { property("schema:accessMode", "visual") }
    property("schema:accessModeSufficient", "textual")
    var features = [
      "ARIA", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents",
    ]
    // The one picture of a book is its cover, which says in words what it shows.
    if book.edition.hasCover { features.append("alternativeText") }
    if !book.pages.isEmpty { features += ["pageBreakMarkers", "pageNavigation"] }
    features.append(book.edition.isVertical ? "verticalWriting" : "horizontalWriting")
    for feature in features { property("schema:accessibilityFeature", feature) }
    property("schema:accessibilityHazard", "none")
    xml.start("meta")
    xml.attribute("property", "schema:accessibilitySummary")
    if let tag = book.wording.tag(in: book.language) { xml.attribute("xml:lang", tag.string) }
    xml.text(
      book.hasDeepHeadings ? book.wording.accessibilityOfArticles : book.wording.accessibility)
    xml.end()
    xml.newline()
  }

  private func element(_ name: StaticString, id: String? = nil, _ text: String) {
    xml.start(name)
    if let id { xml.attribute("id", id) }
    xml.text(text)
    xml.end()
    xml.newline()
  }

  private func property(_ name: String, _ value: String) {
    xml.element("meta", ["property": name], text: value)
    xml.newline()
  }

  private func refinement(
    _ id: String, _ property: String, scheme: String? = nil, _ value: String
  ) {
    xml.start("meta")
    xml.attribute("refines", "#\(id)")
    xml.attribute("property", property)
    if let scheme { xml.attribute("scheme", scheme) }
    xml.text(value)
    xml.end()
    xml.newline()
  }
}
