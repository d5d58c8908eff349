/// What a block may be while lines are read; the roles proper are decided later, from whole blocks.
enum BlockShape: Int, CaseIterable {
  /// Sentences: full lines, then one that ends a sentence.
  case paragraph
  /// A label and a few words: a heading, a list of keywords.
  case labelled
  /// Short matter without a label: a title, a byline.
  case display
}

/// One number a shape, all of them worked on at once: six additions and comparisons a gap are what a decoder does.
struct ShapeCosts {
  private var lanes: SIMD4<Float>

  init(_ paragraph: Float, _ labelled: Float, _ display: Float) {
    // The fourth lane is never the least.
    lanes = SIMD4(paragraph, labelled, display, .infinity)
  }

  /// A cost of paragraphs, and none of the other shapes.
  @inline(__always) init(paragraph: Float) { lanes = SIMD4(paragraph, 0, 0, 0) }

  private init(lanes: SIMD4<Float>) { self.lanes = lanes }

  static let unreachable = ShapeCosts(.infinity, .infinity, .infinity)

  var paragraph: Float { lanes[0] }
  var labelled: Float { lanes[1] }
  var display: Float { lanes[2] }

  var least: Float { min(lanes[0], lanes[1], lanes[2]) }

  /// The shape that costs the least, the first of equals.
  var best: BlockShape {
    if paragraph <= labelled, paragraph <= display { return .paragraph }
    return labelled <= display ? .labelled : .display
  }

  @inline(__always) static func + (left: ShapeCosts, right: ShapeCosts) -> ShapeCosts {
    ShapeCosts(lanes: left.lanes + right.lanes)
  }

  @inline(__always) static func + (left: Float, right: ShapeCosts) -> ShapeCosts {
    ShapeCosts(lanes: SIMD4(repeating: left) + right.lanes)
  }

  @inline(__always) static func least(_ left: ShapeCosts, _ right: ShapeCosts) -> ShapeCosts {
    ShapeCosts(lanes: left.lanes.replacing(with: right.lanes, where: right.lanes .< left.lanes))
  }
}
