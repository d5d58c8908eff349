internal import GalleyCore

/// Finds the hyphens that open a line by chance: the dash of a sentence that was broken before it, not the sign of an
/// item.
///
/// Such a line stands alone of its kind, after a full line that ends in a word: `the ferry - it was late / - came in`.
struct RunningDashes {
  /// How many lines on either side hold no other item.
  private static let distance = 8

  /// The lines, by index into the facts, and the offset of the dash of each.
  private(set) var found: [(index: Int, dash: Int)] = []

  init(_ facts: [LineFacts], _ regions: [Region], _ lines: [Line], _ bytes: [UInt8]) {
    guard facts.contains(where: { $0.flags.contains(.opensBlock) }) else { return }
    var last = -Self.distance
    for region in regions {
      guard let measure = region.measure else { continue }
      for index in region.range.dropFirst() where facts[index].flags.contains(.opensBlock) {
        let isAlone =
          index - last >= Self.distance
          && !facts[index + 1..<min(index + Self.distance, facts.count)].contains {
            $0.flags.contains(.opensBlock)
          }
        last = index
        let above = facts[index - 1]
        guard isAlone, above.ending == .other || above.ending == .pause,
          above.cells + above.indent + 2 > measure - measure / 12, facts[index].indent < 2,
          !facts[index].isSpaced, lines[facts[index].line].mark.kind == .bullet,
          let dash = SpeechDashes.dash(before: facts[index], lines, bytes)
        else { continue }
        found.append((index, dash))
      }
    }
  }
}
