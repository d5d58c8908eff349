internal import GalleyUnicode

/// The kinds of numbering that open headings and items; `章` and `一、` and `1.` are families.
///
/// The order is the usual order of nesting (rule S1: 章 > 节 > 一、 > （一） > 1. > （1） > ①); the level of a family in
/// an article follows from where it first nests there, not from this table.
public enum NumberingFamily: UInt8, Sendable, Hashable, CaseIterable {
  /// Volume I, Band 2.
  case volume
  /// Book I, Книга первая.
  case book
  /// 第一编, Part I, Act I.
  case part
  /// 第一章, Chapter 1.
  case chapter
  /// 第一节, Section 1, § 1.
  case section
  /// 第一条, Article 1.
  case article
  /// 一、
  case hanComma
  /// （一）
  case hanParenthesis
  /// I.
  case roman
  /// A.
  case upperLetter
  /// 1. and 1、
  case decimal
  /// 1.1
  case decimalPath2
  /// 1.1.1 and deeper.
  case decimalPath3
  /// （1）
  case decimalParenthesis
  /// 1)
  case decimalHalfParenthesis
  /// a) and (a)
  case lowerLetter
  /// ①
  case circled

  /// Whether a label of the family is hardly ever anything else than numbering.
  public var isStrong: Bool {
    switch self {
    case .volume, .book, .part, .chapter, .section, .article, .hanComma, .hanParenthesis: true
    case .roman, .upperLetter, .decimal, .decimalPath2, .decimalPath3, .decimalParenthesis,
      .decimalHalfParenthesis, .lowerLetter, .circled:
      false
    }
  }
}

/// A numbering label at the start of a text: `（三）` is family `hanParenthesis`, value 3, nine bytes.
public struct NumberingLabel: Sendable, Hashable {
  /// The kind of numbering.
  public let family: NumberingFamily
  /// The number.
  public var value: Int { Int(number) }
  /// The bytes the label takes, without the white space after it.
  public var byteCount: Int { Int(length) }

  // A label is kept with every line and block of a document, so it takes twelve bytes.
  private let number: Int32
  private let length: Int32

  init(family: NumberingFamily, value: Int, byteCount: Int) {
    self.family = family
    number = Int32(clamping: value)
    length = Int32(clamping: byteCount)
  }

  /// Reads the label at the start of `range`, if there is one.
  ///
  /// Only the label's form is judged; whether it opens a heading, an item or a date is for the caller, who sees the
  /// sequence (rule S2).
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> NumberingLabel? {
    guard !range.isEmpty else { return nil }
    let first = UTF8Decoding.decodeScalar(in: bytes.span, at: range.lowerBound).codePoint
    // Most text opens with an ideograph that numbers nothing.
    if SentenceMarks.isHan(first), !mayBegin(with: first) { return nil }
    var cursor = CodePointCursor(bytes, range)
    let found: (NumberingFamily, Int)? =
      switch first {
      case 0x7B2C: ordinalOfDivision(&cursor)
      case 0x5377: volume(&cursor)
      case 0xFF08, 0x28: inParentheses(&cursor)
      case 0x2460...0x2473: circled(&cursor)
      case 0xA7: sectionSign(&cursor)
      case 0x30...0x39, 0xFF10...0xFF19: numberOfDivision(&cursor) ?? decimal(&cursor)
      case 0x660...0x17E9 where SentenceMarks.otherDigit(first) != nil: decimal(&cursor)
      case 0xC81C: koreanDivision(&cursor)
      case _ where isHanNumeral(first): hanComma(&cursor)
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: lettered(&cursor)
      // Hebrew and Arabic; Devanagari and Thai.
      case 0x5D0...0x6FF, 0x900...0x97F, 0xE01...0xE59:
        division(&cursor) ?? numberOfDivision(&cursor)
      default: nil
      }
    guard let (family, value) = found else { return nil }
    return NumberingLabel(
      family: family, value: value, byteCount: cursor.position - range.lowerBound)
  }

  /// Whether a label may begin with an ideograph: a numeral, 第 or 卷.
  static func mayBegin(with ideograph: UInt32) -> Bool {
    ideograph == 0x7B2C || ideograph == 0x5377 || isHanNumeral(ideograph)
  }

  // MARK: - Han

  /// Whether a code point is a Chinese digit or a sign of a Chinese number.
  public static func isHanDigit(_ codePoint: UInt32) -> Bool { isHanNumeral(codePoint) }

