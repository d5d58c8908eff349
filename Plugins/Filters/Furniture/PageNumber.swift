internal import GalleyLexicon
internal import GalleyUnicode

/// Reads a line that holds a page number and nothing else: `12`, `- 12 -`, `第12页`, `Page 12`, `xii`.
enum PageNumber {
  /// The number; nil when anything else stands in the line.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var cursor = CodePointCursor(bytes, range)
    cursor.skipAll(isOrnament)
    for word: StaticString in ["第", "page", "seite", "p.", "s.", "pag."]
    where cursor.skip(word: word) {
      cursor.skipSpaces()
      break
    }
    let start = cursor.position
    cursor.skipAll { SentenceMarks.isDigit($0) || isRoman($0) || NumberingLabel.isHanDigit($0) }
    guard cursor.position > start, cursor.position - start <= 12,
      let value = Numeral.value(of: bytes[start..<cursor.position]), value < 10_000
    else { return nil }
    _ = cursor.skip { $0 == 0x9875 || $0 == 0x9801 }  // 页 頁
    cursor.skipAll(isOrnament)
    return cursor.peek == nil ? value : nil
  }

  private static func isOrnament(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2D, 0x2013, 0x2014, 0xB7, 0x2022, 0x5B, 0x5D, 0x28, 0x29, 0x7E, 0x2E: true
    default: SentenceMarks.isSpace(codePoint)
    }
  }

  private static func isRoman(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x69, 0x76, 0x78, 0x6C, 0x63: true
    default: false
    }
  }
}
