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
    /// To end a block there, if the line ends no sentence.
    var bare: Float = 0
  }

  /// The costs of each gap; empty before the first reading.
  private(set) var costs: [Costs] = []

  /// How fast neighbours lose weight: after twelve lines, a short paragraph or two, it is down to a third.
  private static let decay = 11.0 / 12
  /// The weight of what holds for the region, in gaps and in block ends.
  private static let weight = 12.0
  private static let endWeight = 4.0

  /// No neighbours.
  init() {}

  /// The neighbours of the gaps of a reading of `facts`.
  init(
    _ facts: [LineFacts], _ gaps: [GapReading], _ shapes: [BlockShape], _ regions: [Region]
  ) {
    // Headings and titles stand close together too, but say nothing of the paragraphs.
    func areParagraphs(_ gap: Int) -> Bool {
      shapes[gap] == .paragraph && shapes[gap + 1] == .paragraph
    }
    var sums = [Sums](repeating: Sums(), count: gaps.count)
    var sum = Sums()
    for gap in gaps.indices {
      sums[gap] = sum
      sum.add(facts[gap], gaps[gap], areParagraphs(gap), Self.decay)
    }
    sum = Sums()
    for gap in gaps.indices.reversed() {
      sums[gap].add(sum)
      sum.add(facts[gap], gaps[gap], areParagraphs(gap), Self.decay)
    }
    costs = [Costs](repeating: Costs(), count: gaps.count)
    for region in regions where region.measure != nil {
      let breaks = region.habits.breakShare
      let stops = region.habits.endings.shares[LineEnding.sentence.rawValue]
      for gap in max(0, region.range.lowerBound - 1)..<min(gaps.count, region.range.upperBound - 1)
      {
        let around = sums[gap]
        let share = Self.share(
          of: around.breaks, in: around.all, prior: breaks, weight: Self.weight)
        let bare = Self.share(
          of: around.breaks - around.stops, in: around.breaks, prior: 1 - stops,
          weight: Self.endWeight)
        // Neighbours only add to what is likely: a title between long paragraphs is none the less a title. Where
        // they add nothing no logarithm is taken: 3 % of the time of a conversion.
        if share > Self.bounded(breaks) {
          costs[gap].breaking = Self.difference(share, breaks)
        }
        if 1 - share < Self.bounded(1 - breaks) {
          costs[gap].inside = Self.difference(1 - share, 1 - breaks)
        }
        if bare > Self.bounded(1 - stops) { costs[gap].bare = Self.difference(bare, 1 - stops) }
      }
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
    var all = 0.0
    var breaks = 0.0
    var stops = 0.0

    mutating func add(_ above: LineFacts, _ gap: GapReading, _ areParagraphs: Bool, _ decay: Double)
    {
      all *= decay
      breaks *= decay
      stops *= decay
      guard areParagraphs else { return }
      let certainty = NaturalScale.probability(ofMargin: Double(gap.margin))
      let share = gap.isBreak ? certainty : 1 - certainty
      all += 1
      breaks += share
      if above.ending == .sentence { stops += share }
    }

    mutating func add(_ other: Sums) {
      all += other.all
      breaks += other.breaks
      stops += other.stops
    }
  }
}
