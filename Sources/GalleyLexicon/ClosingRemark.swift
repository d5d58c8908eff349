internal import GalleyUnicode

/// A remark in brackets behind the stop of Han text, which ends the sentence no less than the stop did:
/// `渡船恢复夜航。（记者 林小满）`.
public enum ClosingRemark {
  /// The most code points of a remark.
  private static let longest = 60

  /// The bytes between the brackets that close `range`, where a full-width stop stands before them; nil elsewhere.
  public static func inside(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let text = bytes.span
    guard let (last, closing) = UTF8Decoding.scalar(before: range.upperBound, in: text),
      last == 0x29 || last == 0xFF09
    else { return nil }
    let end = range.upperBound - closing
    var position = end
    var count = 0
    while position > range.lowerBound, count <= longest,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: text)
    {
      position -= length
      count += 1
      // Brackets within brackets are no remark of the paper.
      if codePoint == 0x29 || codePoint == 0xFF09 { return nil }
      if codePoint == 0x28 || codePoint == 0xFF08 {
        return isBehindStop(bytes, range.lowerBound..<position) ? position + length..<end : nil
      }
    }
    return nil
  }

  private static func isBehindStop(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var position = range.upperBound
    while position > range.lowerBound,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: bytes.span)
    {
      // A narrow stop may be that of an abbreviation.
      if SentenceMarks.isTerminal(codePoint) { return codePoint >= 0x2026 }
      guard SentenceMarks.isCloser(codePoint) || SentenceMarks.isSpace(codePoint) else {
        return false
      }
      position -= length
    }
    return false
  }
}
