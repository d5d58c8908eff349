package import GalleyXML

/// Writes lists of links to places of the book.
package enum ContentsList {
  /// Writes the table of contents as nested lists.
  package static func write(_ points: [NavigationPoint], to xml: XMLWriter) {
    var depth = 0
    for point in points {
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
      xml.element("a", ["href": point.address], text: point.label)
    }
    for _ in 0..<depth {
      endLine(xml)
      xml.end()
    }
  }

  /// Writes the starts of printed pages as one list.
  package static func write(_ pages: [PrintedPage], to xml: XMLWriter) {
    xml.start("ol")
    xml.newline()
    for page in pages {
      xml.element("li") { xml.element("a", ["href": page.address], text: page.label) }
      xml.newline()
    }
    endLine(xml)
  }

  private static func endLine(_ xml: XMLWriter) {
    xml.end()
    xml.newline()
  }
}
