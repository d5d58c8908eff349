/// What the bytes of a text tell of its scripts without decoding: enough to say that nothing in it is foreign.
///
/// Loops without an exit over the whole text, each keeping the lowest of some numbers one byte wide: a difference that
/// wraps around is low in one range of bytes only. The compiler turns that form into vector code of 1.6 instructions a
/// byte; with comparisons it was 3.5, byte by byte 14 and 26.
enum ScriptTraces {
  private static let blockSize = 32

  /// Whether there is nothing in `bytes` but Latin letters, marks and signs.
  static func areLatin(_ bytes: Span<UInt8>) -> Bool {
    areAll(bytes) { base, count in
      var others: UInt8 = 0
      for index in 0..<count { unsafe others |= isPastLatin(base[index]) }
      return others == 0
    }
  }

  /// Whether there is nothing in `bytes` but ideographs, Latin letters, marks and signs; some text of bopomofo, beside
  /// kana in Unicode, is taken for none of these.
  static func areIdeographsOrLatin(_ bytes: Span<UInt8>) -> Bool {
    areAll(bytes) { base, count in
      var fromGreek: UInt8 = 0xFF
      var fromHangul: UInt8 = 0xFF
      var fromKana: UInt8 = 0xFF
      for index in 0..<count {
        let byte = unsafe base[index]
        let next = unsafe base[index &+ 1]
        fromGreek = min(fromGreek, byte &- 0xCD)
        fromHangul = min(fromHangul, byte &- 0xEA)
        fromKana = min(fromKana, (byte ^ 0xE3) | ((next &- 0x81) & 0xFC))
      }
      // The first bytes of U+0340–U+0FFF and of U+A000–U+DFFF, and the first two of kana.
      return fromGreek > 0xE0 - 0xCD && fromHangul > 0xED - 0xEA && fromKana > 0
    }
  }

  /// How many letters of ASCII stand among the ideographs, marks and signs of `bytes`; nil where there is more.
  static func latinLetters(amongIdeographs bytes: Span<UInt8>) -> Int? {
    guard areIdeographsOrLatin(bytes) else { return nil }
    // Most paragraphs have none.
    guard holdsLatinLetters(bytes) else { return 0 }
    var letters = 0
    for position in 0..<bytes.count where bytes[position].isLetter { letters &+= 1 }
    return letters
  }

  private static func holdsLatinLetters(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var fromA: UInt8 = 0xFF
      for index in 0..<bytes.count { unsafe fromA = min(fromA, (bytes[index] | 0x20) &- 0x61) }
      return fromA < 26
    }
  }

  /// Whether `holds` for all of `bytes` but the last, each with the one after it; the last leads nothing.
  ///
  /// The rest at the end is looked at together with bytes before it, so that the loops go in blocks.
  @inline(__always)
  private static func areAll(
    _ bytes: Span<UInt8>, _ holds: (UnsafePointer<UInt8>, Int) -> Bool
  ) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, bytes.count > 1 else { return true }
      let count = bytes.count &- 1
      guard count > blockSize else { return unsafe holds(base, count) }
      return unsafe holds(base, count & ~(blockSize &- 1))
        && holds(base + (count &- blockSize), blockSize)
    }
  }

  /// 1 for the first byte of U+0340 and above, but for U+2000 to U+2FFF and U+F000 to U+FFFF, mostly marks and signs.
  @inline(__always) private static func isPastLatin(_ byte: UInt8) -> UInt8 {
    (byte >= 0xCD ? 1 : 0) & (byte != 0xE2 ? 1 : 0) & (byte != 0xEF ? 1 : 0)
  }
}
