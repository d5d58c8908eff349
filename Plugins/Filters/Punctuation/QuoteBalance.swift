internal import GalleyUnicode

/// Finds the quotation mark without a partner in one text; nothing outside the text counts.
struct QuoteBalance {
  private(set) var openings = 0
  private(set) var closings = 0
  /// The marks of which one is wrong, or has lost its partner.
  private(set) var suspects: [Range<Int>] = []

  /// Looks at U+201C and U+201D; German text, which closes with U+201C, is passed over.
  init(_ bytes: Span<UInt8>) {
    var open: [Range<Int>] = []
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
        index += 1
        continue
      }
      let range = index..<index + 3
      switch bytes[index + 2] {
      case 0x9C:
        openings += 1
        // A quotation inside another has single marks: one of the two is wrong.
        if suspects.count < 64, let outer = open.last { suspects.append(outer) }
        open = [range]
      case 0x9D:
        closings += 1
        if open.popLast() == nil, suspects.count < 64 { suspects.append(range) }
      case 0x9E:
        suspects = []
        openings = 0
        closings = 0
        return
      default: break
      }
      index += 3
    }
    if let last = open.last { suspects.append(last) }
  }
}
