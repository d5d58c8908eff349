package import GalleyXML

extension XMLWriter {
  /// Marks the element just opened with its language: for HTML, for XML, or for both.
  package func mark(_ language: LanguageTag?, for format: BookFormat) {
    guard let language else { return }
    switch format {
    case .epub:
      attribute("lang", language.string)
      attribute("xml:lang", language.string)
    case .html: attribute("lang", language.string)
    case .tei: attribute("xml:lang", language.string)
    }
  }
}
