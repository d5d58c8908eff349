/// The words that close a letter above its signature: `Yours truly,`, `此致敬礼`, `敬具`.
public enum ClosingFormula {
  /// Whether the whole of `range` is one, a mark behind it aside.
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 64, ClosingFormulaWords.table.mayHold(bytes, range) else {
      return false
    }
    let start = CodePointCursor(bytes, range)
    for (_, word) in ClosingFormulaWords.table.candidates(at: start) {
      var cursor = start
      guard cursor.skip(spacedWord: word) else { continue }
      cursor.skipAll {
        SentenceMarks.isSpace($0) || SentenceMarks.isPause($0) || SentenceMarks.isTerminal($0)
      }
      if cursor.peek == nil { return true }
    }
    return false
  }
}

/// The formulas, by language; longer ones before their beginnings.
private enum ClosingFormulaWords {
  static let table = WordTable<Void>([
    (
      (),
      [
        "此致敬礼", "此致敬禮", "此致", "敬礼", "敬禮", "顺颂时祺", "順頌時祺", "谨上", "謹上", "敬具", "草々", "かしこ", "올림", "드림",
        "yours truly", "yours faithfully", "yours sincerely", "hochachtungsvoll",
        "mit vorzüglicher hochachtung", "mit freundlichen grüßen", "с почтением", "с уважением",
        "με τιμή", "με εκτίμηση",
        "با احترام", "با سپاس", "مع الاحترام", "وتفضلوا بقبول الاحترام", "בכבוד רב", "בברכה",
        "भवदीया", "भवदीय",
        "ด้วยความนับถือ", "ขอแสดงความนับถือ",
      ]
    )
  ])
}
