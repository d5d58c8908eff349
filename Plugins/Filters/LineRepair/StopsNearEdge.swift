/// How often a line that ends a sentence is left a few cells short inside a paragraph.
///
/// A typesetter, and a program that fills lines evenly, would rather break after a full stop than one word later. The
/// last lines of paragraphs end anywhere; so where more sentences end near the edge than end in as many cells elsewhere,
/// the rest of them end inside paragraphs. Known from the widths alone, before any gap is read.
struct StopsNearEdge {
  /// How many cells are near the edge, beyond the room of the next word; measured on German print set anew by hand, where
  /// three in four such stops stood inside a paragraph, and of those with more room one in twelve.
  static let reach: Int32 = 3
  /// The fewest lines in excess that make a habit.
  private static let least = 8.0

  /// Of the lines that end a sentence inside a paragraph, the share near the edge; 0 where that is no habit.
  let share: Double

  /// Counts the lines of a region set to `measure`.
  init(_ facts: [LineFacts], _ region: Region, measure: Int32) {
    var forced = 0.0
    var near = 0.0
    var elsewhere = 0.0
    for index in region.range.dropLast() where facts[index].ending == .sentence {
      let line = facts[index]
      let below = facts[index + 1]
      if !line.flags.isDisjoint(with: [.isOwnLine, .standsOff]) || below.isSpaced { continue }
      let spare = measure - line.indent - line.cells - below.firstUnit - 1
      if spare < 0 {
        forced += 1
      } else if spare < Self.reach {
        near += 1
      } else {
        elsewhere += 1
      }
    }
    // The widths elsewhere are spread over the rest of the line, less the shortest, which few lines are.
    let width = max(Double(measure * 3 / 4 - Self.reach), 1)
    let expected = elsewhere * Double(Self.reach) / width
    let excess = near - expected
    share = excess >= Self.least && excess >= near / 2 ? excess / (excess + forced) : 0
  }
}
