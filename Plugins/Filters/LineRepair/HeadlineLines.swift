/// Finds the lines that one headline runs over: `BRIDGE OVER THE LOWER`, `FERRY TO BE OPENED`.
///
/// Headlines are set in larger type and centred, so the measure of the text says nothing of them. What tells that a line
/// goes on with the one above are words that connect at its edges (`ConnectingWords`); and where a document's headlines
/// in capitals show by such words or by their even widths that they run over lines, the others do too.
struct HeadlineLines {
  private let bytes: [UInt8]

  /// More lines than this over each other are a list, a title page or an advertisement; newspapers of the 1910s set
  /// decks of up to seven lines.
  private static let mostLines = 7
  /// The fewest headlines that show a habit.
  private static let fewest = 2
  /// The widest line in cells: a line and a half of print.
  private static let widest: Int32 = 64
  /// The narrowest line in cells whose figures are part of a sentence.
  private static let leastWithFigures: Int32 = 20

  /// Marks each line of `facts` that goes on with the headline above it.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    let headlines = HeadlineLines(bytes: bytes)
    let runs = headlines.runs(of: facts)
    guard !runs.isEmpty else { return }
    let shown = runs.map { run in run.dropFirst().filter { headlines.isInside($0, facts) } }
    let isHabit = Self.isHabit(runs, shown, facts)
    for (run, lines) in zip(runs, shown) {
      // Names over each other are set like titles; a deck of a headline stands under its capitals.
      let first = max(run.lowerBound - 1, 0)
      let all = isHabit && facts[first...run.lowerBound].contains { $0.flags.contains(.isCapitals) }
      for index in all ? Array(run.dropFirst()) : lines {
        facts[index].flags.insert(.continuesHeadline)
      }
    }
  }

  /// Whether half of the runs in capitals show that they are one headline each, by a word that connects or by lines as
  /// wide as each other, which a section and its first article are by chance, one pair in five.
  private static func isHabit(
    _ runs: [Range<Int>], _ shown: [[Int]], _ facts: [LineFacts]
  ) -> Bool {
    let capitals = runs.indices.filter { facts[runs[$0].lowerBound].flags.contains(.isCapitals) }
    let telling = capitals.count { !shown[$0].isEmpty || isBalanced(facts[runs[$0]]) }
    return telling >= fewest && telling * 2 >= capitals.count
  }

  /// Whether the lines of a headline fill its column alike; the last line of three and more may be shorter.
  private static func isBalanced(_ lines: ArraySlice<LineFacts>) -> Bool {
    let widths = (lines.count > 2 ? lines.dropLast() : lines).map(\.cells)
    guard let least = widths.min(), let most = widths.max() else { return false }
    return most - least <= max(2, most / 8)
  }

  // MARK: - Lines over each other

  /// The lines over each other that may be one headline, two and more.
  private func runs(of facts: [LineFacts]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var widest: Int32 = 0
    for index in 0...facts.count {
      if index < facts.count, index > start, goesOn(facts[index - 1], facts[index], widest) {
        widest = max(widest, facts[index].cells)
        continue
      }
      // Under a headline stands text, or another deck of it.
      if (2...Self.mostLines).contains(index - start), index < facts.count {
        runs.append(start..<index)
      }
      start = index
      if index < facts.count { widest = facts[index].cells }
    }
    return runs
  }

  /// Whether a line may go on with the one above; type two fifths wider is another deck's.
  private func goesOn(_ above: LineFacts, _ below: LineFacts, _ widest: Int32) -> Bool {
    isHeadline(above) && (isHeadline(below) || isLastWord(below)) && below.blanksBefore == 0
      && above.flags.contains(.isCapitals) == below.flags.contains(.isCapitals)
      && isUnfinished(above)
      && !below.flags.contains(.followsPageEdge)
      && (below.cells * 5 <= widest * 7 || widest < 8)
  }

  /// Whether the line ends in a word or a comma: behind a sign of emphasis a stop is not seen.
  private func isUnfinished(_ fact: LineFacts) -> Bool {
    guard fact.ending == .other || fact.ending == .pause else { return false }
    let last = bytes[fact.end - 1]
    return (last | 0x20) &- 0x61 < 26 || last == 0x2C || last &- 0x30 < 10 || last >= 0x80
      || fact.flags.contains(.endsHyphen)
  }

  /// Whether the line is one word with a capital, as may be left for the last line.
  private func isLastWord(_ fact: LineFacts) -> Bool {
    fact.opening == .upper && !fact.flags.contains(.holdsSpace) && fact.label == nil
      && fact.flags.isDisjoint(with: [.standsAlone, .isNumber, .isSectionName, .endsHyphen])
  }

  private func isHeadline(_ fact: LineFacts) -> Bool {
    guard !fact.flags.isDisjoint(with: [.isCapitals, .isTitleCase]), fact.cells <= Self.widest,
      fact.label == nil,
      fact.flags.isDisjoint(with: [
        .standsAlone, .opensBlock, .isNumber, .isByline, .isSectionName, .startsFrontLabel,
      ])
    else { return false }
    // A year, a price and the number of a volume are of the page's head or of a list.
    var figures = 0
    for index in fact.start..<fact.end where bytes[index] &- 0x30 < 10 { figures += 1 }
    return figures == 0 || figures < 3 && fact.cells >= Self.leastWithFigures
  }

  /// Whether a word that connects stands at the end of the line above or at the beginning of this one.
  private func isInside(_ index: Int, _ facts: [LineFacts]) -> Bool {
    facts[index - 1].ending == .pause || facts[index - 1].flags.contains(.endsConnecting)
      || facts[index].flags.contains(.startsConnecting)
  }
}
