/// What the bytes of a text tell of its scripts without decoding: enough to say that nothing in it is foreign.
///
/// Blocks without an exit and with accumulators one byte wide, as the compiler turns these into vector code: 1 and 3
/// instructions a byte (byte by byte it was 14 and 26).
enum ScriptTraces {
  private static let blockSize = 32

  /// Whether there is nothing in `bytes` but Latin letters, marks and signs.
  static func areLatin(_ bytes: Span<UInt8>) -> Bool {
    areAll(bytes) { byte, _ in isPastLatin(byte) }
  }

  /// Whether there is nothing in `bytes` but ideographs, Latin letters, marks and signs.
  static func areIdeographsOrLatin(_ bytes: Span<UInt8>) -> Bool {
    areAll(bytes, isNoIdeograph)
  }

  /// Whether `isOther` is 0 for every byte with the one after it; the last byte is not looked at.
  @inline(__always)
  private static func areAll(_ bytes: Span<UInt8>, _ isOther: (UInt8, UInt8) -> UInt8) -> Bool {
    var position = 0
    while position &+ 1 < bytes.count {
      // What is left at the end is looked at in one block with bytes before it.
      if bytes.count > blockSize { position = min(position, bytes.count &- blockSize &- 1) }
      let length = min(blockSize, bytes.count &- position &- 1)
      var others: UInt8 = 0
      if length == blockSize {
        let block = bytes.extracting(position...position &+ blockSize)
        for index in 0..<blockSize { others |= isOther(block[index], block[index &+ 1]) }
      } else {
        for index in position..<position &+ length {
          others |= isOther(bytes[index], bytes[index &+ 1])
        }
      }
      guard others == 0 else { return false }
      position &+= length
    }
    return true
  }

  /// How many letters of ASCII stand among the ideographs, marks and signs of `bytes`; nil where there is more.
  ///
  /// The last byte is not counted, as each is looked at together with the next.
  static func latinLetters(amongIdeographs bytes: Span<UInt8>) -> Int? {
    var letters = 0
    var position = 0
    while position &+ blockSize < bytes.count {
      let block = bytes.extracting(position...position &+ blockSize)
      var others: UInt8 = 0
      var latin: UInt8 = 0
      for index in 0..<blockSize {
        others |= isNoIdeograph(block[index], block[index &+ 1])
        latin &+= isLatinLetter(block[index])
      }
      guard others == 0 else { return nil }
      letters &+= Int(latin)
      position &+= blockSize
    }
    while position &+ 1 < bytes.count {
      guard isNoIdeograph(bytes[position], bytes[position &+ 1]) == 0 else { return nil }
      letters &+= Int(isLatinLetter(bytes[position]))
      position &+= 1
    }
    return letters
  }

  /// 1 for the first byte of U+0340 and above, but for U+2000 to U+2FFF and U+F000 to U+FFFF, mostly marks and signs.
  @inline(__always) private static func isPastLatin(_ byte: UInt8) -> UInt8 {
    (byte >= 0xCD ? 1 : 0) & (byte != 0xE2 ? 1 : 0) & (byte != 0xEF ? 1 : 0)
  }

  /// 1 for the first byte of a letter of another script, kana and hangul among them.
  @inline(__always) private static func isNoIdeograph(_ byte: UInt8, _ next: UInt8) -> UInt8 {
    let isBelow: UInt8 = (byte >= 0xCD ? 1 : 0) & (byte <= 0xE0 ? 1 : 0)
    let isAbove: UInt8 = (byte >= 0xEA ? 1 : 0) & (byte <= 0xED ? 1 : 0)
    let isKana: UInt8 = (byte == 0xE3 ? 1 : 0) & (next >= 0x81 ? 1 : 0) & (next <= 0x83 ? 1 : 0)
    return isBelow | isAbove | isKana
  }

  @inline(__always) private static func isLatinLetter(_ byte: UInt8) -> UInt8 {
    (byte | 0x20 >= 0x61 ? 1 : 0) & (byte | 0x20 <= 0x7A ? 1 : 0)
  }
}
