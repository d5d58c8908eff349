internal import GalleyBook
internal import GalleyXML

/// What all XHTML files of a book have in common: the frame around their content.
enum XHTMLPage {
  /// About how many bytes the frame has: 480 with the start tag of the article, and its title twice.
  static let frameSize = 1024

  /// Opens a file up to and with the start tag of `body`.
  ///
  /// - Parameters:
  ///   - folder: the way up from the file to the package file's folder.
  ///   - type: the `epub:type` of `body`: `frontmatter`, `bodymatter` or `backmatter`.
  static func open(
    _ xml: XMLWriter, title: String, language: LanguageTag?, _ edition: Edition, folder: String,
    type: String
  ) {
    xml.doctype("<!DOCTYPE html>\n")
    xml.start("html")
    xml.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    xml.attribute("xmlns:epub", "http://www.idpf.org/2007/ops")
    if let language {
      xml.mark(language, for: .epub)
    } else {
      // ISO 639-2 has a code for what is not determined, and Ace asks for one (epub-lang, html-has-lang).
      xml.attribute("lang", LanguageTag.undetermined)
      xml.attribute("xml:lang", LanguageTag.undetermined)
    }
    if language?.isRightToLeft == true { xml.attribute("dir", "rtl") }
    if edition.isVertical { xml.attribute("class", "vertical") }
    xml.newline()
    xml.start("head")
    xml.newline()
    xml.start("meta")
    xml.attribute("charset", "UTF-8")
    xml.end()
    xml.newline()
    xml.element("title", text: title)
    xml.newline()
    link(xml, folder + "style.css")
    if edition.hasCustomStyle { link(xml, folder + "custom.css") }
    xml.end()
    xml.newline()
    xml.start("body")
    xml.attribute("epub:type", type)
    xml.newline()
  }

  private static func link(_ xml: XMLWriter, _ styleSheet: String) {
    xml.start("link")
    xml.attribute("rel", "stylesheet")
    xml.attribute("type", "text/css")
    xml.attribute("href", styleSheet)
    xml.end()
    xml.newline()
  }

  /// Closes what `open` opened and hands the file over.
  static func close(_ xml: XMLWriter) -> [UInt8] {
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// A writer for XHTML: `<br/>` but `<p></p>`, so that HTML parsers understand it too.
  static func writer(capacity: Int = 4096) -> XMLWriter {
    XMLWriter(emptyElements: .voidElementsOnly, capacity: capacity)
  }
}
