/// Words that open the caption of a figure or a table (rule S20).
public enum Caption {
  /// Whether `range` opens like a caption: the word, then a number or a colon.
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    opening(bytes, range) != nil
  }

  /// Whether a mark parts what opens `range` like a caption from what it says.
  ///
  /// Then it is no sentence, whatever it ends with: `Fig. 1. The bridge.`, but not `Figure 1 shows the bridge.`
  public static func isMarkedOff(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // What transcribers write in brackets ends with one, and its sentences may be those of the picture.
    guard !range.isEmpty, bytes[range.lowerBound] != 0x5B, let end = opening(bytes, range) else {
      return false
    }
    var cursor = CodePointCursor(bytes, end..<range.upperBound)
    let isStop = cursor.skip { $0 == 0x2E || $0 == 0xFF0E || SentenceMarks.isColon($0) }
    if isStop { return cursor.peek.map { !SentenceMarks.isDigit($0) } ?? false }
    cursor.skipSpaces()
    return cursor.skip { (0x2013...0x2015).contains($0) } || bytes[end - 1] == 0x3A
  }

  /// Where the word and the number of a caption end.
  private static func opening(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var cursor = CodePointCursor(bytes, range)
    // Transcribers write `[Illustration: …]` where the picture stood.
    if cursor.skip({ $0 == 0x5B }) {
      let words: [StaticString] = ["illustration", "abbildung", "figure", "image"]
      return words.contains { cursor.skip(word: $0) } ? cursor.position : nil
    }
    let start = cursor
    for (_, word) in CaptionWords.table.candidates(at: start) {
      cursor = start
      guard cursor.skip(word: word) else { continue }
      cursor.skipSpaces()
      let digits = cursor.skipAll { SentenceMarks.isDigit($0) || $0 == 0x2D }
      if digits > 0 {
        let ends = cursor.peek.map { SentenceMarks.isSpace($0) || !isLetter($0) } ?? true
        return ends ? cursor.position : nil
      }
      if cursor.skip({ SentenceMarks.isColon($0) }) { return cursor.position }
    }
    return nil
  }

  /// Whether a caption may begin with an ideograph: 图 圖 表 照.
  static func mayBegin(with ideograph: UInt32) -> Bool {
    [0x56FE, 0x5716, 0x8868, 0x7167].contains(ideograph)
  }

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26
  }
}

/// The words that open captions, by language; longer words before their beginnings.
private enum CaptionWords {
  static let table = WordTable<Void>([
    (
      (),
      [
        "图表", "圖表", "图片", "图", "圖", "表", "照片", "figure", "fig.", "fig", "table", "tab.",
        "abbildung", "abb.", "tabelle", "tableau", "figura", "tabla", "tabella", "рис.", "рисунок",
        "таблица", "그림",
      ]
    )
  ])
}
