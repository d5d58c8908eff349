internal import GalleyLexicon
internal import GalleyUnicode

/// Finds the marks that divide words in this document alone: `=` in Fraktur, `¬` from recognition, the en dash, and the
/// question mark that stands for what a character set did not have.
///
/// Elsewhere they mean other things. A mark counts where lines that go on with a small letter end in it, more than once
/// or twice, and where it hardly ever stands inside a line (rule H1).
struct DividingMarks {
  /// How many lines must end in the mark.
  private static let fewest = 3
  private static let candidates: [UInt32] = [0x3D, 0xAC, 0x2013]

  /// Marks the lines of `facts` that end in such a mark after a letter.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8], _ properties: CodePointTable) {
    for mark in candidates {
      let ends = facts.indices.filter {
        facts[$0].last == mark && followsLetter(facts[$0], bytes, properties)
      }
      let dividing = ends.count {
        $0 + 1 < facts.count && facts[$0 + 1].flags.contains(.startsLower)
      }
      guard dividing >= fewest, dividing * 2 >= ends.count else { continue }
      // Four of five at line ends.
      var inside = 0
      for fact in facts where inside * 4 <= dividing {
        inside += count(of: mark, in: fact, bytes)
      }
      guard inside * 4 <= dividing else { continue }
      for index in ends { facts[index].flags.insert(.endsHyphen) }
    }
    noteQuestionMarks(&facts, bytes, properties)
  }

  /// How many lines must end in a question mark and go on with a small letter, and their share of those that end in one.
  private static let fewestQuestions = 5
  private static let leastShare = 3

  /// Marks the lines that end in a question mark which was a soft hyphen, written in a character set that has none.
  ///
  /// Such texts hold real questions too; behind those no line goes on with a small letter, but for one in twenty.
  private static func noteQuestionMarks(
    _ facts: inout [LineFacts], _ bytes: [UInt8], _ properties: CodePointTable
  ) {
    let ends = facts.indices.dropLast().filter {
      facts[$0].last == 0x3F && followsLetter(facts[$0], bytes, properties)
    }
    let dividing = ends.filter { facts[$0 + 1].flags.contains(.startsLower) }
    guard dividing.count >= fewestQuestions, dividing.count * leastShare >= ends.count else {
      return
    }
    // Between two lines in capitals no case tells, but a headline asks less often than it is broken.
    let headlines = ends.filter {
      facts[$0].flags.contains(.isCapitals) && facts[$0 + 1].flags.contains(.isCapitals)
    }
    for index in dividing + headlines {
      facts[index].flags.insert(.endsHyphen)
      facts[index].flags.remove(.endsSentence)
      facts[index].ending = .other
    }
  }

  private static func followsLetter(
    _ fact: LineFacts, _ bytes: [UInt8], _ properties: CodePointTable
  ) -> Bool {
    guard let (_, length) = UTF8Decoding.scalar(before: fact.end, in: bytes.span),
      fact.end - length > fact.start,
      let (before, _) = UTF8Decoding.scalar(before: fact.end - length, in: bytes.span)
    else { return false }
    return properties[before].isLetter && !SentenceMarks.isSolid(before)
  }

  /// How often the mark stands inside a line with no space before it.
  private static func count(of mark: UInt32, in fact: LineFacts, _ bytes: [UInt8]) -> Int {
    var count = 0
    var position = fact.start + 1
    let lead: UInt8 = mark < 0x80 ? UInt8(mark) : mark == 0xAC ? 0xC2 : 0xE2
    while position < fact.end {
      if bytes[position] == lead, bytes[position - 1] != 0x20 {
        let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes.span, at: position)
        if codePoint == mark, position + length < fact.end { count += 1 }
      }
      position += 1
    }
    return count
  }
}
