internal import GalleyLexicon

/// What a line of furniture does to the sentence around it: a page ends anywhere, a heading stands between sentences.
enum Interruption {
  /// The text over the line ends a sentence, or nobody can tell.
  case none
  /// The text over it fills its line and ends no sentence.
  case breaksOff
  /// The text over it ends no sentence, and the text under it goes on with a small letter.
  case goesOn
}

/// Looks for the text around the edges of pages.
struct InterruptionReader {
  /// How many lines away the text is looked for: a page of print has hardly more, and the blank lines and notes over a
  /// number are fewer.
  private static let reach = 64
  /// A running head and a number stand beside each other; a third line of furniture is rare.
  private static let mostFurniture = 2
  /// The bytes of a long sentence: five lines of print.
  private static let longestSentence = 400
  /// How many lines over a place tell how wide and of what kind the text there is.
  private static let sample = 5

  let text: PrintedText
  /// Lines that may be furniture themselves, and are no text.
  let furniture: LineSet

  /// What stands in the way of a sentence at `line`.
  func interruption(at line: Int) -> Interruption {
    guard let above = textAbove(line) else { return .none }
    let edge = SentenceEdge(text.bytes, text.content(above))
    if edge.endsSentence || edge.endsColon { return .none }
    guard let below = textBelow(line) else { return .none }
    guard isPunctuated(above) else { return .none }
    if startsSmall(below) { return .goesOn }
    return isFull(above) && isProse(above) ? .breaksOff : .none
  }

  /// Whether the text over a line is prose; false where there is none.
  func standsUnderProse(_ line: Int) -> Bool { textAbove(line).map(isProse) ?? false }

  // MARK: - Over a line

  private func textAbove(_ start: Int) -> Int? {
    var line = start - 1
    var passed = 0
    let floor = max(text.range.lowerBound, start - Self.reach)
    while line >= floor {
      if text.isBlank(line) || furniture.contains(line) {
        line -= 1
      } else if passed < Self.mostFurniture, text.isOpenAbove(line), isHeadLike(line) {
        passed += 1
        line -= 1
      } else if let note = noteStart(line, floor) {
        line = note - 1
      } else {
        return line
      }
    }
    return nil
  }

  /// Whether a line may be a running head: a short one that ends no sentence.
  private func isHeadLike(_ line: Int) -> Bool {
    text.isShort(text.content(line)) && !text.endsSentence(line)
  }

  /// The first line of a note that ends at `line`: a block that opens with the mark of one.
  private func noteStart(_ line: Int, _ floor: Int) -> Int? {
    var start = line
    while start > floor, !text.isOpenAbove(start) { start -= 1 }
    return text.isOpenAbove(start) && opensNote(start) ? start : nil
  }

  /// Whether a line opens with the mark of a note.
  func opensNote(_ line: Int) -> Bool {
    var cursor = CodePointCursor(text.bytes, text.content(line))
    guard let sign = cursor.next() else { return false }
    switch sign {
    // * † ‡ § ¶ ※, the raised digits, and circled ones.
    case 0x2A, 0x2020, 0x2021, 0xA7, 0xB6, 0x203B, 0xB2, 0xB3, 0xB9, 0x2070...0x2079,
      0x2460...0x2473:
      return true
    // `(1)`, `[1]`, `1)`.
    case 0x28, 0x5B: return cursor.skipAll(SentenceMarks.isDigit) > 0
    case _ where SentenceMarks.isDigit(sign):
      cursor.skipAll(SentenceMarks.isDigit)
      return cursor.skip { $0 == 0x29 }
    default: return false
    }
  }

  /// The text lines from `line` upwards, as many as are asked for at the most.
  private func lines(from line: Int, _ count: Int) -> [Int] {
    var found: [Int] = []
    var line = line
    let floor = max(text.range.lowerBound, line - Self.reach)
    while line >= floor, found.count < count {
      if !text.isBlank(line), !furniture.contains(line) { found.append(line) }
      line -= 1
    }
    return found
  }

  /// Whether the text of a line runs to where its neighbours do.
  private func isFull(_ line: Int) -> Bool {
    let width = text.content(line).count
    let sample = lines(from: line, Self.sample)
    let widest = sample.reduce(0) { max($0, text.content($1).count) }
    return sample.count >= 2 && width * 4 >= widest * 3
  }

  /// Whether lines are those of prose: each line of verse opens with a capital.
  private func isProse(_ line: Int) -> Bool {
    let sample = lines(from: line, Self.sample)
    let capitals = sample.count { text.firstLetter($0)?.properties.isUppercase ?? false }
    return sample.count >= 2 && capitals * 5 < sample.count * 4
      || text.content(line).count > PrintedText.widestFurniture
  }

  /// Whether the text over a place has stops or commas at all; where it has not, a line without one says nothing.
  private func isPunctuated(_ line: Int) -> Bool {
    lines(from: line, 16).contains { line in
      var cursor = CodePointCursor(text.bytes, text.content(line))
      // A paragraph on one line may be a book; its first sentence is shorter.
      let end = cursor.position + Self.longestSentence
      while cursor.position < end, let codePoint = cursor.next() {
        if SentenceMarks.isTerminal(codePoint) || SentenceMarks.isPause(codePoint) { return true }
      }
      return false
    }
  }

  // MARK: - Under a line

  private func textBelow(_ start: Int) -> Int? {
    var line = start + 1
    var passed = 0
    let ceiling = min(text.range.upperBound, start + Self.reach)
    while line < ceiling {
      if text.isBlank(line) || furniture.contains(line) {
        line += 1
      } else if passed < Self.mostFurniture, text.isOpenBelow(line), isHeadLike(line),
        !startsSmall(line)
      {
        passed += 1
        line += 1
      } else {
        return line
      }
    }
    return nil
  }

  private func startsSmall(_ line: Int) -> Bool {
    text.firstLetter(line)?.properties.isLowercase ?? false
  }
}
