internal import GalleyLexicon
internal import GalleyUnicode

/// The document's own words as a hyphenation dictionary: how often each stands inside a line (rule H2).
///
/// Words are kept by a hash of their lower-case bytes (FNV-1a, 64 bits): a chance collision is one in 10^12 for a
/// document of a million words and only ever shifts a confidence.
struct WordEvidence {
  /// A flat table with open addressing, as every word of the document is counted: half the time of a dictionary.
  private var slots = [(hash: UInt64, count: Int32)](repeating: (0, 0), count: 1024)
  private var used = 0

  /// Counts the words of every line, but for a word cut by a hyphen at the line's end and the rest of it.
  init(_ facts: [LineFacts], _ bytes: [UInt8]) {
    var followsHyphen = false
    for fact in facts {
      var position = fact.start
      var isFirst = true
      while position < fact.end {
        let word = Self.word(in: bytes, from: position, to: fact.end)
        if word.isEmpty {
          position += 1
          continue
        }
        let isCut =
          (isFirst && followsHyphen)
          || (word.upperBound == fact.end && fact.flags.contains(.endsHyphen))
        if !isCut { add(Self.hash(bytes, word)) }
        isFirst = false
        position = word.upperBound
      }
      followsHyphen = fact.flags.contains(.endsHyphen)
    }
  }

  /// How often the word made of two stretches of bytes, with or without a hyphen between them, stands in a line.
  func count(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>, hyphenated: Bool) -> Int {
    var hash = Self.seed
    for index in first { hash = Self.mix(hash, bytes[index]) }
    if hyphenated { hash = Self.mix(hash, 0x2D) }
    for index in second { hash = Self.mix(hash, bytes[index]) }
    return Int(slots[slot(of: hash)].count)
  }

  private mutating func add(_ hash: UInt64) {
    let slot = slot(of: hash)
    if slots[slot].count == 0 {
      slots[slot].hash = hash
      used += 1
    }
    slots[slot].count &+= 1
    guard used * 2 > slots.count else { return }
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 4)
    for entry in old where entry.count != 0 { slots[self.slot(of: entry.hash)] = entry }
  }

  /// The slot of a word, or the free one where it would stand.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 24) & (slots.count - 1)
    while slots[slot].count != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The word that starts at `start`: letters and hyphens and apostrophes between them.
  static func word(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var position = start
    while position < end, isWordByte(bytes[position]) { position += 1 }
    return start..<position
  }

  /// The word that ends at `end`.
  static func word(in bytes: [UInt8], before end: Int, downTo start: Int) -> Range<Int> {
    var position = end
    while position > start, isWordByte(bytes[position - 1]) { position -= 1 }
    return position..<end
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for index in range { hash = mix(hash, bytes[index]) }
    return hash
  }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x100_0000_01B3
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || (byte >= 0xC3 && byte < 0xE2)
      || (byte >= 0x80 && byte < 0xC0)
  }
}
