/// Finds lists whose entries hang: the first line of each begins at the margin, the lines that go on with it are indented
/// (bibliographies, glossaries, numbered steps, the speeches of a play; rule L8).
///
/// There an indent says the contrary of what it says elsewhere. What stands over an indented line goes on inside a
/// sentence, what stands over a line at the margin ends, and a stretch is found where that holds line after line: each
/// gap speaks for it or against, and the stretches with the most in favour are taken. One pass; linear in the lines.
enum HangingIndents {
  /// What a gap counts that looks like one of a hanging list, and one that looks like one of paragraphs.
  private static let (fits, contradicts) = (2, -3)
  /// The fewest entries that show the habit, and what a stretch must count at least: that of as many entries of two lines.
  private static let fewestEntries = 3
  private static let least = 2 * fewestEntries * fits

  /// Enters the right edge and the margin of hanging lists into their lines, which are set as any other set-off text.
  static func enter(into facts: inout [LineFacts]) {
    guard facts.contains(where: isIndented) else { return }
    for stretch in stretches(facts) {
      guard let edge = edge(facts, stretch) else { continue }
      let indent = indent(facts, stretch)
      for index in stretch {
        facts[index].rightEdge = edge
        facts[index].margin = indent
      }
    }
  }

  /// The right edge of a list: that of the widest of the lines that others go on with, where nearly all of their breaks
  /// were forced.
  private static func edge(_ facts: [LineFacts], _ range: Range<Int>) -> Int32? {
    let broken = range.dropLast().filter { isIndented(facts[$0 + 1]) }
    let edge = broken.map { facts[$0].indent + facts[$0].cells }.max() ?? 0
    let forced = broken.count { index in
      // Full lines of words differ by an eighth.
      facts[index].indent + facts[index].cells + 1 + facts[index + 1].firstUnit > edge - edge / 8
    }
    return forced * 4 >= broken.count * 3 ? edge : nil
  }

  /// The stretches that hang.
  private static func stretches(_ facts: [LineFacts]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var sum = 0
    var best = (sum: 0, end: 0)
    func close() {
      if best.sum >= least, countEntries(facts, start..<best.end) >= fewestEntries {
        found.append(start..<best.end)
      }
    }
    for index in facts.indices.dropFirst() {
      sum += weight(facts[index - 1], facts[index])
      if sum > best.sum { best = (sum, index + 1) }
      // A stretch that has lost as much as two paragraphs cost is over, or never was.
      guard sum <= 0 || sum < best.sum + 4 * contradicts else { continue }
      close()
      start = index
      sum = 0
      best = (0, index)
    }
    close()
    return found
  }

  /// What the gap between two lines says.
  private static func weight(_ above: LineFacts, _ below: LineFacts) -> Int {
    if !below.flags.isDisjoint(with: [
      .isOwnLine, .continuesRow, .isVerse, .standsOff, .standsAlone,
    ]) {
      return contradicts
    }
    let ends = above.ending == .sentence || below.blanksBefore > 0
    if isIndented(below) { return ends || below.label != nil ? contradicts : fits }
    return ends || below.flags.contains(.labelInSequence) ? fits : contradicts
  }

  /// How many entries have a second line.
  private static func countEntries(_ facts: [LineFacts], _ range: Range<Int>) -> Int {
    range.dropFirst().count { isIndented(facts[$0]) && !isIndented(facts[$0 - 1]) }
  }

  /// The indent that most of the lines have that are indented.
  private static func indent(_ facts: [LineFacts], _ range: Range<Int>) -> Int32 {
    var counts: [Int32: Int] = [:]
    for index in range where isIndented(facts[index]) {
      counts[facts[index].indent, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private static func isIndented(_ fact: LineFacts) -> Bool {
    fact.rightEdge == 0 && (2...8).contains(fact.indent)
  }
}
