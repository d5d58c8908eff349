/// What punctuation says about where sentences and clauses end, over all scripts Galley knows.
///
/// Sources: Unicode `Sentence_Terminal` (UAX #29) for the ends, `Line_Break` (UAX #14) for openers and closers,
/// and the terminal set of rule L6. Marks are written as code points: editors straighten curly quotes.
public enum SentenceMarks {
  /// Whether a code point may be a mark or a space at all: no letter of ASCII is, and nothing from U+3100 to U+FDFF, where
  /// ideographs and Hangul stand.
  ///
  /// Inlined before each question below: it answers nearly all of them in two comparisons.
  @inlinable @inline(__always) static func mayBeMark(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 >= 26 && codePoint &- 0x3100 >= 0xCD00
  }

  /// Whether a code point ends a sentence: 。！？．.!? and their kin, and the ellipsis.
  @inlinable public static func isTerminal(_ codePoint: UInt32) -> Bool {
    mayBeMark(codePoint) && isTerminalMark(codePoint)
  }

  @usableFromInline static func isTerminalMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x21, 0x2E, 0x3F, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x2026, 0x203C, 0x2047, 0x2048,
      0x2049:
      true
    case 0x061F, 0x06D4, 0x0964, 0x0965, 0x1362, 0x1367, 0x104A, 0x104B, 0x17D4, 0x17D5, 0x0589,
      0x05C3, 0x0F0D, 0x0F0E, 0x1803, 0x0E2F, 0x0E5A:
      true
    default: false
    }
  }

  /// Whether a code point ends a clause but no sentence: commas, semicolons, enumeration commas.
  @inlinable public static func isPause(_ codePoint: UInt32) -> Bool {
    mayBeMark(codePoint) && isPauseMark(codePoint)
  }

  @usableFromInline static func isPauseMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2C, 0x3B, 0xFF0C, 0x3001, 0xFF1B, 0xFF64, 0x060C, 0x061B, 0x055D, 0x1363, 0x1364: true
    default: false
    }
  }

  /// Whether a code point is a colon.
  @inlinable public static func isColon(_ codePoint: UInt32) -> Bool {
    codePoint == 0x3A || codePoint == 0xFF1A || codePoint == 0xFE55
  }

  /// Whether a code point closes what an opener began; a straight quote counts.
  @inlinable public static func isCloser(_ codePoint: UInt32) -> Bool {
    mayBeMark(codePoint) && isCloserMark(codePoint)
  }

  @usableFromInline static func isCloserMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0xFF09, 0xFF3D, 0xFF5D, 0xFF60:
      true
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B: true
    default: false
    }
  }

  /// Whether a code point may close a sentence from behind its stop: a closer, or a mark that German print closes with
  /// and others open with.
  public static func mayFollowStop(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xAB, 0x2018, 0x201C, 0x2039: true
    // Raised digits: the number of a note.
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: isCloser(codePoint)
    }
  }

  /// Whether a code point opens something; straight quotes do not count, as they also close.
  @inlinable public static func isOpener(_ codePoint: UInt32) -> Bool {
    mayBeMark(codePoint) && isOpenerMark(codePoint)
  }

  @usableFromInline static func isOpenerMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C, 0x2039, 0x201A, 0x201E, 0xFF08, 0xFF3B, 0xFF5B:
      true
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A: true
    default: false
    }
  }

  /// Whether no typesetter lets a line begin with the code point (kinsoku; UAX #14 CL, EX, IS, NS).
  @inlinable public static func cannotStartLine(_ codePoint: UInt32) -> Bool {
    mayBeMark(codePoint) && cannotStartLineAsMark(codePoint)
  }

  @usableFromInline static func cannotStartLineAsMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x22, 0x27: false
    case 0x25, 0x2030, 0xFF05, 0x30FC, 0x3005, 0x309D, 0x309E, 0x30FD, 0x30FE: true
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E: true
    case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE: true
    case 0x2026, 0x2E: false
    default:
      // German print opens with the guillemets that French print closes with.
      (isCloser(codePoint) && codePoint != 0x2019 && codePoint != 0xBB && codePoint != 0x203A)
        || isPause(codePoint)
        || isColon(codePoint) || isTerminal(codePoint)
    }
  }

  /// Whether no typesetter lets a line of Han end, or any other line end, with the code point (UAX #14 OP).
  ///
  /// German print closes with “, ‘, « and ‹, so these count in lines of Han only.
  public static func cannotEndLine(_ codePoint: UInt32, inSolidText: Bool) -> Bool {
    switch codePoint {
    case 0x201C, 0x2018, 0xAB, 0x2039: inSolidText
    default: isOpener(codePoint)
    }
  }

  /// Whether a code point is white space in the sense of text: spaces, tabs, no-break and ideographic spaces.
  @inlinable public static func isSpace(_ codePoint: UInt32) -> Bool {
    mayBeMark(codePoint) && isSpaceMark(codePoint)
  }

  @usableFromInline static func isSpaceMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether a code point is a Han ideograph.
  @inlinable public static func isHan(_ codePoint: UInt32) -> Bool {
    if codePoint &- 0x4E00 < 0x5200 { return true }
    return codePoint >= 0x3005 && isRareHan(codePoint)
  }

  @usableFromInline static func isRareHan(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// Whether a code point is kana.
  @inlinable public static func isKana(_ codePoint: UInt32) -> Bool {
    guard codePoint >= 0x3041, codePoint < 0x3200 || codePoint >= 0xFF66 else { return false }
    return switch codePoint {
    case 0x3041...0x3096, 0x309D...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
    default: false
    }
  }

  /// Whether a code point is Hangul: a syllable or a letter of one.
  @inlinable public static func isHangul(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0..<0x1100: false
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  /// Whether a code point belongs to a script that puts spaces between phrases and none between words: Thai, Lao,
  /// Tibetan, Myanmar, Khmer (UAX #14 class SA, and Tibetan).
  public static func isUnspaced(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x0E01...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF,
      0x1A20...0x1AAF, 0xA9E0...0xA9FF, 0xAA60...0xAADF:
      true
    default: false
    }
  }

  /// Whether a code point is set solid, without spaces between words: Han, kana, and their punctuation.
  public static func isSolid(_ codePoint: UInt32) -> Bool {
    isHan(codePoint) || isKana(codePoint) || (0x3001...0x303F).contains(codePoint)
      || (0xFF01...0xFF60).contains(codePoint) || (0x3100...0x312F).contains(codePoint)
      || (0xA000...0xA4CF).contains(codePoint)
  }

  /// Whether a code point is an ASCII digit.
  @inlinable public static func isDigit(_ codePoint: UInt32) -> Bool { codePoint &- 0x30 < 10 }

  /// Whether a code point is a decimal digit of another script than Latin (UCD `Nd`, of the scripts papers are printed in),
  /// or a Chinese numeral.
  public static func isOtherDigit(_ codePoint: UInt32) -> Bool {
    otherDigit(codePoint) != nil || NumberingLabel.isHanDigit(codePoint)
  }

  /// The value of a decimal digit of Arabic and Persian, the scripts of India, Thai, Lao, Myanmar and Khmer, or one of full
  /// width; nil for anything else.
  static func otherDigit(_ codePoint: UInt32) -> UInt32? {
    let zero: UInt32
    switch codePoint {
    case 0x660...0x669: zero = 0x660
    case 0x6F0...0x6F9: zero = 0x6F0
    // Ten digits in each block of Devanagari to Malayalam stand at the same place.
    case 0x966...0xD6F: zero = codePoint & ~0x7F | 0x66
    case 0xE50...0xE59: zero = 0xE50
    case 0xED0...0xED9: zero = 0xED0
    case 0x1040...0x1049: zero = 0x1040
    case 0x17E0...0x17E9: zero = 0x17E0
    case 0xFF10...0xFF19: zero = 0xFF10
    default: return nil
    }
    return codePoint &- zero < 10 ? codePoint - zero : nil
  }
}
