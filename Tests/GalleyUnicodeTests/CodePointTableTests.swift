import Testing

@testable import GalleyUnicode

@Suite struct CodePointTableTests {
  private let table = CodePointTable()

  private func properties(_ scalar: Unicode.Scalar) -> CodePointProperties {
    table[scalar.value]
  }

  @Test(
    arguments: [
      ("A", 1), ("é", 1), ("Я", 1), ("ا", 1), ("א", 1), ("ก", 1), ("ｶ", 1), ("…", 1), ("—", 1),
      ("“", 1), ("①", 1), ("\t", 1),
      ("中", 2), ("，", 2), ("。", 2), ("Ａ", 2), ("ア", 2), ("한", 2), ("\u{1100}", 2), ("😀", 2),
      ("\u{3000}", 2), ("\u{20000}", 2), ("\u{F900}", 2), ("⼀", 2),
      ("\u{301}", 0), ("\u{5B0}", 0), ("\u{64B}", 0), ("\u{E34}", 0), ("\u{200D}", 0),
      ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{FE0F}", 0), ("\u{AD}", 0), ("\u{20DD}", 0),
      ("\u{1161}", 0), ("\u{11A8}", 0), ("\u{E0100}", 0),
    ] as [(Unicode.Scalar, Int)])
  func `cells follow the East Asian width`(scalar: Unicode.Scalar, cells: Int) {
    #expect(properties(scalar).cells == cells)
  }

  @Test(
    arguments: [
      ("“", true), ("—", true), ("…", true), ("①", true), ("α", true), ("A", false), ("中", false),
      ("，", false),
    ] as [(Unicode.Scalar, Bool)])
  func `ambiguous width is known`(scalar: Unicode.Scalar, expected: Bool) {
    #expect(properties(scalar).isAmbiguousWidth == expected)
  }

  @Test(
    arguments: [
      ("1", .common), ("，", .common), ("\u{301}", .inherited), ("é", .latin), ("Ａ", .latin),
      ("ω", .greek), ("Ж", .cyrillic), ("Ա", .armenian), ("ש", .hebrew), ("ع", .arabic),
      ("ܐ", .syriac), ("क", .devanagari), ("ক", .bengali), ("த", .tamil), ("త", .telugu),
      ("ਕ", .otherIndic), ("ක", .otherIndic), ("ก", .thai), ("ກ", .lao), ("ក", .khmer),
      ("က", .myanmar), ("ཀ", .tibetan), ("ა", .georgian), ("አ", .ethiopic), ("한", .hangul),
      ("中", .han), ("〇", .han), ("⺀", .han), ("\u{2A6DF}", .han), ("あ", .hiragana),
      ("ア", .katakana), ("ｱ", .katakana), ("ㄅ", .bopomofo), ("ᠠ", .mongolian), ("ꀀ", .yi),
      ("Ꭰ", .other), ("\u{378}", .other),
    ] as [(Unicode.Scalar, Script)])
  func `scripts are folded to the closed list`(scalar: Unicode.Scalar, script: Script) {
    #expect(properties(scalar).script == script)
  }

