internal import GalleyBook
internal import GalleyXML

/// Writes `package.opf`: what the book is, what files it has, and their order (EPUB 3.3 §5).
struct PackageDocument {
  let book: Book
  let publication: Publication
  let cover: CoverImage?

  /// Where the picture of the cover stands; the address from the package file.
  static func coverAddress(_ cover: CoverImage) -> String {
    "images/cover." + cover.kind.fileExtension
  }

  /// Writes the file.
  func make(identifier: String) -> [UInt8] {
    let xml = XMLWriter()
    xml.start("package")
    xml.attribute("xmlns", "http://www.idpf.org/2007/opf")
    xml.attribute("version", "3.0")
    xml.attribute("unique-identifier", "book-id")
    xml.attribute("xml:lang", book.language?.string ?? LanguageTag.undetermined)
    if let language = book.language {
      xml.attribute("dir", language.isRightToLeft ? "rtl" : "ltr")
    }
    xml.newline()
    PackageMetadata(xml: xml, book: book, publication: publication).write(identifier: identifier)
    xml.newline()
    writeManifest(xml)
    xml.newline()
    writeSpine(xml)
    xml.newline()
    writeGuide(xml)
    xml.newline()
    xml.end()
    return xml.finish()
  }

  private static let xhtml = "application/xhtml+xml"

  private func writeManifest(_ xml: XMLWriter) {
    xml.start("manifest")
    xml.newline()
    xml.element(
      "item", ["id": "nav", "href": "nav.xhtml", "media-type": Self.xhtml, "properties": "nav"])
    xml.newline()
    item(xml, id: "ncx", "toc.ncx", type: "application/x-dtbncx+xml")
    item(xml, id: "style", "style.css", type: "text/css")
    if book.edition.hasCustomStyle { item(xml, id: "custom-style", "custom.css", type: "text/css") }
    if let cover {
      xml.element(
        "item",
        [
          "id": "cover-image", "href": Self.coverAddress(cover), "media-type": cover.kind.rawValue,
          "properties": "cover-image",
        ])
      xml.newline()
      item(xml, id: "cover", "text/cover.xhtml", type: Self.xhtml)
    }
    if book.edition.hasTitlePage {
      item(xml, id: "title-page", "text/title-page.xhtml", type: Self.xhtml)
    }
    for file in book.files { item(xml, id: file.id, file.path, type: Self.xhtml) }
    xml.end()
  }

  private func item(_ xml: XMLWriter, id: String, _ address: String, type: String) {
    xml.start("item")
    xml.attribute("id", id)
    xml.attribute("href", address)
    xml.attribute("media-type", type)
    xml.end()
    xml.newline()
  }

  private func writeSpine(_ xml: XMLWriter) {
    xml.start("spine")
    xml.attribute("toc", "ncx")
    // Vertical lines follow one another to the left, and so do the pages.
    if book.edition.isVertical || book.language?.isRightToLeft == true {
      xml.attribute("page-progression-direction", "rtl")
    }
    xml.newline()
    let front =
      (cover == nil ? [] : ["cover"]) + (book.edition.hasTitlePage ? ["title-page"] : []) + ["nav"]
    for id in front + book.files.map(\.id) {
      xml.start("itemref")
      xml.attribute("idref", id)
      xml.end()
      xml.newline()
    }
    xml.end()
  }

  /// The landmarks of EPUB 2; Kindle loses the current chapter without a reference to the text.
  private func writeGuide(_ xml: XMLWriter) {
    xml.element("guide") {
      if cover != nil {
        xml.element(
          "reference",
          ["type": "cover", "title": book.wording.cover, "href": "text/cover.xhtml"])
      }
      xml.element(
        "reference", ["type": "toc", "title": book.wording.contents, "href": "nav.xhtml"])
      if let first = book.files.first {
        xml.element(
          "reference", ["type": "text", "title": book.wording.start, "href": first.path])
      }
    }
  }
}
