internal import GalleyUnicode

/// A page number as it is printed: `12`, `- 12 -`, `第12页`, `Page 12 of 30`, `صفحة ١٢`, `xii`.
///
/// Only the form is judged; whether a number is that of a page is for the caller, who sees the sequence.
public struct PageNumber: Sendable {
  /// The number.
  public let value: Int
  /// The bytes of the numeral itself.
  public let numeral: Range<Int>
  /// The bytes of all that belongs to it: signs about it, the word for a page, how many pages there are.
  public let extent: Range<Int>
  /// Whether a letter had to be read as the digit that scanners take for it: `l3`, `2O`.
  public let isMisread: Bool

  /// Whether signs or a word tell that the numeral is one of a page.
  public var isMarked: Bool { extent != numeral }

  /// Reads a line that holds a page number and nothing else; nil when anything else stands in it.
  public static func alone(_ bytes: [UInt8], _ range: Range<Int>) -> PageNumber? {
    // The first and the last byte refuse nearly every line of text.
    guard !range.isEmpty, mayStand(bytes[range.lowerBound], atEnd: false),
      mayStand(bytes[range.upperBound - 1], atEnd: true),
      let number = atStart(bytes, range), number.extent.upperBound == range.upperBound
    else { return nil }
    return number
  }

  /// Whether a byte may be the first of a page number and what belongs to it, or the last: a digit, a sign about it, a
  /// letter of a numeral, a byte of another script; at the start that of a word for a page.
  private static func mayStand(_ byte: UInt8, atEnd: Bool) -> Bool {
    if byte >= 0x80 || byte &- 0x30 < 10 { return true }
    let codePoint = UInt32(byte)
    return isOrnament(codePoint) || isRoman(codePoint) || MisreadDigit.of(codePoint) != nil
      || !atEnd && mayBeginWord(codePoint)
  }

  /// Reads the page number that a line opens with.
  public static func atStart(_ bytes: [UInt8], _ range: Range<Int>) -> PageNumber? {
    var cursor = CodePointCursor(bytes, range)
    cursor.skipAll(isOrnament)
    guard let first = cursor.peek, isNumeral(first) || mayBeginWord(first) else { return nil }
    if mayBeginWord(first) {
      for word in words where cursor.skip(word: word) {
        cursor.skipAll(isOrnament)
        break
      }
    }
    let start = cursor.position
    cursor.skipAll(isNumeral)
    let numeral = start..<cursor.position
    guard let (value, isMisread) = value(bytes, numeral) else { return nil }
    _ = cursor.skip { $0 == 0x9875 || $0 == 0x9801 || $0 == 0xCABD }  // 页 頁 쪽
    skipTotal(&cursor)
    // `12)` or `12.` opens an item; a sign on one side is one of the number only where the line ends behind it.
    let end = cursor.position
    cursor.skipAll(isOrnament)
    return PageNumber(
      value: value, numeral: numeral,
      extent: range.lowerBound..<(cursor.peek == nil ? cursor.position : end),
      isMisread: isMisread)
  }

  /// Reads the page number that a line closes with, parted from what stands before it by a space.
  public static func atEnd(_ bytes: [UInt8], _ range: Range<Int>) -> PageNumber? {
    let text = bytes.span
    var start = range.upperBound
    var isBehindNumeral = false
    while start > range.lowerBound,
      let (codePoint, length) = UTF8Decoding.scalar(before: start, in: text)
    {
      if SentenceMarks.isSpace(codePoint) {
        if isBehindNumeral { break }
      } else if !isOrnament(codePoint) {
        guard isNumeral(codePoint) else { return nil }
        isBehindNumeral = true
      }
      start -= length
    }
    guard isBehindNumeral, start > range.lowerBound else { return nil }
    return alone(bytes, start..<range.upperBound)
  }

  // MARK: - Signs and words

