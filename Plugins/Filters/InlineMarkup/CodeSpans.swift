/// Back quotes that enclose code: a run and the next run of the same length.
///
/// Back quotes also stand for apostrophes and opening quotes in typed text, so the opening run must not
/// follow a letter, the closing run must not precede one, and the code must not begin or end with a space.
struct CodeSpans {
  private var closes: [Int: Range<Int>] = [:]

  init(_ bytes: [UInt8]) {
    guard bytes.contains(0x60) else { return }
    var runs: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x60 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x60 { index += 1 }
      runs.append(start..<index)
    }
    // The next run of each length, found from the end backwards.
    var next: [Int: Range<Int>] = [:]
    for run in runs.reversed() {
      if let close = next[run.count], run.upperBound < close.lowerBound {
        let isCode =
          !Self.isWord(bytes, run.lowerBound - 1) && !Self.isWord(bytes, close.upperBound)
          && bytes[run.upperBound] != 0x20 && bytes[close.lowerBound - 1] != 0x20
        if isCode { closes[run.lowerBound] = close }
      }
      next[run.count] = run
    }
  }

  /// The closing run of the code that opens at `index`; nil where it opens none.
  func close(ofRunAt index: Int) -> Range<Int>? { closes[index] }

  /// Where the run at `index` ends.
  func end(ofRunAt index: Int, _ bytes: [UInt8]) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == 0x60 { end += 1 }
    return end
  }

  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index]
    return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