  static func isHanNumeral(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    // 一 二 三 四 五 六 七 八 九 十 百 千 〇 零 廿 卅 两
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343, 0x3007, 0x96F6, 0x5EFF, 0x5345, 0x4E24:
      true
    default: false
    }
  }

  private static func hanNumber(_ cursor: inout CodePointCursor) -> Int? {
    let start = cursor.position
    guard cursor.skipAll(isHanNumeral) > 0 else { return nil }
    return Numeral.value(of: cursor.bytes[start..<cursor.position])
  }

  static func digits(_ cursor: inout CodePointCursor) -> Int? {
    var value = 0
    var count = 0
    while let codePoint = cursor.peek {
      let digit: UInt32
      if codePoint &- 0x30 < 10 {
        digit = codePoint - 0x30
      } else if let other = SentenceMarks.otherDigit(codePoint) {
        digit = other
      } else {
        break
      }
      guard count < 5 else { return nil }
      value = value * 10 + Int(digit)
      count += 1
      _ = cursor.next()
    }
    return count > 0 ? value : nil
  }

  private static func hanComma(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    guard let value = hanNumber(&cursor), let mark = cursor.next() else { return nil }
    // 、 ． .; the comma would make a number of words such as 一，.
    return mark == 0x3001 || mark == 0xFF0E || mark == 0x2E ? (.hanComma, value) : nil
  }

  private static func ordinalOfDivision(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)?
  {
    _ = cursor.next()
    cursor.skipSpaces()
    guard let value = hanNumber(&cursor) ?? digits(&cursor) else { return nil }
    cursor.skipSpaces()
    guard let unit = cursor.next() else { return nil }
    switch unit {
    case 0x7F16, 0x7DE8, 0x90E8, 0x7BC7, 0x5377: return (.part, value)  // 编 編 部 篇 卷
    case 0x7AE0, 0x56DE: return (.chapter, value)  // 章 回
    case 0x8282, 0x7BC0: return (.section, value)  // 节 節
    case 0x6761, 0x689D, 0x6B3E: return (.article, value)  // 条 條 款
    default: return nil
    }
  }

  /// 卷三, 卷之三, and nothing or a space behind it.
  private static func volume(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    _ = cursor.next()
    // 之
    _ = cursor.skip { $0 == 0x4E4B }
    guard let value = hanNumber(&cursor) ?? digits(&cursor), endsLabel(cursor) else { return nil }
    return (.part, value)
  }

  private static func koreanDivision(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    _ = cursor.next()
    guard let value = digits(&cursor), let unit = cursor.next() else { return nil }
    switch unit {
    case 0xD3B8, 0xBD80: return (.part, value)  // 편 부
    case 0xC7A5: return (.chapter, value)  // 장
    case 0xC808: return (.section, value)  // 절
    case 0xC870: return (.article, value)  // 조
    default: return nil
    }
  }

  // MARK: - Brackets and signs

  private static func inParentheses(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    _ = cursor.next()
    cursor.skipSpaces()
    let found: (NumberingFamily, Int)
    if let value = hanNumber(&cursor) {
      found = (.hanParenthesis, value)
    } else if let value = digits(&cursor), value < 1000 {
      found = (.decimalParenthesis, value)
    } else if let letter = cursor.next(), (0x61...0x7A).contains(letter) {
      found = (.lowerLetter, Int(letter) - 0x60)
    } else {
      return nil
    }
    cursor.skipSpaces()
    guard let mark = cursor.next(), mark == 0xFF09 || mark == 0x29 else { return nil }
    return found
  }

  private static func circled(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    cursor.next().map { (.circled, Int($0) - 0x245F) }
  }

  private static func sectionSign(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    cursor.skipAll { $0 == 0xA7 }
    cursor.skipSpaces()
    guard let value = digits(&cursor) else { return nil }
    // `§ 7.` with its stop, but not `§ 7.2`.
    var stopped = cursor
    if stopped.skip({ $0 == 0x2E }), endsLabel(stopped) { cursor = stopped }
    return (.section, value)
  }

  // MARK: - Decimal and lettered

  private static func decimal(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    guard var value = digits(&cursor) else { return nil }
    var depth = 1
    while true {
      let mark = cursor.peek
      if mark == 0x2E || mark == 0xFF0E {
        _ = cursor.next()
        guard let next = cursor.peek, SentenceMarks.isDigit(next) else { break }
        guard let part = digits(&cursor), part < 100, depth < 6 else { return nil }
        value = part
        depth += 1
      } else if depth == 1, mark == 0x29 || mark == 0xFF09 {
        _ = cursor.next()
        return (.decimalHalfParenthesis, value)
      } else if depth == 1, mark == 0x3001 {
        _ = cursor.next()
        return (.decimal, value)
      } else {
        guard depth > 1 else { return nil }
        break
      }
    }
    // A number above 199 is a year or an amount, not the number of a section.
    guard value < 200 else { return nil }
    // "1.5%" has no space between label and text that a label would have; one level needs its dot.
    if depth > 1 {
      guard let next = cursor.peek else { return nil }
      guard SentenceMarks.isSpace(next) || SentenceMarks.isSolid(next) else { return nil }
    }
    // "1.5 per cent" is an amount: a heading opens with a capital where the script has them.
    if depth == 2 {
      var after = cursor
      after.skipSpaces()
      if let letter = after.peek, isSmallLetter(letter) { return nil }
    }
    return (depth == 1 ? .decimal : depth == 2 ? .decimalPath2 : .decimalPath3, value)
  }

  private static func lettered(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    let start = cursor
    if let found = numberOfDivision(&cursor) { return found }
    cursor = start
    guard mayBeLettered(cursor) else { return nil }
    if let found = division(&cursor) { return found }
    cursor = start
    // A number alone on its line needs no stop: `IV`.
    if let value = roman(&cursor), cursor.peek == nil || cursor.skip({ $0 == 0x2E }),
      endsLabel(cursor) || startsDash(cursor), !startsInitial(cursor)
    {
      return (.roman, value)
    }
    cursor = start
    guard let letter = cursor.next() else { return nil }
    if (0x41...0x5A).contains(letter), cursor.skip({ $0 == 0x2E }), endsLabel(cursor),
      !startsInitial(cursor)
    {
      return (.upperLetter, Int(letter) - 0x40)
    }
    if (0x61...0x7A).contains(letter), cursor.skip({ $0 == 0x29 }) {
      return (.lowerLetter, Int(letter) - 0x60)
    }
    return nil
  }

  /// A quick refusal: behind the one letter of a label stands a mark, behind a Roman numeral's first another; and few words
  /// name a division.
  private static func mayBeLettered(_ cursor: CodePointCursor) -> Bool {
    let bytes = cursor.bytes
    let second = cursor.position + 1
    guard bytes[cursor.position] < 0x80, second < cursor.end else { return true }
    switch bytes[second] {
    case 0x29, 0x2E, 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: return true
    default: return DivisionWords.table.mayHold(bytes, cursor.position..<cursor.end)
    }
  }

  /// Whether another capital with a stop follows, so that both are initials: `H. M. S. Hopeful`, `C. D. Lee`.
  private static func startsInitial(_ cursor: CodePointCursor) -> Bool {
    var cursor = cursor
    cursor.skipSpaces()
    return cursor.skip { (0x41...0x5A).contains($0) } && cursor.skip { $0 == 0x2E }
  }

  static func endsLabel(_ cursor: CodePointCursor) -> Bool {
    cursor.peek.map(SentenceMarks.isSpace) ?? true
  }

  /// Whether a dash stands here: `IV.—The bridge`, in typewriting `IV.--The bridge`.
  static func startsDash(_ cursor: CodePointCursor) -> Bool {
    var cursor = cursor
    guard let sign = cursor.next() else { return false }
    return (0x2013...0x2015).contains(sign) || sign == 0x2D && cursor.peek == 0x2D
  }

  static func roman(_ cursor: inout CodePointCursor) -> Int? {
    let start = cursor.position
    let count = cursor.skipAll { codePoint in
      switch codePoint {
      case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: true
      default: false
      }
    }
    guard count > 0, !(cursor.peek.map(isLatinLetter) ?? false) else { return nil }
    return Numeral.value(of: cursor.bytes[start..<cursor.position])
  }

  /// The small letters of ASCII, Latin-1, Greek and Cyrillic.
  static func isSmallLetter(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x3AC...0x3CE, 0x430...0x45F: true
    default: false
    }
  }

  private static func isLatinLetter(_ codePoint: UInt32) -> Bool {
    (0x41...0x5A).contains(codePoint) || (0x61...0x7A).contains(codePoint)
      || (0xC0...0x24F).contains(codePoint)
  }
}
