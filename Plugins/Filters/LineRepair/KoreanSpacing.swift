internal import GalleyLexicon
internal import GalleyUnicode

/// Where Korean text puts its spaces, learned from the document itself: which syllables end and begin words, which
/// words it uses, which particles hang on them (rule J5).
///
/// Korean print breaks lines between words or anywhere, without a mark. Where a region breaks anywhere, nothing but the
/// words tells whether a space was there. A word is what stands between spaces: a stem with its particles.
struct KoreanSpacing {
  /// How often a thing was seen with a space beside it and without.
  private struct Sightings {
    var spaced: Int32 = 0
    var solid: Int32 = 0

    /// The share with a space, held to `prior` as if seen `weight` times.
    func share(_ prior: Double, weight: Double) -> Double {
      (Double(spaced) + prior * weight) / (Double(spaced) + Double(solid) + weight)
    }
  }

  /// By one or two letters: whether a space follows.
  private var ends: [UInt64: Sightings] = [:]
  /// By one or two letters: whether a space stands before them.
  private var begins: [UInt64: Sightings] = [:]
  /// By the letters on both sides.
  private var pairs: [UInt64: Sightings] = [:]
  /// Stretches of letters that are a whole word, or only open one.
  private var openings: [UInt64: Sightings] = [:]
  /// Stretches of letters that are a whole word, or only close one.
  private var closings: [UInt64: Sightings] = [:]
  private var all = Sightings()

  /// How many lines are read: some hundred thousand words, more than there are in a book.
  private static let sample = 20_000
  /// The longest stretch that is remembered, in letters; Korean words have three on average.
  private static let longest = 6
  /// Before anything is seen, one place in four has a space.
  private static let prior = 0.25

  /// Learns from the lines of `facts` that hold Korean; their edges teach nothing.
  init(_ facts: some Sequence<LineFacts>, _ bytes: [UInt8]) {
    var letters: [UInt32] = []
    for fact in facts.prefix(Self.sample) {
      letters.removeAll(keepingCapacity: true)
      Self.read(bytes, fact.start..<fact.end, into: &letters)
      learn(letters)
    }
  }

  /// Whether a space was at the break between two lines, and how sure that is.
  func hasSpace(_ above: LineFacts, _ below: LineFacts, _ bytes: [UInt8])
    -> (space: Bool, confidence: Double)
  {
    var head: [UInt32] = []
    var tail: [UInt32] = []
    Self.read(bytes, max(above.start, above.end - 64)..<above.end, into: &head)
    Self.read(bytes, below.start..<min(below.end, below.start + 64), into: &tail)
    head = Array(head.suffix(while: { $0 != 0x20 }))
    tail = Array(tail.prefix(while: { $0 != 0x20 }))
    guard let last = head.last, let first = tail.first else { return (true, 0.5) }
    let base = all.share(Self.prior, weight: 20)
    let end = share(ends, openings, Array(head.suffix(2).reversed()), Self.core(head), base)
    let begin = share(begins, closings, Array(tail.prefix(2)), Self.core(tail), base)
    let odds = Self.odds(end) * Self.odds(begin) / Self.odds(base)
    var chance = odds / (1 + odds)
    chance = (pairs[Self.key(last, first)] ?? Sightings()).share(chance, weight: 1.5)
    let joined = Self.core(head).flatMap { head in Self.core(tail).map { head + $0 } }
    if let joined, joined.count <= Self.longest, let seen = openings[Self.hash(joined)] {
      chance /= chance + (1 - chance) * Double(1 + 3 * seen.spaced)
    }
    return (chance >= 0.5, max(chance, 1 - chance))
  }

  // MARK: - Learning

  private mutating func learn(_ letters: [UInt32]) {
    var wordStart: Int?
    var index = 0
    while index < letters.count {
      guard letters[index] != 0x20 else {
        if let start = wordStart { learnWord(letters[start..<index]) }
        wordStart = index + 1
        index += 1
        continue
      }
      // A pair of letters, with or without a space between.
      let next = index + 1
      if next < letters.count {
        let isSpaced = letters[next] == 0x20
        let after = isSpaced ? next + 1 : next
        if after < letters.count {
          see(letters, last: index, first: after, isSpaced)
        }
      }
      index += 1
    }
  }

