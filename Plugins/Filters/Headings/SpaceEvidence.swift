/// What white space sets apart in an article, or in all articles of a document together.
struct SpaceEvidence {
  /// The blocks with more white space above them than most, and the short ones among those.
  var apart = 0
  var short = 0
  /// The short blocks that stand alone over text, however much white space they have.
  var alone = 0
  /// The headings known by their numbers and names that have more white space above them.
  var known = 0

  static func += (left: inout SpaceEvidence, right: SpaceEvidence) {
    left.apart += right.apart
    left.short += right.short
    left.alone += right.alone
    left.known += right.known
  }
}
