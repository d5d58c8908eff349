/// Tells a stanza from the other lines that print sets off: lists, addresses, title pages, tables.
///
/// Verse is short lines of sentences: they hold no columns, numbers or labels, and at the ends of some a sentence pauses or
/// ends. A list of titles or names has no marks there, and an address has figures. The lines may stand at several depths.
/// Blank verse runs over the ends of its lines; there capitals tell, which open every line and few words inside.
struct VerseStanza {
  /// Whether the lines are verse.
  let isVerse: Bool

  /// The widest line in cells: an alexandrine has some 50, a long line of a psalm 70.
  private static let widest: Int32 = 72
  /// The widest line of long free verse, which shows by the pauses at its ends alone.
  private static let widestFree: Int32 = 140
  /// The least width of the widest line: a column of words or figures is no verse.
  private static let narrowest: Int32 = 12

  /// The fewest lines whose capitals tell, and the share of capitals inside lines up to which they do: English has one
  /// word in eight, German and a list of names have more.
  private static let leastOpenings = 5
  private static let fewCapitals = 0.2

  /// Looks at the lines of `piece`, that stand together and set off from the text.
  ///
  /// - Parameters:
  ///   - capitals: the share of words inside the lines that begin with one.
  ///   - isBesideVerse: whether a stanza set alike stands beside them.
  ///   - depth: the indent from which a line goes on with the one above.
  init(
    _ facts: [LineFacts], _ piece: Range<Int>, capitals: Double = 1, isBesideVerse: Bool = false,
    hangingFrom depth: Int32 = .max
  ) {
    isVerse = Self.isVerse(facts[piece], capitals, isBesideVerse, hangingFrom: depth)
  }

  private static func isVerse(
    _ lines: ArraySlice<LineFacts>, _ capitals: Double, _ isBesideVerse: Bool,
    hangingFrom depth: Int32
  ) -> Bool {
    guard lines.count >= 2 else { return false }
    let others: LineFacts.Flags = [
      .solid, .standsAlone, .opensBlock, .startsReference, .startsFrontLabel, .isByline, .isNames,
      .isNumber, .standsOff,
    ]
    var marked = 0
    var upper = 0
    var bracketed = 0
    var sentences = 0
    var widest: Int32 = 0
    var count = 0
    for (index, line) in zip(lines.indices, lines) {
      guard line.flags.isDisjoint(with: others), line.column == 0, line.label == nil,
        line.opening != .digit, line.cells <= Self.widestFree
      else { return false }
      // A line in capitals is a title or an inscription.
      if line.flags.contains(.isCapitals) { return false }
      widest = max(widest, line.cells)
      if line.indent < depth {
        if line.flags.contains(.isBracketed) { bracketed += 1 }
        if line.opening == .upper { upper += 1 }
      }
      if index + 1 < lines.endIndex, lines[index + 1].indent >= depth { continue }
      count += 1
      if line.ending == .sentence { sentences += 1 }
      switch line.ending {
      case .pause, .sentence, .colon, .dash, .quotation: marked += 1
      case .other: break
      }
    }
    // A verse may stand in brackets among others; sayings and talk are a sentence a line.
    guard widest >= narrowest, bracketed * 4 <= count,
      sentences * 2 <= count || isBesideVerse || alternates(lines)
    else { return false }
    if widest > Self.widest {
      return count >= 3 && marked * 4 >= count * 3 && sentences * 3 <= count
    }
    let isBlankVerse =
      marked > 0 && count >= leastOpenings && upper * 10 >= count * 9
      && capitals <= fewCapitals
    return marked * 3 >= count || isBlankVerse
  }

  /// Whether two runs of lines are stanzas of one poem by their form alone: the same number of lines, three to fourteen, at
  /// one margin, none as wide as the measure and the last about as wide as the others.
  ///
  /// The last line of a paragraph is of any width, and its others fill the measure. Needs no capital and no mark, which
  /// verse of many scripts does not have.
  static func areTwins(
    _ above: ArraySlice<LineFacts>, _ below: ArraySlice<LineFacts>, measure: Int32
  ) -> Bool {
    (3...14).contains(above.count) && above.count == below.count
      && above.endIndex == below.startIndex && below.first.map { $0.blanksBefore > 0 } ?? false
      && above.first?.indent == below.first?.indent
      && hasForm(above, measure) && hasForm(below, measure)
  }

  private static func hasForm(_ lines: ArraySlice<LineFacts>, _ measure: Int32) -> Bool {
    let others: LineFacts.Flags = [
      .standsAlone, .opensBlock, .startsReference, .startsFrontLabel, .isByline, .isNumber,
      .standsOff, .opensSpeech,
    ]
    var widest: Int32 = 0
    var narrowest: Int32 = .max
    for line in lines {
      guard line.flags.isDisjoint(with: others), line.column == 0, line.label == nil,
        line.opening != .digit
      else { return false }
      widest = max(widest, line.cells)
      narrowest = min(narrowest, line.cells)
    }
    return widest >= Self.narrowest && widest * 5 <= measure * 4 && narrowest * 2 >= widest
      && lines.count { $0.ending == .sentence } * 2 <= lines.count
  }

  /// Whether every other line stands deeper, as in ballads; talk and sayings never do.
  static func alternates(_ lines: ArraySlice<LineFacts>) -> Bool {
    lines.count >= 4
      && lines.indices.dropFirst().allSatisfy { index in
        let deeper = lines[index].indent - lines[index - 1].indent
        return (index - lines.startIndex).isMultiple(of: 2) ? deeper <= -2 : deeper >= 2
      }
  }
}
