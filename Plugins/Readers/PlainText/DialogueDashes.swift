internal import GalleyCore

/// Tells the dashes of talk from the bullets of lists: both open a line with a hyphen and a space.
///
/// Talk goes on with dashes inside its lines (`- And you? - said the miller. -`); items of a list do not. The document
/// is asked as a whole: a novel of dialogue has both kinds of line and no list.
struct DialogueDashes {
  private var bullets: [Int] = []
  private var talking = 0

  /// The share of dash lines with a further dash from which the document's dashes are talk.
  ///
  /// One in seven, of which there must be two. Printed dialogue has them in about every second line, printed lists in none.
  private static let share = 7

  /// Looks at a line that opens with a dash.
  mutating func consider(_ line: LineBytes, _ index: Int) {
    bullets.append(index)
    var line = line
    line.advance(1)
    var previous: UInt8 = 0
    while !line.isAtEnd {
      let byte = line.current
      line.advance(1)
      if byte == 0x2D, previous == 0x20, line.isAtEnd || line.current == 0x20 {
        talking += 1
        return
      }
      previous = byte
    }
  }

  /// Takes the marks of talk back.
  func unmark(in lines: inout [Line]) {
    guard talking >= 2, talking * Self.share >= bullets.count else { return }
    for index in bullets { lines[index].mark = .none }
  }
}
