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
/// whole document. Cost is linear in the lines: six states a line.
struct BreakDecoder {
  let scale: GapScale
  let regions: [Region]

  private static let stateCount = 6

  /// The extra cost of one shape following another: titles and bylines follow each other, and headings stand over
  /// paragraphs.
  private static let following: [[Float]] = [
    [0, 0.2, 0.5],
    [0, 0.3, 2.2],
    [0, 0.2, 0.3],
  ]

  /// The reading of all gaps, and the shape of each line's block.
  func decode() -> (gaps: [GapReading], shapes: [BlockShape]) {
    let count = scale.facts.count
    guard count > 0 else { return ([], []) }
    let forward = forward()
    let closing = scale.closing(count - 1, in: regions[regions.count - 1])
    let last = (count - 1) * Self.stateCount
    var backward = [Float](repeating: .infinity, count: count * Self.stateCount)
    for place in 0...1 {
      backward[last + place] = closing.0
      backward[last + 2 + place] = closing.1
      backward[last + 4 + place] = closing.2
    }
    var gaps = [GapReading](
      repeating: GapReading(isBreak: true, margin: 0), count: max(0, count - 1))
    eachGapReversed(count) { gap, costs in
      gaps[gap] = relaxBackward(gap, costs, forward, &backward)
    }
    return (gaps, trace(gaps, forward, backward))
  }

  /// What the best reading of all lines costs in nats.
  func leastCost() -> Float {
    let count = scale.facts.count
    guard count > 0 else { return 0 }
    let forward = forward()
    let closing = scale.closing(count - 1, in: regions[regions.count - 1])
    let ends = [closing.0, closing.0, closing.1, closing.1, closing.2, closing.2]
    return zip(forward.suffix(Self.stateCount), ends).map(+).min() ?? 0
  }

  /// The least cost of reaching each state.
  private func forward() -> [Float] {
    let count = scale.facts.count
    var forward = [Float](repeating: .infinity, count: count * Self.stateCount)
    let opening = scale.opening(0, in: regions[0])
    forward[0] = opening.0
    forward[2] = opening.1
    forward[4] = opening.2
    eachGap(0..<count - 1) { gap, costs in
      relaxForward(gap, costs, &forward)
    }
    return forward
  }

  private func eachGap(_ gaps: Range<Int>, _ body: (Int, GapCosts) -> Void) {
    // A region is taken out of the array once, not once a gap: it holds arrays of its own.
    var index = 0
    var region = regions[0]
    for gap in gaps {
      while region.range.upperBound <= gap + 1, index + 1 < regions.count {
        index += 1
        region = regions[index]
      }
      body(gap, scale.costs(at: gap, in: region))
    }
  }

  private func eachGapReversed(_ count: Int, _ body: (Int, GapCosts) -> Void) {
    var index = regions.count - 1
    var region = regions[index]
    for gap in stride(from: count - 2, through: 0, by: -1) {
      while region.range.lowerBound > gap + 1 {
        index -= 1
        region = regions[index]
      }
      body(gap, scale.costs(at: gap, in: region))
    }
  }

  private func relaxForward(_ gap: Int, _ costs: GapCosts, _ forward: inout [Float]) {
    let here = gap * Self.stateCount
    let next = here + Self.stateCount
    for shape in 0..<3 {
      let first = forward[here + shape * 2]
      let rest = forward[here + shape * 2 + 1]
      let join = costs.join(shape)
      forward[next + shape * 2 + 1] = min(first + join.first, rest + join.rest)
      let end = costs.end(shape)
      let ended = min(first + end.first, rest + end.rest)
      for other in 0..<3 {
        let reached = ended + Self.following[shape][other] + costs.start(other)
        if reached < forward[next + other * 2] { forward[next + other * 2] = reached }
      }
    }
  }

  private func relaxBackward(
    _ gap: Int, _ costs: GapCosts, _ forward: [Float], _ backward: inout [Float]
  ) -> GapReading {
    let here = gap * Self.stateCount
    let next = here + Self.stateCount
    var joined = Float.infinity
    var broken = Float.infinity
    for shape in 0..<3 {
      var begun = Float.infinity
      for other in 0..<3 {
        begun = min(
          begun,
          Self.following[shape][other] + costs.start(other) + backward[next + other * 2])
      }
      let going = backward[next + shape * 2 + 1]
      let join = costs.join(shape)
      let end = costs.end(shape)
      backward[here + shape * 2] = min(join.first + going, end.first + begun)
      backward[here + shape * 2 + 1] = min(join.rest + going, end.rest + begun)
      let first = forward[here + shape * 2]
      let rest = forward[here + shape * 2 + 1]
      joined = min(joined, min(first + join.first, rest + join.rest) + going)
      broken = min(broken, min(first + end.first, rest + end.rest) + begun)
    }
    // When in doubt do not join (rule L11): a tie is a break.
    return GapReading(isBreak: broken <= joined, margin: abs(broken - joined))
  }

  /// The shape of each block: the one whose states cost the least on the chosen path.
  private func trace(_ gaps: [GapReading], _ forward: [Float], _ backward: [Float]) -> [BlockShape]
  {
    var shapes: [BlockShape] = []
    shapes.reserveCapacity(gaps.count + 1)
    for line in 0...gaps.count {
      let isFirst = line == 0 || gaps[line - 1].isBreak
      if !isFirst {
        shapes.append(shapes[line - 1])
        continue
      }
      var best = BlockShape.paragraph
      var least = Float.infinity
      for shape in BlockShape.allCases {
        let state = line * Self.stateCount + shape.rawValue * 2
        let cost = forward[state] + backward[state]
        if cost < least {
          least = cost
          best = shape
        }
      }
      shapes.append(best)
    }
    return shapes
  }
}

extension GapCosts {
  func join(_ shape: Int) -> Pair { shape == 0 ? join.0 : shape == 1 ? join.1 : join.2 }
  func end(_ shape: Int) -> Pair { shape == 0 ? end.0 : shape == 1 ? end.1 : end.2 }
  func start(_ shape: Int) -> Float { shape == 0 ? start.0 : shape == 1 ? start.1 : start.2 }
}
