internal import GalleyLexicon

/// Gathers the evidence of gaps from the facts of the lines around them and the measure of their region.
///
/// The weights are nats, set by trial on typeset and real text; `Tests/QualityTests` holds what they achieve.
struct GapScale {
  let facts: [LineFacts]

  /// A reading that typesetting rules out.
  private static let forbidden: Float = 60

  /// Calls back with the evidence of each gap of `region`: of the gap before each of its lines but the document's first.
  @inline(__always)
  func forEachGap(of region: Region, _ visit: (GapEvidence) -> Void) {
    let setting = Setting(region)
    for lower in max(1, region.range.lowerBound)..<max(1, region.range.upperBound) {
      visit(evidence(at: lower - 1, setting))
    }
  }

  /// How a region is set; what of a region a gap asks.
  private struct Setting {
    let measure: Int32?
    let isSolid: Bool

    init(_ region: Region) {
      measure = region.measure
      isSolid = region.isSolid
    }
  }

  /// The evidence of the gap between lines `upper` and `upper + 1`.
  private func evidence(at upper: Int, _ setting: Setting) -> GapEvidence {
    let above = facts[upper]
    let below = facts[upper + 1]
    var gap = GapEvidence()
    gap.ending = above.ending
    gap.isWrapped = setting.measure != nil
    gap.isSolid = setting.isSolid
    gap.isIndented = above.indent >= 2
    gap.endsSentence = above.flags.contains(.endsSentence)
    // A title or a byline hardly ever goes on past a blank line.
    gap.isParted = below.isSpaced && !below.flags.contains(.followsPageEdge)
    let isForced = isForced(above, below, setting)
    weighEdges(above, below, isForced: isForced, &gap)
    if let measure = setting.measure, !isForced { weighTitles(above, below, measure, &gap) }
    // One line in four inside a paragraph ends so, and no block but for what the scan cut short.
    if above.flags.contains(.endsConnecting),
      above.flags.contains(.isCapitals) == below.flags.contains(.isCapitals),
      !isIndexEntry(upper, setting)
    {
      gap.breaking += 3
    }
    weighTerminal(above, &gap)
    if isVerse(at: upper, setting) {
      gap.join += 3
      gap.longestEnd = 2.5
    }
    weighStretch(above, below, &gap)
    seeBlank(below, &gap)
    seeIndent(below, &gap)
    seeOpening(above, below, &gap)
    (gap.labelled, gap.display) = startCosts(above, below, setting.measure)
    if standsOverByline(upper + 1), above.ending == .sentence {
      gap.display = min(gap.display, 0.8)
    }
    gap.family = below.label?.family
    if let measure = setting.measure {
      measureRoom(above, below, measure, &gap)
    } else {
      weighWholeLines(above, below, &gap)
    }
    if below.flags.contains(.holdsSentenceEnd) { gap.runsLong += 4 }
    gap.simplify()
    return gap
  }

  /// The costs of beginning the document with line `index`.
  func opening(_ index: Int, in region: Region) -> ShapeCosts {
    let family = facts[index].label?.family
    let habit = family.map { region.costs.labelledParagraph[Int($0.rawValue)] }
    let start = startCosts(nil, facts[index], region.measure)
    return ShapeCosts(habit?.yes ?? 0, start.labelled + (habit?.no ?? 0), start.display)
  }

  /// The costs of ending the document with line `index`.
  func closing(_ index: Int, in region: Region) -> ShapeCosts {
    var gap = GapEvidence()
    weighTerminal(facts[index], &gap)
    return ShapeCosts(
      region.costs.endings[facts[index].ending.rawValue], gap.shortEnd, gap.shortEnd)
  }

  // MARK: - Edges

  /// What is asked of the upper and of the lower line below.
  private static let tellingAbove: LineFacts.Flags = [
    .standsAlone, .endsOpener, .endsHyphen, .leavesOpen, .isNumber, .isByline, .isNames,
    .isUnfinishedByline, .isCapitals, .isBracketed, .closesBefore, .isStrong, .endsHardBreak,
    .closesReport,
  ]
  private static let tellingBelow: LineFacts.Flags = [
    .standsAlone, .opensBlock, .startsForbidden, .startsReference, .startsFrontLabel,
    .isSectionName, .isNumber, .isByline, .isNames, .isCapitals, .startsEnumerator, .isBracketed,
    .isStrong, .opensReport, .opensSpeech,
  ]

