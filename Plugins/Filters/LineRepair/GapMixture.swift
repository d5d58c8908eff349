internal import GalleyLexicon

/// Tells the gaps of a region apart into boundaries and others by what they have in common, before any block is read:
/// a mixture of two kinds of gap with independent evidence, fitted by expectation and maximisation.
///
/// The room left on a line anchors the two kinds (rule L2): a line that goes on is full in whatever language. What blank
/// lines, indents, stops and capitals are worth follows from how they go with it. A text whose paragraphs end without
/// a stop, or whose blank lines stand anywhere, shows so here and is read accordingly.
struct GapMixture {
  let facts: [LineFacts]
  let region: Region
  let interior: BreakOpportunities

  /// Rounds of fitting; the shares move by less than a hundredth after the tenth.
  private static let rounds = 12
  /// The widest region that is fitted whole; of a wider one so many gaps are taken, evenly spread in runs.
  private static let sample = 6000

  /// One gap, as far as the mixture looks at it.
  private struct Gap {
    var room: Int
    var isBlank: Bool
    var isIndented: Bool
    var ending: Int
    var opening: Int
    /// The nats that other evidence adds for a boundary.
    var favour: Double
    /// Whether the blank line says anything.
    var blankCounts: Bool
    /// Whether the upper line, where a line is a block, is longer than most headings: 40 ideographs, eight words.
    var isTelling: Bool
    /// The number of its kind, by the first gap of that kind; gaps of one kind have the same evidence.
    var kind = 0
    var boundary = 0.0

    /// The evidence but for `favour`, packed.
    var look: Int {
      ((room * 8 + ending) * 8 + opening) * 8 + (isBlank ? 4 : 0) + (isIndented ? 2 : 0)
        + (blankCounts ? 1 : 0)
    }
  }

  /// The habits of the region, with `habits` as the prior.
  func fitted(_ habits: Habits) -> Habits {
    var habits = habits
    var gaps = gaps(habits)
    guard gaps.count >= 3 else { return habits }
    let kinds = Self.numberKinds(&gaps)
    let prior = habits
    let isWrapped = region.measure != nil
    var roomInside = Frequencies([0.93, 0.05, 0.02])
    var roomAtBreak = Frequencies([0.1, 0.2, 0.7])
    for _ in 0..<Self.rounds {
      expect(&gaps, kinds, habits, roomInside, roomAtBreak)
      var count = 0.0, all = 0.0
      var rooms = [0.0, 0, 0], roomsInside = [0.0, 0, 0]
      var blank = Tally(), blankInside = Tally(), indent = Tally(), indentInside = Tally()
      var ends = [Double](repeating: 0, count: LineEnding.allCases.count)
      var starts = [Double](repeating: 0, count: LineOpening.allCases.count)
      var before = 0.0, twoBefore = 0.0
      for gap in gaps {
        let share = gap.boundary
        count += share
        all += 1
        rooms[gap.room] += share
        roomsInside[gap.room] += 1 - share
        blank.add(gap.isBlank, share)
        blankInside.add(gap.isBlank, 1 - share)
        indent.add(gap.isIndented, share)
        indentInside.add(gap.isIndented, 1 - share)
        // The end of a block of three lines or more, or of a long one: short blocks are headings, which end in a word.
        ends[gap.ending] +=
          isWrapped ? share * (1 - before) * (1 - twoBefore) : gap.isTelling ? share : 0
        starts[gap.opening] += share
        (before, twoBefore) = (share, before)
      }
      if isWrapped {
        // A region of few gaps leans on the prior of one boundary in eight.
        habits.breakShare = min(max((count + 3) / (all + 24), 0.02), 0.6)
        roomInside = Frequencies(roomsInside, prior: Frequencies([0.93, 0.05, 0.02]), weight: 60)
        roomAtBreak = Frequencies(rooms, prior: Frequencies([0.1, 0.2, 0.7]), weight: 20)
        habits.blankAtBreak = blank.share(
          prior: prior.blankAtBreak, weight: HabitLearning.priorWeight)
        habits.blankInside = blankInside.share(
          prior: prior.blankInside, weight: HabitLearning.priorWeight)
        if prior.indentAtStart > 0 {
          habits.indentAtStart = indent.share(
            prior: prior.indentAtStart, weight: HabitLearning.priorWeight)
          habits.indentInside = indentInside.share(
            prior: prior.indentInside, weight: HabitLearning.priorWeight)
        }
      }
      habits.endings = Frequencies(
        ends, prior: prior.endings, weight: HabitLearning.edgeWeight(of: region))
      habits.openings = Frequencies(
        starts, prior: prior.openings, weight: HabitLearning.edgeWeight(of: region))
    }
    return habits
  }

