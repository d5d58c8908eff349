internal import GalleyCore
internal import GalleyUnicode

/// Canonical changes that are safe for printed text.
///
/// NFC also takes apart (Bengali `ড়`, Hebrew `שׁ`), reorders (Arabic shadda and vowel) and replaces
/// punctuation (the Greek question mark by a semicolon). Correct text in those scripts is full of such
/// characters, and nothing is won: only changes to fewer code points, or of one letter to one, are made.
enum CanonicalEdits {
  static func edits(of changes: [Change], in bytes: Span<UInt8>, _ rules: NormalisationRules)
    -> [TextEdit]
  {
    changes.compactMap { change in
      let before = codePoints(of: bytes, in: change.range)
      let after = codePoints(of: change.replacement.span, in: 0..<change.replacement.count)
      guard let first = before.first, !after.isEmpty else { return nil }
      let isComposed = after.count < before.count
      let isLetter = before.count == 1 && after.count == 1 && !isPunctuation(first)
      guard isComposed || isLetter else { return nil }
      return TextEdit(
        range: change.range, replacement: change.replacement,
        reason: rules.reason(.composed, 0.99, first, count: before.count))
    }
  }

  private static func codePoints(of bytes: Span<UInt8>, in range: Range<Int>) -> [UInt32] {
    var result: [UInt32] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: index)
      result.append(codePoint)
      index += length
    }
    return result
  }

  /// Greek question mark, ano teleia, the Greek accents by themselves, the old angle brackets, and the
  /// quads of fixed width: characters with an equivalent that says less.
  private static func isPunctuation(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x037E, 0x0387, 0x1FEF, 0x1FFD, 0x2000, 0x2001, 0x2329, 0x232A: true
    default: false
    }
  }
}
