public import GalleyUnicode

/// A place in valid UTF-8 that moves forward by code points; what the grammars of this module read with.
///
/// Inlinable, as plugins read with it a code point at a time: a call over the edge of the module costs more than the
/// decoding.
public struct CodePointCursor {
  /// The bytes; shared, never copied.
  public let bytes: [UInt8]
  /// The byte offset of the next code point.
  @inlinable public var position: Int { offset }
  @usableFromInline var offset: Int
  /// The byte offset where reading stops.
  public let end: Int

  /// Starts at the lower bound of `range`, which must lie on code points.
  @inlinable public init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.offset = range.lowerBound
    self.end = range.upperBound
  }

  /// The next code point, without moving; nil at the end.
  @inlinable public var peek: UInt32? {
    offset < end ? UTF8Decoding.decodeScalar(in: bytes.span, at: offset).codePoint : nil
  }

  /// The next code point, moving past it; nil at the end.
  @inlinable public mutating func next() -> UInt32? {
    guard offset < end else { return nil }
    let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes.span, at: offset)
    offset += length
    return codePoint
  }

  /// Moves past the next code point if `test` accepts it, and tells whether it did.
  @inlinable public mutating func skip(_ test: (UInt32) -> Bool) -> Bool {
    guard offset < end else { return false }
    let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes.span, at: offset)
    guard test(codePoint) else { return false }
    offset += length
    return true
  }

  /// Moves past every code point that `test` accepts and returns how many there were.
  @discardableResult @inlinable public mutating func skipAll(_ test: (UInt32) -> Bool) -> Int {
    var count = 0
    while skip(test) { count += 1 }
    return count
  }

  /// Moves past `word`, which is in lower case, if it stands here in whatever case, and tells whether it did.
  ///
  /// A capital of Latin, Greek or Cyrillic takes as many bytes as its small letter.
  public mutating func skip(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= end else { return false }
    let matches = word.withUTF8Buffer { expected in
      var index = 0
      while index < length {
        let byte = bytes[offset + index]
        if byte == expected[index] {
          index += 1
          continue
        }
        if byte < 0x80 {
          guard byte &- 0x41 < 26, byte | 0x20 == expected[index] else { return false }
          index += 1
          continue
        }
        // Two capitals may differ in their first byte or in their second; both are looked at from the first.
        let start = byte & 0xC0 == 0x80 && index > 0 ? index - 1 : index
        let (capital, width) = UTF8Decoding.decodeScalar(in: bytes.span, at: offset + start)
        let small = CaseMapping.lowercased(capital)
        guard small != capital, start + width <= length, width == 2, small >= 0x80,
          expected[start] == UInt8(0xC0 | small >> 6),
          expected[start + 1] == UInt8(0x80 | small & 63)
        else { return false }
        index = start + width
      }
      return true
    }
    if matches { offset += length }
    return matches
  }

  /// Moves past white space, the ideographic space included.
  @inlinable public mutating func skipSpaces() { skipAll(SentenceMarks.isSpace) }
}
