internal import GalleyLexicon
internal import GalleyUnicode

/// Learns a region's habits: first from what its gaps have in common, then from its own first reading.
struct HabitLearning {
  let facts: [LineFacts]
  let bytes: [UInt8]
  let properties: CodePointTable

  /// The weight of a prior in observations; small regions lean on the prior, large ones on themselves.
  static let priorWeight = 12.0

  /// The same for the kinds of edges, of which there are more.
  ///
  /// Where no measure anchors what is learned, the prior
  /// counts for more: a few cut paragraphs must not teach that paragraphs end anywhere.
  static func edgeWeight(of region: Region) -> Double { region.measure == nil ? 72 : 24 }

  /// How often more than one blank line stands at a boundary and inside a block, of the gaps that have any, before the
  /// region says so itself: a boundary is as likely to have one as several, a column's edge leaves one in five of six.
  private static let wide = (atBreak: 0.5, inside: 0.17)

  /// The habits of `region` before anything is decided.
  func first(of region: Region) -> Habits {
    var habits = Habits()
    let lines = facts[region.range]
    let indented = lines.count {
      $0.isIndented && $0.flags.isDisjoint(with: [.opensBlock, .isOwnLine, .isVerse, .standsOff])
    }
    // Below 2 % an indent is an accident; above 60 % it is a margin (after KOReader's window of 5 to 55 %).
    if indented * 50 >= lines.count, indented * 10 <= lines.count * 6 {
      habits.indentAtStart = 0.9
      habits.indentInside = 0.02
    }
    let blanks = lines.dropFirst().count {
      $0.isSpaced || region.measure == nil && $0.blanksBefore > 0
    }
    let gaps = max(1, lines.count - 1)
    if region.measure != nil, blanks * 5 >= gaps * 4 {
      // Double-spaced: a blank line says nothing.
      habits.blankAtBreak = 0.9
      habits.blankInside = 0.9
    } else if blanks == 0 {
      habits.blankAtBreak = 0.02
      habits.blankInside = 0.02
    } else if region.measure == nil {
      habits.blankAtBreak = 0.9
      habits.blankInside = blanks * 5 >= gaps * 4 ? 0.9 : 0.3
    }
    let wide = lines.dropFirst().count { $0.isSpaced && $0.isWidelySpaced }
    if region.measure != nil, wide > 0, wide < blanks {
      (habits.wideAtBreak, habits.wideInside) = Self.wide
    }
    // Where a line is a paragraph, one gap in eight at most cuts one (the seeds: 16 of 130).
    habits.breakShare = region.measure == nil ? 0.88 : 0.125
    let interior = BreakOpportunities(lines, bytes, properties, isSolid: region.isSolid)
    // Thai and Lao have no full stop.
    let isUnstopped =
      lines.count { (0x0E01...0x0EFF).contains($0.last) && $0.ending == .other } * 2 > lines.count
    weighEdges(interior, isUnstopped, &habits)
    habits = GapMixture(facts: facts, region: region).fitted(habits)
    return habits
  }

  /// Edges inside a paragraph are those of any place a line may be broken at; those at its ends are a prior.
  private func weighEdges(
    _ interior: BreakOpportunities, _ isUnstopped: Bool, _ habits: inout Habits
  ) {
    habits.endingsInside = Frequencies(
      interior.endings, prior: Frequencies([0.07, 0.01, 0.08, 0.01, 0.01, 0.82]), weight: 20)
    habits.openingsInside = Frequencies(
      interior.openings, prior: Frequencies([0.08, 0.5, 0.02, 0.02, 0.38]), weight: 20)
    let inside = habits.openingsInside.shares
    let cased = inside[LineOpening.upper.rawValue] + inside[LineOpening.lower.rawValue]
    if cased > 0.5 {
      habits.openings = Frequencies([0.8, 0.02, 0.1, 0.03, 0.05])
    } else {
      // Scripts without capitals: a beginning looks like any word, but for speech.
      var shares = inside
      shares[LineOpening.speech.rawValue] = max(0.05, shares[LineOpening.speech.rawValue])
      habits.openings = Frequencies(shares)
    }
    habits.openingsAfterStop = Frequencies(
      interior.openingsAfterStop, prior: habits.openings, weight: 20)
    // A text that hardly uses stops does not end its paragraphs with them.
    let stops = habits.endingsInside.shares[LineEnding.sentence.rawValue]
    // In scripts with capitals the items of a list end in semicolons.
    let pause = cased > 0.5 ? 0.004 : 0.001
    let bare = isUnstopped ? 0.9 : stops < 0.01 ? 0.4 : 0.015
    habits.endings = Frequencies([0.944 - pause - bare, 0.02, pause, 0.03, 0.006, bare])
  }

