internal import GalleyUnicode

/// Looks for one short text's vocabulary in longer ones: pairs of neighbouring ideographs, and whole words.
///
/// Pairs of characters found the right body for nine of nine titles in measured text (rule S10). The short text's
/// phrases are kept, the long texts are only read: a look costs one test of a bit for nearly every ideograph and every
/// word, by the ideograph that ends a pair and by the letters that begin a word.
public struct PhraseProbe: Sendable {
  /// The phrases, each once, in a flat table with open addressing; 0, which no phrase is, where a slot is free.
  private var slots: [UInt64]
  /// For each slot whether its phrase was found.
  private var isFound: [Bool]
  private var foundCount = 0
  /// A bit for the second half of each pair, by its last twelve bits.
  private var endsOfPairs = [UInt64](repeating: 0, count: 64)
  /// A bit for the first two letters of each word.
  private var beginningsOfWords = [UInt64](repeating: 0, count: 16)
  /// How many different phrases are looked for.
  public private(set) var count = 0

  /// Keeps the phrases of a short text.
  public init(_ bytes: [UInt8]) {
    // A text has fewer phrases than bytes, so the table is never full.
    var size = 16
    while size < bytes.count { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    isFound = [Bool](repeating: false, count: size)
    let text = bytes.span
    var position = 0
    while position < text.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: position)
      if Self.isSolid(codePoint) {
        if let pair = Self.pair(endingWith: codePoint, at: position, in: text) {
          endsOfPairs[Int(codePoint & 0xFFF) >> 6] |= 1 << UInt64(codePoint & 63)
          keep(pair)
        }
        position += length
      } else if Self.isLetter(codePoint) {
        let word = Word(at: position, in: text)
        if word.letters >= Self.leastLetters {
          beginningsOfWords[word.beginning >> 6] |= 1 << UInt64(word.beginning & 63)
          keep(word.phrase)
        }
        position = word.end
      } else {
        position += length
      }
    }
  }

  private mutating func keep(_ phrase: UInt64) {
    var slot = slot(of: phrase)
    while slots[slot] != 0, slots[slot] != phrase { slot = (slot + 1) & (slots.count - 1) }
    if slots[slot] == 0 { count += 1 }
    slots[slot] = phrase
  }

  /// Reads a longer text and notes which phrases stand in it.
  public mutating func look(in bytes: [UInt8]) {
    let text = bytes.span
    let end = text.count
    // A copy, which is not written to: the loop would fetch the array anew for each character.
    let endsOfPairs = endsOfPairs
    let ends = endsOfPairs.span
    var position = 0
    while position < end, foundCount < count {
      let byte = text[unchecked: position]
      // U+4000 to U+9FFF, which most of a Chinese text is.
      if byte >= 0xE4, byte <= 0xE9, position &+ 2 < end {
        let low =
          Int(text[unchecked: position &+ 1] & 0x3F) &<< 6
          | Int(text[unchecked: position &+ 2] & 0x3F)
        if ends[unchecked: low &>> 6] &>> UInt64(low & 63) & 1 != 0 {
          let codePoint = UInt32(byte & 0x0F) &<< 12 | UInt32(low)
          notePair(endingWith: codePoint, at: position, in: text)
        }
        position &+= 3
      } else if byte < 0x80 {
        if Self.isLetter(byte) {
          position = lookAtWord(at: position, in: text)
        } else {
          position &+= 1
        }
      } else {
        let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: position)
        if Self.isLetter(codePoint) {
          position = lookAtWord(at: position, in: text)
          continue
        }
        let low = Int(codePoint & 0xFFF)
        if ends[unchecked: low &>> 6] &>> UInt64(low & 63) & 1 != 0 {
          notePair(endingWith: codePoint, at: position, in: text)
        }
        position &+= length
      }
    }
  }

  private mutating func notePair(
    endingWith codePoint: UInt32, at position: Int, in text: Span<UInt8>
  ) {
    if Self.isSolid(codePoint),
      let pair = Self.pair(endingWith: codePoint, at: position, in: text)
    {
      note(pair)
    }
  }

  /// Notes the word at `position`, which begins there, and returns where it ends.
  private mutating func lookAtWord(at position: Int, in text: Span<UInt8>) -> Int {
    // Nearly every word of ASCII letters is refused by its first two, and then only its end is looked for.
    if position &+ 1 < text.count {
      let first = text[unchecked: position]
      let second = text[unchecked: position &+ 1]
      if first < 0x80, Self.isLetter(second) {
        let beginning = Int(first & 31) &<< 5 | Int(second & 31)
        if beginningsOfWords[beginning &>> 6] &>> UInt64(beginning & 63) & 1 == 0 {
          var end = position &+ 2
          while end < text.count, Self.isLetter(text[unchecked: end]) { end &+= 1 }
          guard end < text.count, text[unchecked: end] >= 0x80 else { return end }
          return Word(at: end, in: text).end
        }
      }
    }
    let word = Word(at: position, in: text)
    if word.letters >= Self.leastLetters { note(word.phrase) }
    return word.end
  }

  private mutating func note(_ phrase: UInt64) {
    var slot = slot(of: phrase)
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

  private func slot(of phrase: UInt64) -> Int {
    Int(truncatingIfNeeded: (phrase &* 0x9E37_79B9_7F4A_7C15) >> 52) & (slots.count - 1)
  }

  // MARK: - Phrases

  /// The pair of the code point at `position`, which is set solid, and the one before it; nil where that one is not.
  private static func pair(
    endingWith codePoint: UInt32, at position: Int, in text: Span<UInt8>
  ) -> UInt64? {
    guard let before = UTF8Decoding.scalar(before: position, in: text)?.codePoint,
      isSolid(before)
    else { return nil }
    return UInt64(before) << 32 | UInt64(codePoint)
  }

  private static func isSolid(_ codePoint: UInt32) -> Bool {
    SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint)
  }

  /// Words of fewer letters are the small words of every text.
  private static let leastLetters = 3

  /// A run of letters.
  private struct Word {
    /// A hash of its letters, those of ASCII in lower case (FNV-1a over code points).
    var phrase: UInt64 = 0xCBF2_9CE4_8422_2325
    var letters = 0
    /// The last five bits of its first two letters.
    var beginning = 0
    var end: Int

    init(at position: Int, in text: Span<UInt8>) {
      end = position
      while end < text.count {
        let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: end)
        guard PhraseProbe.isLetter(codePoint) else { break }
        let lower = codePoint >= 0x41 && codePoint <= 0x5A ? codePoint | 0x20 : codePoint
        phrase = (phrase ^ UInt64(lower)) &* 0x100_0000_01B3
        if letters < 2 { beginning = beginning << 5 | Int(lower & 31) }
        letters += 1
        end += length
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26 || (0xC0...0x1FFF).contains(codePoint)
      || (0xAC00...0xD7A3).contains(codePoint)
  }
}
