internal import GalleyLexicon
internal import GalleyUnicode

/// Slogans and titles of Chinese print: clauses of one length with spaces between them (`大丰收 大团圆 大联欢`, rule N5).
///
/// Where a line is broken at such a space nothing is left of it; what tells is that the lower line goes on with a clause
/// and a space, and that the upper one ends in a clause of the same length.
enum BalancedClauses {
  /// The shortest and the longest clause in ideographs; shorter ones are words, longer ones of one length are chance.
  private static let lengths = 3...8

  /// Whether the break between two lines stands where a space did.
  static func meet(_ above: LineFacts, _ below: LineFacts, _ bytes: [UInt8]) -> Bool {
    guard SentenceMarks.isHan(above.last), SentenceMarks.isHan(below.first) else { return false }
    var cursor = CodePointCursor(bytes, below.start..<below.end)
    var length = 0
    while length <= lengths.upperBound, cursor.skip(SentenceMarks.isHan) { length += 1 }
    guard lengths.contains(length), cursor.skip({ $0 == 0x20 || $0 == 0x3000 }) else {
      return false
    }
    var position = above.end
    var last = 0
    while last <= length, position > above.start,
      let (codePoint, width) = UTF8Decoding.scalar(before: position, in: bytes.span),
      SentenceMarks.isHan(codePoint)
    {
      last += 1
      position -= width
    }
    return last == length
  }
}