  /// The habits of `region` after a reading of it, counted and held to the prior by its weight.
  ///
  /// - Parameters:
  ///   - gaps: for each line but the last, whether the reading ends a block there.
  ///   - shapes: for each line, what its block was read as.
  func second(of region: Region, _ gaps: [GapReading], _ shapes: [BlockShape]) -> Habits {
    func isStart(_ line: Int) -> Bool { line == 0 || gaps[line - 1].isBreak }
    func isParagraph(_ line: Int) -> Bool { shapes[line] == .paragraph }
    var habits = region.habits
    var blank = Tally(), blankInside = Tally()
    var wide = Tally(), wideInside = Tally()
    var indent = Tally(), indentInside = Tally()
    var short = Tally()
    var ends = EndingCounts(repeating: 0)
    var starts = OpeningCounts(repeating: 0)
    var inside = EndingCounts(repeating: 0)
    var breaks = 0.0, all = 0.0
    var labelled = Families<Tally>(repeating: Tally())
    for index in region.range where index > 0 {
      let line = facts[index]
      // Verse and tables say nothing of paragraphs.
      if !line.flags.isDisjoint(with: [.isOwnLine, .continuesRow, .isVerse, .standsOff]) {
        continue
      }
      let isBlank = region.measure == nil ? line.blanksBefore > 0 : line.isSpaced
      all += 1
      if isStart(index) {
        breaks += 1
        blank.add(isBlank)
        if isBlank { wide.add(line.isWidelySpaced) }
        if isParagraph(index - 1), !isStart(index - 1) || region.measure == nil {
          ends[facts[index - 1].ending.rawValue] += 1
        }
        if isParagraph(index) {
          indent.add(line.isIndented)
          starts[line.opening.rawValue] += 1
        }
        if let label = line.label {
          labelled[Int(label.family.rawValue)].add(isParagraph(index))
        }
      } else {
        blankInside.add(isBlank)
        if isBlank { wideInside.add(line.isWidelySpaced) }
        indentInside.add(line.isIndented)
        if isParagraph(index) { inside[facts[index - 1].ending.rawValue] += 1 }
        if let measure = region.measure, isParagraph(index), !isStart(index - 1) {
          short.add(facts[index - 1].cells + line.firstUnit + (region.isSolid ? 0 : 1) <= measure)
        }
      }
    }
    let weight = Self.priorWeight
    habits.blankAtBreak = blank.share(prior: habits.blankAtBreak, weight: weight)
    habits.blankInside = blankInside.share(
      prior: habits.blankInside, weight: weight, least: Habits.leastBlankInside)
    if habits.wideAtBreak > 0 {
      habits.wideAtBreak = wide.share(prior: habits.wideAtBreak, weight: weight)
      habits.wideInside = wideInside.share(prior: habits.wideInside, weight: weight)
    }
    habits.shortInside = short.share(prior: 0.04, weight: weight)
    // Twice the weight: a reading that is wrong somewhere must not teach that it is right.
    habits.endings = Frequencies(
      ends, prior: habits.endings, weight: 2 * Self.edgeWeight(of: region))
    habits.endingsInside = Frequencies(
      inside, prior: habits.endingsInside, weight: 2 * Self.edgeWeight(of: region))
    habits.openings = Frequencies(
      starts, prior: habits.openings, weight: Self.edgeWeight(of: region))
    // A few of a family tell for all of it: numbering is consistent.
    habits.labelledParagraph = FamilyShares { labelled[$0].share(prior: 0.4, weight: 3) }
    if region.measure != nil {
      habits.breakShare = min(max((breaks + 3) / (all + 24), 0.02), 0.6)
    }
    if habits.indentAtStart > 0 {
      habits.indentAtStart = indent.share(prior: habits.indentAtStart, weight: weight)
      habits.indentInside = indentInside.share(prior: habits.indentInside, weight: weight)
    }
    return habits
  }
}

/// Weighted counts of yes among observations.
struct Tally {
  private(set) var yes = 0.0
  private(set) var all = 0.0

  mutating func add(_ value: Bool, _ weight: Double = 1) {
    all += weight
    if value { yes += weight }
  }

  func share(prior: Double, weight: Double, least: Double = 0.005) -> Double {
    min(max((yes + prior * weight) / (all + weight), least), 0.995)
  }
}
