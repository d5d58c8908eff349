/// Tells by their siblings that lines of bare names are bylines.
///
/// One such line may be the end of a title or of a list; where a document has several, each under a line without a stop
/// that itself begins after the end of a text, they are how this paper signs its articles.
enum SiblingNames {
  /// The fewest that are a habit.
  private static let least = 2

  /// Makes bylines of the lines of names of `facts`, where they are a habit.
  static func note(_ facts: inout [LineFacts]) {
    let names = facts.indices.filter { signs($0, facts) }
    guard names.count >= least else { return }
    for index in names { facts[index].flags.insert(.isByline) }
  }

  /// Whether the line at `index` is of names, and alone under a short line that may be a title.
  private static func signs(_ index: Int, _ facts: [LineFacts]) -> Bool {
    guard facts[index].flags.contains(.isNames), index > 0 else { return false }
    let title = facts[index - 1]
    let others: LineFacts.Flags = [.isNames, .isByline, .startsFrontLabel, .opensBlock]
    guard title.ending == .other, title.label == nil, title.cells >= 8,
      title.flags.isDisjoint(with: others)
    else { return false }
    // The first line of the title stands at most two lines further up.
    let first = (max(0, index - 2)...index - 1).first {
      $0 == 0 || facts[$0].blanksBefore > facts[index].blanksBefore
        || facts[$0 - 1].ending == .sentence
    }
    guard first != nil else { return false }
    return index + 1 == facts.count || facts[index + 1].flags.isDisjoint(with: others)
  }
}
