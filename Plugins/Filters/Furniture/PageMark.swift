internal import GalleyLexicon

/// The mark that the scans of HathiTrust and Google carry between the texts of their pages:
/// `## p. 12 (#28) #####`, the printed number and that of the picture.
enum PageMark {
  /// The number of the picture; nil for a line that is no such mark.
  static func parse(_ bytes: [UInt8], _ content: Range<Int>) -> Int? {
    var cursor = CodePointCursor(bytes, content)
    guard cursor.skip(word: "## p. ") else { return nil }
    let start = cursor.position
    while let codePoint = cursor.peek, codePoint != 0x28, cursor.position < start + 12 {
      _ = cursor.next()
    }
    guard cursor.skip(word: "(#") else { return nil }
    let digits = cursor.position
    guard cursor.skipAll({ SentenceMarks.isDigit($0) }) > 0 else { return nil }
    let value = bytes[digits..<cursor.position].prefix(6).reduce(0) { $0 * 10 + Int($1 & 15) }
    return cursor.skip(word: ") ####") ? value : nil
  }
}
