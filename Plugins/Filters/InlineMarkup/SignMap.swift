internal import GalleyCore

/// Where in a document the signs stand that markup begins with, to the nearest 64 bytes of the source.
///
/// One pass over the bytes, in blocks that the compiler makes vectors of; then a paragraph without a sign, as nearly all
/// are, is told by a look at a bit or two instead of at its pieces.
struct SignMap {
  /// A bit for each 64 bytes of the source.
  private var bits: [UInt64]
  /// Whether text that was put in holds a sign; it is not mapped.
  private let isPutIn: Bool

  /// Maps what the pieces of a document point into.
  init(_ bytes: PieceBytes) {
    let source = bytes.source.span
    bits = [UInt64](repeating: 0, count: source.count / 4096 + 1)
    for word in bits.indices {
      let stretch = source.extracting(word * 4096..<min((word + 1) * 4096, source.count))
      // Most stretches of a page hold no sign.
      guard Self.holdsSign(stretch) else { continue }
      for block in 0..<(stretch.count + 63) / 64
      where Self.holdsSign(stretch.extracting(block * 64..<min((block + 1) * 64, stretch.count))) {
        bits[word] |= 1 << UInt64(block)
      }
    }
    isPutIn = Self.holdsSign(bytes.insertions.span)
  }

  /// Whether there is no sign anywhere.
  var isEmpty: Bool { !isPutIn && bits.allSatisfy { $0 == 0 } }

  /// Whether the text of `inlines` may hold a sign.
  func mayHoldSign(_ inlines: [Inline]) -> Bool {
    if isPutIn { return true }
    guard let extent = inlines.sourceExtent, !extent.isEmpty else { return false }
    for block in Int(extent.start) >> 6...Int(extent.end - 1) >> 6
    where bits[block >> 6] >> UInt64(block & 63) & 1 != 0 {
      return true
    }
    return false
  }

  /// Whether any of the signs that markup begins with stands in `bytes`: `*` `_` `` ` `` `<` `&` `[` `\`.
  static func holdsSign(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      found |=
        (byte == 0x2A ? 1 : 0) | (byte == 0x5F ? 1 : 0) | (byte == 0x60 ? 1 : 0)
        | (byte == 0x3C ? 1 : 0) | (byte == 0x26 ? 1 : 0) | (byte == 0x5B ? 1 : 0)
        | (byte == 0x5C ? 1 : 0)
    }
    return found != 0
  }
}
