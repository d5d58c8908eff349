internal import GalleyLexicon
internal import GalleyUnicode

/// Tells whether a Latin word set among ideographs was broken at the end of a line without a hyphen.
///
/// A grid of full-width cells breaks anywhere, and its lines are full to the cell whatever they hold; where words are
/// kept whole, a line before a word is full by chance only. What the document's own Latin looks like tells the rest:
/// among names with capitals a piece without one is no word.
struct BrokenWords {
  /// How sure it is that a word was broken, and the room on the line, in cells.
  struct Reading {
    var isBroken: Bool
    var confidence: Double
    var room: Int
  }

  /// The logarithm of the odds that the document breaks lines anywhere.
  private var grid = Self.prior
  /// Whether the breaks between words have kept their spaces at the line's edge.
  private var keepsSpaces = false
  /// The share of Latin words that begin with a small letter.
  private var lower = 0.5
  private var words: WordEvidence?

  /// Print that breaks Latin words has hyphens, so a grid without them is the rarer: 1 in 8.
  private static let prior = -2.0
  /// What one document's lines may say at the most.
  private static let bound = 2.5
  /// A break that falls anywhere falls at a space once in six letters.
  private static let spaces = 0.17

  /// Looks at the lines of `reading`; costs nothing where no line ends and none begins with a Latin letter.
  init(_ reading: LineReading, _ bytes: [UInt8]) {
    guard Self.hasCandidates(reading) else { return }
    words = WordEvidence(reading.facts, bytes)
    var seen = 0.0
    var small = 0.0, all = 0.0
    for region in reading.regions where region.isSolid && region.measure != nil {
      for index in region.range.dropFirst() where !reading.gaps[index - 1].isBreak {
        let above = reading.facts[index - 1]
        let below = reading.facts[index]
        let room = reading.room(at: index - 1, in: region)
        if Self.isNarrow(below.first) {
          // Were words kept whole, any room smaller than the word would do as well.
          if room == 0 {
            seen += NaturalScale.logarithm(Double(below.firstUnit + 1))
          } else if room < below.firstUnit {
            seen -= 2
          }
        } else if SentenceMarks.isSolid(below.first), Self.holdsNarrow(above, bytes) {
          seen += room == 0 || room == 1 ? 0.3 : (2...6).contains(room) ? -0.5 : 0
        }
        if Self.isLetter(above.last), Self.isLetter(below.first),
          LineEdgeSpace.isAt(above, below, bytes)
        {
          keepsSpaces = true
        }
      }
      for fact in reading.facts[region.range] where fact.flags.contains(.solid) {
        Self.countWords(of: fact, bytes, &small, &all)
      }
    }
    grid += min(max(seen, -Self.bound), Self.bound)
    lower = (small + 1) / (all + 2)
  }

  /// The reading of the break after line `upper`; nil where no Latin word can have been broken.
  func reading(at upper: Int, of reading: LineReading, in region: Region, _ bytes: [UInt8])
    -> Reading?
  {
    let above = reading.facts[upper]
    let below = reading.facts[upper + 1]
    guard let words, region.isSolid, region.measure != nil, Self.isLetter(above.last) else {
      return nil
    }
    let room = Int(reading.room(at: upper, in: region))
    if Self.isClitic(below, bytes) { return Reading(isBroken: true, confidence: 0.95, room: room) }
    guard Self.isLetter(below.first) else { return nil }
    // One more letter would have fitted, or one less: the break was not the grid's.
    guard room == 0 else { return Reading(isBroken: false, confidence: 0.9, room: room) }
    let head = WordEvidence.word(in: bytes, before: above.end, downTo: above.start)
    let tail = WordEvidence.word(in: bytes, from: below.start, to: below.end)
    let odds = NaturalScale.odds(grid)
    let space = keepsSpaces ? 0.1 : 1
    var score = NaturalScale.logarithm(
      odds * (1 - Self.spaces) / ((odds * Self.spaces + 1) * space))
    if below.flags.contains(.startsLower) {
      score -= NaturalScale.logarithm(lower)
    } else if !Self.isUpper(above.last) {
      score -= 3
    }
    if words.count(bytes, head, tail, hyphenated: false) > 0 { score += 3 }
    return Reading(
      isBroken: score > 0, confidence: NaturalScale.probability(ofMargin: abs(score)), room: room)
  }

  private static func hasCandidates(_ reading: LineReading) -> Bool {
    reading.gaps.indices.contains {
      !reading.gaps[$0].isBreak && isLetter(reading.facts[$0].last)
        && (isLetter(reading.facts[$0 + 1].first) || reading.facts[$0 + 1].first == 0x27
          || reading.facts[$0 + 1].first == 0x2019)
        && (reading.facts[$0].flags.contains(.solid)
          || reading.facts[$0 + 1].flags.contains(.solid))
    }
  }

  /// Whether a line begins with an apostrophe and one or two letters: what is left of `Bala'z⏎'s`.
  private static func isClitic(_ below: LineFacts, _ bytes: [UInt8]) -> Bool {
    guard below.first == 0x27 || below.first == 0x2019 else { return false }
    let start = below.start + (below.first == 0x27 ? 1 : 3)
    var position = start
    while position < below.end, isLetter(UInt32(bytes[position])) { position += 1 }
    guard (1...2).contains(position - start) else { return false }
    return position == below.end || bytes[position] < 0x80 && bytes[position] != 0x27
  }

  private static func holdsNarrow(_ fact: LineFacts, _ bytes: [UInt8]) -> Bool {
    var count = 0
    for index in fact.start..<fact.end where isNarrow(UInt32(bytes[index])) { count += 1 }
    return count >= 2
  }

  /// Counts the Latin words of a line but for its first, which may be a piece.
  private static func countWords(
    of fact: LineFacts, _ bytes: [UInt8], _ small: inout Double, _ all: inout Double
  ) {
    var isInside = true
    for index in fact.start..<fact.end {
      let byte = bytes[index]
      let isWord = byte < 0x80 && (isNarrow(UInt32(byte)) || byte == 0x27) || byte == 0xC3
      if isWord, !isInside, isLetter(UInt32(byte)) {
        all += 1
        if byte & 0x20 != 0 { small += 1 }
      }
      isInside = isWord
    }
  }

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26 || (0xC0...0x24F).contains(codePoint)
  }

  private static func isUpper(_ codePoint: UInt32) -> Bool { codePoint &- 0x41 < 26 }

  private static func isNarrow(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26 || codePoint &- 0x30 < 10
  }
}
