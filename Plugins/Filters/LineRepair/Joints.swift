internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// Decides what goes in the place of each line break inside a block, from what the whole document shows.
struct Joints {
  private let bytes: [UInt8]
  private let facts: [LineFacts]
  private let convention: SpacingConvention
  private let words: WordEvidence?

  /// Gathers the document's spacing convention, and its words where a line ends in a hyphen.
  init(_ facts: [LineFacts], _ bytes: [UInt8], dehyphenates: Bool) {
    self.bytes = bytes
    self.facts = facts
    convention = SpacingConvention(facts, bytes)
    let isHyphenated = dehyphenates && facts.contains { $0.flags.contains(.endsHyphen) }
    words = isHyphenated ? WordEvidence(facts, bytes) : nil
  }

  // Made once, not once a line.
  private static let space: [UInt8] = [0x20]
  private static let softHyphen: [UInt8] = [0xC2, 0xAD]

  /// What is put in the place of a line break.
  struct Joint {
    /// The bytes at the end of the upper line that go with the break: a hyphen, or nothing.
    var taken = 0
    /// What stands in the place of the break.
    var replacement: [UInt8] = []
    /// The hyphen's fate, where there was one.
    var hyphen: (Dehyphenation, confidence: Double, joined: Int, hyphenated: Int)?
  }

  /// The joint between two lines of one block; `upper` is the index of the upper one.
  func joint(_ above: LineFacts, _ below: LineFacts, at upper: Int) -> Joint {
    if above.flags.contains(.endsHyphen), let words {
      let decision = Dehyphenation.decide(above, below, bytes, words)
      let length = UTF8Decoding.scalar(before: above.end, in: bytes.span)?.length ?? 1
      let hyphen = (decision.outcome, decision.confidence, decision.joined, decision.hyphenated)
      switch decision.outcome {
      case .drop: return Joint(taken: length, hyphen: hyphen)
      case .undecided: return Joint(taken: length, replacement: Self.softHyphen, hyphen: hyphen)
      case .keep: return Joint(hyphen: hyphen)
      case .keepWithSpace: return Joint(replacement: Self.space, hyphen: hyphen)
      }
    }
    if let space = spaceAfterExclamation(above, below) { return Joint(replacement: space) }
    if BalancedClauses.meet(above, below, bytes) { return Joint(replacement: [0x20]) }
    if let marks = NarrowMarks(above, below), marks.areSpaced(near: upper, in: facts, bytes) {
      return Joint(replacement: Self.space)
    }
    let joint = LineJoint.between(
      above.last, below.first,
      isSolid: above.flags.contains(.solid) || below.flags.contains(.solid),
      isSpaced: convention.isSpaced)
    return Joint(replacement: joint == .space ? Self.space : [])
  }

  /// The ideographic space that Japanese sets after ！ and ？, where a line was broken at it.
  private func spaceAfterExclamation(_ above: LineFacts, _ below: LineFacts) -> [UInt8]? {
    guard above.last == 0xFF01 || above.last == 0xFF1F else { return nil }
    let space: [UInt8] = [0xE3, 0x80, 0x80]
    let isAbove =
      above.end + 3 <= bytes.count && bytes[above.end..<above.end + 3].elementsEqual(space)
    let isBelow =
      below.start >= 3 && bytes[below.start - 3..<below.start].elementsEqual(space)
    return isAbove || isBelow ? space : nil
  }
}