  /// Line edges that only one of the two readings can have.
  private func weighEdges(
    _ above: LineFacts, _ below: LineFacts, isForced: Bool, _ gap: inout GapEvidence
  ) {
    // Most lines are of one text and have no edge that says anything.
    if above.flags.isDisjoint(with: Self.tellingAbove),
      below.flags.isDisjoint(with: Self.tellingBelow), below.label == nil,
      above.flags.contains(.solid) == below.flags.contains(.solid),
      above.last != 0x300D, above.last != 0x300F
    {
      return
    }
    var join: Float = 0
    var breaking: Float = 0
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
      join += below.flags.contains(.isWordedByline) ? 9 : 5
    }
    if above.flags.contains(.isByline) || above.flags.contains(.isNames), !isForced,
      !below.flags.contains(.isNames), !above.flags.contains(.isUnfinishedByline)
    {
      join += 3
    }
    if above.flags.contains(.isUnfinishedByline) {
      // The rest of the organisation and the name, or of the name alone: at most four ideographs.
      if below.flags.contains(.isByline) || below.ending == .other && below.cells <= 8 {
        breaking += 4
      }
    } else if below.flags.contains(.isByline), Byline.opensWithMark(below.first) {
      // A mark that only bylines carry begins one wherever it stands at the start of a line.
      join += 4
    }
    // More than the room that larger type leaves on its lines, which the measure of the text does not know.
    if below.flags.contains(.continuesHeadline) { breaking += 8 }
    // After a sentence that fills its line, capitals throughout the next are a heading's, not those of a word or two.
    if below.flags.contains(.isCapitals), !above.flags.contains(.isCapitals), below.cells >= 12,
      above.ending == .sentence || above.ending == .quotation
    {
      join += 3
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
    // A report begins with its place and ends with its author; no line of a sentence does by chance.
    if below.flags.contains(.opensReport) { join += 6 }
    if above.flags.contains(.closesReport) { join += 6 }
    if below.flags.contains(.opensSpeech) { join += 6 }
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
    // The number of a chapter alone on its line is a heading, and a blank line parts it even from its title.
    if below.blanksBefore > 0, let number = above.label, number.family.isStrong,
      number.byteCount >= Int(above.end - above.start)
    {
      join += 7
    }
    if let label = below.label {
      // A label at a line start by chance: rare for 一、 and （一）, less so for a number and a stop that follow no number
      // before them.
      let isExpected = below.flags.contains(.labelInSequence)
      let endsSentence = above.ending == .sentence
      join +=
        label.family.isStrong
        ? (isExpected ? 7 : 4.5) : isExpected ? (endsSentence ? 5 : 4) : endsSentence ? 2.5 : 1
    }
    gap.join += join
    gap.breaking += breaking
  }

  /// A few words in the capitals of a title, on a line that has room left, between a text that ended and another.
  ///
  /// The last line of a paragraph may be a name, one in thirty; a heading inside an article is hardly anything else.
  private func weighTitles(
    _ above: LineFacts, _ below: LineFacts, _ measure: Int32, _ gap: inout GapEvidence
  ) {
    let isTitle = above.flags.contains(.isTitleCase)
    let isOverTitle = below.flags.contains(.isTitleCase)
    guard isTitle != isOverTitle, !above.flags.contains(.endsConnecting) else { return }
    if isTitle {
      // A short line under it may be its own last words.
      if above.cells * 5 <= measure * 4, below.cells * 3 >= measure * 2, below.opening != .lower {
        gap.join += 3
      }
    } else if below.cells * 5 <= measure * 4, above.ending == .sentence, below.ending != .pause {
      gap.join += 3
    }
  }

  /// Whether the line is short and ends in a word that connects as a line beside it does: `voice of` stands in an index.
  private func isIndexEntry(_ line: Int, _ setting: Setting) -> Bool {
    // Where no measure is known, half a line of print.
    guard facts[line].cells * 3 <= (setting.measure ?? 60) * 2 else { return false }
    return line > 0 && facts[line - 1].flags.contains(.endsConnecting)
      || facts[line + 1].flags.contains(.endsConnecting)
  }

  /// Whether the break between two lines of words was forced by the measure.
  private func isForced(_ above: LineFacts, _ below: LineFacts, _ setting: Setting) -> Bool {
    guard let measure = setting.measure, !setting.isSolid else { return false }
    return above.cells + above.indent + 1 + below.firstUnit > measure
  }

  /// The end of a sentence at a line end (rule L6): evidence, never a decision.
  private func weighTerminal(_ line: LineFacts, _ gap: inout GapEvidence) {
    (gap.shortEnd, gap.shortInside) =
      switch line.ending {
      case .sentence: (2.4, 3)
      case .pause: (7, 0.1)
      case .colon: (0.9, 0.1)
      case .quotation, .dash, .other: (0.1, 0)
      }
  }

  /// What the lower line begins with, where that says something.
  ///
  /// It says nothing behind a label, in capitals throughout, and where speech follows a colon: inside a paragraph and in
  /// one of its own. What a stretch is set as says more than any line's edges.
  private func seeOpening(_ above: LineFacts, _ below: LineFacts, _ gap: inout GapEvidence) {
    let areCapitals = above.flags.contains(.isCapitals) && below.flags.contains(.isCapitals)
    let isAnnounced = above.ending == .colon && below.opening == .speech
    guard below.label == nil, !areCapitals, !isAnnounced, !below.flags.contains(.isOwnLine) else {
      return
    }
    gap.opening = below.opening
  }

