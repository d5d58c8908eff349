internal import GalleyUnicode

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
  private var places: [UInt64: [Int]] = [:]

  /// Reads `texts`, the blocks of the article, for clauses that begin where `beginnings` do.
  init(_ texts: [[UInt8]], beginnings: [ArraySlice<UInt8>]) {
    var article: [UInt8] = []
    article.reserveCapacity(texts.reduce(0) { $0 + $1.count + 1 })
    for text in texts {
      article += text
      article.append(0x0A)
    }
    self.article = article
    // A bit for the last code point of each beginning, by its last twelve bits, so that nearly every place of the
    // article is refused without a look at the three before it.
    var ends = [UInt64](repeating: 0, count: 64)
    for beginning in beginnings {
      guard let (key, last) = Self.key(beginning) else { continue }
      places[key] = []
      ends[Int(last & 0xFFF) >> 6] |= 1 << UInt64(last & 63)
    }
    guard !places.isEmpty else { return }
    let text = article.span
    var position = 0
    while position < text.count {
      let lead = text[unchecked: position]
      // U+4000 to U+9FFF: the twelve bits are those of the last two bytes.
      if lead >= 0xE4, lead <= 0xE9, position &+ 2 < text.count {
        let second = Int(text[unchecked: position &+ 1] & 63)
        let third = UInt64(text[unchecked: position &+ 2] & 63)
        position &+= 3
        if ends[second] &>> third & 1 != 0 { note(theClauseEndingAt: position) }
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: position)
      position += length
      guard ends[Int(codePoint & 0xFFF) >> 6] & 1 << UInt64(codePoint & 63) != 0 else { continue }
      note(theClauseEndingAt: position)
    }
  }

  /// Notes where the four code points before `end` begin, if a beginning is looked for that is like them.
  private mutating func note(theClauseEndingAt end: Int) {
    var start = end
    for _ in 0..<Self.least {
      guard let length = UTF8Decoding.scalar(before: start, in: article.span)?.length else {
        return
      }
      start -= length
    }
    guard let (key, _) = Self.key(article[start..<end]), let known = places[key],
      known.count < Self.mostPlaces
    else { return }
    places[key]?.append(start)
  }

  /// Whether the words in `range` of `bytes`, at least `least` code points, stand in the article with other words after
  /// them.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // Three bytes are one ideograph: what follows has to differ there.
    guard range.upperBound + 3 <= bytes.count, let (key, _) = Self.key(bytes[range]) else {
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

  /// The first four code points mixed into one number, and the last of them; a collision only costs a comparison.
  private static func key(_ bytes: ArraySlice<UInt8>) -> (key: UInt64, last: UInt32)? {
    let text = bytes.span
    var position = 0
    var mixed: UInt64 = 0
    var last: UInt32 = 0
    for _ in 0..<least {
      guard position < text.count else { return nil }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: position)
      position += length
      mixed = (mixed ^ UInt64(codePoint)) &* 0x9E37_79B9_7F4A_7C15
      last = codePoint
    }
    return (mixed, last)
  }
}
