internal import GalleyUnicode

/// Runs of characters for private use.
enum PrivateUse {
  /// Every run with its first code point.
  static func runs(in bytes: Span<UInt8>) -> [(range: Range<Int>, codePoint: UInt32)] {
    var runs: [(range: Range<Int>, codePoint: UInt32)] = []
    var index = 0
    while index < bytes.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: index)
      if (0xE000...0xF8FF).contains(codePoint) || (0xF_0000...0x10_FFFF).contains(codePoint) {
        if let last = runs.last, last.range.upperBound == index {
          runs[runs.count - 1].range = last.range.lowerBound..<index + length
        } else {
          runs.append((index..<index + length, codePoint))
        }
      }
      index += length
    }
    return runs
  }
}
