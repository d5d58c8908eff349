internal import GalleyLexicon

/// What a block may be while lines are read; the roles proper are decided later, from whole blocks.
enum BlockShape: Int, CaseIterable {
  /// Sentences: full lines, then one that ends a sentence.
  case paragraph
  /// A label and a few words: a heading, a list of keywords.
  case labelled
  /// Short matter without a label: a title, a byline.
  case display
}

/// The costs of every reading of one gap between two lines, in nats: the negative logarithm of how often lines of that
/// reading look like these.
///
/// The joined and the broken readings of all gaps are weighed against each other over the whole document, never one gap
/// by itself (rule L8).
struct GapCosts {
  /// Going on in the same block, by shape and by whether the upper line is its block's first.
  var join: (Pair, Pair, Pair)
  /// Ending the block at the upper line, likewise.
  var end: (Pair, Pair, Pair)
  /// Beginning a block at the lower line, by shape.
  var start: (Float, Float, Float)

  /// Costs for a line that is the first of its block, and for any other.
  struct Pair {
    var first: Float
    var rest: Float
  }
}

/// Makes the costs of a gap from the facts of the lines around it and the habits of their region.
struct GapScale {
  let facts: [LineFacts]
  /// What an earlier reading found around each gap.
  var neighbourhood = Neighbourhood()

  /// The last line of a block is full by chance once in a dozen lines: one cell or word among those of a line.
  static let fullByChance: Float = 2.5
  /// How often headings are indented like paragraphs where no indent is left to tell; the seeds' are not.
  static let indentedHeading: Float = 0.3
  /// A reading that typesetting rules out.
  static let forbidden: Float = 60

  /// The costs of the gap between lines `upper` and `upper + 1`.
  func costs(at upper: Int, in region: Region) -> GapCosts {
    evidence(at: upper, in: region)
      .costs(asFirst: fullnessAsFirst(at: upper, in: region, loss: region.ghostIndent))
  }

  /// What is known of the gap between lines `upper` and `upper + 1` but how full the upper line is as a first line.
  func evidence(at upper: Int, in region: Region) -> GapEvidence {
    let above = facts[upper]
    let below = facts[upper + 1]
    let habits = region.costs
    let isWrapped = region.measure != nil
    var join = habits.breaks.no
    var breaking = habits.breaks.yes
    // What a stretch is set as says more than any line's edges.
    let isOwnLine = below.flags.contains(.isOwnLine)
    if !isOwnLine { weighBlank(at: upper, habits, &join, &breaking) }
    weighEdges(above, below, isForced: isForced(above, below, region), &join, &breaking)
    var around = Neighbourhood.Costs()
    if !neighbourhood.costs.isEmpty { around = neighbourhood.costs[upper] }
    var start = startCosts(above, below, region)
    start.0 += around.breaking
    let indent = weighIndent(below, habits)
    start.0 += indent.start
    join += indent.inside
    var terminal = terminalCosts(above, habits)
    if isVerse(at: upper, region) {
      join += 3
      terminal.end = min(terminal.end, 2.5)
    }
    weighStretch(above, below, &join, &breaking, &terminal)
    if above.ending != .sentence { terminal.end += around.bare }
    terminal.inside += around.inside
    let opening = below.opening.rawValue
    let areCapitals = above.flags.contains(.isCapitals) && below.flags.contains(.isCapitals)
    // In capitals throughout, a capital says nothing.
    // Speech follows a colon inside a paragraph and in one of its own.
    let isAnnounced = above.ending == .colon && below.opening == .speech
    if below.label == nil, !areCapitals, !isAnnounced, !isOwnLine {
      breaking += habits.openings[opening]
      // After a full stop a line begins like a block whether it is one or not.
      join +=
        above.ending == .sentence
        ? habits.openingsAfterStop[opening] : habits.openingsInside[opening]
    }
    // Where a line is a paragraph, the pieces of a cut one are long (rule L9: 20 ideographs), and headings short.
    if !isWrapped, above.flags.contains(.inBareRun), below.flags.contains(.inBareRun) { join += 3 }
    if !isWrapped, above.hasSibling { join += 4 }
    // Thai and Lao end sentences without a mark, so a line that is a paragraph ends as any other.
    if !isWrapped, (0x0E01...0x0EFF).contains(above.last) { join += 4 }
    let cutShort: Float =
      isWrapped ? 0 : above.cells < 40 ? 2.5 : max(Float(64 - above.cells) / 16, 0)
    var runsLong: Float = !isWrapped && below.cells > 80 ? 4 : 0
    if below.flags.contains(.holdsSentenceEnd) { runsLong += 4 }
    // A title or a byline hardly ever goes on past a blank line.
    let isParted =
      below.isSpaced && !below.flags.contains(.followsPageEdge)
    return GapEvidence(
      join: join, breaking: breaking, start: start, terminal: terminal,
      asRest: fullnessAsRest(above, below, region), cutShort: cutShort, runsLong: runsLong,
      isParted: isParted, isWrapped: isWrapped, isIndented: above.indent >= 2,
      endsSentence: above.flags.contains(.endsSentence))
  }