  private func gaps(_ habits: Habits) -> [Gap] {
    var gaps: [Gap] = []
    let range = region.range.dropFirst()
    let end = min(range.upperBound, range.lowerBound + Self.sample)
    guard range.lowerBound < end else { return [] }
    gaps.reserveCapacity(end - range.lowerBound)
    for index in range.lowerBound..<end {
      let above = facts[index - 1]
      let below = facts[index]
      if !below.flags.isDisjoint(with: [.isOwnLine, .continuesRow, .standsOff]) { continue }
      var favour = 0.0
      if below.label != nil { favour += below.label?.family.isStrong == true ? 4 : 1 }
      if above.flags.contains(.standsAlone) || below.flags.contains(.standsAlone) { favour += 20 }
      if below.flags.contains(.opensBlock) { favour += 8 }
      if below.flags.contains(.startsForbidden) || above.flags.contains(.endsOpener) { favour -= 6 }
      if above.flags.contains(.endsHyphen), below.flags.contains(.startsLower) { favour -= 5 }
      gaps.append(
        Gap(
          room: room(above, below), isBlank: below.isSpaced, isIndented: below.isIndented,
          ending: above.ending.rawValue, opening: below.opening.rawValue, favour: favour,
          blankCounts: !below.isEvenlySpaced,
          isTelling: above.cells >= (region.isSolid ? 80 : 48)))
    }
    return gaps
  }

  /// How much room the upper line leaves: none that would have served, a little, or much.
  private func room(_ above: LineFacts, _ below: LineFacts) -> Int {
    guard let measure = region.measure else { return 1 }
    let target = above.rightEdge > 0 ? above.rightEdge - above.indent : measure
    let spare = target - above.cells - below.firstUnit - (region.isSolid ? 0 : 1)
    if spare < 0 { return 0 }
    return spare < (region.isSolid ? 4 : 8) ? 1 : 2
  }

  private func expect(
    _ gaps: inout [Gap], _ kinds: [Int], _ habits: Habits, _ roomInside: Frequencies,
    _ roomAtBreak: Frequencies
  ) {
    func odds(_ atBreak: Double, _ inside: Double) -> Double {
      NaturalScale.logarithm(max(atBreak, 0.003) / max(inside, 0.003))
    }
    let isWrapped = region.measure != nil
    let base = odds(habits.breakShare, 1 - habits.breakShare)
    let room = (0..<3).map { isWrapped ? odds(roomAtBreak.shares[$0], roomInside.shares[$0]) : 0 }
    let blank = isWrapped ? odds(habits.blankAtBreak, habits.blankInside) : 0
    let noBlank = isWrapped ? odds(1 - habits.blankAtBreak, 1 - habits.blankInside) : 0
    let indents = habits.indentAtStart > 0
    let indent = indents ? odds(habits.indentAtStart, habits.indentInside) : 0
    let noIndent = indents ? odds(1 - habits.indentAtStart, 1 - habits.indentInside) : 0
    let ending = LineEnding.allCases.map {
      odds(habits.endings.shares[$0.rawValue], habits.endingsInside.shares[$0.rawValue])
    }
    let opening = LineOpening.allCases.map {
      odds(habits.openings.shares[$0.rawValue], habits.openingsInside.shares[$0.rawValue])
    }
    let openingAfterStop = LineOpening.allCases.map {
      odds(habits.openings.shares[$0.rawValue], habits.openingsAfterStop.shares[$0.rawValue])
    }
    for index in kinds {
      let gap = gaps[index]
      var sum = base + gap.favour + room[gap.room] + ending[gap.ending]
      sum += (gap.ending == LineEnding.sentence.rawValue ? openingAfterStop : opening)[gap.opening]
      if gap.blankCounts { sum += gap.isBlank ? blank : noBlank }
      sum += gap.isIndented ? indent : noIndent
      let certainty = NaturalScale.probability(ofMargin: abs(sum))
      gaps[index].boundary = sum >= 0 ? certainty : 1 - certainty
    }
    for index in gaps.indices { gaps[index].boundary = gaps[gaps[index].kind].boundary }
  }

  /// Finds the gaps that look alike and returns the first of each kind: a page has dozens of kinds and thousands of gaps,
  /// and the sum and its probability are worked out once a kind and round, a tenth of the time of once a gap.
  private static func numberKinds(_ gaps: inout [Gap]) -> [Int] {
    var kinds: [Int] = []
    // A flat table with open addressing; more than the gaps of a sample, so that it is never full.
    var slots = [UInt16](repeating: 0, count: 8192)
    for index in gaps.indices {
      let look = gaps[index].look
      var slot = look * 5
      while true {
        slot &= slots.count - 1
        guard slots[slot] > 0 else { break }
        let first = kinds[Int(slots[slot]) - 1]
        if gaps[first].look == look, gaps[first].favour == gaps[index].favour { break }
        slot += 1
      }
      if slots[slot] == 0 {
        kinds.append(index)
        slots[slot] = UInt16(kinds.count)
      }
      gaps[index].kind = kinds[Int(slots[slot]) - 1]
    }
    return kinds
  }
}
