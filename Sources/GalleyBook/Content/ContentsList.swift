package import GalleyXML

/// Writes the table of contents and the list of printed pages.
package enum ContentsList {
  /// Writes the table of contents under its heading, an element called `heading`.
  package static func writeContents(of book: Book, heading: StaticString, to xml: XMLWriter) {
    xml.start("nav")
    if book.edition.format == .epub { xml.attribute("epub:type", "toc") }
    xml.attribute("role", "doc-toc")
    xml.attribute("id", "toc")
    xml.attribute("aria-labelledby", "toc-heading")
    xml.newline()
    xml.start(heading)
    xml.attribute("id", "toc-heading")
    xml.mark(book.wording.tag(in: book.language), for: book.edition.format)
    xml.text(book.wording.contents)
    xml.end()
    xml.newline()
    writePoints(of: book, to: xml)
    xml.newline()
    xml.end()
    xml.newline()
  }

  /// Writes where printed pages start; nothing where none is known.
  ///
  /// In an EPUB it is for reading systems, which have a place of their own for it, and hidden.
  package static func writePages(of book: Book, to xml: XMLWriter) {
    guard !book.pages.isEmpty else { return }
    let isEPUB = book.edition.format == .epub
    xml.start("nav")
    if isEPUB { xml.attribute("epub:type", "page-list") }
    xml.attribute("role", "doc-pagelist")
    xml.attribute("id", "page-list")
    if isEPUB { xml.attribute("hidden", "hidden") }
    xml.attribute("aria-label", book.wording.pages)
    xml.mark(book.wording.tag(in: book.language), for: book.edition.format)
    xml.newline()
    write(book.pages, to: xml)
    xml.end()
    xml.newline()
  }

  private static func writePoints(of book: Book, to xml: XMLWriter) {
    var depth = 0
    for point in book.points {
      // An entry is at most one deeper than the one before: a deeper one opens a list inside that entry.
      if point.depth > depth {
        xml.start("ol")
        xml.newline()
      } else {
        for _ in point.depth..<depth {
          endLine(xml)
          xml.end()
        }
        endLine(xml)
      }
      depth = point.depth
      xml.start("li")
      xml.start("a")
      xml.attribute("href", point.address)
      xml.mark(point.language, for: book.edition.format)
      if let direction = point.direction { xml.attribute("dir", direction.attribute) }
      xml.text(point.label, isVertical: book.edition.isVertical)
      xml.end()
    }
    for _ in 0..<depth {
      endLine(xml)
      xml.end()
    }
  }

  private static func write(_ pages: [PrintedPage], to xml: XMLWriter) {
    xml.start("ol")
    xml.newline()
    for page in pages {
      xml.start("li")
      xml.start("a")
      xml.attribute("href", page.address)
      xml.text(page.label)
      xml.end()
      endLine(xml)
    }
    endLine(xml)
  }

  private static func endLine(_ xml: XMLWriter) {
    xml.end()
    xml.newline()
  }
}
