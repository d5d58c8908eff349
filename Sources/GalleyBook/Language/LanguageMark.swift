package import GalleyXML

extension XMLWriter {
  /// Marks the element just opened with its language: for HTML, and in an EPUB for XML too.
  package func mark(_ language: LanguageTag?, for format: BookFormat) {
    guard let language else { return }
    attribute("lang", language.string)
    switch format {
    case .epub: attribute("xml:lang", language.string)
    case .html: break
    }
  }
}
