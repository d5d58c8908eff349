internal import GalleyLexicon
internal import GalleyUnicode

/// The words of a running head, by which it is known on other pages.
///
/// Small and capital letters of ASCII are one, a row of digits is one whatever its length, and a row of spaces too: a head
/// stays the same where its number goes from 9 to 10, or moves to the other side of a wider page.
enum HeadWords {
  /// A number that lines of the same words have in common (FNV-1a, 64 bits); `Chapter 2` and `Chapter 3` have none.
  static func key(_ bytes: [UInt8], _ content: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if let label = NumberingLabel.parse(bytes, content) {
      hash ^= UInt64(truncatingIfNeeded: label.value) &* 0x9E37_79B9_7F4A_7C15
    }
    var reader = Reader(bytes, content)
    while let sign = reader.next() { hash = (hash ^ UInt64(sign)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// Whether a line opens with all the words of `head`.
  static func begins(_ bytes: [UInt8], _ line: Range<Int>, with head: Range<Int>) -> Bool {
    var line = Reader(bytes, line)
    var head = Reader(bytes, head)
    while let sign = head.next() {
      guard line.next() == sign else { return false }
    }
    return true
  }

  /// Whether a line says anything: a row of stars or dashes parts sections, wherever it stands.
  static func holdsWords(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, content)
    // Punctuation, lines, shapes and signs of ASCII; U+2000 to U+2BFF; U+3000 to U+303F.
    cursor.skipAll {
      $0 < 0x80
        ? ($0 | 0x20) &- 0x61 >= 26 && !SentenceMarks.isDigit($0)
        : SentenceMarks.isSpace($0) || (0x2000...0x2BFF).contains($0)
          || (0x3000...0x303F).contains($0)
    }
    return cursor.peek != nil
  }

  /// Whether the words may be those of a head: they end neither clause nor sentence, or are in capitals, to which old
  /// books set a stop.
  static func mayBeHead(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    let edge = SentenceEdge(bytes, content)
    return !edge.endsPause && (!edge.endsSentence || isCapitals(bytes, content))
  }

  /// Whether the words are in capitals, three at the least.
  static func isCapitals(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, content)
    var capitals = 0
    while let codePoint = cursor.next() {
      if codePoint < 0x80 {
        if codePoint &- 0x61 < 26 { return false }
        if codePoint &- 0x41 < 26 { capitals += 1 }
        continue
      }
      // From Hebrew to Tibetan and from the radicals of Han on no script in use has capitals.
      if (0x590...0x1DFF).contains(codePoint) || codePoint >= 0x2E80 { return false }
      guard let properties = Unicode.Scalar(codePoint)?.properties else { continue }
      if properties.isLowercase { return false }
      if properties.isUppercase { capitals += 1 }
    }
    return capitals >= 3
  }

  /// Reads a line as its words are compared.
  private struct Reader {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8], _ content: Range<Int>) {
      self.bytes = bytes
      position = content.lowerBound
      end = content.upperBound
    }

    mutating func next() -> UInt8? {
      guard position < end else { return nil }
      let byte = bytes[position]
      position += 1
      if byte &- 0x30 < 10 {
        while position < end, bytes[position] &- 0x30 < 10 { position += 1 }
        return 0x23
      }
      if byte == 0x20 || byte == 0x09 {
        while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        return 0x20
      }
      return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
  }
}
