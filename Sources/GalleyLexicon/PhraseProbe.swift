internal import GalleyUnicode

/// Looks for the vocabulary of short texts in longer ones: pairs of neighbouring ideographs, and whole words.
///
/// Pairs of characters found the right body for nine of nine titles in measured text (rule S10). The phrases of the
/// short texts are kept, the long texts are only read, once for all short ones: a look costs one test of a bit for
/// nearly every ideograph and every word, by the ideograph that ends a pair and by the letters that begin a word.
public struct PhraseProbe: Sendable {
  /// A phrase, whose texts it is of, by a bit each, and whether it was found.
  private struct Slot {
    var phrase: UInt64 = 0
    var owners: UInt8 = 0
    var isFound = false
  }

  /// The phrases, each once, in a flat table with open addressing; a slot without owners is free.
  private var slots: [Slot]
  private var foundCount = 0
  /// How many different phrases each text has, and how many of them were found.
  private var counts: [(all: Int, found: Int)]
  /// How many phrases are looked for.
  private var phraseCount = 0
  /// A bit for the second half of each pair, and one for the first, by their last twelve bits.
  private var endsOfPairs = [UInt64](repeating: 0, count: 64)
  private var beginningsOfPairs = [UInt64](repeating: 0, count: 64)
  /// A bit for the first two letters of each word.
  private var beginningsOfWords = [UInt64](repeating: 0, count: 16)

  /// Keeps the phrases of a short text.
  public init(_ text: [UInt8]) { self.init([text]) }

