internal import GalleyCore

/// The reasons the filter gives, in the order of its manifest.
enum NormalisationRule: Int, RuleSet {
  case byteOrderMark
  case zeroWidth
  case zeroWidthSpace
  case annotation
  case control
  case windows1252
  case wide
  case narrowKatakana
  case ligature
  case radical
  case composed
  case privateUse

  var rule: Rule {
    let codePoint = ["code point, high byte", "code point, low byte", "code points taken out"]
    return switch self {
    case .byteOrderMark:
      Rule("invisible.byte-order-mark", "U+FEFF at the start tells the encoding and is no text")
    case .zeroWidth:
      Rule(
        "invisible.zero-width", "U+FEFF inside text shows nothing", evidence: codePoint)
    case .zeroWidthSpace:
      Rule(
        "invisible.zero-width-space", "text breaks between ideographs without U+200B",
        evidence: codePoint)
    case .annotation:
      Rule(
        "invisible.annotation", "U+FFF9–U+FFFB are for use inside programs", evidence: codePoint)
    case .control:
      Rule("control.removed", "control codes have no meaning in text", evidence: codePoint)
    case .windows1252:
      Rule(
        "control.windows-1252", "a C1 code is a Windows-1252 character read as Latin-1",
        evidence: codePoint)
    case .wide:
      Rule(
        "compatibility.wide", "a full-width letter or digit is the usual one", evidence: codePoint)
    case .narrowKatakana:
      Rule(
        "compatibility.katakana", "half-width katakana are the usual ones", evidence: codePoint)
    case .ligature:
      Rule("compatibility.ligature", "a Latin ligature is its letters", evidence: codePoint)
    case .radical:
      Rule(
        "compatibility.radical", "a radical beside ideographs is the ideograph it looks like",
        evidence: codePoint)
    case .composed:
      Rule(
        "canonical.composed", "a letter and its mark, or an old code, are one character (NFC)",
        evidence: codePoint)
    case .privateUse:
      Rule(
        "private-use", "characters for private use depend on a font and are kept as they are",
        evidence: ["code point, high byte", "code point, low byte"])
    }
  }
}

/// The rules as the ledger of one document numbers them.
typealias NormalisationRules = RuleTable<NormalisationRule>

extension RuleTable<NormalisationRule> {
  /// The reason for an edit that starts at `codePoint`.
  func reason(
    _ rule: NormalisationRule, _ confidence: Double, _ codePoint: UInt32, count: Int = 1
  ) -> Reason {
    // A number of the ledger has fifteen bits.
    Reason(
      self[rule], confidence: Confidence(confidence), Int(codePoint >> 8), Int(codePoint & 0xFF),
      count)
  }
}
