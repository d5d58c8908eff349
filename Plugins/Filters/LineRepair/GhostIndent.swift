/// Finds how many cells shorter than the measure the first lines of paragraphs are, their indent lost in scanning
/// (rule L3): two em in Chinese, one em in Japanese and narrow columns, some columns in Latin, none where paragraphs are
/// set flush or where the indent is still there.
///
/// Each loss is tried as a reading of the region; the one under which the lines cost least is the one they were set with.
struct GhostIndent {
  let facts: [LineFacts]

  /// The losses tried, in cells.
  private static let candidates: [Int32] = [0, 2, 4]
  /// How many lines are read: some forty paragraphs, of which a dozen decide.
  private static let sample = 480
  /// What a loss other than the prior's must gain, in nats: e^3 is 20 to 1.
  private static let doubt: Float = 3

  /// The loss of `region`, from a reading under its habits.
  func loss(of region: Region) -> Int32 {
    guard region.measure != nil, region.habits.indentAtStart == 0 else { return 0 }
    let range = region.range.prefix(Self.sample)
    guard range.count >= 8 else { return 0 }
    var tried = region
    tried.range = 0..<range.count
    let decoder = BreakDecoder(scale: GapScale(facts: Array(facts[range])), regions: [tried])
    var best = region.ghostIndent
    var least = Float.infinity
    for (candidate, cost) in zip(Self.candidates, decoder.leastCosts(losses: Self.candidates)) {
      let doubted = cost + (candidate == region.ghostIndent ? 0 : Self.doubt)
      if doubted < least {
        least = doubted
        best = candidate
      }
    }
    return best
  }
}