  private mutating func see(_ letters: [UInt32], last: Int, first: Int, _ isSpaced: Bool) {
    func note(_ table: inout [UInt64: Sightings], _ key: UInt64) {
      if isSpaced {
        table[key, default: Sightings()].spaced += 1
      } else {
        table[key, default: Sightings()].solid += 1
      }
    }
    note(&pairs, Self.key(letters[last], letters[first]))
    note(&ends, Self.key(letters[last]))
    if last > 0, letters[last - 1] != 0x20 {
      note(&ends, Self.key(letters[last], letters[last - 1]))
    }
    note(&begins, Self.key(letters[first]))
    if first + 1 < letters.count, letters[first + 1] != 0x20 {
      note(&begins, Self.key(letters[first], letters[first + 1]))
    }
    if isSpaced { all.spaced += 1 } else { all.solid += 1 }
  }

  /// Remembers a word and the stretches that open and close it; marks at its edges are no part of it.
  private mutating func learnWord(_ word: ArraySlice<UInt32>) {
    guard let core = Self.core(Array(word)) else { return }
    for length in 1...min(core.count, Self.longest) {
      let isWhole = length == core.count
      let opening = Self.hash(core.prefix(length))
      let closing = Self.hash(core.suffix(length))
      if isWhole {
        openings[opening, default: Sightings()].spaced += 1
        closings[closing, default: Sightings()].spaced += 1
      } else {
        openings[opening, default: Sightings()].solid += 1
        closings[closing, default: Sightings()].solid += 1
      }
    }
  }

  // MARK: - Asking

  /// The share of places with a space, by one letter, then two, then the whole stretch, each held to the one before.
  private func share(
    _ edges: [UInt64: Sightings], _ stretches: [UInt64: Sightings], _ letters: [UInt32],
    _ core: [UInt32]?, _ base: Double
  ) -> Double {
    guard let first = letters.first else { return base }
    var share = (edges[Self.key(first)] ?? Sightings()).share(base, weight: 4)
    if letters.count > 1 {
      share = (edges[Self.key(first, letters[1])] ?? Sightings()).share(share, weight: 2)
    }
    if let core, core.count <= Self.longest, let seen = stretches[Self.hash(core)] {
      share = seen.share(share, weight: 2)
    }
    return min(max(share, 0.01), 0.99)
  }

  private static func odds(_ share: Double) -> Double { share / (1 - share) }

  // MARK: - Letters

  /// The letters of a stretch of bytes: digits are alike, so are Latin letters, and white space is one space.
  private static func read(_ bytes: [UInt8], _ range: Range<Int>, into letters: inout [UInt32]) {
    let span = bytes.span
    var position = range.lowerBound
    // The range may begin inside a letter.
    while position < range.upperBound, span[position] & 0xC0 == 0x80 { position += 1 }
    while position < range.upperBound {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      position += length
      let letter: UInt32 =
        SentenceMarks.isDigit(codePoint)
        ? 0x30
        : (codePoint | 0x20) &- 0x61 < 26
          ? 0x61 : SentenceMarks.isSpace(codePoint) ? 0x20 : codePoint
      if letter != 0x20 || letters.last != 0x20 { letters.append(letter) }
    }
  }

  /// The word inside a stretch, without the marks around it; nil where it holds marks inside or no letter.
  private static func core(_ word: [UInt32]) -> [UInt32]? {
    func isWord(_ letter: UInt32) -> Bool {
      letter == 0x30 || letter == 0x61 || SentenceMarks.isHangul(letter)
        || SentenceMarks.isHan(letter)
    }
    guard let first = word.firstIndex(where: isWord), let last = word.lastIndex(where: isWord)
    else { return nil }
    let core = word[first...last]
    return core.allSatisfy(isWord) ? Array(core) : nil
  }

  private static func key(_ first: UInt32, _ second: UInt32 = 0) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// FNV-1a over letters: a chance collision only shifts a confidence.
  private static func hash(_ letters: some Sequence<UInt32>) -> UInt64 {
    letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Array {
  /// The elements at the end that all meet `condition`.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    guard let last = lastIndex(where: { !condition($0) }) else { return self[...] }
    return self[(last + 1)...]
  }
}
