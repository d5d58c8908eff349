import Testing

@testable import GalleyBook

@Suite struct LabelTests {
  @Test(arguments: [
    ("  云溪  一百年\n旧书店 ", "云溪 一百年 旧书店"),
    ("a\u{7}b\u{AD}c\u{200B}d\u{FEFF}e", "abcde"),
    ("a\u{A0}\u{3000}\u{2028}b", "a b"),
    ("e\u{301}\u{1F1E9}\u{1F1EA}", "e\u{301}\u{1F1E9}\u{1F1EA}"),
    ("\u{10FFFF}x\u{378}", "x"),
    (" \u{0} ", ""), ("", ""),
  ])
  func isOneLineOfWhatShows(text: String, label: String) {
    #expect(Array(Label.make(of: text).utf8) == Array(label.utf8))
  }

  @Test(arguments: [
    ("一二三四五", 5, "一二三四五"), ("一二三四五", 4, "一二三…"),
    ("one two three", 13, "one two three"), ("one two three", 12, "one two…"),
    // Four characters of two code points each.
    ("e\u{301}e\u{301}e\u{301}e\u{301}", 4, "e\u{301}e\u{301}e\u{301}e\u{301}"),
    ("e\u{301}e\u{301}e\u{301}e\u{301}", 3, "e\u{301}e\u{301}…"),
  ])
  func isCutBetweenCharacters(text: String, length: Int, label: String) {
    #expect(Label.make(of: text, length: length) == label)
  }

  /// The code points that are known by their number are what Unicode's tables say of them.
  @Test func everyCodePointIsJudgedByItsProperties() {
    for codePoint in UInt32(0)...0x10FFFF {
      let scalar = Unicode.Scalar(codePoint)
      let isSpace = scalar?.properties.isWhitespace == true
      let isHidden =
        switch scalar?.properties.generalCategory {
        case nil, .control?, .surrogate?, .unassigned?: true
        default: [0xAD, 0x200B, 0xFEFF].contains(codePoint)
        }
      if Label.isSpace(codePoint) != isSpace || Label.isVisible(codePoint) != !(isSpace || isHidden)
      {
        Issue.record("U+\(String(codePoint, radix: 16))")
      }
    }
  }
}
