/// Finds how many cells shorter than the measure the first lines of paragraphs are, their indent lost in scanning
/// (rule L3): two em in Chinese, one em in Japanese and narrow columns, some columns in Latin, none where paragraphs are
/// set flush or where the indent is still there.
///
/// Each loss is tried as a reading of the region; the one under which the lines cost least is the one they were set with.
enum GhostIndent {
  /// The losses tried, in cells.
  private static let candidates: [Int32] = [0, 2, 4]
  /// How many lines are read: some forty paragraphs, of which a dozen decide.
  private static let sample = 480
  /// What a loss other than the prior's must gain, in nats: e^3 is 20 to 1.
  private static let doubt: Float = 3

  /// The loss of region `index` of `regions`, from a reading under its habits.
  static func loss(of regions: [Region], at index: Int, _ decoder: BreakDecoder) -> Int32 {
    let region = regions[index]
    guard region.measure != nil, region.habits.indentAtStart == 0, region.range.count >= 8 else {
      return 0
    }
    var best = region.ghostIndent
    var least = Float.infinity
    let costs = decoder.leastCosts(
      of: regions, at: index, lines: sample, losses: candidates)
    for (candidate, cost) in zip(candidates, costs) {
      let doubted = cost + (candidate == region.ghostIndent ? 0 : doubt)
      if doubted < least {
        least = doubted
        best = candidate
      }
    }
    return best
  }
}
