internal import GalleyCore

/// Tells the dashes of talk from the bullets of lists before lines are read: both open a line with a hyphen and a space,
/// and the reader, which sees one line at a time, notes both as bullets.
///
/// Talk goes on with dashes inside its lines (`- And you? - said the miller. -`); items of a list do not. The document
/// is asked as a whole: a novel of dialogue has both kinds of line and no list. ``SpeechDashes`` asks again, block by
/// block, where this finds too few signs.
enum TalkDashes {
  /// The share of dash lines with a further dash from which the document's dashes are talk.
  ///
  /// One in seven, of which there must be two. Printed dialogue has them in about every second line, printed lists in none.
  private static let share = 7

  /// Takes the marks of talk back.
  static func unmark(_ lines: inout [Line], _ bytes: [UInt8]) {
    var dashes: [Int] = []
    var talking = 0
    for index in lines.indices where lines[index].mark.kind == .bullet {
      let bounds = lines[index].range.bounds
      var position = bounds.lowerBound
      while position < bounds.upperBound, bytes[position] == 0x20 { position += 1 }
      guard position < bounds.upperBound, bytes[position] == 0x2D else { continue }
      dashes.append(index)
      if holdsDash(bytes, position + 1..<bounds.upperBound) { talking += 1 }
    }
    guard talking >= 2, talking * share >= dashes.count else { return }
    for index in dashes { lines[index].mark = .none }
  }

  /// Whether a hyphen with a space before it and a space or nothing behind it stands in the line.
  private static func holdsDash(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range.dropFirst()
    where bytes[index] == 0x2D && bytes[index - 1] == 0x20
      && (index + 1 == range.upperBound || bytes[index + 1] == 0x20)
    {
      return true
    }
    return false
  }
}