  /// The costs of beginning the document with line `index`.
  func opening(_ index: Int, in region: Region) -> (Float, Float, Float) {
    startCosts(nil, facts[index], region)
  }

  /// The cost of ending the document with line `index`, by shape.
  func closing(_ index: Int, in region: Region) -> (Float, Float, Float) {
    let terminal = terminalCosts(facts[index], region.costs)
    return (terminal.end, terminal.endShort, terminal.endShort)
  }

  // MARK: - Evidence

  /// A blank line counts for what the region's blank lines are worth; inside an evenly spaced stretch it counts for
  /// nothing (rule L7).
  private func weighBlank(
    at upper: Int, _ habits: HabitCosts, _ join: inout Float, _ breaking: inout Float
  ) {
    if facts[upper + 1].flags.contains(.followsPageEdge) { return }
    if facts[upper + 1].isEvenlySpaced { return }
    let isBlank = facts[upper + 1].isSpaced
    join += isBlank ? habits.blankInside.yes : habits.blankInside.no
    breaking += isBlank ? habits.blankAtBreak.yes : habits.blankAtBreak.no
  }

  /// Line edges that only one of the two readings can have.
  private func weighEdges(
    _ above: LineFacts, _ below: LineFacts, isForced: Bool, _ join: inout Float,
    _ breaking: inout Float
  ) {
    if above.flags.contains(.standsAlone) || below.flags.contains(.standsAlone) {
      join += Self.forbidden
    }
    if below.flags.contains(.opensBlock) { join += 12 }
    if below.flags.contains(.startsForbidden) { breaking += 7 }
    if above.flags.contains(.endsOpener) { breaking += 7 }
    if above.flags.contains(.endsHyphen) {
      breaking += below.flags.contains(.startsLower) ? 5 : 3
    }
    // A quotation that the lower line closes; only this pair of lines is asked, so one lost mark harms one gap.
    if above.flags.contains(.leavesOpen), below.flags.contains(.closesBefore) { breaking += 4 }
    // The particle と behind a closing bracket says who spoke; no sentence begins with it.
    if above.last == 0x300D || above.last == 0x300F,
      below.first == 0x3068
    {
      breaking += 5
    }
    if below.flags.contains(.startsReference) { join += 4 }
    if below.flags.contains(.startsFrontLabel) { join += 4 }
    if below.flags.contains(.isSectionName) { join += 4 }
    if below.flags.contains(.isNumber), above.ending == .sentence { join += 4 }
    if above.flags.contains(.isNumber) { join += 4 }
    // Inside a sentence set to a measure, a list of names may fill a line; a byline stands under a line that is not full.
    if below.flags.contains(.isByline), !isForced, !above.flags.contains(.isUnfinishedByline) {
      join += 5
    }
    if above.flags.contains(.isByline) || above.flags.contains(.isNames), !isForced,
      !below.flags.contains(.isNames), !above.flags.contains(.isUnfinishedByline)
    {
      join += 3
    }
    if above.flags.contains(.isUnfinishedByline), below.flags.contains(.isByline) {
      breaking += 4
    }
    // A headline in capitals does not run on into text, nor one script into another, unless a mark says so.
    if above.flags.contains(.isCapitals) != below.flags.contains(.isCapitals),
      above.ending == .other,
      below.opening != .lower
    {
      // A line of text is hardly ever all capitals, but for a short one.
      join += above.flags.contains(.isCapitals) && above.cells >= 12 ? 5 : 2
    }
    if above.flags.contains(.solid) != below.flags.contains(.solid), above.ending == .other,
      below.opening != .lower, below.blanksBefore > 0
    {
      join += 3
    }
    // 一是 and its kin open a clause: where no mark stands before them, a heading does.
    if below.flags.contains(.startsEnumerator), above.ending == .other { join += 3 }
    // Names under a title, a note in brackets: a line of its own.
    if below.flags.contains(.isNames), above.ending != .sentence, !isForced { join += 3 }
    if above.flags.contains(.isBracketed) {
      join += above.flags.contains(.startsFrontLabel) ? 7 : 3
    }
    // The same where the note runs over two lines: it closes a bracket that an earlier line opened, and ends.
    if above.flags.contains(.closesBefore), above.last == 0xFF09 || above.last == 0x29,
      above.ending == .other
    {
      join += 2
    }
    if below.flags.contains(.isBracketed), above.ending == .sentence { join += 2 }
    if below.flags.contains(.isStrong) || above.flags.contains(.isStrong) { join += 6 }
    if above.flags.contains(.endsHardBreak) { join += 1 }
    if let label = below.label {
      // A label at a line start by chance: rare for 一、 and （一）, less so for a number and a stop that follow no number
      // before them.
      let isExpected = below.flags.contains(.labelInSequence)
      join +=
        label.family.isStrong
        ? (isExpected ? 7 : 4.5) : isExpected ? 4 : above.ending == .sentence ? 2.5 : 1
    }
  }

