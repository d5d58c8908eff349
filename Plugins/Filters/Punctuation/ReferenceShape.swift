/// Entries of a list of references keep half-width marks (GB/T 7714), also in Chinese text.
enum ReferenceShape {
  /// Whether a text looks like such an entry.
  ///
  /// Evidence is a type mark (`[J]`, `[EB/OL]`), a year with issue and pages (`2022(06): 50-56`), or a number in
  /// brackets at the start together with a year.
  static func matches(_ bytes: Span<UInt8>) -> Bool {
    var hasYear = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[unchecked: index]
      // All that is looked for is of ASCII.
      if byte >= 0xC0 {
        index &+= byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        continue
      }
      if byte == 0x5B, isTypeMark(bytes, index + 1) { return true }
      if isDigit(byte), index == 0 || !isDigit(bytes[index - 1]), let end = year(bytes, index) {
        hasYear = true
        if isIssue(bytes, end) { return true }
      }
      index &+= 1
    }
    return hasYear && startsWithNumber(bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// One of the types of GB/T 7714, a carrier after a slash allowed, closed by `]`.
  private static func isTypeMark(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var position = start
    while position < bytes.count, position - start < 6,
      (0x41...0x5A).contains(bytes[position]) || bytes[position] == 0x2F
    {
      position += 1
    }
    guard position < bytes.count, bytes[position] == 0x5D, position > start else { return false }
    if position == start + 1 {
      switch bytes[start] {
      case 0x41, 0x43, 0x44, 0x47, 0x4A, 0x4D, 0x4E, 0x50, 0x52, 0x53, 0x5A: return true
      default: return false
      }
    }
    return (start..<position).contains { bytes[$0] == 0x2F }
  }

  /// The end of a year from 1500 to 2099 at `start`.
  private static func year(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    guard end - start == 4 else { return nil }
    let century = (bytes[start] - 0x30) * 10 + bytes[start + 1] - 0x30
    return (15...20).contains(century) ? end : nil
  }

  /// `(06): 50` or `, 12(3): 5` after a year.
  private static func isIssue(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var position = start
    while position < bytes.count, position - start < 8,
      isDigit(bytes[position]) || bytes[position] == 0x2C || bytes[position] == 0x20
    {
      position += 1
    }
    guard position < bytes.count, bytes[position] == 0x28 else { return false }
    position += 1
    let number = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    guard position > number, position < bytes.count, bytes[position] == 0x29 else { return false }
    position += 1
    return position < bytes.count && (bytes[position] == 0x3A || bytes[position] == 0x2E)
  }

  /// `[1]` at the start.
  private static func startsWithNumber(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 3, bytes[0] == 0x5B else { return false }
    var position = 1
    while position < bytes.count, position < 5, isDigit(bytes[position]) { position += 1 }
    return position > 1 && position < bytes.count && bytes[position] == 0x5D
  }
}
