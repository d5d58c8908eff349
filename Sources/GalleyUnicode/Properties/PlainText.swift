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

  /// Where the run of ASCII letters that `start` stands in ends, at `end` at the latest; `start` where it stands in none.
  ///
  /// Cost is two instructions a letter in long words: eight bytes are looked at as one number.
  @inlinable
  public static func endOfLetters(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = unsafe bytes.bytes
    var position = start
    while position &+ 8 <= end {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      // In each byte of a letter the bit of 0x40 is set, that of 0x80 is not, and the last five bits are 1 to 26.
      let low = word & 0x1F1F_1F1F_1F1F_1F1F
      let above = (low &+ 0x0505_0505_0505_0505) & 0x2020_2020_2020_2020
      let isNotZero = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & 0x2020_2020_2020_2020
      let ends =
        (~word & 0x4040_4040_4040_4040) | (word & 0x8080_8080_8080_8080) | above
        | (isNotZero ^ 0x2020_2020_2020_2020)
      if ends != 0 { return position &+ ends.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < end, (bytes[position] | 0x20) &- 0x61 < 26 { position &+= 1 }
    return position
  }
}
