/// Stretches of plain ASCII, found eight bytes at a time: most of what is printed in Latin letters.
public enum PlainText {
  /// Where the stretch that begins at `start` ends: before the first byte that is neither a letter, a digit, a mark nor a
  /// space of ASCII, before the second of two spaces, or at `end`; and whether it holds a space.
  ///
  /// Cost is three instructions a byte.
  @inlinable
  public static func stretch(
    in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (end: Int, holdsSpace: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones &* 0x80
    let raw = unsafe bytes.bytes
    var position = start
    // Whether the byte before is a space, as a bit of the first byte.
    var carried: UInt64 = 0
    var seen: UInt64 = 0
    while position &+ 8 <= end {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      // Exact for each byte: the high bit is set where the byte is a space.
      let other = word ^ (ones &* 0x20)
      let spaces = ~(((other & ~highBits) &+ ~highBits) | other | ~highBits)
      let controls = (word &- ones &* 0x20) & ~word
      let pairs = spaces & (spaces &<< 8 | carried)
      if (word | controls) & highBits | pairs != 0 { break }
      carried = spaces &>> 56
      seen |= spaces
      position &+= 8
    }
    while position < end, bytes[position] &- 0x20 < 0x60,
      bytes[position] != 0x20 || position == start || bytes[position &- 1] != 0x20
    {
      if bytes[position] == 0x20 { seen = 1 }
      position &+= 1
    }
    return (position, seen != 0)
  }
}
