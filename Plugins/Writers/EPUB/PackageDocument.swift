internal import GalleyBook
internal import GalleyXML

/// Writes `package.opf`: what the book is, what files it has, and their order (EPUB 3.3 §5).
enum PackageDocument {
  /// Writes the file.
  static func make(of book: Book, _ publication: Publication, identifier: String) -> [UInt8] {
    let xml = XMLWriter()
    xml.start("package")
    xml.attribute("xmlns", "http://www.idpf.org/2007/opf")
    xml.attribute("version", "3.0")
    xml.attribute("unique-identifier", "book-id")
    if let language = book.language {
      xml.attribute("xml:lang", language.string)
      xml.attribute("dir", language.isRightToLeft ? "rtl" : "ltr")
    }
    xml.newline()
    PackageMetadata(xml: xml, book: book, publication: publication).write(identifier: identifier)
    xml.newline()
    writeManifest(of: book, xml)
    xml.newline()
    writeSpine(of: book, xml)
    xml.newline()
    writeGuide(of: book, xml)
    xml.newline()
    xml.end()
    return xml.finish()
  }

  private static let xhtml = "application/xhtml+xml"

  private static func writeManifest(of book: Book, _ xml: XMLWriter) {
    xml.start("manifest")
    xml.newline()
    xml.element(
      "item", ["id": "nav", "href": "nav.xhtml", "media-type": xhtml, "properties": "nav"])
    xml.newline()
    item(xml, id: "ncx", "toc.ncx", type: "application/x-dtbncx+xml")
    item(xml, id: "style", "style.css", type: "text/css")
    if book.edition.hasTitlePage {
      item(xml, id: "title-page", "text/title-page.xhtml", type: xhtml)
    }
    for file in book.files { item(xml, id: file.id, file.path, type: xhtml) }
    xml.end()
  }

  private static func item(_ xml: XMLWriter, id: String, _ address: String, type: String) {
    xml.element("item", ["id": id, "href": address, "media-type": type])
    xml.newline()
  }

  private static func writeSpine(of book: Book, _ xml: XMLWriter) {
    xml.start("spine")
    xml.attribute("toc", "ncx")
    // Vertical lines follow one another to the left, and so do the pages.
    if book.edition.isVertical || book.language?.isRightToLeft == true {
      xml.attribute("page-progression-direction", "rtl")
    }
    xml.newline()
    let front = book.edition.hasTitlePage ? ["title-page", "nav"] : ["nav"]
    for id in front + book.files.map(\.id) {
      xml.element("itemref", ["idref": id])
      xml.newline()
    }
    xml.end()
  }

  /// The landmarks of EPUB 2; Kindle loses the current chapter without a reference to the text.
  private static func writeGuide(of book: Book, _ xml: XMLWriter) {
    xml.element("guide") {
      xml.element(
        "reference", ["type": "toc", "title": book.wording.contents, "href": "nav.xhtml"])
      if let first = book.files.first {
        xml.element(
          "reference", ["type": "text", "title": book.wording.start, "href": first.path])
      }
    }
  }
}