  /// Keeps the phrases of short texts, at most eight.
  public init(_ texts: [[UInt8]]) {
    // A text has fewer phrases than bytes, so the table is never full.
    var size = 16
    while size < texts.reduce(0, { $0 + $1.count }) { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    counts = [(all: Int, found: Int)](repeating: (0, 0), count: texts.count)
    for (index, text) in texts.enumerated() { keepPhrases(of: text.span, index) }
  }

  private mutating func keepPhrases(of text: Span<UInt8>, _ owner: Int) {
    var position = 0
    while position < text.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: position)
      if Self.isSolid(codePoint) {
        if let before = Self.solid(before: position, in: text) {
          Self.set(&endsOfPairs, codePoint)
          Self.set(&beginningsOfPairs, before)
          keep(Self.pair(before, codePoint), owner)
        }
        position += length
      } else if Self.isLetter(codePoint) {
        let word = Word(at: position, in: text)
        if word.letters >= Self.leastLetters {
          beginningsOfWords[word.beginning >> 6] |= 1 << UInt64(word.beginning & 63)
          keep(word.phrase, owner)
        }
        position = word.end
      } else {
        position += length
      }
    }
  }

  private mutating func keep(_ phrase: UInt64, _ owner: Int) {
    var slot = slot(of: phrase)
    while slots[slot].owners != 0, slots[slot].phrase != phrase {
      slot = (slot + 1) & (slots.count - 1)
    }
    let bit: UInt8 = 1 << UInt8(owner)
    if slots[slot].owners == 0 { phraseCount += 1 }
    if slots[slot].owners & bit == 0 { counts[owner].all += 1 }
    slots[slot].phrase = phrase
    slots[slot].owners |= bit
  }

  // MARK: - Looking

  /// Reads a longer text and notes which phrases stand in it.
  public mutating func look(in bytes: [UInt8]) {
    let text = bytes.span
    let end = text.count
    let lastOfThree = end - 2
    // Copies, which are not written to: the loop would fetch the arrays anew for each character.
    let endsOfPairs = endsOfPairs
    let ends = endsOfPairs.span
    let beginningsOfWords = beginningsOfWords
    let beginnings = beginningsOfWords.span
    var position = 0
    while position < end, foundCount < phraseCount {
      let byte = text[unchecked: position]
      // U+4000 to U+9FFF, which most of a Chinese text is.
      if byte >= 0xE4, byte <= 0xE9, position < lastOfThree {
        position = lookAtIdeographs(from: position, in: text, ends)
        continue
      }
      if byte < 0x80 {
        position &+= 1
        guard Self.isLetter(byte), position < end else { continue }
        // Nearly every word of ASCII letters is refused by its first two, and then only its end is looked for.
        let second = text[unchecked: position]
        guard second >= 0x41 else { continue }
        let beginning = Int(byte & 31) &<< 5 | Int(second & 31)
        if Self.isLetter(second),
          beginnings[unchecked: beginning &>> 6] &>> UInt64(beginning & 63) & 1 == 0
        {
          position = PlainText.endOfLetters(in: text, from: position &+ 1, to: text.count)
          if position < end, text[unchecked: position] >= 0x80 {
            position = Word(at: position, in: text).end
          }
        } else {
          position = noteWord(at: position &- 1, in: text)
        }
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: position)
      if Self.isLetter(codePoint) {
        position = noteWord(at: position, in: text)
      } else {
        notePair(endingWith: codePoint, at: position, in: text)
        position &+= length
      }
    }
  }

  /// Reads a run of characters of U+4000 to U+9FFF, which begins at `start`, and returns where it ends.
  private mutating func lookAtIdeographs(
    from start: Int, in text: Span<UInt8>, _ ends: Span<UInt64>
  ) -> Int {
    let last = text.count &- 2
    var position = start
    repeat {
      let second = Int(text[unchecked: position &+ 1] & 63)
      let third = UInt64(text[unchecked: position &+ 2] & 63)
      if ends[unchecked: second] &>> third & 1 != 0 {
        let lead = UInt32(text[unchecked: position] & 0x0F)
        let codePoint = lead &<< 12 | UInt32(second) &<< 6 | UInt32(truncatingIfNeeded: third)
        notePair(endingWith: codePoint, at: position, in: text)
      }
      position &+= 3
    } while position < last && text[unchecked: position] &- 0xE4 < 6
    return position
  }

  private mutating func notePair(
    endingWith codePoint: UInt32, at position: Int, in text: Span<UInt8>
  ) {
    // The last two bytes before tell nearly always that no pair begins there: that costs less than to decode them.
    guard position > 2,
      beginningsOfPairs[Int(text[position &- 2] & 63)] >> UInt64(text[position &- 1] & 63) & 1 != 0,
      Self.has(endsOfPairs, codePoint), Self.isSolid(codePoint),
      let before = Self.solid(before: position, in: text), Self.has(beginningsOfPairs, before)
    else { return }
    note(Self.pair(before, codePoint))
  }

  /// Notes the word at `position`, which begins there, and returns where it ends.
  private mutating func noteWord(at position: Int, in text: Span<UInt8>) -> Int {
    let word = Word(at: position, in: text)
    if word.letters >= Self.leastLetters { note(word.phrase) }
    return word.end
  }

  private mutating func note(_ phrase: UInt64) {
    var slot = slot(of: phrase)
    while slots[slot].owners != 0 {
      if slots[slot].phrase == phrase {
        guard !slots[slot].isFound else { return }
        slots[slot].isFound = true
        foundCount += 1
        for owner in counts.indices where slots[slot].owners >> UInt8(owner) & 1 != 0 {
          counts[owner].found += 1
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func slot(of phrase: UInt64) -> Int {
    Int(truncatingIfNeeded: (phrase &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  // MARK: - What was found

  /// How many different phrases the first text has.
  public var count: Int { counts[0].all }

  /// The share of the first text's phrases found so far, 0 to 1; 0 where there was none to look for.
  public var share: Double { share(of: 0) }

  /// The share of the phrases of the text at `index` found so far, 0 to 1; 0 where there was none to look for.
  public func share(of index: Int) -> Double {
    counts[index].all == 0 ? 0 : Double(counts[index].found) / Double(counts[index].all)
  }

  /// Forgets what was found.
  public mutating func reset() {
    foundCount = 0
    for index in counts.indices { counts[index].found = 0 }
    for slot in slots.indices { slots[slot].isFound = false }
  }

  // MARK: - Phrases

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// The code point before `position`, if it is set solid.
  private static func solid(before position: Int, in text: Span<UInt8>) -> UInt32? {
    guard let before = UTF8Decoding.scalar(before: position, in: text)?.codePoint,
      isSolid(before)
    else { return nil }
    return before
  }

  private static func isSolid(_ codePoint: UInt32) -> Bool {
    SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint)
  }

  private static func set(_ bits: inout [UInt64], _ codePoint: UInt32) {
    bits[Int(codePoint & 0xFFF) >> 6] |= 1 << UInt64(codePoint & 63)
  }

  private static func has(_ bits: [UInt64], _ codePoint: UInt32) -> Bool {
    bits[Int(codePoint & 0xFFF) >> 6] >> UInt64(codePoint & 63) & 1 != 0
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
        let byte = text[unchecked: end]
        if byte < 0x80 {
          guard PhraseProbe.isLetter(byte) else { break }
          add(UInt32(byte | 0x20))
          end &+= 1
        } else {
          let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: end)
          guard PhraseProbe.isLetter(codePoint) else { break }
          add(codePoint)
          end += length
        }
      }
    }

    @inline(__always) private mutating func add(_ letter: UInt32) {
      phrase = (phrase ^ UInt64(letter)) &* 0x100_0000_01B3
      if letters < 2 { beginning = beginning &<< 5 | Int(letter & 31) }
      letters &+= 1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26 || (0xC0...0x1FFF).contains(codePoint)
      || (0xAC00...0xD7A3).contains(codePoint)
  }
}
