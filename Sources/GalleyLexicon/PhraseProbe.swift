internal import GalleyUnicode

/// Looks for one short text's vocabulary in longer ones: pairs of neighbouring ideographs, and whole words.
///
/// Pairs of characters found the right body for nine of nine titles in measured text (rule S10). The short text's
/// phrases are kept, the long texts are only read: a look costs one test of a bit for nearly every character.
public struct PhraseProbe: Sendable {
  /// The phrases, each once, in a flat table with open addressing; 0, which no phrase is, where a slot is free.
  private var slots: [UInt64]
  /// For each slot whether its phrase was found.
  private var isFound: [Bool]
  private var foundCount = 0
  /// A bit for each phrase's hash, so that most phrases of a long text are refused at once.
  private var filter = [UInt64](repeating: 0, count: 64)
  /// How many different phrases are looked for.
  public private(set) var count = 0

  /// Keeps the phrases of a short text.
  public init(_ bytes: [UInt8]) {
    // A text has fewer phrases than bytes, so the table is never full.
    var size = 16
    while size < bytes.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var filter = [UInt64](repeating: 0, count: 64)
    var count = 0
    Self.forEachPhrase(bytes) { phrase in
      var slot = Self.bit(phrase) & (size - 1)
      while slots[slot] != 0, slots[slot] != phrase { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 { count += 1 }
      slots[slot] = phrase
      let bit = Self.bit(phrase)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.slots = slots
    self.filter = filter
    self.count = count
    isFound = [Bool](repeating: false, count: size)
  }

  /// Reads a longer text and notes which phrases stand in it.
  public mutating func look(in bytes: [UInt8]) {
    guard foundCount < count else { return }
    let filter = filter
    Self.forEachPhrase(bytes) { phrase in
      let bit = Self.bit(phrase)
      if filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { note(phrase) }
    }
  }

  private mutating func note(_ phrase: UInt64) {
    var slot = Self.bit(phrase) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == phrase {
        if !isFound[slot] { foundCount += 1 }
        isFound[slot] = true
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The share of the phrases found so far, 0 to 1; 0 where there was none to look for.
  public var share: Double { count == 0 ? 0 : Double(foundCount) / Double(count) }

  /// Forgets what was found.
  public mutating func reset() {
    foundCount = 0
    for slot in isFound.indices { isFound[slot] = false }
  }

  private static func bit(_ phrase: UInt64) -> Int {
    Int(truncatingIfNeeded: (phrase &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Calls back with each pair of ideographs and each word of three letters or more.
  private static func forEachPhrase(_ bytes: [UInt8], _ visit: (UInt64) -> Void) {
    var previous: UInt32 = 0
    var word = seed
    var letters = 0
    var position = 0
    let span = bytes.span
    while position < span.count {
      let byte = span[position]
      // U+5000 to U+9FFF, which most of a Chinese text is: ideographs and nothing else.
      if byte >= 0xE5, byte <= 0xE9, position + 2 < span.count {
        if letters >= 3 { visit(word) }
        word = seed
        letters = 0
        let codePoint =
          UInt32(byte & 0x0F) << 12 | UInt32(span[position + 1] & 0x3F) << 6
          | UInt32(span[position + 2] & 0x3F)
        if previous != 0 { visit(UInt64(previous) << 32 | UInt64(codePoint)) }
        previous = codePoint
        position += 3
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      position += length
      let isSolid = SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint)
      if !isSolid, isLetter(codePoint) {
        let lower = codePoint >= 0x41 && codePoint <= 0x5A ? codePoint | 0x20 : codePoint
        word = (word ^ UInt64(lower)) &* 0x100_0000_01B3
        letters += 1
        previous = 0
        continue
      }
      if letters >= 3 { visit(word) }
      word = seed
      letters = 0
      if isSolid, previous != 0 { visit(UInt64(previous) << 32 | UInt64(codePoint)) }
      previous = isSolid ? codePoint : 0
    }
    if letters >= 3 { visit(word) }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26 || (0xC0...0x1FFF).contains(codePoint)
      || (0xAC00...0xD7A3).contains(codePoint)
  }
}
