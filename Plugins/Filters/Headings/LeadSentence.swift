internal import GalleyLexicon

/// Finds the lead sentence that heads a paragraph (rule S6).
enum LeadSentence {
  /// The byte offset after the first sentence, when it is short and text follows; nil otherwise.
  static func end(_ profile: BlockProfile, widest: Int) -> Int? {
    var cursor = CodePointCursor(profile.bytes, profile.afterLabel..<profile.content.upperBound)
    var cells = 0
    while let codePoint = cursor.next() {
      cells += codePoint < 0x1100 ? 1 : 2
      if cells > widest { return nil }
      guard SentenceMarks.isTerminal(codePoint) else { continue }
      // A full stop between digits or letters ends nothing.
      if codePoint == 0x2E, let next = cursor.peek, !SentenceMarks.isSpace(next) { continue }
      cursor.skipAll { SentenceMarks.isCloser($0) }
      return cursor.position < profile.content.upperBound ? cursor.position : nil
    }
    return nil
  }
}
