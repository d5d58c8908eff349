internal import GalleyBook
internal import GalleyXML

/// Writes the page that shows the cover: one picture and nothing else, so that readers can fill the screen with it.
enum CoverPage {
  /// Writes the file; the lines of a cover never run from top to bottom.
  static func make(of book: Book, _ publication: Publication, image: String) -> [UInt8] {
    var edition = book.edition
    edition.isVertical = false
    let xml = XHTMLPage.writer()
    XHTMLPage.open(
      xml, title: book.wording.cover, language: book.wording.language ?? book.language, edition,
      folder: "../",
      type: "frontmatter")
    xml.start("section")
    xml.attribute("epub:type", "cover")
    xml.attribute("class", "cover")
    xml.newline()
    xml.element(
      "img",
      [
        "src": "../" + image, "role": "doc-cover",
        "alt": "\(book.wording.cover): \(publication.title)",
      ])
    xml.newline()
    xml.end()
    return XHTMLPage.close(xml)
  }
}
