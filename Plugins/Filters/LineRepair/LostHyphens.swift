internal import GalleyLexicon
internal import GalleyUnicode

/// Tells whether a word was divided at the end of a line and its hyphen lost, as in the text that much recognition gives:
/// `nomina⏎tion`.
///
/// The document's own words tell: neither half stands inside a line, where no word is divided, and the whole word does, or
/// many words end as the second half does or begin as the first. One such place may be two rare words; only a document
/// in which they are a habit, and which has hardly a hyphen at its line ends, is read so.
struct LostHyphens {
  /// How often each word stands inside a line, and how often words begin and end with some letters.
  private var words: [UInt64: Int32] = [:]
  private var beginnings: [UInt64: Int32] = [:]
  private var endings: [UInt64: Int32] = [:]
  private var isHabit = false

  /// The bytes of lines whose words are counted: first those of a few columns, which show the habit, and where there is
  /// one those of a hundred pages, so that a volume costs no more than a book.
  private static let samples = [50_000, 400_000]
  /// The fewest line ends between two letters that show a habit, and the fewest divided words.
  private static let leastEnds = 40
  private static let leastFound = 5
  /// Of the line ends that go on with a small letter, one in twelve and more divides a word in narrow print; two rare
  /// words meet at one in thirty.
  private static let share = 16
  /// How many words must end as the second half does, or begin as the first, to show that it is a piece.
  private static let leastAlike: Int32 = 3
  /// The lengths in bytes of the endings and beginnings counted.
  private static let pieces = 2...10

  /// Looks at the lines of `reading`; costs a look at their edges where hyphens stand at line ends.
  init(_ reading: LineReading, _ bytes: [UInt8]) {
    var ends: [Int] = []
    var hyphens = 0
    for region in reading.regions where region.measure != nil && !region.isSolid {
      for index in region.range.dropFirst() where !reading.gaps[index - 1].isBreak {
        let above = reading.facts[index - 1]
        if above.flags.contains(.endsHyphen) { hyphens += 1 }
        if Self.mayDivide(above, reading.facts[index]) { ends.append(index - 1) }
      }
    }
    guard ends.count >= Self.leastEnds, hyphens * 20 <= ends.count else { return }
    for sample in Self.samples {
      let counted = count(reading, bytes, upTo: sample)
      let asked = ends.prefix { $0 < counted }
      let found = asked.count {
        isPiece(reading.facts[$0], reading.facts[$0 + 1], bytes) != nil
      }
      isHabit = found >= Self.leastFound && found * Self.share >= asked.count
      if !isHabit || counted == reading.facts.count { return }
    }
  }

  /// How sure it is that a word was divided between the two lines; nil where none was.
  func confidence(_ above: LineFacts, _ below: LineFacts, _ bytes: [UInt8]) -> Double? {
    guard isHabit, Self.mayDivide(above, below) else { return nil }
    return isPiece(above, below, bytes)
  }

  private static func mayDivide(_ above: LineFacts, _ below: LineFacts) -> Bool {
    below.opening == .lower && above.ending == .other
      && ((above.last | 0x20) &- 0x61 < 26 || (0xC0...0x24F).contains(above.last))
  }

  private func isPiece(_ above: LineFacts, _ below: LineFacts, _ bytes: [UInt8]) -> Double? {
    let head = WordEvidence.word(in: bytes, before: above.end, downTo: above.start)
    let tail = WordEvidence.word(in: bytes, from: below.start, to: below.end)
    guard head.count >= 2, tail.count >= 2, !bytes[head].contains(0x2D), !bytes[tail].contains(0x2D)
    else { return nil }
    let first = Self.hash(bytes, head)
    let second = Self.hash(bytes, tail)
    let isFirstWord = words[first] != nil
    let isSecondWord = words[second] != nil
    if isFirstWord, isSecondWord { return nil }
    if words[Self.hash(bytes, tail, after: first)] != nil { return 0.95 }
    if isFirstWord || isSecondWord { return nil }
    if endings[second, default: 0] >= Self.leastAlike { return 0.85 }
    return head.count >= 4 && beginnings[first, default: 0] >= Self.leastAlike ? 0.8 : nil
  }

  /// Counts the words inside the lines up to `sample` bytes of them, and returns how many lines that are; the first and
  /// the last word of a line may be pieces.
  private mutating func count(_ reading: LineReading, _ bytes: [UInt8], upTo sample: Int) -> Int {
    (words, beginnings, endings) = ([:], [:], [:])
    var seen = 0
    for (index, fact) in reading.facts.enumerated() {
      if seen > sample { return index }
      seen += fact.end - fact.start
      var position = WordEvidence.word(in: bytes, from: fact.start, to: fact.end).upperBound
      while position < fact.end {
        let word = WordEvidence.word(in: bytes, from: position, to: fact.end)
        if word.isEmpty {
          position += 1
          continue
        }
        position = word.upperBound
        if position < fact.end { add(word, bytes) }
      }
    }
    return reading.facts.count
  }

  private mutating func add(_ word: Range<Int>, _ bytes: [UInt8]) {
    let known = Self.hash(bytes, word)
    let times = words[known, default: 0] + 1
    words[known] = times
    // Each word is one witness, however often it stands.
    guard times == 1, word.count >= 5 else { return }
    for length in Self.pieces where length + 2 <= word.count {
      beginnings[Self.hash(bytes, word.lowerBound..<word.lowerBound + length), default: 0] += 1
      endings[Self.hash(bytes, word.upperBound - length..<word.upperBound), default: 0] += 1
    }
  }

  /// FNV-1a over the bytes, letters of ASCII in lower case; `after` goes on with the hash of what stands before.
  private static func hash(
    _ bytes: [UInt8], _ range: Range<Int>, after start: UInt64 = 0xCBF2_9CE4_8422_2325
  ) -> UInt64 {
    var hash = start
    for index in range {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
