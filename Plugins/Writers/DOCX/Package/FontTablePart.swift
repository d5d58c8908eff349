internal import GalleyXML

/// `word/fontTable.xml`: the fonts by all their names, so that a system without one finds its like.
struct FontTablePart: Sendable {
  /// The East Asian fonts the document uses.
  let eastAsianFonts: [LanguageProfile.Font]

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.element("w:fonts", ["xmlns:w": Namespaces.word]) {
      for name in [StyleSheet.westernFont, "Courier New"] {
        let family = name == StyleSheet.westernFont ? "roman" : "modern"
        let pitch = name == StyleSheet.westernFont ? "variable" : "fixed"
        write(name, nil, characterSet: "00", family: family, pitch: pitch, to: writer)
      }
      for font in eastAsianFonts {
        write(
          font.name, font.nativeName, characterSet: font.characterSet, family: "auto",
          pitch: "variable", to: writer)
      }
    }
  }

  private func write(
    _ name: String, _ alternative: String?, characterSet: String, family: String, pitch: String,
    to writer: XMLWriter
  ) {
    writer.element("w:font", ["w:name": name]) {
      if let alternative { writer.write(Element("w:altName", value: alternative)) }
      writer.write(Element("w:charset", value: characterSet))
      writer.write(Element("w:family", value: family))
      writer.write(Element("w:pitch", value: pitch))
    }
  }
}
