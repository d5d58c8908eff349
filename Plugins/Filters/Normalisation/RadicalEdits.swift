internal import GalleyCore
internal import GalleyUnicode

/// Radicals of the CJK supplement (U+2E80–U+2EFF) that scanned text has in the place of ideographs.
enum RadicalEdits {
  /// Replaces radicals that stand beside an ideograph; one by itself may be meant.
  static func edits(in bytes: Span<UInt8>, _ rules: NormalisationRules) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == 0xE2, bytes[index + 1] & 0xFE == 0xBA else {
        index += 1
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: index)
      let range = index..<index + length
      if let ideograph = EquivalentIdeograph.equivalent(of: codePoint), isBesideHan(range, bytes) {
        var replacement: [UInt8] = []
        UTF8Decoding.append(ideograph, to: &replacement)
        edits.append(
          TextEdit(
            range: range, replacement: replacement,
            reason: rules.reason(.radical, 0.97, codePoint)))
      }
      index = range.upperBound
    }
    return edits
  }

  /// Whether an ideograph or another radical stands directly before or after `range`.
  static func isBesideHan(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let before = UTF8Decoding.scalar(before: range.lowerBound, in: bytes)?.codePoint
    let after =
      range.upperBound < bytes.count
      ? UTF8Decoding.decodeScalar(in: bytes, at: range.upperBound).codePoint : nil
    return before.map(isHan) ?? false || after.map(isHan) ?? false
  }

  private static func isHan(_ codePoint: UInt32) -> Bool {
    (0x2E80...0x2FD5).contains(codePoint) || (0x3400...0x9FFF).contains(codePoint)
      || (0xF900...0xFAFF).contains(codePoint) || (0x2_0000...0x3_FFFF).contains(codePoint)
  }
}
