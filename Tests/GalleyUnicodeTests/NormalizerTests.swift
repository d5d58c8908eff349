import Testing

@testable import GalleyUnicode

@Suite struct NormalizerTests {
  private func compatible(_ input: String) -> String {
    text(Normalizer.compatibilitySubset.changes(in: utf8(input)).applied(to: utf8(input)))
  }

  private func composed(_ input: String) -> String {
    text(Normalizer.canonical.changes(in: utf8(input)).applied(to: utf8(input)))
  }

  // Strings compare by canonical equivalence in Swift, so the tests compare bytes.
  private func expectSame(
    _ found: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(utf8(found) == utf8(expected), "\(found) ≠ \(expected)", sourceLocation: location)
  }

  @Test func `the compatibility subset changes letters, digits, kana, radicals, ligatures`() {
    expectSame(compatible("ＡＢＣ１２，（ｶﾞﾝ）⼀⽅ﬁ①㎡…²"), "ABC12，（ガン）一方fi①㎡…²")
    expectSame(compatible("ﬅ ﬆ ｚ ｦﾟ"), "st st z ヲ\u{309A}")
    expectSame(compatible("ﾊﾟﾋﾞ"), "パビ")
    // The neighbours of each range stay.
    for kept in ["／", "：", "＠", "［", "｀", "｛", "｡", "･", "｢", "ﾠ", "ﬓ", "！", "～", "⺀", "⿰"] {
      expectSame(compatible("a\(kept)b"), "a\(kept)b")
    }
  }

