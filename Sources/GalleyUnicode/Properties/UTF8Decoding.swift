/// Reading single code points out of valid UTF-8.
///
/// The bytes are trusted to be valid, as a source is validated once when it is read. On bytes
/// that are not valid the result is meaningless but bounded: nothing outside `bytes` is read and
/// the length is at least 1, so a loop ends. An offset outside `bytes` stops the program.
public enum UTF8Decoding {
  /// The code point that starts at a byte offset, and its length in bytes (1 to 4).
  @inlinable
  @inline(__always)
  public static func decodeScalar(
    in bytes: Span<UInt8>, at offset: Int
  ) -> (codePoint: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let room = bytes.count &- offset
    if lead >= 0xE0, lead < 0xF0, room >= 3 {
      let second = UInt32(bytes[offset &+ 1] & 0x3F)
      let third = UInt32(bytes[offset &+ 2] & 0x3F)
      return (UInt32(lead & 0x0F) &<< 12 | second &<< 6 | third, 3)
    }
    if lead >= 0xC0, lead < 0xE0, room >= 2 {
      return (UInt32(lead & 0x1F) &<< 6 | UInt32(bytes[offset &+ 1] & 0x3F), 2)
    }
    if lead >= 0xF0, room >= 4 {
      let second = UInt32(bytes[offset &+ 1] & 0x3F)
      let third = UInt32(bytes[offset &+ 2] & 0x3F)
      let fourth = UInt32(bytes[offset &+ 3] & 0x3F)
      return (UInt32(lead & 0x07) &<< 18 | second &<< 12 | third &<< 6 | fourth, 4)
    }
    return (0xFFFD, 1)
  }

  /// The code point that ends just before a byte offset, and its length; nil at the start.
  @inlinable
  public static func scalar(
    before offset: Int, in bytes: Span<UInt8>
  ) -> (codePoint: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    let last = bytes[offset &- 1]
    if last < 0x80 { return (UInt32(last), 1) }
    // Three bytes, as all Han and kana and most marks of print have, need no search for their beginning.
    if offset >= 3, bytes[offset &- 3] & 0xF0 == 0xE0, bytes[offset &- 2] & 0xC0 == 0x80,
      last & 0xC0 == 0x80
    {
      let second = UInt32(bytes[offset &- 2] & 0x3F)
      return (UInt32(bytes[offset &- 3] & 0x0F) &<< 12 | second &<< 6 | UInt32(last & 0x3F), 3)
    }
    var start = offset &- 1
    let limit = max(0, offset &- 4)
    while start > limit, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
    let decoded = decodeScalar(in: bytes, at: start)
    return decoded.length == offset &- start ? decoded : (0xFFFD, 1)
  }

  /// Appends a code point as UTF-8; a surrogate or a number beyond U+10FFFF becomes U+FFFD.
  @inlinable
  public static func append(_ codePoint: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(codePoint) else {
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return
    }
    bytes.append(contentsOf: scalar.utf8)
  }
}
