/// What makes two stretches of text need two runs.
struct RunFormat: Sendable {
  /// The marks that stand on a stretch of text; they add up where inlines are nested.
  struct Marks: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let emphasis = Marks(rawValue: 1 << 0)
    static let strong = Marks(rawValue: 1 << 1)
    static let superscript = Marks(rawValue: 1 << 2)
    static let `subscript` = Marks(rawValue: 1 << 3)
    static let code = Marks(rawValue: 1 << 4)
    static let runInHead = Marks(rawValue: 1 << 5)
    static let hyperlink = Marks(rawValue: 1 << 6)
    /// The mark of a footnote, raised by its style.
    static let footnoteMark = Marks(rawValue: 1 << 7)
    /// The mark of an endnote, raised by its style.
    static let endnoteMark = Marks(rawValue: 1 << 8)
    /// A mark of a note that is raised by itself, `¹` or `*`.
    static let onTheLine = Marks(rawValue: 1 << 9)
    static let hidden = Marks(rawValue: 1 << 10)
    /// A short number that stands upright in a line from top to bottom.
    static let upright = Marks(rawValue: 1 << 11)
  }

  /// The marks.
  var marks: Marks = []
  /// The language where it is not the document's.
  var language: LanguageProfile?
  /// The font slot; `.western` and `.neutral` look the same.
  var slot = FontSlots.Slot.neutral

  /// The children of `w:rPr` in a document whose styles have these `names`.
  ///
  /// A run has one character style: the mark that says most gives it, the others become plain formatting.
  func properties(_ names: StyleNames) -> Properties {
    var properties = Properties(.run)
    let style: StyleID? =
      if marks.contains(.footnoteMark) {
        .footnoteReference
      } else if marks.contains(
        .endnoteMark)
      { .endnoteReference } else if marks.contains(.runInHead) {
        .runInHead
      } else if marks.contains(.hyperlink) {
        .hyperlink
      } else if marks.contains(.code) { .code } else if marks.contains(.strong) {
        .strong
      } else if marks.contains(.emphasis) { .emphasis } else { nil }
    if let style { properties.add("w:rStyle", value: names[style]) }
    if marks.contains(.strong), style != .strong, style != .runInHead {
      properties.add("w:b")
      properties.add("w:bCs")
    }
    if marks.contains(.emphasis), style != .emphasis {
      properties.add("w:i")
      properties.add("w:iCs")
    }
    if marks.contains(.hidden) { properties.add("w:vanish") }
    if style == .footnoteReference || style == .endnoteReference {
      if marks.contains(.onTheLine) { properties.add("w:vertAlign", value: "baseline") }
    } else if marks.contains(.superscript) {
      properties.add("w:vertAlign", value: "superscript")
    } else if marks.contains(.subscript) {
      properties.add("w:vertAlign", value: "subscript")
    }
    if slot == .rightToLeft { properties.add("w:rtl") }
    addFontsAndLanguage(to: &properties)
    if marks.contains(.upright) {
      // Horizontal in vertical, made to fit the line (ECMA-376 Part 1, 17.3.2.10).
      properties.add(Element("w:eastAsianLayout", ["w:vert": "1", "w:vertCompress": "1"]))
    }
    return properties
  }

  private func addFontsAndLanguage(to properties: inout Properties) {
    let isHinted = slot == .eastAsian
    switch (isHinted, language?.font) {
    case (true, let font?):
      properties.add(Element("w:rFonts", ["w:hint": "eastAsia", "w:eastAsia": font.name]))
    case (true, nil): properties.add(Element("w:rFonts", ["w:hint": "eastAsia"]))
    case (false, let font?): properties.add(Element("w:rFonts", ["w:eastAsia": font.name]))
    case (false, nil): break
    }
    guard let language else { return }
    switch language.slot {
    case .western: properties.add(Element("w:lang", ["w:val": language.locale]))
    case .eastAsian: properties.add(Element("w:lang", ["w:eastAsia": language.locale]))
    case .bidirectional: properties.add(Element("w:lang", ["w:bidi": language.locale]))
    }
  }
}
