internal import GalleyXML

/// `word/styles.xml`.
struct StylesPart: Sendable {
  /// The styles to write.
  let sheet: StyleSheet

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.element("w:styles", ["xmlns:w": Namespaces.word]) {
      writer.write(sheet.documentDefaults)
      for style in sheet.styles { writer.write(style.element) }
    }
  }
}
