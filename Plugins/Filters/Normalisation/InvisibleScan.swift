internal import GalleyCore
internal import GalleyUnicode

/// Characters that show nothing: which go and which stay.
enum InvisibleScan {
  /// Whether text may hold anything that this filter removes, flags or takes for a radical.
  ///
  /// Scans in blocks of 64 bytes that the compiler vectorises. What it looks for: C0 but the white space of
  /// it, DEL, C1, U+200B, U+2E80–U+2EFF, U+E000–U+F8FF, U+FEFF, U+FFF8–U+FFFB and the planes for
  /// private use.
  static func mayConcern(_ bytes: Span<UInt8>) -> Bool {
    // Blocks of 64, the last one shifted back so that it ends two bytes before the text does.
    if bytes.count >= 66 {
      var index = 0
      while index < bytes.count &- 66 {
        if blockConcerns(bytes, index) { return true }
        index &+= 64
      }
      if blockConcerns(bytes, bytes.count &- 66) { return true }
    }
    var index = bytes.count >= 66 ? bytes.count &- 2 : 0
    while index < bytes.count {
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      if concerns(bytes[index], second, third) { return true }
      index &+= 1
    }
    return false
  }

  /// Whether any of the 64 bytes from `start` on begins what is looked for; reads two bytes more.
  ///
  /// Each condition is a number that is 0 where it holds, and only the smallest is kept: with comparisons
  /// the compiler makes branches of it, so it vectorises (ten times as fast).
  @inline(__always)
  private static func blockConcerns(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let block = bytes.extracting(unchecked: start..<start &+ 66)
    var least: UInt8 = 0xFF
    for offset in 0..<64 {
      let first = block[unchecked: offset]
      let second = block[unchecked: offset &+ 1]
      let third = block[unchecked: offset &+ 2]
      let isWhiteSpace: UInt8 = first &- 9 < 5 ? 1 : 0
      least = min(least, (first & 0xE0) | isWhiteSpace)
      least = min(least, first ^ 0x7F)
      least = min(least, (first ^ 0xC2) | ((second ^ 0x80) & 0xE0))
      least = min(least, (first ^ 0xE2) | (second ^ 0x80) | (third ^ 0x8B))
      least = min(least, (first ^ 0xE2) | (second ^ 0x81) | (third ^ 0xA0))
      least = min(least, (first ^ 0xE2) | ((second ^ 0xBA) & 0xFE))
      least = min(least, (first ^ 0xEF) | (second ^ 0xBB) | (third ^ 0xBF))
      least = min(least, (first ^ 0xEF) | (second ^ 0xBF) | ((third ^ 0xB8) & 0xFC))
      least = min(least, (first ^ 0xEF) | ((second ^ 0x80) & 0xE0))
      least = min(least, (first ^ 0xEF) | ((second ^ 0xA0) & 0xFC))
      least = min(least, first ^ 0xEE)
      least = min(least, first ^ 0xF3)
      least = min(least, first ^ 0xF4)
    }
    return least == 0
  }

  private static func concerns(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0x09...0x0D: false
    case 0x00...0x1F, 0x7F, 0xEE, 0xF3, 0xF4: true
    case 0xC2: second < 0xA0
    case 0xE2:
      (second == 0x80 && third == 0x8B) || (second == 0x81 && third == 0xA0)
        || second & 0xFE == 0xBA
    case 0xEF:
      (second == 0xBB && third == 0xBF) || (second == 0xBF && third &- 0xB8 < 4) || second < 0xA4
    default: false
    }
  }

  /// The removals; a run of the same kind is one edit.
  static func edits(in bytes: Span<UInt8>, _ rules: NormalisationRules, isAtStart: Bool)
    -> [TextEdit]
  {
    var edits: [TextEdit] = []
    var index = 0
    while index < bytes.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: index)
      let end = index + length
      if let found = removal(of: codePoint, in: bytes, index..<end, isAtStart: isAtStart) {
        if let last = edits.last, last.range.upperBound == index, found.replacement.isEmpty,
          last.replacement.isEmpty, last.reason.rule == rules[found.rule]
        {
          let first = last.range.lowerBound
          edits[edits.count - 1] = TextEdit(
            range: first..<end,
            reason: rules.reason(
              found.rule, found.confidence, codePoint, count: Int(last.reason.evidence.2) + 1))
        } else {
          edits.append(
            TextEdit(
              range: index..<end, replacement: found.replacement,
              reason: rules.reason(found.rule, found.confidence, codePoint)))
        }
      }
      index = end
    }
    return edits
  }

  private struct Removal {
    var rule: NormalisationRule
    var confidence: Double
    var replacement: [UInt8] = []
  }

  private static func removal(
    of codePoint: UInt32, in bytes: Span<UInt8>, _ range: Range<Int>, isAtStart: Bool
  ) -> Removal? {
    switch codePoint {
    case 0x09...0x0D: return nil
    case 0x00...0x1F, 0x7F: return Removal(rule: .control, confidence: 0.99)
    case 0x80...0x9F:
      let meant = windows1252[Int(codePoint - 0x80)]
      guard meant != 0 else { return Removal(rule: .control, confidence: 0.95) }
      var replacement: [UInt8] = []
      UTF8Decoding.append(meant, to: &replacement)
      return Removal(rule: .windows1252, confidence: 0.9, replacement: replacement)
    case 0xFEFF:
      let isMark = isAtStart && range.lowerBound == 0
      return Removal(rule: isMark ? .byteOrderMark : .zeroWidth, confidence: isMark ? 1 : 0.99)
    case 0xFFF9...0xFFFB: return Removal(rule: .annotation, confidence: 0.98)
    case 0x200B:
      // In Thai, Khmer, Burmese and long addresses it says where a line may break.
      let before = UTF8Decoding.scalar(before: range.lowerBound, in: bytes)?.codePoint
      let after =
        range.upperBound < bytes.count
        ? UTF8Decoding.decodeScalar(in: bytes, at: range.upperBound).codePoint : nil
      guard before.map(isIdeographic) ?? true, after.map(isIdeographic) ?? true,
        before != nil || after != nil
      else { return nil }
      return Removal(rule: .zeroWidthSpace, confidence: 0.98)
    default: return nil
    }
  }

  /// Han, kana, their punctuation and full-width forms; a further U+200B counts as its neighbours do.
  private static func isIdeographic(_ codePoint: UInt32) -> Bool {
    codePoint == 0x200B || (0x2E80...0x30FF).contains(codePoint)
      || (0x3400...0x9FFF).contains(codePoint) || (0xF900...0xFAFF).contains(codePoint)
      || (0xFF00...0xFFEF).contains(codePoint) || (0x2_0000...0x3_FFFF).contains(codePoint)
  }

  /// The characters of Windows-1252 at 0x80–0x9F; 0 where it has none.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
