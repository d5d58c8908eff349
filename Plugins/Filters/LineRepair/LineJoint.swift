internal import GalleyLexicon

/// What goes in the place of a line break inside a block (rules J1 to J7).
enum LineJoint {
  /// Nothing: the scripts on both sides are set without spaces between words.
  case nothing
  /// One space.
  case space

  /// The joint between a line that ends in `last` and one that begins with `first`.
  ///
  /// - Parameters:
  ///   - isSolid: whether both lines hold Han or kana, which settles marks of ambiguous width.
  ///   - isSpaced: whether the document sets Latin beside Han with a space.
  static func between(_ last: UInt32, _ first: UInt32, isSolid: Bool, isSpaced: Bool) -> LineJoint {
    if !isSolid, last < 0x80, first < 0x80 { return .space }
    if endsPhrase(last) { return .space }
    if isUnspaced(last), isUnspaced(first) { return .nothing }
    guard isSolid else { return .space }
    let lastIsSolid = SentenceMarks.isSolid(last)
    let firstIsSolid = SentenceMarks.isSolid(first)
    if lastIsSolid, firstIsSolid { return .nothing }
    // Quotation marks, dashes and dots are as wide as their neighbours; beside Han they are Han (J2).
    if isAmbiguousMark(last) || isAmbiguousMark(first) {
      return lastIsSolid || firstIsSolid || (isAmbiguousMark(last) && isAmbiguousMark(first))
        ? .nothing : .space
    }
    if lastIsSolid || firstIsSolid {
      let narrow = lastIsSolid ? first : last
      // A mark of a narrow font beside Han never takes a space before it or after an opener.
      if !isLetterOrDigit(narrow) { return .nothing }
      // Nor does any letter beside a full-width mark, which brings its own.
      if !isUnspaced(lastIsSolid ? last : first) { return .nothing }
      return isSpaced ? .space : .nothing
    }
    // Two narrow neighbours in a line of Han: digits and operators run on, words do not.
    return isLetter(last) && isLetter(first)
      ? .space
      : isOperator(last) || isOperator(first)
        ? .nothing : .space
  }

  private static func isUnspaced(_ codePoint: UInt32) -> Bool {
    SentenceMarks.isUnspaced(codePoint) || SentenceMarks.isHan(codePoint)
      || SentenceMarks.isKana(codePoint)
  }

  /// The marks that end a phrase of Tibetan or Myanmar script; a space follows them (rule J6).
  private static func endsPhrase(_ codePoint: UInt32) -> Bool {
    (0x0F0D...0x0F11).contains(codePoint) || codePoint == 0x104A || codePoint == 0x104B
      || codePoint == 0x17D4 || codePoint == 0x17D5
  }

  private static func isAmbiguousMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2015, 0x2026, 0xB7, 0x2013, 0xD7: true
    default: false
    }
  }

  private static func isLetter(_ codePoint: UInt32) -> Bool {
    (0x41...0x5A).contains(codePoint) || (0x61...0x7A).contains(codePoint) || codePoint > 0xBF
  }

  private static func isLetterOrDigit(_ codePoint: UInt32) -> Bool {
    isLetter(codePoint) || SentenceMarks.isDigit(codePoint)
  }

  private static func isOperator(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2B, 0x3C, 0x3D, 0x3E, 0x2F, 0x2D, 0x25, 0x2A, 0x26, 0x23, 0x7E: true
    default: SentenceMarks.isDigit(codePoint)
    }
  }
}
