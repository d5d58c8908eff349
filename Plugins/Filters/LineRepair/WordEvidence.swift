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
    let span = bytes.span
    let folded = Self.folded
    var followsHyphen = false
    for index in facts.indices {
      let end = facts[index].end
      let endsHyphen = facts[index].flags.contains(.endsHyphen)
      var position = facts[index].start
      var isFirst = true
      while position < end {
        // Found and hashed in one walk: every byte of the document is asked.
        let start = position
        var hash = Self.seed
        while position < end {
          let byte = folded[Int(span[position])]
          if byte == 0 { break }
          hash = (hash ^ UInt64(byte)) &* Self.prime
          position &+= 1
        }
        if position == start {
          position &+= 1
          continue
        }
        let isCut = (isFirst && followsHyphen) || (position == end && endsHyphen)
        if !isCut { add(hash) }
        isFirst = false
      }
      followsHyphen = endsHyphen
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

  /// The word that starts at `start`: letters and the hyphens between them.
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
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* prime
  }

  /// Each byte that words are made of, letters of ASCII in lower case; 0 for the others.
  private static let folded: [UInt8] = (0...UInt8.max).map { byte in
    !isWordByte(byte) ? 0 : byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || (byte >= 0xC3 && byte < 0xE2)
      || (byte >= 0x80 && byte < 0xC0)
  }
}
