internal import GalleyXML

/// `word/settings.xml`.
///
/// Without compatibility mode 15 and its companions Word opens the file in "Compatibility Mode", and Word Online
/// does not edit it. `w:updateFields` stands only on request: it makes Word ask about "fields that may refer to other files".
struct SettingsPart: Sendable {
  /// The languages for the theme's fonts.
  let languages: DocumentLanguages
  /// Whether Word computes all fields when it opens the document.
  let updatesFields: Bool

  /// The notes the document has; nil for none.
  let notes: NoteKind?
  /// What a reference document says of layout, by name; what is there counts before ours.
  let reference: [String: WordElement]

  /// What is taken from a reference document: everything about layout, nothing about its own text, its authors, its
  /// protection, or files elsewhere.
  static let taken: Set<String> = Set(ElementOrder.settings.names.map { String($0.dropFirst(2)) })
    .subtracting(["updateFields", "footnotePr", "endnotePr"])

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.start("w:settings")
    writer.attribute("xmlns:w", Namespaces.word)
    let own = properties
    for name in ElementOrder.settings.names {
      let element = own.elements.first { $0.name.description == name }
      if let theirs = reference[String(name.dropFirst(2))], !isIncomplete(theirs) {
        writer.write(theirs)
      } else if let element {
        writer.write(element)
      }
    }
    writer.end()
  }

  /// Whether a setting of the reference document lacks what ours has: in a mode older than 15 Word opens the document in
  /// "Compatibility Mode", without an East Asian language it finds no font of the theme for Chinese.
  private func isIncomplete(_ setting: WordElement) -> Bool {
    switch setting.name {
    case "zoom": setting.attribute("percent") == nil
    case "compat":
      !setting.children.contains {
        $0.name == "compatSetting" && $0.attribute("name") == "compatibilityMode"
          && $0.attribute("val").flatMap { Int($0) } ?? 0 >= 15
      }
    case "themeFontLang":
      languages.main.slot == .eastAsian && setting.attribute("eastAsia") == nil
    default: false
    }
  }

  private var properties: Properties {
    var settings = Properties(.settings)
    settings.add(Element("w:zoom", ["w:percent": "100"]))
    settings.add("w:defaultTabStop", value: "420")
    settings.add("w:drawingGridVerticalSpacing", value: "156")
    settings.add("w:characterSpacingControl", value: "compressPunctuation")
    if updatesFields { settings.add("w:updateFields") }
    if let notes {
      settings.add(
        Element(
          notes.settingsName, [:],
          NotesPart.separatorIDs.map { Element(notes.name, ["w:id": String($0.1)]) }))
    }
    settings.add(Element("w:compat", compatibility))
    settings.add(
      Element(
        "w:themeFontLang",
        [
          "w:val": languages.western.locale, "w:eastAsia": languages.eastAsian.locale,
          "w:bidi": languages.bidirectional,
        ]))
    settings.add(colours)
    settings.add("w:decimalSymbol", value: ".")
    settings.add("w:listSeparator", value: ",")
    return settings
  }

  private var compatibility: Properties {
    var compatibility = Properties(.compatibility)
    if languages.main.slot == .eastAsian {
      compatibility.add("w:balanceSingleByteDoubleByteWidth")
      compatibility.add("w:doNotLeaveBackslashAlone")
      compatibility.add("w:ulTrailSpace")
      compatibility.add("w:doNotExpandShiftReturn")
      compatibility.add("w:adjustLineHeightInTable")
      compatibility.add("w:useFELayout")
    }
    for (name, value) in Self.modern {
      compatibility.add(
        Element(
          "w:compatSetting",
          ["w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value]))
    }
    return compatibility
  }

  /// The layout of Word 2013 and later ([MS-DOCX] 2.4.3).
  private static let modern: [(String, String)] = [
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
    ("useWord2013TrackBottomHyphenation", "0"),
  ]

  private var colours: Element {
    Element(
      "w:clrSchemeMapping",
      [
        "w:bg1": "light1", "w:t1": "dark1", "w:bg2": "light2", "w:t2": "dark2",
        "w:accent1": "accent1", "w:accent2": "accent2", "w:accent3": "accent3",
        "w:accent4": "accent4", "w:accent5": "accent5", "w:accent6": "accent6",
        "w:hyperlink": "hyperlink", "w:followedHyperlink": "followedHyperlink",
      ])
  }
}
