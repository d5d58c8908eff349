internal import GalleyCore
internal import GalleyUnicode

/// Changes of the compatibility subset, each under the rule of its kind.
enum CompatibilityEdits {
  static func edits(of changes: [Change], in bytes: Span<UInt8>, _ rules: NormalisationRules)
    -> [TextEdit]
  {
    changes.compactMap { change in
      let codePoint = UTF8Decoding.decodeScalar(in: bytes, at: change.range.lowerBound).codePoint
      let rule: NormalisationRule
      switch codePoint {
      case 0xFB00...0xFB06: rule = .ligature
      case 0xFF10...0xFF5A: rule = .wide
      case 0x2F00...0x2FD5:
        guard RadicalEdits.isBesideHan(change.range, bytes) else { return nil }
        rule = .radical
      default: rule = .narrowKatakana
      }
      return TextEdit(
        range: change.range, replacement: change.replacement,
        reason: rules.reason(rule, 0.98, codePoint))
    }
  }
}
