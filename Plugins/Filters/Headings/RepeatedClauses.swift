internal import GalleyLexicon

/// Tells whether a clause stands elsewhere in an article and goes on differently there.
///
/// Only the places where one of the asked clauses may begin are kept, and only the first few of each beginning, so that
/// an article of one phrase a million times over costs no more than any other.
struct RepeatedClauses {
  /// The places kept a beginning; what stands more often than this is a phrase of the article and tells nothing more.
  private static let mostPlaces = 64
  /// The least length of a clause in code points, and the length of the beginnings compared.
  static let least = 4

  private let article: [UInt8]
  private var places: [UInt64: [Int]]
  /// A bit for each beginning, so that nearly every place of the article is refused without a look-up.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// Reads `texts`, the blocks of the article, for clauses that begin where `beginnings` do.
  init(_ texts: [[UInt8]], beginnings: [ArraySlice<UInt8>]) {
    var article: [UInt8] = []
    for text in texts {
      article += text
      article.append(0x0A)
    }
    self.article = article
    places = [:]
    for beginning in beginnings {
      guard let key = Self.key(Array(beginning)) else { continue }
      places[key] = []
      filter[Self.bit(key) >> 6] |= 1 << UInt64(Self.bit(key) & 63)
    }
    guard !places.isEmpty else { return }
    var cursor = CodePointCursor(article, 0..<article.count)
    var window: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var starts = (0, 0, 0, 0)
    var count = 0
    while cursor.position < cursor.end {
      let start = cursor.position
      guard let codePoint = cursor.next() else { break }
      window = (window.1, window.2, window.3, UInt64(codePoint))
      starts = (starts.1, starts.2, starts.3, start)
      count += 1
      let key = Self.key(window)
      if count >= Self.least, filter[Self.bit(key) >> 6] & (1 << UInt64(Self.bit(key) & 63)) != 0,
        let known = places[key], known.count < Self.mostPlaces
      {
        places[key]?.append(starts.0)
      }
    }
  }

  /// Whether the words in `range` of `bytes`, at least `least` code points, stand in the article with other words after
  /// them.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // Three bytes are one ideograph: what follows has to differ there.
    guard range.upperBound + 3 <= bytes.count, let key = Self.key(Array(bytes[range])) else {
      return false
    }
    for place in places[key] ?? [] where place + range.count + 3 <= article.count {
      var same = 0
      while same < range.count + 3, article[place + same] == bytes[range.lowerBound + same] {
        same += 1
      }
      if same >= range.count, same < range.count + 3 { return true }
    }
    return false
  }

  private static func key(_ bytes: [UInt8]) -> UInt64? {
    var cursor = CodePointCursor(bytes, 0..<bytes.count)
    guard let first = cursor.next(), let second = cursor.next(), let third = cursor.next(),
      let fourth = cursor.next()
    else { return nil }
    return key((UInt64(first), UInt64(second), UInt64(third), UInt64(fourth)))
  }

  /// The bit of `filter` for a key: the upper twelve bits, into which all of it was mixed.
  private static func bit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Four code points mixed into one number; a collision only costs a comparison.
  private static func key(_ window: (UInt64, UInt64, UInt64, UInt64)) -> UInt64 {
    ((window.0 << 42 | window.1 << 21 | window.2) &* 0x9E37_79B9_7F4A_7C15) ^ window.3
  }
}
