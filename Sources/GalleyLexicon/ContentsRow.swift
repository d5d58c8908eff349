/// The rows of a list of contents: a title, leaders or a wide gap, and the page.
///
///     Chapter II. A stranger ................ 17
enum ContentsRow {
  /// Whether the text in `range` is one.
  static func isOne(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes.span
    var end = range.upperBound
    var digits = 0
    // Pages are counted in figures, those before the text in small Roman ones.
    while end > range.lowerBound, text[end - 1] &- 0x30 < 10 {
      end -= 1
      digits += 1
    }
    if digits == 0 {
      while end > range.lowerBound, isRoman(text[end - 1]) {
        end -= 1
        digits += 1
      }
    }
    guard (1...6).contains(digits) else { return false }
    var dots = 0
    var spaces = 0
    var gap = 0
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x2E, 0x5F:
        dots += 1
        gap = 0
        end -= 1
      case 0x20, 0x09:
        gap += text[end - 1] == 0x09 ? leastGap : 1
        spaces = max(spaces, gap)
        end -= 1
      // U+2026 is three dots; U+00B7 stands raised.
      case 0xA6 where end >= range.lowerBound + 3 && text[end - 2] == 0x80 && text[end - 3] == 0xE2:
        dots += 3
        gap = 0
        end -= 3
      case 0xB7 where end >= range.lowerBound + 2 && text[end - 2] == 0xC2:
        dots += 1
        gap = 0
        end -= 2
      default: return (dots >= leastDots || spaces >= leastGap) && end > range.lowerBound
      }
    }
    return false
  }

  /// An ellipsis has three dots and leads to no page.
  private static let leastDots = 4
  /// Typewriting sets two spaces behind a stop.
  private static let leastGap = 3

  private static func isRoman(_ byte: UInt8) -> Bool {
    byte == 0x69 || byte == 0x76 || byte == 0x78 || byte == 0x6C
  }
}
