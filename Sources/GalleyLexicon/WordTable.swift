/// Words by their first code point: a text is refused by one look at its own first code point, as nearly all texts are.
struct WordTable<Meaning: Sendable>: Sendable {
  /// One list for each value of the last six bits of a first code point; words that do not belong are refused by their
  /// first byte.
  ///
  /// Asked for every line of a document, a dictionary of lists cost ten times as much.
  private let buckets: [[(meaning: Meaning, word: StaticString)]]
  /// A bit for each list that holds a word.
  private let filter: UInt64

  /// Takes words in the order in which they are tried, longer words before their beginnings.
  init(_ groups: [(Meaning, [StaticString])]) {
    var buckets = [[(meaning: Meaning, word: StaticString)]](repeating: [], count: 64)
    for (meaning, words) in groups {
      for word in words {
        let first = word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars.first
        guard let first else { continue }
        buckets[Self.bucket(first.value)].append((meaning, word))
      }
    }
    self.buckets = buckets
    filter = buckets.indices.reduce(0) { $0 | (buckets[$1].isEmpty ? 0 : 1 << UInt64($1)) }
  }

  /// The words that may stand at the cursor; empty nearly always.
  func candidates(at cursor: CodePointCursor) -> [(meaning: Meaning, word: StaticString)] {
    guard let bucket = cursor.peek.map(Self.bucket), filter & (1 << UInt64(bucket)) != 0 else {
      return []
    }
    return buckets[bucket]
  }

  /// The list of words that begin with `codePoint`, ASCII letters in either case.
  private static func bucket(_ codePoint: UInt32) -> Int {
    let folded = codePoint >= 0x41 && codePoint <= 0x5A ? codePoint | 0x20 : codePoint
    return Int(folded & 63)
  }
}
