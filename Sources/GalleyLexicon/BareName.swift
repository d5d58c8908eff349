internal import GalleyUnicode

/// A text that has the shape of a name and no word or mark that makes it a byline: `Margaret Ellis`, `רחל לוי`.
///
/// Any short phrase of a script without capitals has that shape, and many a headline of English; only where a paper is
/// seen to sign its articles so is it a name.
public enum BareName: Sendable {
  /// Words that begin with capitals, small particles between them aside.
  case capitals
  /// Words of a script without capitals.
  case words
  /// Ideographs without a space.
  case ideographs

  /// The most code points of a name.
  private static let longest = 32
  /// The most letters of one of its words.
  private static let longestWord = 14

  /// The shape of the whole of `range`; nil where it cannot be a name.
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> BareName? {
    guard range.count >= 4, range.count <= 4 * longest else { return nil }
    var cursor = CodePointCursor(bytes, range)
    var words = 0
    var ideographs = 0
    var capitals = 0
    var small = 0
    while cursor.peek != nil {
      cursor.skipSpaces()
      guard let first = cursor.peek else { break }
      let length = cursor.skipAll { isOfName($0) }
      guard (1...longestWord).contains(length), cursor.peek.map(SentenceMarks.isSpace) ?? true
      else { return nil }
      words += 1
      if SentenceMarks.isHan(first) { ideographs += length }
      guard let properties = Unicode.Scalar(first)?.properties else { return nil }
      if properties.isUppercase {
        capitals += 1
      } else if properties.isLowercase {
        // de, von, van der; a name begins and ends with a capital.
        guard length <= 3, words > 1, cursor.peek != nil else { return nil }
        small += 1
      }
    }
    if ideographs > 0 { return (3...6).contains(ideographs) && words <= 2 ? .ideographs : nil }
    guard (2...4).contains(words) else { return nil }
    if capitals > 0 { return capitals + small == words && capitals >= 2 ? .capitals : nil }
    return .words
  }

  /// Whether it is of ideographs alone: any phrase of Chinese is, and only beside kana may it be a Japanese name.
  public var isIdeographs: Bool { if case .ideographs = self { true } else { false } }

  /// Whether a text holds kana, U+3041 to U+30FF.
  public static func holdsKana(_ text: some Collection<UInt8>) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == 0xE3 && (0x81...0x83).contains($1) }
  }

  /// Letters and signs of letters, and what stands inside names: stops of initials, hyphens, apostrophes, joiners.
  private static func isOfName(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2E, 0x2D, 0x27, 0x2019, 0xB7, 0x200C, 0x200D, 0x5F3, 0x5F4: true
    default:
      Unicode.Scalar(codePoint).map {
        $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
          || $0.properties.generalCategory == .spacingMark
      } ?? false
    }
  }
}
