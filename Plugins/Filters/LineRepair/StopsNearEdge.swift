/// How often a line that ends a sentence is left a few cells short inside a paragraph.
///
/// A typesetter, and a program that fills lines evenly, would rather break after a full stop than one word later. The
/// last lines of paragraphs end anywhere; so where more sentences end near the edge than end in as many cells elsewhere,
/// the rest of them end inside paragraphs. Known from the widths alone, before any gap is read, and over all regions: one
/// hand set them.
struct StopsNearEdge {
  /// How many cells are near the edge, beyond the room of the next word; measured on German print set anew by hand, where
  /// three in four such stops stood inside a paragraph, and of those with more room one in twelve.
  static let reach: Int32 = 3
  /// What it costs in nats to end a paragraph there: its last line ends anywhere, in 3 cells of some 50.
  static let end: Float = 2.8
  /// The fewest lines in excess that make a habit.
  private static let least = 8.0

  /// Of the lines that end a sentence inside a paragraph, the share near the edge; 0 where that is no habit.
  let share: Double

  /// Counts the lines of all regions that are set in words to a measure.
  init(_ facts: [LineFacts], _ regions: [Region]) {
    var forced = 0.0
    var near = 0.0
    var expected = 0.0
    let others: LineFacts.Flags = [.isOwnLine, .continuesRow, .standsOff, .standsAlone]
    for region in regions where !region.isSolid {
      guard let measure = region.measure, measure > 4 * Self.reach else { continue }
      var elsewhere = 0.0
      for index in region.range where index + 1 < facts.count && facts[index].ending == .sentence {
        let line = facts[index]
        let below = facts[index + 1]
        if below.isSpaced || line.rightEdge > 0 || !line.flags.isDisjoint(with: others) { continue }
        let spare = measure - line.indent - line.cells - below.firstUnit - 1
        if spare < 0 {
          forced += 1
        } else if spare < Self.reach {
          near += 1
        } else {
          elsewhere += 1
        }
      }
      // Spread over the rest of the line, less the shortest quarter, which few last lines are.
      expected += elsewhere * Double(Self.reach) / Double(measure * 3 / 4 - Self.reach)
    }
    let excess = near - expected
    // The room of the next word is twice as wide; there too a few paragraphs end.
    let full = max(forced - 2 * expected, 0)
    share = excess >= Self.least && excess >= near / 2 ? excess / (excess + full) : 0
  }
}
