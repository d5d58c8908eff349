internal import GalleyUnicode

/// What stands beside a mark, as far as its width depends on it.
///
/// Written as code points, since curly quotes in a rule table are easily straightened by an editor.
enum CharacterSide {
  case edge
  case han
  /// Kana and Hangul: text with its own habits.
  case otherEastAsian
  /// `，。、；：！？` and their kin.
  case fullStop
  case opening
  case closing
  case space
  case other

  init(_ codePoint: UInt32?) {
    guard let codePoint else {
      self = .edge
      return
    }
    switch codePoint {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF, 0x3005...0x3007: self = .han
    case 0x3041...0x30FF, 0xAC00...0xD7A3, 0x1100...0x11FF: self = .otherEastAsian
    case 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F: self = .fullStop
    case 0x300C, 0x300E, 0x3010, 0x300A, 0x3008, 0xFF08, 0x3014, 0x201C, 0x2018: self = .opening
    case 0x300D, 0x300F, 0x3011, 0x300B, 0x3009, 0xFF09, 0x3015, 0x201D, 0x2019: self = .closing
    case 0x20: self = .space
    default: self = .other
    }
  }

  /// Whether Chinese text ends here: Han, or a mark that only Chinese text has.
  var endsChinese: Bool { self == .han || self == .closing }

  /// Whether Chinese text goes on here.
  var startsChinese: Bool { self == .han || self == .opening }

  /// What stands before `offset`, directly or, if `skipsSpaces`, before the spaces there.
  static func before(_ offset: Int, in bytes: Span<UInt8>, skipsSpaces: Bool = false)
    -> CharacterSide
  {
    var offset = offset
    if skipsSpaces { while offset > 0, bytes[offset - 1] == 0x20 { offset -= 1 } }
    guard let found = UTF8Decoding.scalar(before: offset, in: bytes) else { return .edge }
    let side = CharacterSide(found.codePoint)
    // A curly quote closes Chinese text only if Chinese text is before it: `dogs’, cats”, …`.
    if found.codePoint == 0x201D || found.codePoint == 0x2019 {
      let inner = UTF8Decoding.scalar(before: offset - found.length, in: bytes)
      switch CharacterSide(inner?.codePoint) {
      case .han, .fullStop, .closing: return .closing
      default: return .other
      }
    }
    return side
  }

  /// What stands from `offset` on, directly or after the spaces there.
  static func after(_ offset: Int, in bytes: Span<UInt8>, skipsSpaces: Bool = false)
    -> CharacterSide
  {
    var offset = offset
    if skipsSpaces { while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 } }
    guard offset < bytes.count else { return .edge }
    return CharacterSide(UTF8Decoding.decodeScalar(in: bytes, at: offset).codePoint)
  }
}
