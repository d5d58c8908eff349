internal import CICU

/// Case mapping by the rules of Unicode alone, whatever the language.
public enum CaseMapping {
  /// The text in lower case (full mapping, final sigma by context, root locale).
  ///
  /// Invalid sequences become U+FFFD. Linear in the input.
  public static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    // ASCII needs no ICU; both loops are made vectors of.
    let span = bytes.span
    var all: UInt8 = 0
    for index in 0..<span.count { all |= span[index] }
    if all < 0x80 {
      var lower = bytes
      var letters = lower.mutableSpan
      for index in 0..<letters.count {
        letters[index] |= letters[index] &- 0x41 < 26 ? 0x20 : 0
      }
      return lower
    }
    return mapped(bytes, GALLEY_ICU_LOWERCASE)
  }

  /// The small letter of a capital of Latin, Greek or Cyrillic; any other code point as it is.
  ///
  /// The simple mapping of Unicode 15 for the letters of European languages, up to U+052F: what the words of a list are
  /// compared by, without a call of ICU.
  public static func lowercased(_ codePoint: UInt32) -> UInt32 {
    switch codePoint {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F:
      codePoint + 0x20
    case ..<0x100: codePoint
    // Pairs in which the capital is even, and in which it is odd.
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x370...0x373, 0x3D8...0x3EF, 0x460...0x481,
      0x48A...0x4BF, 0x4D0...0x52F:
      codePoint | 1
    case 0x139...0x148, 0x179...0x17E, 0x4C1...0x4CE:
      codePoint + (codePoint & 1)
    case 0x178: 0xFF
    // Greek capitals with their accent.
    case 0x386: 0x3AC
    case 0x388...0x38A: codePoint + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: codePoint + 63
    case 0x400...0x40F: codePoint + 0x50
    case 0x4C0: 0x4CF
    default: codePoint
    }
  }

  /// The text case-folded for comparison (full default folding: `ß` is `ss`).
  ///
  /// Invalid sequences become U+FFFD. Linear in the input.
  public static func foldedCase(_ bytes: [UInt8]) -> [UInt8] {
    mapped(bytes, GALLEY_ICU_FOLD)
  }

  private static func mapped(_ bytes: [UInt8], _ mapping: Int) -> [UInt8] {
    let span = bytes.span
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = endOfPart(of: span, from: start)
      MappedBytes(mapping, span.extracting(start..<end)).append(to: &result)
      start = end
    }
    return result
  }
}

/// Owns the result of one call of ICU's case mapping.
@safe private final class MappedBytes {
  private let handle: OpaquePointer?

  init(_ mapping: Int, _ bytes: Span<UInt8>) {
    var error: Int32 = 0
    unsafe handle = withStart(of: bytes) { start, count in
      unsafe galley_icu_map_case(Int32(mapping), start, Int32(count), &error)
    }
    precondition(error <= 0, "ICU could not map case; check that ICU 72 is installed whole")
  }

  deinit {
    unsafe galley_icu_bytes_close(handle)
  }

  func append(to result: inout [UInt8]) {
    var count = 0
    unsafe result.append(
      contentsOf: UnsafeBufferPointer(
        start: galley_icu_bytes_data(handle, &count), count: count))
  }
}
