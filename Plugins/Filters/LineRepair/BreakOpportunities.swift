internal import GalleyLexicon
internal import GalleyUnicode

/// What stands before and after the places inside lines where a line could have been broken: how often a line that goes
/// on would end in a stop or begin with a capital by chance.
///
/// This is what makes the same evidence worth less in German, where every noun has a capital, than in English, and
/// nothing in Arabic, which has none.
struct BreakOpportunities {
  private(set) var endings = EndingCounts(repeating: 0)
  private(set) var openings = OpeningCounts(repeating: 0)
  private(set) var openingsAfterStop = OpeningCounts(repeating: 0)

  /// How many lines are looked at, spread over the region: some thousand opportunities, enough for rates of a hundredth.
  private static let sample = 192

  /// How many bytes of a line are looked at: a line of print, or the first of a paragraph on one line.
  private static let reach = 240

  /// Counts the opportunities inside the lines of `facts`.
  init(
    _ facts: ArraySlice<LineFacts>, _ bytes: [UInt8], _ properties: CodePointTable, isSolid: Bool
  ) {
    let step = max(1, facts.count / Self.sample)
    for index in stride(from: facts.startIndex, to: facts.endIndex, by: step) {
      count(facts[index], bytes, properties, isSolid: isSolid)
    }
  }

  private mutating func count(
    _ fact: LineFacts, _ bytes: [UInt8], _ properties: CodePointTable, isSolid: Bool
  ) {
    let span = bytes.span
    var position = fact.start
    let end = min(fact.end, fact.start + Self.reach)
    var before: UInt32 = 0
    var endsSentence = false
    var isOpen = false
    // Places between two ideographs, or two words of letters: nearly all places, so they are only counted.
    var plain = 0
    // The places of these after which a word of ASCII begins.
    var upper = 0
    var lower = 0
    while position < end {
      // U+5000 to U+9FFF: ideographs and nothing else, neither marks nor letters with a case.
      if span[position] &- 0xE5 < 5, before &- 0x5000 < 0x5000, !endsSentence {
        let start = position
        repeat { position &+= 3 } while position < end && span[position] &- 0xE5 < 5
        plain &+= isSolid ? (position &- start) / 3 : isOpen ? 1 : 0
        isOpen = false
        continue
      }
      // Two letters: no line of words is broken inside a word, and between two words nearly every line is.
      if !isSolid, Self.isLetter(before), Self.isLetter(UInt32(span[position])) {
        if isOpen {
          plain += 1
          if span[position] < 0x61 { upper += 1 } else { lower += 1 }
        }
        position = PlainText.endOfLetters(in: span, from: position, to: end)
        before = UInt32(span[position - 1])
        // The space behind the word, which is nearly always one.
        isOpen = position < end && span[position] == 0x20
        if isOpen { position += 1 }
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      position += length
      if SentenceMarks.isSpace(codePoint) {
        isOpen = before != 0
        continue
      }
      if before != 0, isOpen || isSolid, !SentenceMarks.cannotStartLine(codePoint),
        !SentenceMarks.isOpener(before)
      {
        var letter = codePoint
        if LineOpening(letter, isUppercase: false, isLowercase: false) == .speech,
          position < fact.end
        {
          letter = UTF8Decoding.decodeScalar(in: span, at: position).codePoint
        }
        let property = properties[letter]
        let ending = LineEnding(before, endsSentence: endsSentence)
        // A line full before a mark that begins no line takes the mark as well, so these ends come twice as often.
        endings[ending.rawValue] += isSolid && ending != .other && ending != .dash ? 2 : 1
        let opening = LineOpening(
          codePoint, isUppercase: property.isUppercase, isLowercase: property.isLowercase)
        if endsSentence {
          openingsAfterStop[opening.rawValue] += 1
        } else {
          openings[opening.rawValue] += 1
        }
      }
      endsSentence =
        SentenceMarks.isTerminal(codePoint) || (endsSentence && SentenceMarks.isCloser(codePoint))
      before = codePoint
      isOpen = false
    }
    endings[LineEnding.other.rawValue] += Double(plain)
    openings[LineOpening.upper.rawValue] += Double(upper)
    openings[LineOpening.lower.rawValue] += Double(lower)
    openings[LineOpening.other.rawValue] += Double(plain - upper - lower)
  }

  /// The share of words inside the lines that begin with a capital; bounded, as a few lines have few.
  var shareOfCapitals: Double {
    let upper = openings[LineOpening.upper.rawValue]
    let lower = openings[LineOpening.lower.rawValue]
    return min(max((upper + 3) / (upper + lower + 20), 0.08), 0.9)
  }

  private static func isLetter(_ codePoint: UInt32) -> Bool { (codePoint | 0x20) &- 0x61 < 26 }
}
