internal import GalleyLexicon

/// A mark that cites: its place in a text and the numbers it names.
struct CitationMark {
  /// The bytes of the mark with its brackets.
  let range: Range<Int>
  /// The numbers, ranges spelt out.
  let numbers: [Int]

  /// The largest number of entries one range may name; a larger one is a span of pages or years.
  private static let longestRange = 20

  /// The marks in a text, in order.
  static func find(_ bytes: [UInt8]) -> [CitationMark] {
    var marks: [CitationMark] = []
    var position = 0
    while position < bytes.count {
      guard opens(bytes, position) else {
        position += 1
        continue
      }
      if let mark = parse(bytes, position) {
        marks.append(mark)
        position = mark.range.upperBound
      } else {
        position += 1
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
    return marks
  }

  /// Whether `[`, ［ or 〔 stands at `position`.
  private static func opens(_ bytes: [UInt8], _ position: Int) -> Bool {
    func follow(_ second: UInt8, _ third: UInt8) -> Bool {
      position + 2 < bytes.count && bytes[position + 1] == second && bytes[position + 2] == third
    }
    switch bytes[position] {
    case 0x5B: return true
    case 0xEF: return follow(0xBC, 0xBB)
    case 0xE3: return follow(0x80, 0x94)
    default: return false
    }
  }

  /// The number that opens an entry of the list: `[3]` or `3.`.
  static func entryNumber(_ bytes: [UInt8]) -> Int? {
    var cursor = CodePointCursor(bytes, 0..<bytes.count)
    cursor.skipSpaces()
    if let mark = parse(bytes, cursor.position), mark.numbers.count == 1 { return mark.numbers[0] }
    return NumberingLabel.parse(bytes, cursor.position..<bytes.count)?.value
  }

  private static func parse(_ bytes: [UInt8], _ start: Int) -> CitationMark? {
    var cursor = CodePointCursor(bytes, start..<bytes.count)
    guard cursor.skip({ $0 == 0x5B || $0 == 0xFF3B || $0 == 0x3014 }) else { return nil }
    var numbers: [Int] = []
    var isRange = false
    while true {
      cursor.skipSpaces()
      guard let number = number(&cursor) else { return nil }
      if isRange, let first = numbers.last {
        guard number > first, number - first <= longestRange else { return nil }
        numbers += Array(first + 1...number)
      } else {
        numbers.append(number)
      }
      cursor.skipSpaces()
      guard let mark = cursor.next() else { return nil }
      switch mark {
      case 0x5D, 0xFF3D, 0x3015:
        return CitationMark(range: start..<cursor.position, numbers: numbers)
      case 0x2C, 0xFF0C, 0x3001, 0x3B: isRange = false
      case 0x2D, 0x2010, 0x2013, 0x2014, 0x7E, 0xFF5E: isRange = true
      default: return nil
      }
    }
  }

  private static func number(_ cursor: inout CodePointCursor) -> Int? {
    var value = 0
    var digits = 0
    while let digit = cursor.peek, SentenceMarks.isDigit(digit) {
      value = value * 10 + Int(digit - 0x30)
      digits += 1
      guard digits <= 3 else { return nil }
      _ = cursor.next()
    }
    return digits > 0 && value > 0 ? value : nil
  }
}