  /// The words for a page, by language; the longer one first where one begins another.
  private static let words: [StaticString] = [
    "第", "page", "pagina", "página", "pag.", "pág.", "seite", "strona", "стр.", "с.", "σελ.",
    "صفحة", "صفحه", "पृष्ठ", "หน้า", "p.", "s.",
  ]

  /// A quick refusal: whether one of the words may begin with a code point.
  private static func mayBeginWord(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x70, 0x50, 0x73, 0x53, 0x7B2C: true  // p P s S 第
    case 0x441, 0x421, 0x3C3, 0x3A3, 0x635, 0x92A, 0xE2B: true  // с С σ Σ ص प ห
    default: false
    }
  }

  /// `12 of 30`, `12/30`: moves past what tells how many pages there are.
  private static func skipTotal(_ cursor: inout CodePointCursor) {
    var rest = cursor
    rest.skipSpaces()
    let link: [StaticString] = ["/", "of", "von", "de", "sur", "di", "van", "из", "από", "من"]
    guard link.contains(where: { rest.skip(word: $0) }) else { return }
    rest.skipSpaces()
    guard rest.skipAll(isDecimal) > 0 else { return }
    cursor = rest
  }

  private static func isOrnament(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2D, 0x2013, 0x2014, 0xB7, 0x2022, 0x5B, 0x5D, 0x28, 0x29, 0x7E, 0x2E: true
    default: SentenceMarks.isSpace(codePoint)
    }
  }

  // MARK: - Numerals

  private static func isNumeral(_ codePoint: UInt32) -> Bool {
    isDecimal(codePoint) || isRoman(codePoint) || MisreadDigit.of(codePoint) != nil
      || NumberingLabel.isHanDigit(codePoint)
  }

  /// Whether a code point is a decimal digit of any script.
  private static func isDecimal(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x660 { return SentenceMarks.isDigit(codePoint) }
    // No ideograph and no syllable of Hangul is a digit.
    guard codePoint &- 0x3100 >= 0x7500 || codePoint &- 0xAC00 >= 0x2C00 else { return false }
    return Unicode.Scalar(codePoint)?.properties.numericType == .decimal
  }

  /// Whether a code point is a letter of the small Roman numerals that prefaces are paged with.
  private static func isRoman(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x69, 0x76, 0x78, 0x6C, 0x63: true
    default: false
    }
  }

  /// The value of a numeral, and whether letters were read as digits; nil for what is none or numbers no page.
  private static func value(_ bytes: [UInt8], _ numeral: Range<Int>) -> (Int, Bool)? {
    guard !numeral.isEmpty, numeral.count <= 20 else { return nil }
    // Capitals number chapters.
    let isCapital = bytes[numeral.lowerBound] &- 0x41 < 26
    if !isCapital, let value = Numeral.value(of: bytes[numeral]) {
      return value < 10_000 ? (value, false) : nil
    }
    return MisreadDigit.value(bytes, numeral).map { ($0, true) }
  }
}

/// The letters that a scanner takes for digits (rule N13: 1/l/I, 0/O).
private enum MisreadDigit {
  static func of(_ codePoint: UInt32) -> Int? {
    switch codePoint {
    case 0x49, 0x6C, 0x7C: 1  // I l |
    case 0x4F, 0x6F: 0  // O o
    case 0x53: 5  // S
    case 0x42: 8  // B
    case 0x5A: 2  // Z
    default: nil
    }
  }

  /// The number of at most four places, of which one at least is a true digit; nil for anything else.
  static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count <= 4 else { return nil }
    var value = 0
    var digits = 0
    for byte in bytes[range] {
      if byte &- 0x30 < 10 {
        digits += 1
        value = value * 10 + Int(byte &- 0x30)
      } else if let digit = of(UInt32(byte)) {
        value = value * 10 + digit
      } else {
        return nil
      }
    }
    return digits > 0 && digits < range.count ? value : nil
  }
}
