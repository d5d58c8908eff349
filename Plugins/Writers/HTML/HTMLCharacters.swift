/// The characters that XML allows and HTML does not: the controls from U+007F to U+009F and the noncharacters
/// (HTML, 13.2.3.5, "Preprocessing the input stream"), and the carriage return by its number (13.2.5.80).
enum HTMLCharacters {
  /// `bytes`, which are an XML document in UTF-8, without the forbidden characters, and how many were left out; clean
  /// bytes are not copied.
  ///
  /// A carriage return becomes a line feed, which is white space as it is, and counts as kept.
  static func allowed(in bytes: [UInt8]) -> (bytes: [UInt8], dropped: Int) {
    guard var position = nextForbidden(in: bytes, from: 0) else { return (bytes, 0) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    var dropped = 0
    while true {
      kept += bytes[start..<position.start]
      if bytes[position.start] == 0x26 { kept.append(0x0A) } else { dropped += 1 }
      start = position.end
      guard let next = nextForbidden(in: bytes, from: start) else { break }
      position = next
    }
    kept += bytes[start...]
    return (kept, dropped)
  }

  private static func nextForbidden(
    in bytes: [UInt8], from start: Int
  ) -> (start: Int, end: Int)? {
    let span = bytes.span
    var index = start
    while index < span.count {
      let length = forbiddenLength(at: index, in: span)
      if length > 0 { return (index, index + length) }
      index += 1
    }
    return nil
  }

  /// The length of the forbidden character that starts at `index`; 0 where none does.
  @inline(__always)
  private static func forbiddenLength(at index: Int, in span: Span<UInt8>) -> Int {
    let byte = span[index]
    // Letters, ideographs and markup are decided here.
    guard byte == 0x26 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF else { return 0 }
    func following(_ distance: Int) -> UInt8 {
      index + distance < span.count ? span[index + distance] : 0
    }
    switch byte {
    // `&#13;`, which no text can hold: its own signs are escaped.
    case 0x26:
      let isReturn =
        following(1) == 0x23 && following(2) == 0x31 && following(3) == 0x33
        && following(4) == 0x3B
      return isReturn ? 5 : 0
    case 0x7F: return 1
    // U+0080 to U+009F.
    case 0xC2: return following(1) < 0xA0 ? 2 : 0
    // U+FDD0 to U+FDEF, U+FFFE and U+FFFF.
    case 0xEF:
      let isForbidden =
        following(1) == 0xB7 && (0x90...0xAF).contains(following(2))
        || following(1) == 0xBF && following(2) >= 0xBE
      return isForbidden ? 3 : 0
    // The last two code points of every plane.
    default:
      return following(1) & 0x0F == 0x0F && following(2) == 0xBF && following(3) >= 0xBE ? 4 : 0
    }
  }
}
