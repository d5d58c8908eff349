internal import GalleyUnicode

/// Words by their first code point: a text is refused by one look at its own first code point, as nearly all texts are.
struct WordTable<Meaning: Sendable>: Sendable {
  private let entries: [UInt32: [(meaning: Meaning, word: StaticString)]]
  /// A bit for the last six bits of each first code point: most texts are refused without a look-up.
  private var filter: UInt64 = 0

  /// Takes words in the order in which they are tried, longer words before their beginnings.
  init(_ groups: [(Meaning, [StaticString])]) {
    var entries: [UInt32: [(meaning: Meaning, word: StaticString)]] = [:]
    for (meaning, words) in groups {
      for word in words {
        let first = word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars.first
        guard let first else { continue }
        entries[Self.folded(first.value), default: []].append((meaning, word))
      }
    }
    self.entries = entries
    for first in entries.keys { filter |= 1 << UInt64(first & 63) }
  }

  /// The words that may stand at the cursor; empty nearly always.
  func candidates(at cursor: CodePointCursor) -> [(meaning: Meaning, word: StaticString)] {
    guard let first = cursor.peek.map(Self.folded), filter & (1 << UInt64(first & 63)) != 0 else {
      return []
    }
    return entries[first] ?? []
  }

  private static func folded(_ codePoint: UInt32) -> UInt32 {
    codePoint >= 0x41 && codePoint <= 0x5A ? codePoint | 0x20 : codePoint
  }
}
