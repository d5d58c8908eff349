internal import GalleyXML

/// `word/styles.xml`: our styles, or those of a reference document and behind them the ones of ours it does not have.
struct StylesPart: Sendable {
  /// The styles to write.
  let sheet: StyleSheet
  /// Their names.
  let names: StyleNames
  /// The styles that are there already.
  let reference: ReferenceStyles?

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    if let reference {
      let added = names.missing.flatMap { $0.element(names).standingAlone }
      return writer.element(copying: reference.written(adding: added))
    }
    writer.element("w:styles", ["xmlns:w": Namespaces.word]) {
      writer.write(sheet.documentDefaults)
      for style in names.missing { writer.write(style.element(names)) }
    }
  }
}
