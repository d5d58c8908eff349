/// Tells a stanza from the other lines that print sets off: lists, addresses, title pages, tables.
///
/// Verse is short lines of sentences: they hold no columns, numbers or labels, and at the ends of some a sentence pauses or
/// ends. A list of titles or names has no marks there, and an address has figures. The lines may stand at several depths.
struct VerseStanza {
  /// Whether the lines are verse.
  let isVerse: Bool

  /// The widest line in cells: an alexandrine has some 50, a long line of a psalm 70.
  private static let widest: Int32 = 72
  /// The least width of the widest line: a column of words or figures is no verse.
  private static let narrowest: Int32 = 12

  /// Looks at the lines of `piece`, that stand together and set off from the text; those indented by `depth` and more go
  /// on with the line above.
  init(_ facts: [LineFacts], _ piece: Range<Int>, hangingFrom depth: Int32 = .max) {
    isVerse = Self.isVerse(facts[piece], hangingFrom: depth)
  }

  private static func isVerse(_ lines: ArraySlice<LineFacts>, hangingFrom depth: Int32) -> Bool {
    guard lines.count >= 2 else { return false }
    let others: LineFacts.Flags = [
      .solid, .standsAlone, .opensBlock, .startsReference, .startsFrontLabel, .isByline, .isNames,
      .isNumber, .isBracketed, .standsOff,
    ]
    var marked = 0
    var sentences = 0
    var widest: Int32 = 0
    var count = 0
    for (index, line) in zip(lines.indices, lines) {
      guard line.flags.isDisjoint(with: others), line.column == 0, line.label == nil,
        line.opening != .digit, line.cells <= Self.widest
      else { return false }
      // A line in capitals is a title or an inscription.
      if line.flags.contains(.isCapitals) { return false }
      widest = max(widest, line.cells)
      if index + 1 < lines.endIndex, lines[index + 1].indent >= depth { continue }
      count += 1
      if line.ending == .sentence { sentences += 1 }
      switch line.ending {
      case .pause, .sentence, .colon, .dash, .quotation: marked += 1
      case .other: break
      }
    }
    // Sayings and talk are a sentence a line.
    return widest >= narrowest && marked * 3 >= count && sentences * 2 <= count
  }
}