  @Test func `changes are ascending, fine and exact`() {
    let changes = Normalizer.compatibilitySubset.changes(in: utf8("x１中Ａﬁ"))
    #expect(
      changes == [
        Change(range: 1..<4, replacement: utf8("1")),
        Change(range: 7..<10, replacement: utf8("A")),
        Change(range: 10..<13, replacement: utf8("fi")),
      ])
  }

  @Test func `canonical composes and orders marks`() {
    expectSame(composed("e\u{301}"), "\u{E9}")
    expectSame(composed("a\u{323}\u{302}"), "\u{1EAD}")
    expectSame(composed("a\u{302}\u{323}"), "\u{1EAD}")
    expectSame(composed("カ\u{3099}は\u{309A}"), "ガぱ")
    expectSame(composed("\u{1112}\u{1161}\u{11AB}"), "\u{D55C}")
    expectSame(composed("\u{D558}\u{11AB}"), "\u{D55C}")
    expectSame(composed("\u{2126}\u{212B}\u{37E}"), "\u{3A9}\u{C5};")
    expectSame(composed("\u{5E9}\u{5C1}\u{5BC}"), "\u{5E9}\u{5BC}\u{5C1}")
    expectSame(composed("\u{644}\u{651}\u{64E}"), "\u{644}\u{64E}\u{651}")
    expectSame(composed("中文e\u{301}中文"), "中文\u{E9}中文")
  }

  @Test(arguments: [
    "", "plain", "新闻，《标题》（一）——“引”…", "ＡＢＣ", "ｶﾞ", "ภาษาไทยที่", "العَرَبِيَّة", "한국어", "Việt Nam",
    "👩‍👩‍👧", "\u{F900}\u{FA10}\u{2F800}", "q\u{301}", "\u{301}", "नमस्ते", "\u{0}\u{1}\u{FEFF}",
  ])
  func `canonical leaves text that is composed already`(input: String) {
    #expect(Normalizer.canonical.changes(in: utf8(input)).isEmpty)
  }

  @Test func `compatibility ideographs keep their form beside text that changes`() {
    expectSame(composed("\u{FA19}e\u{301}\u{F9B4}"), "\u{FA19}\u{E9}\u{F9B4}")
  }

  @Test func `the byte test misses nothing that ICU may change`() {
    for codePoint in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(codePoint) else { continue }
      let bytes = Array(scalar.utf8)
      let found = NormalizationScan.canonicalCandidate(in: bytes.span, from: 0) == 0
      let filtered = 0xF900...0xFAFF ~= codePoint || 0x2F800...0x2FA1F ~= codePoint
      if !found, !filtered, CodePointFacts.mayChangeUnderNFC(codePoint) {
        Issue.record("U+\(String(codePoint, radix: 16)) is missed")
      }
      let member =
        0xFF10...0xFF19 ~= codePoint || 0xFF21...0xFF3A ~= codePoint
        || 0xFF41...0xFF5A ~= codePoint || 0xFF66...0xFF9F ~= codePoint
        || 0x2F00...0x2FD5 ~= codePoint || 0xFB00...0xFB06 ~= codePoint
      let candidate = NormalizationScan.compatibilityCandidate(in: bytes.span, from: 0) == 0
      if candidate != member { Issue.record("U+\(String(codePoint, radix: 16)): \(candidate)") }
    }
  }

  @Test func `invalid bytes are left alone`() {
    for bytes in [
      [0xE3], [0xCC], [0xEF, 0xBC], [0x65, 0xCC, 0x81, 0xFF, 0xE2, 0x41], [0xF0, 0x90],
    ]
      as [[UInt8]]
    {
      for normalizer in [Normalizer.canonical, .compatibilitySubset] {
        let result = normalizer.changes(in: bytes).applied(to: bytes)
        #expect(result.filter { $0 >= 0xF0 }.count == bytes.filter { $0 >= 0xF0 }.count)
      }
    }
    let mixed: [UInt8] = [0x65, 0xCC, 0x81, 0xFF, 0xE2, 0x41, 0x41, 0xEF, 0xBC, 0x91, 0xE3]
    #expect(
      Normalizer.canonical.changes(in: mixed) == [Change(range: 0..<3, replacement: [0xC3, 0xA9])])
    #expect(
      Normalizer.compatibilitySubset.changes(in: mixed) == [
        Change(range: 7..<10, replacement: [0x31])
      ])
    #expect(Normalizer.compatibilitySubset.changes(in: [0xEF, 0xBC]).isEmpty)
  }

  @Test func `a megabyte of marks and of clean text take linear time`() {
    let marks = Array(repeatElement(utf8("\u{301}"), count: 500_000).joined())
    #expect(Normalizer.canonical.changes(in: marks).isEmpty)
    let words = Array(repeatElement(utf8("cafe\u{301} 中文 "), count: 70_000).joined())
    let changes = Normalizer.canonical.changes(in: words)
    #expect(changes.count == 70_000)
    #expect(changes.applied(to: words).count == words.count - 70_000)
    let clean = Array(repeatElement(utf8("报纸的文字，"), count: 60_000).joined())
    #expect(Normalizer.canonical.changes(in: clean).isEmpty)
    #expect(Normalizer.compatibilitySubset.changes(in: clean).isEmpty)
    let wide = Array(repeatElement(utf8("Ａ"), count: 350_000).joined())
    #expect(Normalizer.compatibilitySubset.changes(in: wide).count == 350_000)
  }

  @Test(
    arguments: [
      (0x2E81, 0x5382), (0x2EC5, 0x89C1), (0x2EDB, 0x98CE), (0x2E87, 0x20628), (0x2EF3, 0x9F9F),
      (0x2E80, nil), (0x2E9A, nil), (0x2EF4, nil), (0x2F00, nil), (0x4E00, nil), (0, nil),
    ] as [(UInt32, UInt32?)])
  func `radicals have their ideographs`(radical: UInt32, ideograph: UInt32?) {
    #expect(EquivalentIdeograph.equivalent(of: radical) == ideograph)
  }

  @Test func `every equivalent is a unified ideograph`() {
    let table = CodePointTable()
    let found = (UInt32(0x2E80)...0x2EF3).compactMap(EquivalentIdeograph.equivalent)
    #expect(found.count == 114)
    #expect(found.allSatisfy { table[$0].isIdeographic && table[$0].script == .han })
  }

  @Test(arguments: [
    ("ÀÉ Straße ΟΔΟΣ İ", "àé straße οδος i\u{307}", "àé strasse οδοσ i\u{307}"),
    ("新闻 НОВОСТИ", "新闻 новости", "新闻 новости"), ("", "", ""),
  ])
  func `case is mapped by the root locale`(input: String, lower: String, folded: String) {
    #expect(CaseMapping.lowercased(utf8(input)) == utf8(lower))
    #expect(CaseMapping.foldedCase(utf8(input)) == utf8(folded))
  }
}
