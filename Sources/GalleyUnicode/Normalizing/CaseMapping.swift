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