  /// Whether the break between two lines of words was forced by the measure.
  private func isForced(_ above: LineFacts, _ below: LineFacts, _ region: Region) -> Bool {
    guard let measure = region.measure, !region.isSolid else { return false }
    return above.cells + above.indent + 1 + below.firstUnit > measure
  }

  private func startCosts(_ above: LineFacts?, _ below: LineFacts, _ region: Region)
    -> (Float, Float, Float)
  {
    let hasLabel =
      below.label != nil || below.flags.contains(.startsFrontLabel)
      || below.flags.contains(.isSectionName) || below.flags.contains(.startsReference)
    let numbered = below.label.map { region.costs.labelledParagraph[Int($0.family.rawValue)] }
    let labelled: Float =
      !hasLabel
      ? Self.forbidden
      : (numbered?.no ?? 0.2)
        + (below.cells > 2 * (region.measure ?? 40) ? 4 : 0)
    var display: Float = 3.2
    if below.flags.contains(.isByline) { display = 0.6 }
    if below.flags.contains(.isNames) || below.flags.contains(.isStrong) { display = 1.8 }
    if hasLabel { display += 4 }
    // Under a name stands where its bearer works, or the next title.
    if let above, above.flags.contains(.isNames) || above.flags.contains(.isByline),
      below.ending == .other, below.cells <= 80
    {
      display = min(display, 1.8)
    }
    let longest: Int32 = (region.measure ?? 40) * 2
    if below.cells > longest { display += 4 }
    if below.flags.contains(.startsLower) { display += 2 }
    let paragraph: Float = numbered?.yes ?? 0
    return (paragraph, labelled, display)
  }

  /// A printed indent, where the region indents its paragraphs (rule L4).
  private func weighIndent(_ below: LineFacts, _ habits: HabitCosts)
    -> (start: Float, inside: Float)
  {
    let others: LineFacts.Flags = [
      .opensBlock, .isOwnLine, .continuesRow, .isVerse, .standsOff, .entersStretch, .leavesStretch,
    ]
    guard habits.indents, below.flags.isDisjoint(with: others) else { return (0, 0) }
    return below.isIndented
      ? (habits.indentAtStart.yes, habits.indentInside.yes)
      : (habits.indentAtStart.no, habits.indentInside.no)
  }

  /// What the setting of the lines around says, where they are set off from the text.
  private func weighStretch(
    _ above: LineFacts, _ below: LineFacts, _ join: inout Float, _ breaking: inout Float,
    _ terminal: inout TerminalCosts
  ) {
    if below.flags.contains(.isOwnLine) {
      join += 9
      terminal.end = min(terminal.end, 0.3)
      terminal.endShort = min(terminal.endShort, 0.3)
    }
    if below.flags.contains(.continuesRow) { breaking += 9 }
    if below.flags.contains(.entersStretch) { join += 3 }
    if below.flags.contains(.leavesStretch) { join += 3 }
    if above.flags.contains(.standsOff) || below.flags.contains(.standsOff) {
      join += 5
      terminal.end = min(terminal.end, 1)
    }
  }

