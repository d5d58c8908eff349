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
/// whole document. Cost is linear in the lines: six states a line, held in a struct, as arrays of them and of the costs
/// of following made the passes four times as long.
struct BreakDecoder {
  let scale: GapScale
  let regions: [Region]

  /// One number a shape.
  fileprivate struct Shapes {
    var paragraph: Float
    var labelled: Float
    var display: Float

    init(_ paragraph: Float, _ labelled: Float, _ display: Float) {
      self.paragraph = paragraph
      self.labelled = labelled
      self.display = display
    }

    init(_ costs: (Float, Float, Float)) { self.init(costs.0, costs.1, costs.2) }

    static let unreachable = Shapes(.infinity, .infinity, .infinity)

    var least: Float { min(paragraph, labelled, display) }

    /// The shape that costs the least, the first of equals.
    var best: BlockShape {
      if paragraph <= labelled, paragraph <= display { return .paragraph }
      return labelled <= display ? .labelled : .display
    }

    @inline(__always) static func + (left: Shapes, right: Shapes) -> Shapes {
      Shapes(
        left.paragraph + right.paragraph, left.labelled + right.labelled,
        left.display + right.display)
    }

    @inline(__always) static func + (left: Float, right: Shapes) -> Shapes {
      Shapes(left + right.paragraph, left + right.labelled, left + right.display)
    }

    @inline(__always) static func least(_ left: Shapes, _ right: Shapes) -> Shapes {
      Shapes(
        min(left.paragraph, right.paragraph), min(left.labelled, right.labelled),
        min(left.display, right.display))
    }
  }

  /// The least cost of each state of one line: its block's first line or any other, by shape.
  private struct States {
    var first: Shapes
    var rest: Shapes
  }

  /// The extra cost of one shape following another: titles and bylines follow each other, and headings stand over
  /// paragraphs.
  private static let following = (
    paragraph: Shapes(0, 0.2, 0.5),
    labelled: Shapes(0, 0.3, 2.2),
    display: Shapes(0, 0.2, 0.3)
  )

  /// The reading of all gaps, and the shape of each line's block.
  func decode() -> (gaps: [GapReading], shapes: [BlockShape]) {
    let count = scale.facts.count
    guard count > 0 else { return ([], []) }
    var forward: [States] = []
    forward.reserveCapacity(count)
    // The costs of the way there are kept for the way back: working them out costs twice what the two ways do.
    var costs: [GapCosts] = []
    costs.reserveCapacity(count)
    walk { states, reached in
      forward.append(states)
      if let reached { costs.append(reached) }
    }
    let closing = Shapes(scale.closing(count - 1, in: regions[regions.count - 1]))
    var backward = [States](repeating: States(first: closing, rest: closing), count: count)
    var gaps = [GapReading](
      repeating: GapReading(isBreak: true, margin: 0), count: max(0, count - 1))
    for gap in stride(from: count - 2, through: 0, by: -1) {
      (backward[gap], gaps[gap]) = Self.stepBack(
        from: backward[gap + 1], costs[gap], forward[gap])
    }
    return (gaps, trace(gaps, forward, backward))
  }

  /// What the best reading of all lines, which must be of one region, costs in nats under each of `losses` in the place of
  /// the region's own: one walk for all, as most of the evidence is the same.
  func leastCosts(losses: [Int32]) -> [Float] {
    let count = scale.facts.count
    guard count > 0 else { return losses.map { _ in 0 } }
    let region = regions[0]
    let opening = Shapes(scale.opening(0, in: region))
    let closing = Shapes(scale.closing(count - 1, in: region))
    var states = losses.map { _ in States(first: opening, rest: .unreachable) }
    for gap in 0..<count - 1 {
      let evidence = scale.evidence(at: gap, in: region)
      for index in losses.indices {
        let full = scale.fullnessAsFirst(at: gap, in: region, loss: losses[index])
        states[index] = Self.step(from: states[index], evidence.costs(asFirst: full))
      }
    }
    return states.map { min(($0.first + closing).least, ($0.rest + closing).least) }
  }

  /// Calls back with the least cost of reaching each state of each line, from the first line to the last, and with the
  /// costs of the gap before the line.
  private func walk(_ visit: (States, GapCosts?) -> Void) {
    var states = States(first: Shapes(scale.opening(0, in: regions[0])), rest: .unreachable)
    visit(states, nil)
    // A region is taken out of the array once, not once a gap: it holds arrays of its own.
    var index = 0
    var region = regions[0]
    for gap in 0..<scale.facts.count - 1 {
      while region.range.upperBound <= gap + 1, index + 1 < regions.count {
        index += 1
        region = regions[index]
      }
      let costs = scale.costs(at: gap, in: region)
      states = Self.step(from: states, costs)
      visit(states, costs)
    }
  }

  /// The states of the lower line from those of the upper.
  @inline(__always)
  private static func step(from upper: States, _ costs: GapCosts) -> States {
    let ended = Shapes.least(upper.first + costs.endFirst, upper.rest + costs.endRest)
    let start = Shapes(costs.start)
    return States(
      first: Shapes.least(
        Shapes.least(
          ended.paragraph + following.paragraph + start,
          ended.labelled + following.labelled + start),
        ended.display + following.display + start),
      rest: Shapes.least(upper.first + costs.joinFirst, upper.rest + costs.joinRest))
  }

  /// What it costs to go on from each state of the upper line to the end, from what it costs from the lower line, and the
  /// reading of the gap between them; `upper` is what it costs to get there.
  @inline(__always)
  private static func stepBack(
    from lower: States, _ costs: GapCosts, _ upper: States
  ) -> (States, GapReading) {
    let start = Shapes(costs.start)
    let begun = Shapes(
      (following.paragraph + start + lower.first).least,
      (following.labelled + start + lower.first).least,
      (following.display + start + lower.first).least)
    let going = lower.rest
    let states = States(
      first: Shapes.least(costs.joinFirst + going, costs.endFirst + begun),
      rest: Shapes.least(costs.joinRest + going, costs.endRest + begun))
    let joined =
      Shapes.least(upper.first + costs.joinFirst, upper.rest + costs.joinRest) + going
    let broken = Shapes.least(upper.first + costs.endFirst, upper.rest + costs.endRest) + begun
    // When in doubt do not join (rule L11): a tie is a break.
    return (
      states,
      GapReading(
        isBreak: broken.least <= joined.least, margin: abs(broken.least - joined.least))
    )
  }

  /// The shape of each block: the one whose states cost the least on the chosen path.
  private func trace(_ gaps: [GapReading], _ forward: [States], _ backward: [States])
    -> [BlockShape]
  {
    var shapes: [BlockShape] = []
    shapes.reserveCapacity(gaps.count + 1)
    for line in 0...gaps.count {
      let isFirst = line == 0 || gaps[line - 1].isBreak
      shapes.append(
        isFirst ? (forward[line].first + backward[line].first).best : shapes[line - 1])
    }
    return shapes
  }
}

extension GapCosts {
  fileprivate var joinFirst: BreakDecoder.Shapes {
    BreakDecoder.Shapes(join.0.first, join.1.first, join.2.first)
  }
  fileprivate var joinRest: BreakDecoder.Shapes {
    BreakDecoder.Shapes(join.0.rest, join.1.rest, join.2.rest)
  }
  fileprivate var endFirst: BreakDecoder.Shapes {
    BreakDecoder.Shapes(end.0.first, end.1.first, end.2.first)
  }
  fileprivate var endRest: BreakDecoder.Shapes {
    BreakDecoder.Shapes(end.0.rest, end.1.rest, end.2.rest)
  }
}
