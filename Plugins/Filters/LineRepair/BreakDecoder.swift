/// The reading of one gap: whether a block ends there, and how much better that reading is than the other.
struct GapReading {
  /// Whether the lower line begins a block.
  var isBreak: Bool
  /// By how many nats the best reading of the document with this gap read so beats the best with it read otherwise.
  var margin: Float
}

/// Finds the best reading of all lines at once: a shortest path over shapes and places in their blocks.
///
/// Two passes, one forward and one backward, so that every gap also knows what the other reading would have cost the
/// whole document. Cost is linear in the lines: six states a line. The gaps are sorted by kind once, and the tables of a
/// pass are kept for the next, as a document is read several times.
struct BreakDecoder {
  private let scale: GapScale
  private let kinds: GapKinds
  /// The costs of each kind in the reading at hand.
  private var costs: [GapCosts] = []
  /// What it costs to reach each line.
  private var forward: [States] = []
  /// The reading of each gap.
  private(set) var gaps: [GapReading]
  /// The shape of each line's block.
  private(set) var shapes: [BlockShape]

  /// Gathers the evidence of all gaps of `facts`, of which there must be one at the least.
  init(_ facts: [LineFacts], _ regions: [Region]) {
    scale = GapScale(facts: facts)
    kinds = GapKinds(scale, regions)
    costs.reserveCapacity(kinds.evidence.count)
    forward.reserveCapacity(facts.count)
    gaps = Array(
      repeating: GapReading(isBreak: true, margin: 0), count: max(0, facts.count - 1))
    shapes = Array(repeating: .paragraph, count: facts.count)
  }

  /// The least cost of each state of one line: its block's first line or any other, by shape.
  private struct States {
    var first: ShapeCosts
    var rest: ShapeCosts
  }

  /// The extra cost of one shape following another: titles and bylines follow each other, and headings stand over
  /// paragraphs.
  private static let following = (
    paragraph: ShapeCosts(0, 0.2, 0.5),
    labelled: ShapeCosts(0, 0.3, 2.2),
    display: ShapeCosts(0, 0.2, 0.3)
  )

  // MARK: - The best reading

  /// Reads all gaps under the habits of `regions` and what an earlier reading found around each.
  mutating func decode(_ regions: [Region], around neighbourhood: Neighbourhood) {
    costs.removeAll(keepingCapacity: true)
    for (region, range) in zip(regions, kinds.ranges) {
      for kind in range {
        costs.append(
          kinds.evidence[kind].costs(region.costs, ghostIndent: region.ghostIndent))
      }
    }
    walk(from: scale.opening(0, in: regions[0]), neighbourhood)
    walkBack(
      from: scale.closing(shapes.count - 1, in: regions[regions.count - 1]), neighbourhood)
    // The shape of each block is the one whose states cost the least on the chosen path.
    for line in shapes.indices {
      shapes[line] =
        line == 0 || gaps[line - 1].isBreak ? forward[line].first.best : shapes[line - 1]
    }
  }

  /// Fills in what it costs to reach each state of each line.
  private mutating func walk(from opening: ShapeCosts, _ neighbourhood: Neighbourhood) {
    forward.removeAll(keepingCapacity: true)
    var states = States(first: opening, rest: .unreachable)
    forward.append(states)
    for gap in gaps.indices {
      states = Self.step(
        from: states, costs[Int(kinds.kinds[gap])].amid(neighbourhood.costs(at: gap)))
      forward.append(states)
    }
  }

  /// Reads each gap; afterwards `forward` holds what the best readings through each state cost.
  private mutating func walkBack(from closing: ShapeCosts, _ neighbourhood: Neighbourhood) {
    var backward = States(first: closing, rest: closing)
    forward[gaps.count] = Self.sum(forward[gaps.count], backward)
    for gap in gaps.indices.reversed() {
      (backward, gaps[gap]) = Self.stepBack(
        from: backward, costs[Int(kinds.kinds[gap])].amid(neighbourhood.costs(at: gap)),
        forward[gap])
      forward[gap] = Self.sum(forward[gap], backward)
    }
  }

  // MARK: - Trying out

  /// What the best reading of the first lines of region `index` of `regions` costs in nats under each of `losses` in the
  /// place of the indent it lost.
  func leastCosts(
    of regions: [Region], at index: Int, lines: Int, losses: [Int32]
  ) -> [Float] {
    let region = regions[index]
    let first = region.range.lowerBound
    let last = min(first + lines, region.range.upperBound) - 1
    guard first < last else { return losses.map { _ in 0 } }
    let opening = scale.opening(first, in: region)
    let closing = scale.closing(last, in: region)
    let gaps = kinds.kinds[first..<last]
    // Kinds are numbered in the order in which they are met, so those of the first lines are the region's first.
    let lowest = kinds.ranges[index].lowerBound
    let met = kinds.evidence[lowest...Int(gaps.max() ?? UInt32(lowest))]
    return losses.map { loss in
      let costs = met.map { $0.costs(region.costs, ghostIndent: loss) }
      var states = States(first: opening, rest: .unreachable)
      for kind in gaps { states = Self.step(from: states, costs[Int(kind) - lowest]) }
      return min((states.first + closing).least, (states.rest + closing).least)
    }
  }

  // MARK: - Steps

  @inline(__always)
  private static func sum(_ left: States, _ right: States) -> States {
    States(first: left.first + right.first, rest: left.rest + right.rest)
  }

  /// The states of the lower line from those of the upper.
  @inline(__always)
  private static func step(from upper: States, _ costs: GapCosts) -> States {
    let ended = ShapeCosts.least(upper.first + costs.endFirst, upper.rest + costs.endRest)
    let begun = ShapeCosts.least(
      ShapeCosts.least(
        ended.paragraph + following.paragraph, ended.labelled + following.labelled),
      ended.display + following.display)
    return States(
      first: begun + costs.start,
      rest: ShapeCosts.least(upper.first + costs.joinFirst, upper.rest + costs.joinRest))
  }

  /// What it costs to go on from each state of the upper line to the end, from what it costs from the lower line, and the
  /// reading of the gap between them; `upper` is what it costs to get there.
  @inline(__always)
  private static func stepBack(
    from lower: States, _ costs: GapCosts, _ upper: States
  ) -> (States, GapReading) {
    let start = costs.start + lower.first
    let begun = ShapeCosts(
      (following.paragraph + start).least, (following.labelled + start).least,
      (following.display + start).least)
    let joinFirst = costs.joinFirst + lower.rest
    let joinRest = costs.joinRest + lower.rest
    let endFirst = costs.endFirst + begun
    let endRest = costs.endRest + begun
    let joined = ShapeCosts.least(upper.first + joinFirst, upper.rest + joinRest).least
    let broken = ShapeCosts.least(upper.first + endFirst, upper.rest + endRest).least
    // When in doubt do not join (rule L11): a tie is a break.
    return (
      States(
        first: ShapeCosts.least(joinFirst, endFirst), rest: ShapeCosts.least(joinRest, endRest)),
      GapReading(isBreak: broken <= joined, margin: abs(broken - joined))
    )
  }
}
