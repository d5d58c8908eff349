/// Chinese and Sino-Japanese numerals, everyday and financial, both scripts.
enum ChineseNumeral {
  private enum Sign {
    case digit(Int)
    /// 十, 百, 千.
    case unit(Int)
    /// 廿, 卅, 卌: tens in one character.
    case tens(Int)
    /// 万, 亿: close a group of four places.
    case group(Int)
  }

  private static func sign(_ codePoint: UInt32) -> Sign? {
    guard let scalar = Unicode.Scalar(codePoint) else { return nil }
    switch scalar {
    case "〇", "零": return .digit(0)
    case "一", "壹", "壱", "弌": return .digit(1)
    case "二", "贰", "貳", "弐", "两", "兩", "弍": return .digit(2)
    case "三", "叁", "參", "叄", "参", "弎": return .digit(3)
    case "四", "肆": return .digit(4)
    case "五", "伍": return .digit(5)
    case "六", "陆", "陸": return .digit(6)
    case "七", "柒", "漆": return .digit(7)
    case "八", "捌": return .digit(8)
    case "九", "玖": return .digit(9)
    case "十", "拾": return .unit(10)
    case "百", "佰": return .unit(100)
    case "千", "仟": return .unit(1000)
    case "廿", "卄": return .tens(20)
    case "卅": return .tens(30)
    case "卌": return .tens(40)
    case "万", "萬": return .group(10_000)
    case "亿", "億": return .group(100_000_000)
    default: return nil
    }
  }

  /// Whether a numeral may begin with a code point.
  static func mayBegin(with codePoint: UInt32) -> Bool {
    sign(codePoint) != nil
  }

  /// The value of a numeral of one character, as most are that number anything.
  static func value(of codePoint: UInt32) -> Int? {
    switch sign(codePoint) {
    case .digit(let value), .unit(let value), .tens(let value): value
    // A group closes a number that stands before it.
    case .group, nil: nil
    }
  }

  /// The value, or nil if the code points are not one well-formed numeral.
  static func value(of codePoints: [UInt32]) -> Int? {
    guard let first = codePoints.first, sign(first) != nil else { return nil }
    var signs: [Sign] = []
    signs.reserveCapacity(codePoints.count)
    for codePoint in codePoints {
      guard let sign = sign(codePoint) else { return nil }
      signs.append(sign)
    }
    return placeValue(signs) ?? named(signs)
  }

  /// `二〇二四`: digits by place.
  private static func placeValue(_ signs: [Sign]) -> Int? {
    guard signs.count <= DecimalNumeral.mostDigits else { return nil }
    var value = 0
    for sign in signs {
      guard case .digit(let digit) = sign else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// `一千零五十`: digits and named units, falling within a group and groups falling in turn.
  ///
  /// A digit right after 百, 千, 万 or 亿 at the end is refused: `百五` is 105 in Japanese and 150
  /// in spoken Chinese.
  private static func named(_ signs: [Sign]) -> Int? {
    var total = 0
    var lastGroup = Int.max
    var section = 0
    var lastUnit = 10_000
    var digit: Int?
    var afterZero = false
    for (index, sign) in signs.enumerated() {
      switch sign {
      case .digit(0):
        // A zero stands for skipped places: after a unit or group, and before something.
        // Nothing is skipped after 十.
        guard digit == nil, !afterZero, lastUnit > 10, index > 0, index + 1 < signs.count else {
          return nil
        }
        afterZero = true
      case .digit(let value):
        guard digit == nil else { return nil }
        guard lastUnit <= 10 || afterZero || index == 0 || index + 1 < signs.count else {
          return nil
        }
        digit = value
      case .unit(let unit):
        guard unit < lastUnit else { return nil }
        section += (digit ?? 1) * unit
        digit = nil
        afterZero = false
        lastUnit = unit
      case .tens(let value):
        guard digit == nil, lastUnit > 10 else { return nil }
        section += value
        afterZero = false
        lastUnit = 10
      case .group(let unit):
        section += digit ?? 0
        guard section > 0, unit < lastGroup else { return nil }
        total += section * unit
        section = 0
        digit = nil
        afterZero = false
        lastGroup = unit
        lastUnit = 10_000
      }
    }
    return total + section + (digit ?? 0)
  }
}