  /// Beginning a labelled block, and one of short matter without a label; a label's family adds what its habit costs.
  private func startCosts(_ above: LineFacts?, _ below: LineFacts, _ measure: Int32?)
    -> (labelled: Float, display: Float)
  {
    let hasLabel =
      below.label != nil || below.flags.contains(.startsFrontLabel)
      || below.flags.contains(.isSectionName) || below.flags.contains(.startsReference)
    let longest: Int32 = (measure ?? 40) * 2
    let isLong = below.cells > longest
    let labelled: Float =
      !hasLabel ? Self.forbidden : (below.label == nil ? 0.2 : 0) + (isLong ? 4 : 0)
    var display: Float = 3.2
    if below.flags.contains(.isByline) { display = 0.6 }
    if !below.flags.isDisjoint(with: [.isNames, .isStrong]) { display = 1.8 }
    if measure != nil, below.flags.contains(.isTitleCase) { display = min(display, 2) }
    if hasLabel { display += 4 }
    // Under a name stands where its bearer works, or the next title.
    if let above, above.flags.contains(.isNames) || above.flags.contains(.isByline),
      below.ending == .other, below.cells <= 80
    {
      display = min(display, 1.8)
    }
    if isLong { display += 4 }
    if below.flags.contains(.startsLower) { display += 2 }
    return (labelled, display)
  }

  /// Whether a line without a stop stands right over a byline: the last line of a title.
  private func standsOverByline(_ index: Int) -> Bool {
    index + 1 < facts.count && facts[index + 1].flags.contains(.isByline)
      && facts[index].ending == .other
      && facts[index].flags.isDisjoint(with: [.isByline, .isNames])
  }

  // MARK: - White space

  /// A blank line counts for what the region's blank lines are worth; inside an evenly spaced stretch it counts for
  /// nothing (rule L7).
  private func seeBlank(_ below: LineFacts, _ gap: inout GapEvidence) {
    let others: LineFacts.Flags = [.isOwnLine, .followsPageEdge]
    guard below.flags.isDisjoint(with: others), !below.isEvenlySpaced else { return }
    gap.blank = below.isSpaced ? .present : .absent
    gap.isWide = below.isWidelySpaced
  }

  /// A printed indent, where the region indents its paragraphs (rule L4).
  private func seeIndent(_ below: LineFacts, _ gap: inout GapEvidence) {
    let others: LineFacts.Flags = [
      .opensBlock, .isOwnLine, .continuesRow, .isVerse, .standsOff, .entersStretch,
      .leavesStretch,
    ]
    guard below.flags.isDisjoint(with: others) else { return }
    gap.indent = below.isIndented ? .present : .absent
  }

  /// What the setting of the lines around says, where they are set off from the text.
  private func weighStretch(_ above: LineFacts, _ below: LineFacts, _ gap: inout GapEvidence) {
    if below.flags.contains(.isOwnLine) {
      gap.join += 9
      gap.longestEnd = min(gap.longestEnd, 0.3)
      gap.shortEnd = min(gap.shortEnd, 0.3)
    }
    if below.flags.contains(.continuesRow) { gap.breaking += 9 }
    if below.flags.contains(.entersStretch) { gap.join += 4 }
    if below.flags.contains(.leavesStretch) { gap.join += 3 }
    if above.flags.contains(.standsOff) || below.flags.contains(.standsOff) {
      gap.join += 5
      gap.longestEnd = min(gap.longestEnd, 1)
    }
  }

  // MARK: - Fullness

  /// Whether the break after `above` was forced is seen by the room it leaves (rule L2).
  private func measureRoom(
    _ above: LineFacts, _ below: LineFacts, _ measure: Int32, _ gap: inout GapEvidence
  ) {
    // A line in a stretch with a right edge of its own fills what is left to that edge.
    if above.rightEdge > 0 {
      gap.room = above.rightEdge - above.indent - above.cells
      gap.firstLoss = 0
    } else {
      gap.room = measure - above.cells
      if above.indent >= 2 { gap.firstLoss = above.indent }
    }
    // A space stands between words, and behind a narrow mark in lines of Han.
    let needsSpace = !gap.isSolid || NarrowMarks.isMark(above.last)
    gap.needed = below.firstUnit + (needsSpace ? 1 : 0)
  }

  /// Where a line is a paragraph, the pieces of a cut one are long (rule L9: 20 ideographs), and headings short.
  private func weighWholeLines(_ above: LineFacts, _ below: LineFacts, _ gap: inout GapEvidence) {
    if above.flags.contains(.inBareRun), below.flags.contains(.inBareRun) { gap.join += 3 }
    if above.hasSibling { gap.join += 4 }
    // Thai and Lao end sentences without a mark, so a line that is a paragraph ends as any other.
    if (0x0E01...0x0EFF).contains(above.last) { gap.join += 4 }
    gap.cutShort = above.cells < 40 ? 2.5 : max(Float(64 - above.cells) / 16, 0)
    if below.cells > 80 { gap.runsLong += 4 }
  }

  /// Whether the line above is one of several in a run that no measure explains (rule S21): a third of each is empty
  /// although the next line's first word would have fitted.
  private func isVerse(at upper: Int, _ setting: Setting) -> Bool {
    guard let measure = setting.measure, !setting.isSolid else { return false }
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
}
