internal import GalleyUnicode

/// The number of a page behind a row of leaders, as lists of contents print it: `The ferry ........ 12`.
public enum Leaders {
  /// The fewest signs of a row; three are an ellipsis.
  private static let fewest = 4

  /// Whether a line that ends with `last` may end in a number: a decimal digit of any script, or a Chinese numeral.
  @inlinable public static func mayEndNumber(_ last: UInt32) -> Bool {
    SentenceMarks.isDigit(last) || last >= 0x660 && SentenceMarks.isOtherDigit(last)
  }

  /// Where the number begins that ends `range` behind a row of dots or hyphens, set close or with spaces, and how many
  /// cells it has; nil where there is none.
  public static func number(_ bytes: [UInt8], _ range: Range<Int>) -> (start: Int, cells: Int)? {
    var position = range.upperBound
    var cells = 0
    while let (codePoint, length) = before(position, bytes, range) {
      // An amount may hold a stop or a comma: `- - - 109.7`.
      let isInside =
        (codePoint == 0x2E || codePoint == 0x2C) && cells > 0
        && before(position - 1, bytes, range).map { SentenceMarks.isDigit($0.codePoint) } ?? false
      guard isInside || mayEndNumber(codePoint) else { break }
      position -= length
      cells += codePoint >= 0x3000 ? 2 : 1
    }
    guard cells > 0 else { return nil }
    let start = position
    var signs = 0
    while signs < fewest, let (codePoint, length) = before(position, bytes, range) {
      switch codePoint {
      // - . · and the leaders of two and three dots; ・ ．
      case 0x2D, 0x2E, 0xB7, 0x30FB, 0xFF0E: signs += 1
      case 0x2025: signs += 2
      case 0x2026, 0x22EF: signs += 3
      case 0x20, 0xA0, 0x3000: break
      default: return nil
      }
      position -= length
    }
    return signs >= fewest ? (start, cells) : nil
  }

  /// The number that ends `range` behind a row of leaders; nil where there is none, or an amount with a fraction.
  public static func page(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let (last, _) = before(range.upperBound, bytes, range), mayEndNumber(last),
      let number = number(bytes, range)
    else { return nil }
    return Numeral.value(of: bytes[number.start..<range.upperBound])
  }

  private static func before(
    _ position: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) -> (codePoint: UInt32, length: Int)? {
    position > range.lowerBound
      ? UTF8Decoding.scalar(before: position, in: bytes.span) : nil
  }
}
