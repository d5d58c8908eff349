internal import CBaseline

/// The parts of a ZIP container as they were before they were packed: what the compressor alone has to do.
struct PackedParts {
  /// The deflated parts, expanded; those that are stored cost the compressor nothing.
  private(set) var contents: [[UInt8]] = []

  /// Expands the parts of `container`, one that Galley wrote: no data descriptors, no ZIP64 (APPNOTE 4.3.7).
  init(of container: [UInt8]) {
    func number(_ start: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(container[start + $1]) << (8 * $1) }
    }
    guard let expander = libdeflate_alloc_decompressor() else { return }
    defer { libdeflate_free_decompressor(expander) }
    var start = 0
    while start + 30 <= container.count, number(start, 4) == 0x0403_4B50 {
      let packed = number(start + 18, 4)
      let data = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      if number(start + 8, 2) == 8 {
        let count = number(start + 22, 4)
        contents.append(
          [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            container.withUnsafeBytes {
              _ = libdeflate_deflate_decompress(
                expander, $0.baseAddress.map { $0 + data }, packed, output.baseAddress, count, nil)
            }
            filled = count
          })
      }
      start = data + packed
    }
  }
}
