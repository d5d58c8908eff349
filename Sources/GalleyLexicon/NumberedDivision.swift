internal import GalleyUnicode

/// Labels of a word and a number: `Chapter 3`, `Глава вторая`, `الفصل الأول`, `पहला अध्याय`, `2. Kapitel`.
extension NumberingLabel {
  /// The word, then the number in digits of any script, in Roman, Greek or Hebrew numerals, or spelt out.
  static func division(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    let start = cursor
    for (word, spelling) in DivisionWords.table.candidates(at: start) {
      cursor = start
      guard cursor.skip(word: spelling) else { continue }
      // Thai sets its words solid.
      let isSolid = start.peek.map { (0xE01...0xE59).contains($0) } ?? false
      guard cursor.skipAll(SentenceMarks.isSpace) > 0 || isSolid else { continue }
      let number = cursor
      if word.isSure, let value = digits(&cursor) ?? roman(&cursor) {
        _ = cursor.skip { $0 == 0x2E || $0 == 0x3A }
        return (word.family, value)
      }
      cursor = number
      // The articles of a law are cited in running text, and hardly ever headed by words.
      guard startsTitle(start), word.family != .article else { continue }
      if let value = numeral(&cursor) ?? ordinal(&cursor, word.languages), endsDivision(&cursor) {
        return (word.family, value)
      }
    }
    cursor = start
    return nil
  }

  /// The number, then the word: `Erstes Kapitel`, `2. Abschnitt`, `Première partie`, `दूसरा अध्याय`.
  ///
  /// Running text says so too; here nothing or a mark follows, or a capital where the word has one.
  static func numberOfDivision(_ cursor: inout CodePointCursor) -> (NumberingFamily, Int)? {
    let start = cursor
    guard startsTitle(start), let word = secondWord(start) else { return nil }
    for (division, spelling) in DivisionWords.table.candidates(at: word) {
      var end = word
      guard end.skip(word: spelling), !(end.peek.map(isLetter) ?? false) else { continue }
      let isCapital = word.peek.map { !isSmallLetter($0) } ?? false
      guard endsDivision(&end, mayRunOn: isCapital) else { continue }
      var number = start
      let value: Int?
      if let first = start.peek, SentenceMarks.isDigit(first) {
        // An English page says `1. Part`, and means an item of a list.
        guard !division.languages.contains("en") else { continue }
        value = digits(&number)
        guard number.skip({ $0 == 0x2E }), isBefore(word, number) else { continue }
      } else {
        // `Ein Brief` and `Una carta` count nothing.
        value = SpelledNumber.read(&number, division.languages, isOrdinal: true) {
          isBefore(word, $0)
        }
      }
      guard let value else { continue }
      cursor = end
      return (division.family, value)
    }
    return nil
  }

  /// Whether nothing but spaces stand between a number and the word behind it.
  private static func isBefore(_ word: CodePointCursor, _ number: CodePointCursor) -> Bool {
    var number = number
    number.skipSpaces()
    return number.position == word.position
  }

  /// The place of the second word, or of the third where a number of two words stands before it, if that word may name a
  /// division: few lines are asked further.
  private static func secondWord(_ start: CodePointCursor) -> CodePointCursor? {
    let text = start.bytes
    let limit = min(start.end, start.position + longestNumber)
    var position = start.position
    for _ in 0..<2 {
      while position < limit, text[position] != 0x20 { position += 1 }
      while position < limit, text[position] == 0x20 { position += 1 }
      guard position < limit else { return nil }
      if DivisionWords.table.mayHold(start.bytes, position..<start.end) {
        let word = CodePointCursor(start.bytes, position..<start.end)
        let holds = DivisionWords.table.candidates(at: word).contains { entry in
          var end = word
          return end.skip(word: entry.word) && !(end.peek.map(isLetter) ?? false)
        }
        if holds { return word }
      }
    }
    return nil
  }

  /// The longest number before a word in bytes: two words of Devanagari.
  private static let longestNumber = 60

  // MARK: - Numbers

  /// Digits of any script, Roman, Greek or Hebrew numerals.
  private static func numeral(_ cursor: inout CodePointCursor) -> Int? {
    let start = cursor
    if let value = digits(&cursor) ?? roman(&cursor) {
      // `1.º`, `2ª`.
      _ = cursor.skip { $0 == 0xBA || $0 == 0xAA }
      return value
    }
    cursor = start
    guard let first = start.peek, first >= 0x370, !SentenceMarks.isHan(first) else { return nil }
    cursor.skipAll { !SentenceMarks.isSpace($0) && !SentenceMarks.isColon($0) && $0 != 0x2E }
    let text = start.bytes[start.position..<cursor.position]
    // One letter of Hebrew or Greek needs no sign behind it here.
    let sign: [UInt8] = first >= 0x5D0 ? [0xD7, 0xB3] : [0xCD, 0xB4]
    if text.count <= 24,
      let value = Numeral.value(of: text)
        ?? (text.count == 2 ? Numeral.value(of: text + sign) : nil)
    {
      return value
    }
    cursor = start
    return nil
  }

  /// A number spelt out, an English `the` before it or not: `Book the Second`.
  private static func ordinal(_ cursor: inout CodePointCursor, _ languages: [String]) -> Int? {
    if languages.contains("en"), cursor.skip(word: "the") {
      guard cursor.skipAll(SentenceMarks.isSpace) > 0 else { return nil }
    }
    return SpelledNumber.read(&cursor, languages) { end in
      var end = end
      return endsDivision(&end)
    }
  }

  // MARK: - Surroundings

  /// Whether a text begins as titles do: with a capital, where its script has them.
  private static func startsTitle(_ cursor: CodePointCursor) -> Bool {
    cursor.peek.map { !isSmallLetter($0) } ?? false
  }

  /// Whether the label ends here, its stop or colon included: nothing follows, or a dash, or a word that opens a title.
  private static func endsDivision(
    _ cursor: inout CodePointCursor, mayRunOn: Bool = true
  ) -> Bool {
    var isMarked = cursor.skip { $0 == 0x2E || SentenceMarks.isColon($0) }
    if startsDash(cursor) { return true }
    guard endsLabel(cursor) else { return false }
    var next = cursor
    next.skipSpaces()
    if startsDash(next) { isMarked = true }
    guard let letter = next.peek else { return true }
    if isMarked { return !isSmallLetter(letter) && !SentenceMarks.isPause(letter) }
    return mayRunOn && opensTitle(letter)
  }

  /// A capital or a mark: where letters have no capitals, a word behind a number is one of running text as well.
  private static func opensTitle(_ codePoint: UInt32) -> Bool {
    guard !SentenceMarks.isPause(codePoint) else { return false }
    return !isLetter(codePoint)
      || Unicode.Scalar(codePoint)?.properties.isUppercase ?? false
  }

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26
      || codePoint >= 0xC0 && Unicode.Scalar(codePoint)?.properties.isAlphabetic ?? false
  }
}
