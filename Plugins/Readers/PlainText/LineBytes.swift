internal import GalleyCore

/// A place in one line, for matching by hand.
struct LineBytes {
  private let bytes: [UInt8]
  private let start: Int
  private(set) var position: Int
  let end: Int

  /// A place at the start of the line, after a byte order mark if the file opens with one.
  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    start = Int(range.start)
    end = Int(range.end)
    position = start
    if start == 0, triple == (0xEF, 0xBB, 0xBF) { position = 3 }
  }

  var isAtEnd: Bool { position >= end }

  /// The byte at the place, 0 at the end of the line.
  var current: UInt8 { byte(0) }

  /// This byte and the two after it.
  var triple: (UInt8, UInt8, UInt8) { (byte(0), byte(1), byte(2)) }

  /// The bytes from the start of the line to the place, held at what a mark can say.
  var prefix: UInt16 { UInt16(clamping: position - start) }

  /// The bytes of the whole line, held at what a mark can say.
  var lengthAsPrefix: UInt16 { UInt16(clamping: end - start) }

  func byte(_ offset: Int) -> UInt8 { position + offset < end ? bytes[position + offset] : 0 }

  mutating func advance(_ count: Int) { position = min(position + count, end) }

  /// Skips up to three spaces and returns the byte after them; nil for an empty line or a deeper indent.
  mutating func skipIndent() -> UInt8? {
    let limit = position + 3
    while position < limit, position < end, bytes[position] == 0x20 { position += 1 }
    guard position < end, bytes[position] != 0x20, bytes[position] != 0x09 else { return nil }
    return bytes[position]
  }

  /// Skips spaces and tabs and returns how many.
  @discardableResult mutating func skipSpaces() -> Int {
    let from = position
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position - from
  }

  /// Skips bytes equal to `sign` and returns how many.
  mutating func skip(_ sign: UInt8) -> Int {
    let from = position
    while position < end, bytes[position] == sign { position += 1 }
    return position - from
  }
}
