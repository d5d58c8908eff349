internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// How the document itself sets letters and digits beside Han: with a space or solid (rule J3).
struct SpacingConvention {
  private var solid = 0
  private var spaced = 0

  /// What stood last: Han or kana, a letter or digit of Latin, or anything else.
  private enum Neighbour: UInt8 {
    case other
    case han
    case latin
  }

  /// Counts the pairs of Han and Latin inside the lines of `facts`.
  init(_ facts: [LineFacts], _ bytes: [UInt8]) {
    let span = bytes.span
    let mixed: LineFacts.Flags = [.solid, .holdsLatin]
    for index in facts.indices where facts[index].flags.isSuperset(of: mixed) {
      let end = facts[index].end
      var position = facts[index].start
      var last = Neighbour.other
      var gap = false
      while position < end {
        let byte = span[position]
        var next = Neighbour.other
        if byte &- 0xE5 < 5 {
          // U+5000 to U+9FFF, which most of such a line is: ideographs and nothing else.
          next = .han
          repeat { position &+= 3 } while position < end && span[position] &- 0xE5 < 5
        } else {
          let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
          position &+= length
          if codePoint == 0x20 {
            gap = true
            continue
          }
          if codePoint < 0x250 {
            if codePoint > 0x2F, !SentenceMarks.isTerminal(codePoint) { next = .latin }
          } else if SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint) {
            next = .han
          }
        }
        if next != .other, last != .other, next != last {
          if gap { spaced += 1 } else { solid += 1 }
        }
        last = next
        gap = false
      }
    }
  }

  /// Whether letters and digits stand beside Han with a space.
  var isSpaced: Bool { spaced > solid }
}
