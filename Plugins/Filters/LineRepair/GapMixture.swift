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

  /// Rounds of fitting; the shares move by less than a hundredth after the tenth.
  private static let rounds = 12
  /// The widest region that is fitted whole; of a wider one so many gaps are taken, evenly spread in runs.
  private static let sample = 6000

  /// Gaps that look alike to the mixture; a page has dozens of kinds and thousands of gaps, so sums and probabilities are
  /// worked out once a kind and round.
  private struct Kind: Equatable {
    var room: Int
    var isBlank: Bool
    /// Whether more than one blank line stands there.
    var isWide: Bool
    var isIndented: Bool
    var ending: Int
    var opening: Int
    /// The nats that other evidence adds for a boundary.
    var favour: Double
    /// Whether the blank line says anything.
    var blankCounts: Bool
    /// Whether the upper line, where a line is a block, is longer than most headings: 40 ideographs, eight words.
    var isTelling: Bool

    /// The evidence but for `favour`, packed.
    var look: Int {
      ((room * 8 + ending) * 8 + opening) * 32 + (isWide ? 16 : 0) + (isTelling ? 8 : 0)
        + (isBlank ? 4 : 0)
        + (isIndented ? 2 : 0) + (blankCounts ? 1 : 0)
    }
  }

  /// The gaps of a region by kind.
  private struct Sorted {
    var kinds: [Kind] = []
    /// How many gaps are of each kind.
    var counts: [Double] = []
    /// The kind of each gap, in the order of the lines.
    var gaps: [UInt16] = []
    /// A flat table with open addressing; more than the gaps of a sample, so that it is never full.
    private var slots = [UInt16](repeating: 0, count: 8192)

    mutating func add(_ kind: Kind) {
      var slot = kind.look * 5
      while true {
        slot &= slots.count - 1
        guard slots[slot] > 0 else { break }
        let found = Int(slots[slot]) - 1
        if kinds[found] == kind {
          counts[found] += 1
          gaps.append(UInt16(found))
          return
        }
        slot += 1
      }
      kinds.append(kind)
      counts.append(1)
      slots[slot] = UInt16(kinds.count)
      gaps.append(UInt16(kinds.count - 1))
    }
  }

  /// The habits of the region, with `habits` as the prior.
  func fitted(_ habits: Habits) -> Habits {
    var habits = habits
    let sorted = sortedGaps()
    guard sorted.gaps.count >= 3 else { return habits }
    let prior = habits
    let isWrapped = region.measure != nil
    var roomInside = Frequencies<3>([0.93, 0.05, 0.02])
    var roomAtBreak = Frequencies<3>([0.1, 0.2, 0.7])
    let all = Double(sorted.gaps.count)
    for _ in 0..<Self.rounds {
      let boundary = boundaries(sorted.kinds, habits, roomInside, roomAtBreak)
      var count = 0.0
      var rooms = InlineArray<3, Double>(repeating: 0), roomsInside = rooms
      var blank = Tally(), blankInside = Tally(), wide = Tally(), wideInside = Tally()
      var indent = Tally(), indentInside = Tally()
      var starts = OpeningCounts(repeating: 0)
      for (index, kind) in sorted.kinds.enumerated() {
        let share = boundary[index] * sorted.counts[index]
        let rest = sorted.counts[index] - share
        count += share
        rooms[kind.room] += share
        roomsInside[kind.room] += rest
        blank.add(kind.isBlank, share)
        blankInside.add(kind.isBlank, rest)
        if kind.isBlank {
          wide.add(kind.isWide, share)
          wideInside.add(kind.isWide, rest)
        }
        indent.add(kind.isIndented, share)
        indentInside.add(kind.isIndented, rest)
        starts[kind.opening] += share
      }
      let ends = ends(sorted, boundary)
      if isWrapped {
        // A region of few gaps leans on the prior of one boundary in eight.
        habits.breakShare = min(max((count + 3) / (all + 24), 0.02), 0.6)
        roomInside = Frequencies(roomsInside, prior: Frequencies([0.93, 0.05, 0.02]), weight: 60)
        roomAtBreak = Frequencies(rooms, prior: Frequencies([0.1, 0.2, 0.7]), weight: 20)
        habits.blankAtBreak = blank.share(
          prior: prior.blankAtBreak, weight: HabitLearning.priorWeight)
        habits.blankInside = blankInside.share(
          prior: prior.blankInside, weight: HabitLearning.priorWeight)
        if prior.wideAtBreak > 0 {
          habits.wideAtBreak = wide.share(
            prior: prior.wideAtBreak, weight: HabitLearning.priorWeight)
          habits.wideInside = wideInside.share(
            prior: prior.wideInside, weight: HabitLearning.priorWeight)
        }
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

  /// How often blocks end in each ending.
  private func ends(_ sorted: Sorted, _ boundary: [Double]) -> EndingCounts {
    var ends = EndingCounts(repeating: 0)
    guard region.measure != nil else {
      for (index, kind) in sorted.kinds.enumerated() where kind.isTelling {
        ends[kind.ending] += boundary[index] * sorted.counts[index]
      }
      return ends
    }
    // The end of a block of three lines or more: short blocks are headings, which end in a word.
    var before = 0.0, twoBefore = 0.0
    for gap in sorted.gaps {
      let share = boundary[Int(gap)]
      ends[sorted.kinds[Int(gap)].ending] += share * (1 - before) * (1 - twoBefore)
      (before, twoBefore) = (share, before)
    }
    return ends
  }

  private func sortedGaps() -> Sorted {
    var sorted = Sorted()
    let range = region.range.dropFirst()
    let end = min(range.upperBound, range.lowerBound + Self.sample)
    guard range.lowerBound < end else { return sorted }
    sorted.gaps.reserveCapacity(end - range.lowerBound)
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
      sorted.add(
        Kind(
          room: room(above, below), isBlank: below.isSpaced,
          isWide: below.isWidelySpaced, isIndented: below.isIndented,
          ending: above.ending.rawValue, opening: below.opening.rawValue, favour: favour,
          blankCounts: !below.isEvenlySpaced,
          isTelling: above.cells >= (region.isSolid ? 80 : 48)))
    }
    return sorted
  }

  /// How much room the upper line leaves: none that would have served, a little, or much.
  private func room(_ above: LineFacts, _ below: LineFacts) -> Int {
    guard let measure = region.measure else { return 1 }
    let target = above.rightEdge > 0 ? above.rightEdge - above.indent : measure
    let spare = target - above.cells - below.firstUnit - (region.isSolid ? 0 : 1)
    if spare < 0 { return 0 }
    return spare < (region.isSolid ? 4 : 8) ? 1 : 2
  }

  /// The probability that a gap of each kind is a boundary.
  private func boundaries(
    _ kinds: [Kind], _ habits: Habits, _ roomInside: Frequencies<3>,
    _ roomAtBreak: Frequencies<3>
  ) -> [Double] {
    func odds(_ atBreak: Double, _ inside: Double) -> Double {
      NaturalScale.logarithm(max(atBreak, 0.003) / max(inside, 0.003))
    }
    let isWrapped = region.measure != nil
    let base = odds(habits.breakShare, 1 - habits.breakShare)
    let room = InlineArray<3, Double> {
      isWrapped ? odds(roomAtBreak.shares[$0], roomInside.shares[$0]) : 0
    }
    let blank = isWrapped ? odds(habits.blankAtBreak, habits.blankInside) : 0
    let noBlank = isWrapped ? odds(1 - habits.blankAtBreak, 1 - habits.blankInside) : 0
    let tellsWide = isWrapped && habits.wideAtBreak > 0
    let wide = tellsWide ? odds(habits.wideAtBreak, habits.wideInside) : 0
    let notWide = tellsWide ? odds(1 - habits.wideAtBreak, 1 - habits.wideInside) : 0
    let indents = habits.indentAtStart > 0
    let indent = indents ? odds(habits.indentAtStart, habits.indentInside) : 0
    let noIndent = indents ? odds(1 - habits.indentAtStart, 1 - habits.indentInside) : 0
    let ending = EndingCounts {
      odds(habits.endings.shares[$0], habits.endingsInside.shares[$0])
    }
    let opening = OpeningCounts {
      odds(habits.openings.shares[$0], habits.openingsInside.shares[$0])
    }
    let openingAfterStop = OpeningCounts {
      odds(habits.openings.shares[$0], habits.openingsAfterStop.shares[$0])
    }
    return kinds.map { gap in
      var sum = base + gap.favour + room[gap.room] + ending[gap.ending]
      sum += (gap.ending == LineEnding.sentence.rawValue ? openingAfterStop : opening)[gap.opening]
      if gap.blankCounts {
        sum += gap.isBlank ? blank + (gap.isWide ? wide : notWide) : noBlank
      }
      sum += gap.isIndented ? indent : noIndent
      let certainty = NaturalScale.probability(ofMargin: abs(sum))
      return sum >= 0 ? certainty : 1 - certainty
    }
  }
}
