internal import GalleyLexicon

/// Tells by their siblings that lines of bare names are bylines.
///
/// One such line may be the end of a title or of a list; where a document has several, each under a line without a stop
/// that itself begins after the end of a text, they are how this paper signs its articles.
enum SiblingNames {
  /// The fewest that are a habit.
  private static let least = 2

  /// Makes bylines of the lines of names of `facts`, where they are a habit.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    let names = facts.indices.filter { signs($0, facts) }
    if names.count >= least {
      for index in names { facts[index].flags.insert(.isByline) }
    }
    noteBareNames(&facts, bytes)
  }

  // MARK: - Names that no word tells

  /// How many blank lines stand before a byline and before the text under it.
  private struct Place: Hashable {
    var above: Int32
    var below: Int32
  }

  /// The widest line that holds a name alone, in cells.
  private static let widest: Int32 = 36

  /// Makes bylines of lines of the shape of names that stand as the bylines with a word of their own do: two of those tell
  /// it, or one among three lines that stand alike in a script without capitals.
  private static func noteBareNames(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    var known: [Place: Int] = [:]
    for index in facts.indices
    where !facts[index].flags.isDisjoint(with: [.isWordedByline, .isByline, .isNames]) {
      if let place = place(of: index, facts) { known[place, default: 0] += 1 }
    }
    guard !known.isEmpty else { return }
    var alike: [Place: Int] = [:]
    var candidates: [(index: Int, place: Place, shape: BareName)] = []
    for index in facts.indices where facts[index].cells <= widest && facts[index].ending == .other {
      let others: LineFacts.Flags = [
        .isByline, .isNames, .isCapitals, .startsFrontLabel, .opensBlock, .standsAlone,
        .isSectionName,
      ]
      guard facts[index].label == nil, facts[index].column == 0,
        facts[index].flags.isDisjoint(with: others), let place = place(of: index, facts),
        known[place] != nil,
        let shape = BareName.parse(bytes, facts[index].start..<facts[index].end),
        !shape.isIdeographs
          || BareName.holdsKana(bytes[facts[index + 1].start..<facts[index + 1].end])
      else { continue }
      candidates.append((index, place, shape))
      if shape != .capitals { alike[place, default: 0] += 1 }
    }
    for candidate in candidates {
      let signed = known[candidate.place] ?? 0
      let isHabit =
        signed >= least
        || candidate.shape != .capitals && (alike[candidate.place] ?? 0) >= least
      if isHabit { facts[candidate.index].flags.insert(.isByline) }
    }
  }

  /// Where a line stands that is alone between a short line under white space and a longer one; nil for any other.
  private static func place(of index: Int, _ facts: [LineFacts]) -> Place? {
    guard index > 0, index + 1 < facts.count else { return nil }
    let title = facts[index - 1]
    let below = facts[index + 1]
    let others: LineFacts.Flags = [.isNames, .isByline, .startsFrontLabel, .opensBlock]
    guard title.ending == .other, title.label == nil, title.cells >= 8,
      title.flags.isDisjoint(with: others), below.cells > facts[index].cells,
      // A title has two lines at the most, and white space above.
      (max(0, index - 2)...index - 1).contains(where: { line in
        line == 0 || facts[line].blanksBefore > facts[index].blanksBefore
      })
    else { return nil }
    return Place(above: facts[index].blanksBefore, below: below.blanksBefore)
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
