internal import GalleyLexicon
internal import GalleyUnicode

/// What becomes of a hyphen at a line end: four outcomes, not two (rules H1 to H7).
enum Dehyphenation {
  /// The hyphen divided a word: it goes.
  case drop
  /// The hyphen belongs to the word: it stays, without a space.
  case keep
  /// The hyphen stands for a part that follows later (`Ein- und Ausfuhr`): it stays, with a space.
  case keepWithSpace
  /// Nothing tells: it becomes a soft hyphen, seen nowhere and recoverable everywhere.
  case undecided

  /// The outcome for the hyphen that ends `above`, with how sure it is and how often each form was seen.
  static func decide(
    _ above: LineFacts, _ below: LineFacts, _ bytes: [UInt8], _ words: WordEvidence
  ) -> (outcome: Dehyphenation, confidence: Double, joined: Int, hyphenated: Int) {
    let hyphenLength = UTF8Decoding.scalar(before: above.end, in: bytes.span)?.length ?? 1
    let head = WordEvidence.word(
      in: bytes, before: above.end - hyphenLength, downTo: above.start)
    let tail = WordEvidence.word(in: bytes, from: below.start, to: below.end)
    let joined = words.count(bytes, head, tail, hyphenated: false)
    let hyphenated = words.count(bytes, head, tail, hyphenated: true)
    if Hyphen.isSoft(above.last) {
      return (.drop, above.last == 0xAD ? 1 : 0.97, joined, hyphenated)
    }
    if Hyphen.isJoiner(above.last) { return (.keep, 0.95, joined, hyphenated) }
    // A sign that never stands inside a line joins no compounds, nor does a question mark.
    let isSign = above.last == 0x3D || above.last == 0x2013
    if isSign && !below.flags.contains(.startsUpper) || above.last == 0x3F {
      return (.drop, 0.9, joined, hyphenated)
    }
    if isConjunction(bytes, tail), hyphenated == 0, joined == 0 {
      return (.keepWithSpace, 0.85, joined, hyphenated)
    }
    if joined > 0 || hyphenated > 0 {
      // One sighting more for each form than was seen, so that a single one is not a certainty.
      let share = Double(joined + 1) / Double(joined + hyphenated + 2)
      return share > 0.5
        ? (.drop, 0.9 + share / 10, joined, hyphenated)
        : (.keep, 1 - share / 2, joined, hyphenated)
    }
    if below.flags.contains(.startsUpper) || SentenceMarks.isDigit(below.first) {
      return (.keep, 0.8, 0, 0)
    }
    // A hyphen inside the upper half already: a compound such as mother-in-law.
    if bytes[head].contains(0x2D) { return (.keep, 0.7, 0, 0) }
    return (.undecided, 0.85, 0, 0)
  }

  /// Whether the next word is one that joins two halves of a suspended compound (rule H5).
  private static func isConjunction(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    // The longest of them has six bytes.
    guard (1...6).contains(word.count) else { return false }
    switch String(decoding: bytes[word], as: UTF8.self) {
    case "und", "oder", "bzw", "and", "or", "en", "of", "et", "ou", "y", "o", "e", "och", "og",
      "eller", "és", "vagy", "и", "или", "to":
      return true
    default: return false
    }
  }
}
