internal import GalleyLexicon
internal import GalleyUnicode

/// Whether a comma, stop, colon or semicolon of a narrow font is set with a space behind it in lines of Han: lists of
/// references are set so in one paper (`[J]. 渡口, 2031(5): 7`) and solid in the next (`[J].渡口,2031(5):7`).
///
/// The lines nearest to the break tell: files joined to one may differ, and so may a list and the text above it.
struct NarrowMarks {
  /// The mark that ends the upper line.
  private let mark: UInt32

  /// How many lines on either side are asked; an entry of a list has three or four.
  private static let reach = 8

  /// Nil where no such mark ends the upper line, or the lines are no lines of Han.
  init?(_ above: LineFacts, _ below: LineFacts) {
    guard above.flags.contains(.solid) || below.flags.contains(.solid) else { return nil }
    guard Self.isMark(above.last) else { return nil }
    mark = above.last
  }

  /// Whether a code point is one of the marks.
  static func isMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2C, 0x2E, 0x3A, 0x3B: true
    default: false
    }
  }

  /// Whether the marks in the lines around `line` have a space behind them more often than not.
  func areSpaced(near line: Int, in facts: [LineFacts], _ bytes: [UInt8]) -> Bool {
    var spaced = 0
    var solid = 0
    for fact in facts[max(0, line - Self.reach)..<min(facts.count, line + Self.reach + 1)]
    where fact.flags.contains(.solid) {
      let end = min(fact.end, fact.start + Self.longestLine) - 1
      guard fact.start < end else { continue }
      for index in fact.start + 1..<end where UInt32(bytes[index]) == mark {
        let next = bytes[index + 1]
        // Figures on both sides are one number or a time.
        if bytes[index - 1] &- 0x30 < 10, next &- 0x30 < 10 { continue }
        if next == 0x20 { spaced += 1 } else { solid += 1 }
      }
    }
    return spaced > solid
  }

  /// No more of a line is read, in bytes, so that lines without end cost no more than others.
  private static let longestLine = 600
}
