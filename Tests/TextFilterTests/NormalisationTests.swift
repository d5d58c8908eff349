import GalleyCore
import GalleyTesting
import NormalisationPlugin
import Testing

@Suite struct NormalisationTests {
  func normalised(_ text: String, _ options: [String: String] = [:]) throws -> (
    text: String, decisions: [String]
  ) {
    var document = paragraphs(["first", text])
    try run([try make(Normalisation.self, options)], on: &document)
    return (texts(of: document)[1], decisions(document, of: "normalise"))
  }

  @Test func everyRuleFires() throws {
    let cases: [(text: String, result: String, decisions: [String])] = [
      ("a\u{FEFF}b", "ab", ["removed invisible.zero-width “\u{FEFF}” → “”"]),
      // The word joiner is set on purpose, before and after dashes.
      ("a\u{2060}—b", "a\u{2060}—b", []),
      ("图\u{200B}书", "图书", ["removed invisible.zero-width-space “\u{200B}” → “”"]),
      (
        "a\u{FFF9}b\u{FFFB}", "ab",
        [
          "removed invisible.annotation “\u{FFF9}” → “”",
          "removed invisible.annotation “\u{FFFB}” → “”",
        ]
      ),
      ("a\0\0\u{1}b", "ab", ["removed control.removed “\0\0\u{1}” → “”"]),
      (
        "\u{93}Yes\u{94}", "“Yes”",
        [
          "replaced control.windows-1252 “\u{93}” → ““”",
          "replaced control.windows-1252 “\u{94}” → “””",
        ]
      ),
      (
        "ＡＢ１，（", "AB1，（",
        [
          "replaced compatibility.wide “Ａ” → “A”", "replaced compatibility.wide “Ｂ” → “B”",
          "replaced compatibility.wide “１” → “1”",
        ]
      ),
      (
        "ｶﾞﾝ", "ガン",
        [
          "replaced compatibility.katakana “ｶﾞ” → “ガ”", "replaced compatibility.katakana “ﾝ” → “ン”",
        ]
      ),
      ("oﬃce", "office", ["replaced compatibility.ligature “ﬃ” → “ffi”"]),
      ("⼀方", "一方", ["replaced compatibility.radical “⼀” → “一”"]),
      ("⻢上", "马上", ["replaced compatibility.radical “⻢” → “马”"]),
      ("cafe\u{301}", "caf\u{E9}", ["replaced canonical.composed “e\u{301}” → “\u{E9}”"]),
      ("5 \u{212B}", "5 \u{C5}", ["replaced canonical.composed “\u{212B}” → “\u{C5}”"]),
      ("a\u{E000}b", "a\u{E000}b", ["doubted private-use “\u{E000}” → “”"]),
    ]
    for (text, result, decisions) in cases {
      let found = try normalised(text)
      // Compared by code point: `==` on strings takes canonical equivalents for equal.
      #expect(Array(found.text.unicodeScalars) == Array(result.unicodeScalars), "\(text)")
      #expect(
        found.decisions.map { Array($0.unicodeScalars) }
          == decisions.map { Array($0.unicodeScalars) }, "\(found.decisions)")
    }
  }

  @Test func theByteOrderMarkGoes() throws {
    var document = paragraphs(["\u{FEFF}# Title"])
    try run([try make(Normalisation.self)], on: &document)
    #expect(texts(of: document) == ["# Title"])
    #expect(
      decisions(document, of: "normalise") == [
        "removed invisible.byte-order-mark “\u{FEFF}” → “”"
      ])
  }

  @Test func whatHasMeaningStays() throws {
    let kept = [
      // Joiners, directional marks, soft hyphen, no-break space, Thai word break, variation selectors.
      "می\u{200C}خواهم", "क\u{94D}\u{200D}ष", "\u{202B}א\u{202C}", "co\u{AD}op", "100\u{A0}km",
      "ไทย\u{200B}ไทย", "葛\u{E0100}", "http://a.example/\u{200B}b",
      // Compatibility characters with a meaning of their own.
      "，（）：；？！", "①㎡…²½Ⅳ™", "10³ m²", "æœĳßſ", "～￥％",
      // Variant ideographs of names, and a radical that is spoken of.
      "神\u{F919}\u{FA19}", "部首：⼝、⻌",
      // NFC would take apart, reorder or unify these.
      "ব\u{9DC}", "\u{FB2A}", "م\u{651}\u{64E}", "τι\u{37E}", "α\u{387}", "\u{2329}a\u{232A}",
      "नि\u{958}",
    ]
    for text in kept {
      let found = try normalised(text)
      #expect(Array(found.text.unicodeScalars) == Array(text.unicodeScalars), "\(text)")
      #expect(found.decisions.isEmpty, "\(found.decisions)")
    }
  }

  @Test func cleanTextIsUntouched() throws {
    var document = paragraphs(CleanTexts.all)
    let before = document.articles
    try run([try make(Normalisation.self)], on: &document)
    #expect(document.articles == before)
    #expect(decisions(document, of: "normalise").isEmpty)
  }

  @Test func cleanTextBesideDirtyTextIsUntouched() throws {
    // One NUL takes the filter off its quick way, so every text is looked at by itself.
    var document = paragraphs(CleanTexts.all + ["a\0b"])
    let before = document.articles[0].blocks
    try run([try make(Normalisation.self)], on: &document)
    #expect(document.articles[0].blocks.dropLast() == before.dropLast())
    #expect(texts(of: document).last == "ab")
  }

  @Test func invisibleCharactersAreFoundAtEveryPlace() throws {
    // The scan works in blocks of 64 bytes and shifts the last one back.
    for character in ["\0", "\u{7F}", "\u{93}", "\u{FEFF}", "\u{FFF9}"] {
      for place in [0, 1, 61, 62, 63, 64, 65, 66, 67, 127, 128, 129, 130, 131] {
        let text = String(repeating: "x", count: place) + character
        for tail in ["", "y", "yy", String(repeating: "y", count: 70)] {
          #expect(try !normalised(text + tail).decisions.isEmpty, "\(place)")
        }
      }
    }
  }

  @Test func partsCanBeSwitchedOff() throws {
    #expect(try normalised("Ａ\0", ["compatibility": "false"]).text == "Ａ")
    #expect(try normalised("Ａ\0", ["invisible": "false"]).text == "A\0")
  }

  @Test func editsReachAcrossPieces() throws {
    // The letter and its accent stand on two lines that were joined, the ligature inside strong text.
    var builder = DocumentBuilder()
    var text = builder.text("cafe")
    text.append(builder.text("\u{301} au lait"))
    let strong = Inline.strong(builder.inlines("ﬁn"))
    builder.article([.paragraph(Paragraph(inlines: [.text(text), strong]))])
    builder.setAside([.paragraph(Paragraph(role: .folio, inlines: builder.inlines("１２")))])
    var document = builder.document
    try run([try make(Normalisation.self)], on: &document)
    #expect(drawn(document) == ["caf‹\u{E9}› au lait⟨strong ‹fi›n⟩", "‹12›"])
  }
}