  @Test(
    arguments: [
      ("A", .uppercaseLetter), ("a", .lowercaseLetter), ("ǅ", .titlecaseLetter),
      ("ʰ", .modifierLetter), ("中", .otherLetter), ("\u{301}", .nonspacingMark),
      ("\u{20DD}", .enclosingMark), ("\u{93E}", .spacingMark), ("５", .decimalNumber),
      ("Ⅳ", .letterNumber), ("①", .otherNumber), ("\u{3000}", .spaceSeparator),
      ("\u{2028}", .lineSeparator), ("\u{2029}", .paragraphSeparator), ("\n", .control),
      ("\u{200D}", .format), ("\u{E000}", .privateUse), ("—", .dashPunctuation),
      ("（", .openPunctuation), ("）", .closePunctuation), ("_", .connectorPunctuation),
      ("。", .otherPunctuation), ("+", .mathSymbol), ("￥", .currencySymbol),
      ("^", .modifierSymbol), ("😀", .otherSymbol), ("“", .initialPunctuation),
      ("”", .finalPunctuation), ("\u{378}", .unassigned),
    ] as [(Unicode.Scalar, GeneralCategory)])
  func `categories are Unicode's`(scalar: Unicode.Scalar, category: GeneralCategory) {
    let found = properties(scalar)
    #expect(found.category == category)
    #expect(found.isPunctuation == (19...23 ~= category.rawValue || category.rawValue >= 28))
    #expect(found.isSymbol == (24...27 ~= category.rawValue))
    #expect(found.isLetter == (1...5 ~= category.rawValue))
    #expect(found.isMark == (6...8 ~= category.rawValue))
    #expect(found.isNumber == (9...11 ~= category.rawValue))
    #expect(found.isDecimalDigit == (category == .decimalNumber))
    #expect(found.isControl == (category == .control))
    #expect(found.isPrivateUse == (category == .privateUse))
  }

  @Test(
    arguments: [
      ("（", .open), ("「", .open), ("）", .close), (")", .close), ("。", .close), ("，", .close),
      ("“", .quotation), ("ッ", .nonStarter), ("ー", .nonStarter), ("々", .nonStarter),
      ("！", .exclamation), ("?", .exclamation), (",", .infix), ("/", .infix), ("-", .hyphen),
      ("\u{2010}", .breakAfter), ("…", .inseparable), ("—", .inseparable), ("$", .prefix),
      ("%", .postfix), ("ก", .complexContext), ("中", .ideographic), ("한", .ideographic),
      ("a", .alphabetic), ("א", .alphabetic), ("7", .numeric), ("\u{301}", .combining),
      (" ", .other),
    ] as [(Unicode.Scalar, LineBreakClass)])
  func `line break classes serve kinsoku`(scalar: Unicode.Scalar, expected: LineBreakClass) {
    #expect(properties(scalar).lineBreakClass == expected)
  }

  @Test func `binary properties hold for their facts`() {
    #expect(properties("\u{3000}").isWhiteSpace && properties("\n").isWhiteSpace)
    #expect(!properties("\u{200B}").isWhiteSpace)
    #expect(properties("Ⅳ").isUppercase && properties("ﬁ").isLowercase)
    #expect(!properties("中").isUppercase && !properties("中").isLowercase)
    for terminal in ["。", ".", "！", "؟", "।"] as [Unicode.Scalar] {
      #expect(properties(terminal).isSentenceTerminal)
    }
    #expect(!properties("，").isSentenceTerminal)
    #expect(properties("中").isIdeographic && properties("〇").isIdeographic)
    #expect(!properties("あ").isIdeographic && !properties("⼀").isIdeographic)
    #expect(properties("\u{FE0F}").isDefaultIgnorable && !properties("a").isDefaultIgnorable)
    #expect(properties("😀").isPictographic && !properties("中").isPictographic)
  }

  @Test func `every code point has the same answer twice and none is out of range`() {
    for codePoint in UInt32(0)..<0x11_0000 where table[codePoint] != table[codePoint] {
      Issue.record("U+\(String(codePoint, radix: 16)) changed its mind")
    }
    #expect(table[0x10_FFFF].category == .unassigned)
    for codePoint in [0x11_0000, UInt32.max] {
      #expect(table[codePoint] == .outOfRange)
      #expect(table[codePoint].category == .unassigned)
      #expect(table[codePoint].cells == 1)
      #expect(table[codePoint].script == .other)
    }
  }

  /// The table fills in ideographs without asking; ICU has to agree for each.
  @Test func `all ideographs of the block are alike`() {
    for codePoint in CodePointTable.ideographs {
      #expect(table[codePoint] == CodePointTable.ofICU(codePoint))
    }
    for codePoint in [0x4DFF, 0xA000] as [UInt32] {
      #expect(table[codePoint] == CodePointTable.ofICU(codePoint))
    }
  }
}
