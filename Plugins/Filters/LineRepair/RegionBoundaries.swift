/// Moves the boundaries between regions to the line where the measure changes.
///
/// Regions are found in chunks of lines, so a boundary may lie some lines off; the lines between would then be read
/// against another measure than theirs, as where a column ends and a page of long lines begins in the same file. Each
/// boundary goes to the line at which both sides fit their regions best. Cost is linear: two chunks of lines a boundary.
struct RegionBoundaries {
  let facts: [LineFacts]

  /// How far a boundary may lie off: a chunk that was judged by its larger part.
  private static let reach = RegionFinder.chunk

  /// The regions with their boundaries moved; none of them vanishes.
  func settled(_ regions: [Region]) -> [Region] {
    var regions = regions
    for index in regions.indices.dropLast() {
      let upper = regions[index]
      let lower = regions[index + 1]
      guard differ(upper, lower) else { continue }
      let start = max(upper.range.lowerBound + 1, upper.range.upperBound - Self.reach)
      let end = min(lower.range.upperBound - 1, lower.range.lowerBound + Self.reach)
      guard start < end else { continue }
      let above = Fit(upper, facts)
      let below = Fit(lower, facts)
      var best = upper.range.upperBound
      // The cost of the lines from `start` on, were the boundary at `start`; each line then changes sides.
      var cost: Float = 0
      var costs: [Float] = [0]
      for line in start..<end {
        cost += above.misfit(facts[line]) - below.misfit(facts[line])
        costs.append(cost)
      }
      // What is found first must be clearly better: a line or two that fit either way move nothing.
      var least = costs[best - start] - Self.doubt
      for (place, cost) in costs.enumerated() {
        let isParted = start + place < facts.count && facts[start + place].blanksBefore > 0
        let total = cost - (isParted ? Self.blankLine : 0)
        if total < least {
          least = total
          best = start + place
        }
      }
      regions[index].range = upper.range.lowerBound..<best
      regions[index + 1].range = best..<lower.range.upperBound
    }
    return regions
  }

  /// Whether the lines of the two can be told apart by their widths: measures a few cells apart cannot.
  private func differ(_ upper: Region, _ lower: Region) -> Bool {
    if upper.isSolid != lower.isSolid { return true }
    return switch (upper.measure, lower.measure) {
    case (nil, nil): false
    case (let upper?, let lower?): abs(upper - lower) > 8
    default: true
    }
  }

  /// What a boundary's place must gain to be moved, in nats: e^3 is 20 to 1.
  private static let doubt: Float = 3
  /// What a blank line adds to a place: files and columns begin after one more often than not.
  private static let blankLine: Float = 0.7

}

/// How well lines fit a region: in wrapped text most are full and hardly one is wider; where a line is a paragraph, they
/// end as those of the region do.
private struct Fit {
  private let measure: Int32?
  private let isSolid: Bool
  /// What a line costs that ends a sentence, and one that does not, in nats.
  private let ending: Float
  private let going: Float

  init(_ region: Region, _ facts: [LineFacts]) {
    measure = region.measure
    isSolid = region.isSolid
    let lines = facts[region.range]
    let ends = lines.count { $0.flags.contains(.endsSentence) }
    let share = (Double(ends) + 1) / Double(lines.count + 2)
    ending = Float(-NaturalScale.logarithm(share))
    going = Float(-NaturalScale.logarithm(1 - share))
  }

  /// The cost of a line, in nats.
  ///
  /// A full line of a measure is three in four of its lines, a wider one a headline; in a text of no measure any width
  /// is as good as another, which the last term counts.
  func misfit(_ fact: LineFacts) -> Float {
    if fact.flags.contains(.standsAlone) { return 0 }
    // A line of another script than most.
    let strange: Float = fact.flags.contains(.solid) == isSolid ? 0 : 2
    guard let measure else {
      if fact.cells > RegionFinder.widestMeasure { return strange + 0.3 }
      return (fact.flags.contains(.endsSentence) ? ending : going) + 1 + strange
    }
    let room = measure - fact.cells - ((2...8).contains(fact.indent) ? fact.indent : 0)
    if room < -4 { return strange + 4.6 }
    return strange + (room <= (isSolid ? 3 : 12) ? 0.3 : 1.6)
  }
}
