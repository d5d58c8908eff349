internal import GalleyUnicode

/// Words by their first code point: a text is refused by one look at its own first code point, as nearly all texts are.
struct WordTable<Meaning: Sendable>: Sendable {
  /// One list for each value of the last six bits of a first code point; words that do not belong are refused by their
  /// first byte.
  ///
  /// Asked for every line of a document, a dictionary of lists cost ten times as much.
  private let buckets: [[(meaning: Meaning, word: StaticString)]]
  /// A bit for each pair of first bytes, six bits of each: a text that begins with no such pair begins with no word.
  private let filter: [UInt64]

  /// Takes words in lower case in the order in which they are tried, longer words before their beginnings.
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
    var filter = [UInt64](repeating: 0, count: 64)
    for (_, words) in groups {
      for word in words {
        word.withUTF8Buffer { filter[Int(Self.bits($0[0]))] |= 1 << Self.bits($0[1]) }
        // With a capital of two bytes, which begins otherwise.
        let capital = word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
          .prefix(1).uppercased().utf8
        if let first = capital.first, first >= 0x80, let second = capital.dropFirst().first {
          filter[Int(Self.bits(first))] |= 1 << Self.bits(second)
        }
      }
    }
    self.filter = filter
  }

  /// Whether a word may stand at the start of `range`; false nearly always.
  func mayHold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    let first = Self.bits(bytes[range.lowerBound])
    let second = Self.bits(bytes[range.lowerBound + 1])
    return filter[Int(first)] & (1 << second) != 0
  }

  /// The words that may stand at the cursor; empty nearly always.
  func candidates(at cursor: CodePointCursor) -> [(meaning: Meaning, word: StaticString)] {
    guard mayHold(cursor.bytes, cursor.position..<cursor.end),
      let bucket = cursor.peek.map(Self.bucket)
    else { return [] }
    return buckets[bucket]
  }

  /// Whether a word begins with `codePoint`; walks over the words.
  func begins(with codePoint: UInt32) -> Bool {
    buckets[Self.bucket(codePoint)].contains { entry in
      entry.word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars.first?.value
        == codePoint
    }
  }

  /// The last six bits of a byte, letters of ASCII in lower case.
  private static func bits(_ byte: UInt8) -> UInt64 {
    let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return UInt64(folded & 63)
  }

  /// The list of words that begin with `codePoint`, in either case.
  private static func bucket(_ codePoint: UInt32) -> Int {
    Int(CaseMapping.lowercased(codePoint) & 63)
  }
}
