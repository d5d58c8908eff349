/// The marks that divide a word at a line end (rule H1).
enum Hyphen {
  /// Whether a code point is a hyphen of any script.
  ///
  /// U+003D, U+00AC and U+2013 are left out: they divide words only in documents that use them so (`DividingMarks`).
  static func isHyphen(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2D, 0x2010, 0x2011, 0xAD, 0x2E17, 0x2E40, 0x58A, 0x5BE, 0x1806, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Whether a hyphen is never printed inside a line and so always belongs to the line end.
  ///
  /// The not sign is what recognition programs write for one.
  static func isSoft(_ codePoint: UInt32) -> Bool { codePoint == 0xAD || codePoint == 0xAC }

  /// Whether a hyphen joins two words and divides none: the Hebrew maqaf.
  static func isJoiner(_ codePoint: UInt32) -> Bool { codePoint == 0x5BE }
}
