/// What the gaps around each gap are, from an earlier reading: how often blocks end there, and how often without a stop.
///
/// A column of sayings stands between two long articles, a dialogue in a story: what holds for the region does not hold
/// for them. Every gap is told of its neighbours but not of itself, so that no reading confirms itself.
struct Neighbourhood {
  /// What a gap's neighbours add to the costs of its readings, in nats.
  struct Costs {
    /// To begin a paragraph there.
    var breaking: Float = 0
    /// To go on with one.
    var inside: Float = 0
    /// To end a paragraph there; none where the line ends a sentence.
    var bare: Float = 0
  }

  /// The costs of each gap; empty before the first reading.
  private var costs: [Costs] = []

  /// The costs of gap `index`.
  @inline(__always) func costs(at index: Int) -> Costs { costs.isEmpty ? Costs() : costs[index] }

  /// How fast neighbours lose weight: after twelve lines, a short paragraph or two, it is down to a third.
  private static let decay: Float = 11.0 / 12
  /// The weight of what holds for the region, in gaps and in block ends.
  private static let weight = 12.0
  private static let endWeight = 4.0

  /// No neighbours.
  init() {}

  /// The neighbours of the gaps of a reading of `facts`.
  init(
    _ facts: [LineFacts], _ gaps: [GapReading], _ shapes: [BlockShape], _ regions: [Region]
  ) {
    // One array serves both walks: what stood before a gap lies in the place of its costs until those are known.
    costs = []
    costs.reserveCapacity(gaps.count)
    var before = Sums()
    for gap in gaps.indices {
      costs.append(Costs(breaking: before.all, inside: before.breaks, bare: before.stops))
      before.add(Seen(gap, facts, gaps, shapes))
    }
    var after = Sums()
    for region in regions.reversed() {
      let habits = region.measure == nil ? nil : RegionShares(region.habits)
      for gap in stride(
        from: min(gaps.count, region.range.upperBound - 1) - 1,
        through: max(0, region.range.lowerBound - 1), by: -1)
      {
        let seen = Seen(gap, facts, gaps, shapes)
        if let habits {
          let before = Sums(
            all: costs[gap].breaking, breaks: costs[gap].inside, stops: costs[gap].bare)
          costs[gap] = habits.costs(amid: before + after, isStop: seen.isStop)
        } else {
          costs[gap] = Costs()
        }
        after.add(seen)
      }
    }
  }

  /// What a reading says of one gap.
  private struct Seen {
    /// The probability that a block ends there.
    let share: Float
    /// Whether the gap lies between lines of paragraphs, which alone count: headings and titles stand close together too,
    /// but say nothing of the paragraphs.
    let counts: Bool
    /// Whether the upper line ends a sentence.
    let isStop: Bool

    @inline(__always)
    init(_ gap: Int, _ facts: [LineFacts], _ gaps: [GapReading], _ shapes: [BlockShape]) {
      counts = shapes[gap] == .paragraph && shapes[gap + 1] == .paragraph
      let certainty =
        counts ? Float(NaturalScale.probability(ofMargin: Double(gaps[gap].margin))) : 0
      share = gaps[gap].isBreak ? certainty : 1 - certainty
      isStop = facts[gap].ending == .sentence
    }
  }

  /// What holds for a region as a whole.
  private struct RegionShares {
    let breaks: Double
    let bare: Double

    init(_ habits: Habits) {
      breaks = habits.breakShare
      bare = 1 - habits.endings.shares[LineEnding.sentence.rawValue]
    }

    /// What the neighbours add.
    ///
    /// They only add to what is likely: a title between long paragraphs is none the less a title. Where they add
    /// nothing no logarithm is taken: 3 % of the time of a conversion.
    func costs(amid around: Sums, isStop: Bool) -> Costs {
      var costs = Costs()
      let share = Neighbourhood.share(
        of: Double(around.breaks), in: Double(around.all), prior: breaks,
        weight: Neighbourhood.weight)
      if share > Neighbourhood.bounded(breaks) {
        costs.breaking = Neighbourhood.difference(share, breaks)
      }
      if 1 - share < Neighbourhood.bounded(1 - breaks) {
        costs.inside = Neighbourhood.difference(1 - share, 1 - breaks)
      }
      if isStop { return costs }
      let bareShare = Neighbourhood.share(
        of: Double(around.breaks - around.stops), in: Double(around.breaks), prior: bare,
        weight: Neighbourhood.endWeight)
      if bareShare > Neighbourhood.bounded(bare) {
        costs.bare = Neighbourhood.difference(bareShare, bare)
      }
      return costs
    }
  }

  /// The share that `count` of `all` show for certain: one standard deviation of a count is left out.
  private static func share(of count: Double, in all: Double, prior: Double, weight: Double)
    -> Double
  {
    let certain = max(count - count.squareRoot(), 0)
    return bounded((certain + weight * prior) / (all + weight))
  }

  private static func bounded(_ share: Double) -> Double { min(max(share, 0.02), 0.98) }

  /// What it costs more, where the share is `local`, than where it is `regional`.
  private static func difference(_ local: Double, _ regional: Double) -> Float {
    Float(NaturalScale.logarithm(bounded(regional)) - NaturalScale.logarithm(local))
  }

  /// Weighted counts of gaps, of boundaries among them, and of boundaries after a stop.
  private struct Sums {
    var all: Float = 0
    var breaks: Float = 0
    var stops: Float = 0

    /// Lets all that was seen fade by one line, and adds the gap seen there.
    mutating func add(_ seen: Seen) {
      all *= Neighbourhood.decay
      breaks *= Neighbourhood.decay
      stops *= Neighbourhood.decay
      guard seen.counts else { return }
      all += 1
      breaks += seen.share
      if seen.isStop { stops += seen.share }
    }

    static func + (left: Sums, right: Sums) -> Sums {
      Sums(
        all: left.all + right.all, breaks: left.breaks + right.breaks,
        stops: left.stops + right.stops)
    }
  }
}
