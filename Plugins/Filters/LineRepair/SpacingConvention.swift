internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// How the document itself sets letters and digits beside Han: with a space or solid (rule J3).
struct SpacingConvention {
  private var solid = 0
  private var spaced = 0

  /// Counts the pairs of Han and Latin inside the lines of `facts`.
  init(_ facts: [LineFacts], _ bytes: [UInt8]) {
    let span = bytes.span
    for fact in facts where fact.flags.contains(.solid) {
      var wasHan = false
      var wasLatin = false
      var gap = false
      var position = fact.start
      while position < fact.end {
        // U+5000 to U+9FFF, which most of such a line is: ideographs and nothing else.
        if span[position] >= 0xE5, span[position] <= 0xE9 {
          if wasLatin {
            if gap { spaced += 1 } else { solid += 1 }
          }
          (wasHan, wasLatin, gap) = (true, false, false)
          repeat { position &+= 3 } while position < fact.end && span[position] &- 0xE5 < 5
          continue
        }
        let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
        position += length
        if codePoint == 0x20 {
          gap = true
          continue
        }
        let isHan = SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint)
        let isLatin = codePoint < 0x250 && codePoint > 0x2F && !SentenceMarks.isTerminal(codePoint)
        if (isHan && wasLatin) || (isLatin && wasHan) {
          if gap { spaced += 1 } else { solid += 1 }
        }
        wasHan = isHan
        wasLatin = isLatin
        gap = false
      }
    }
  }

  /// Whether letters and digits stand beside Han with a space.
  var isSpaced: Bool { spaced > solid }
}
