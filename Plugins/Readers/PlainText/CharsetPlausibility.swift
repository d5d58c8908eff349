internal import GalleyUnicode

/// How well a text reads that was decoded in some charset: the share of its characters beyond ASCII that fit the words
/// they stand in.
///
/// In a wrong charset letters of other scripts stand inside words, capitals behind small letters, signs between letters,
/// and ideographs one by one between letters of ASCII. No language and no word is known here, so it holds for all of
/// them; which of two charsets that read alike is meant it cannot tell.
struct CharsetPlausibility {
  private let table = CodePointTable()

  /// The share, 0 to 1; 1 where no character beyond ASCII tells anything.
  ///
  /// Linear in the text.
  func share(of text: [UInt8]) -> Double {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    var fitting = 0
    var all = 0
    for (index, codePoint) in scalars.enumerated() where codePoint >= 0x80 {
      all += 1
      let before = index > 0 ? scalars[index - 1] : 0x20
      let after = index + 1 < scalars.count ? scalars[index + 1] : 0x20
      if fits(codePoint, between: before, and: after) { fitting += 1 }
    }
    return all == 0 ? 1 : Double(fitting) / Double(all)
  }

  private func fits(_ codePoint: UInt32, between before: UInt32, and after: UInt32) -> Bool {
    let own = table[codePoint]
    if codePoint == 0xFFFD || own.isControl || own.isPrivateUse || own.category == .unassigned {
      return false
    }
    let (left, right) = (table[before], table[after])
    if isEastAsian(codePoint) {
      // Half-width katakana are set among letters of ASCII, never inside words of ideographs.
      if isHalfWidth(codePoint) { return !isFullWidth(before) && !isFullWidth(after) }
      let isAlone = !isEastAsian(before) && !isEastAsian(after)
      return !isAlone || !(isASCIILetter(before) || isASCIILetter(after))
    }
    if own.isLetter {
      // ª, º and the accents that stand alone belong behind a word; the stretching sign of Arabic is common as well.
      if own.script == .common, codePoint != 0x640 { return !right.isLetter }
      return agrees(own, left) && agrees(own, right) && !(own.isUppercase && left.isLowercase)
        && !(own.isLowercase && right.isUppercase)
    }
    if own.isMark {
      return (left.isLetter || left.isMark) && agrees(own, left)
    }
    if left.isLetter, right.isLetter { return joinsLetters(codePoint) }
    // A sign has a space, a digit or a mark of ASCII on one side; the lines of frames stand beside each other.
    let isSign = own.isSymbol || own.isNumber || codePoint == 0xA1 || codePoint == 0xBF
    return !isSign || (0x2500...0x259F).contains(codePoint) || isOpen(before) || isOpen(after)
  }

  private func isOpen(_ codePoint: UInt32) -> Bool { codePoint < 0x80 && !isASCIILetter(codePoint) }

  /// Whether two neighbours are not letters of different scripts.
  private func agrees(_ one: CodePointProperties, _ other: CodePointProperties) -> Bool {
    guard other.isLetter || other.isMark else { return true }
    let shared: [Script] = [.common, .inherited]
    return one.script == other.script || shared.contains(one.script)
      || shared.contains(other.script)
  }

  /// Apostrophes, hyphens, dashes, the middle dot, joiners, and the marks inside Hebrew words.
  private func joinsLetters(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xAD, 0xB7, 0x5BE, 0x5F3, 0x5F4, 0x200B...0x200D, 0x2010...0x2015, 0x2018, 0x2019,
      0x2026:
      true
    default: false
    }
  }

  /// Han, kana, Hangul, and the marks and forms that are set with them, half-width katakana too.
  private func isEastAsian(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
      0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  private func isHalfWidth(_ codePoint: UInt32) -> Bool { (0xFF66...0xFF9F).contains(codePoint) }

  private func isFullWidth(_ codePoint: UInt32) -> Bool {
    isEastAsian(codePoint) && codePoint < 0xFF00
      && !(0x3000...0x303F).contains(codePoint)
  }

  private func isASCIILetter(_ codePoint: UInt32) -> Bool { (codePoint | 0x20) &- 0x61 < 26 }
}
