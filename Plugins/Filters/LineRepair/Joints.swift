internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// Decides what goes in the place of each line break inside a block, from what the whole document shows.
struct Joints {
  private let bytes: [UInt8]
  private let reading: LineReading
  private let convention: SpacingConvention
  private let words: WordEvidence?
  private let addresses: BrokenAddresses
  private let latin: BrokenWords
  private let lostHyphens: LostHyphens?
  private let korean: KoreanJoints
  /// Whether single spaces at line edges are rare enough to mean something.
  private let hasTellingEdges: Bool

  /// Gathers the document's spacing convention, and its words where lines end inside words.
  init(_ reading: LineReading, _ bytes: [UInt8], dehyphenates: Bool) {
    self.bytes = bytes
    self.reading = reading
    let facts = reading.facts
    convention = SpacingConvention(facts, bytes)
    let isHyphenated = dehyphenates && facts.contains { $0.flags.contains(.endsHyphen) }
    words = isHyphenated ? WordEvidence(facts, bytes) : nil
    addresses = BrokenAddresses(facts, bytes)
    latin = BrokenWords(reading, bytes)
    lostHyphens = dehyphenates ? LostHyphens(reading, bytes) : nil
    korean = KoreanJoints(reading, bytes)
    let edges = facts.indices.dropLast().count {
      LineEdgeSpace.isAt(facts[$0], facts[$0 + 1], bytes)
    }
    // More than one line in ten, and recognition ends lines so.
    hasTellingEdges = edges * 10 <= facts.count
  }

  /// What can stand in the place of a line break.
  enum Filling: UInt8 {
    case nothing
    case space
    case softHyphen
    case ideographicSpace

    /// The bytes of it.
    var bytes: [UInt8] {
      switch self {
      case .nothing: []
      case .space: Self.spaceBytes
      case .softHyphen: [0xC2, 0xAD]
      case .ideographicSpace: [0xE3, 0x80, 0x80]
      }
    }

    // Made once, not once a line.
    private static let spaceBytes: [UInt8] = [0x20]
  }

  /// What is put in the place of a line break.
  struct Joint {
    /// The bytes at the end of the upper line that go with the break: a hyphen, or nothing.
    var taken = 0
    /// What stands in the place of the break.
    var replacement = Filling.nothing
    /// The hyphen's fate, where there was one, and its length in bytes.
    var hyphen: (Dehyphenation, confidence: Double, joined: Int, hyphenated: Int, length: Int)?
    /// Why the place was filled so, where more than the scripts decided it.
    var word: (rule: LineRepairRule, confidence: Double, alternative: LineRepairRule)?
  }

  /// The joint between the lines `upper` and `upper + 1` of one block, of which `region` holds the lower.
  ///
  /// The facts are those of the lines as they go into the block.
  func joint(_ above: LineFacts, _ below: LineFacts, at upper: Int, in region: Int) -> Joint {
    // Between two ideographs, where most lines of Han are broken, only a space between clauses can have stood.
    if above.last &- 0x4E00 < 0x5200, below.first &- 0x4E00 < 0x5200, korean.isIdle,
      !below.flags.contains(.holdsSpace)
    {
      return Joint()
    }
    if addresses.isDivided(at: upper) {
      return Joint(word: (.brokenAddress, 0.95, .betweenWords))
    }
    if above.flags.contains(.endsHyphen), let words {
      return hyphen(above, below, words)
    }
    if isSpacedAfterExclamation(above, below) { return Joint(replacement: .ideographicSpace) }
    if below.flags.contains(.holdsSpace), BalancedClauses.meet(above, below, bytes) {
      return Joint(replacement: .space)
    }
    if let marks = NarrowMarks(above, below), marks.areSpaced(near: upper, in: reading.facts, bytes)
    {
      return Joint(replacement: .space)
    }
    if let (space, confidence) = korean.joint(above, below, at: upper, in: region, bytes) {
      return space
        ? Joint(replacement: .space, word: (.betweenWords, confidence, .brokenWord))
        : Joint(word: (.brokenWord, confidence, .betweenWords))
    }
    let isSolid = above.flags.contains(.solid) || below.flags.contains(.solid)
    if isSolid {
      let isEdge = hasTellingEdges && LineEdgeSpace.isAt(above, below, bytes)
      if !isEdge,
        let broken = latin.reading(at: upper, of: reading, in: reading.regions[region], bytes)
      {
        return broken.isBroken
          ? Joint(word: (.brokenWord, broken.confidence, .betweenWords))
          : Joint(replacement: .space, word: (.betweenWords, broken.confidence, .brokenWord))
      }
      if isEdge, isWord(above.last), isWord(below.first),
        isNarrow(above.last) || isNarrow(below.first)
      {
        return Joint(replacement: .space)
      }
    }
    if !isSolid, let confidence = lostHyphens?.confidence(above, below, bytes) {
      return Joint(word: (.lostHyphen, confidence, .betweenWords))
    }
    let joint = LineJoint.between(
      above.last, below.first, isSolid: isSolid, isSpaced: convention.isSpaced)
    return Joint(replacement: joint == .space ? .space : .nothing)
  }

  private func hyphen(_ above: LineFacts, _ below: LineFacts, _ words: WordEvidence) -> Joint {
    let decision = Dehyphenation.decide(above, below, bytes, words)
    let length = UTF8Decoding.scalar(before: above.end, in: bytes.span)?.length ?? 1
    let hyphen = (
      decision.outcome, decision.confidence, decision.joined, decision.hyphenated, length
    )
    switch decision.outcome {
    case .drop: return Joint(taken: length, hyphen: hyphen)
    case .undecided: return Joint(taken: length, replacement: .softHyphen, hyphen: hyphen)
    case .keep: return Joint(hyphen: hyphen)
    case .keepWithSpace: return Joint(replacement: .space, hyphen: hyphen)
    }
  }

  private func isNarrow(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26 || SentenceMarks.isDigit(codePoint)
  }

  private func isWord(_ codePoint: UInt32) -> Bool {
    isNarrow(codePoint) || SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint)
  }

  /// Whether a line was broken at the ideographic space that Japanese sets after ！ and ？.
  private func isSpacedAfterExclamation(_ above: LineFacts, _ below: LineFacts) -> Bool {
    guard above.last == 0xFF01 || above.last == 0xFF1F else { return false }
    let space: [UInt8] = [0xE3, 0x80, 0x80]
    let isAbove =
      above.end + 3 <= bytes.count && bytes[above.end..<above.end + 3].elementsEqual(space)
    let isBelow =
      below.start >= 3 && bytes[below.start - 3..<below.start].elementsEqual(space)
    return isAbove || isBelow
  }
}