  /// The end of a sentence at a line end (rule L6): evidence, never a decision.
  private func terminalCosts(_ line: LineFacts, _ habits: HabitCosts) -> TerminalCosts {
    let ending = line.ending.rawValue
    let short: (end: Float, inside: Float) =
      switch line.ending {
      case .sentence: (2.4, 3)
      case .pause: (7, 0.1)
      case .colon: (0.9, 0.1)
      case .quotation, .dash, .other: (0.1, 0)
      }
    return TerminalCosts(
      end: habits.endings[ending], inside: habits.endingsInside[ending], endShort: short.end,
      insideShort: short.inside)
  }

  // MARK: - Fullness

  /// What it costs to go on after a line of some width, and to end there.
  struct Fullness {
    var join: Float
    var end: Float

    static let neutral = Fullness(join: 0, end: 0)
  }

  /// Whether the break after `above` was forced, were it any line of its block but the first (rule L2).
  private func fullnessAsRest(_ above: LineFacts, _ below: LineFacts, _ region: Region) -> Fullness
  {
    guard let measure = region.measure else { return .neutral }
    return fullness(above, below, target: ownTarget(above) ?? measure, region)
  }

  /// The same, were it its block's first line, of which a lost indent took `loss` cells.
  func fullnessAsFirst(at upper: Int, in region: Region, loss: Int32) -> Fullness {
    guard let measure = region.measure else { return .neutral }
    let above = facts[upper]
    return fullness(
      above, facts[upper + 1],
      target: ownTarget(above) ?? measure - (above.indent >= 2 ? above.indent : loss), region)
  }

  /// The cells a line could fill where it stands in a stretch with a right edge of its own.
  private func ownTarget(_ line: LineFacts) -> Int32? {
    line.rightEdge > 0 ? line.rightEdge - line.indent : nil
  }

  /// Whether the line above is one of several in a run that no measure explains (rule S21): a third of each is empty
  /// although the next line's first word would have fitted.
  private func isVerse(at upper: Int, _ region: Region) -> Bool {
    guard let measure = region.measure, !region.isSolid else { return false }
    func leavesRoom(_ gap: Int) -> Bool {
      gap >= 0 && gap + 1 < facts.count && facts[gap].cells + facts[gap].indent <= measure * 2 / 3
        && facts[gap + 1].opening != .lower
    }
    guard leavesRoom(upper) else { return false }
    // Three gaps in a row at the least: a headline of two lines over a byline is no verse.
    let before = leavesRoom(upper - 1)
    let after = leavesRoom(upper + 1)
    return (before && after) || (before && leavesRoom(upper - 2))
      || (after && leavesRoom(upper + 2))
  }

  /// Costs by the room left on the line: a joined line has none, a last line any.
  ///
  /// The steps were set on typeset Chinese and English text at measures of 10 to 40 em: a hanging mark runs two cells
  /// over, a pushed one leaves two; wider misses are recognition faults.
  private func fullness(_ above: LineFacts, _ below: LineFacts, target: Int32, _ region: Region)
    -> Fullness
  {
    let isSolid = region.isSolid
    let room = target - above.cells
    if room < 0 {
      let over = -room
      let join: Float = over <= 1 ? 0.2 : over <= 2 ? 0.5 : over <= 4 ? 2.2 : 3.2
      // A line far wider than the measure was not set to it: a headline across columns.
      return Fullness(join: join, end: over <= 2 ? Self.fullByChance : over <= 4 ? 1 : 0.05)
    }
    // A space stands between words, and behind a narrow mark in lines of Han.
    let needed = below.firstUnit + (isSolid && !NarrowMarks.isMark(above.last) ? 0 : 1)
    if room < needed { return Fullness(join: 0, end: Self.fullByChance) }
    if let near = region.costs.stopNearEdge, above.ending == .sentence, !isSolid,
      room - needed < StopsNearEdge.reach
    {
      return Fullness(join: near, end: StopsNearEdge.end)
    }
    let spare = Float(room - needed)
    let short = region.costs.shortInside.yes
    let join = isSolid ? min(short + 0.4 * spare, 9) : min(short / 2 + 0.2 * spare, 9)
    return Fullness(join: join, end: isSolid ? 0.4 : 0.05)
  }
}
