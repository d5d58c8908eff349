internal import CICU

/// Byte-level tests that pass over text no normaliser of ours can change.
///
/// Both may report a code point that does not change in its place, but never miss one that may;
/// a test compares them with ICU over all of Unicode.
enum NormalizationScan {
  /// Whether text from a byte on may be normalised apart from what is before it.
  ///
  /// True of ASCII and of the leads of U+4000–U+9FFF: starters that join with nothing before.
  static func isSafeStart(_ byte: UInt8) -> Bool {
    byte < 0x80 || (byte >= 0xE4 && byte <= 0xE9)
  }

  /// The offset of the first code point of the compatibility subset, or the end.
  static func compatibilityCandidate(in bytes: Span<UInt8>, from start: Int) -> Int {
    var i = start
    let end = bytes.count
    var blockEnd = i
    while i < end {
      if i >= blockEnd {
        // Leads cannot be mistaken for other bytes, so a block is tested whole, wherever it starts.
        while end &- i >= blockSize, !mayHoldCompatibilityLead(bytes, i) { i &+= blockSize }
        blockEnd = i &+ blockSize
        guard i < end else { return end }
      }
      let lead = bytes[i]
      // Only U+2F00–U+2FD5 (lead E2) and U+FB00–U+FF9F (lead EF) hold members.
      if lead < 0xE2 {
        i &+= lead < 0xC0 ? 1 : (lead < 0xE0 ? 2 : 3)
        continue
      }
      if lead != 0xEF && lead != 0xE2 {
        i &+= lead < 0xF0 ? 3 : 4
        continue
      }
      guard i &+ 2 < end else { return end }
      let second = bytes[i &+ 1]
      let third = bytes[i &+ 2]
      if lead == 0xE2 {
        if second >= 0xBC && (second < 0xBF || third <= 0x95) { return i }
      } else {
        switch second {
        case 0xAC: if third <= 0x86 { return i }
        case 0xBC:
          if (third >= 0x90 && third <= 0x99) || (third >= 0xA1 && third <= 0xBA) { return i }
        case 0xBD: if (third >= 0x81 && third <= 0x9A) || third >= 0xA6 { return i }
        case 0xBE: if third <= 0x9F { return i }
        default: break
        }
      }
      i &+= 3
    }
    return end
  }

  /// The offset of the first code point that NFC may change, the filtered blocks aside, or the end.
  static func canonicalCandidate(in bytes: Span<UInt8>, from start: Int) -> Int {
    var i = start
    let end = bytes.count
    var blockEnd = i
    while i < end {
      if i >= blockEnd {
        while end &- i >= blockSize, !mayHoldCanonicalLead(bytes, i) { i &+= blockSize }
        blockEnd = i &+ blockSize
        guard i < end else { return end }
      }
      let lead = bytes[i]
      // Up to U+02FF nothing changes by itself.
      if lead < 0xCC {
        i &+= lead < 0xC0 ? 1 : 2
        continue
      }
      // U+4000–U+9FFF.
      if lead >= 0xE4 && lead <= 0xE9 {
        i &+= 3
        continue
      }
      // Cyrillic U+0400–U+047F.
      if lead == 0xD0 || lead == 0xD1 {
        i &+= 2
        continue
      }
      let length = lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4)
      guard i &+ length <= end else { return end }
      if mayChange(lead, bytes, i) { return i }
      i &+= length
    }
    return end
  }

  /// Bytes tested at a time; a loop of this many becomes two vector instructions a test.
  private static let blockSize = 32

  @inline(__always)
  private static func mayHoldCompatibilityLead(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let block = bytes.extracting(start..<start &+ blockSize)
    var found: UInt8 = 0
    for k in 0..<blockSize {
      let byte = block[k]
      found |= (byte == 0xE2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
    }
    return found != 0
  }

  @inline(__always)
  private static func mayHoldCanonicalLead(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let block = bytes.extracting(start..<start &+ blockSize)
    var found: UInt8 = 0
    for k in 0..<blockSize {
      let byte = block[k]
      found |= (byte >= 0xCC ? 1 : 0) & (byte &- 0xE4 > 5 ? 1 : 0)
    }
    return found != 0
  }

  private static func mayChange(_ lead: UInt8, _ bytes: Span<UInt8>, _ i: Int) -> Bool {
    let second = bytes[i &+ 1]
    if lead == 0xE3 {
      // U+302A–U+302F tone marks, U+3099 and U+309A voiced sound marks.
      let third = bytes[i &+ 2]
      return (second == 0x80 && third >= 0xAA && third <= 0xAF)
        || (second == 0x82 && (third == 0x99 || third == 0x9A))
    }
    if lead == 0xEF {
      // U+FB1D–U+FB4E Hebrew forms, U+FE20–U+FE2F half marks.
      let third = bytes[i &+ 2]
      return (second == 0xAC && third >= 0x9D) || (second == 0xAD && third <= 0x8E)
        || (second == 0xB8 && third >= 0xA0 && third <= 0xAF)
    }
    if lead < 0xE3 {
      let codePoint = UTF8Decoding.decodeScalar(in: bytes, at: i).codePoint
      return changing[Int(codePoint &>> 6)] &>> UInt64(codePoint & 63) & 1 != 0
    }
    // U+A000–U+AFFF: the Yi syllables up to U+A4BF never change; Hangul syllables only with a
    // jamo after them, which is a candidate itself.
    if lead == 0xEA { return second >= 0x93 && second <= 0xAF }
    if lead < 0xF0 { return false }
    // U+10000–U+1EFFF hold musical and other marks; emoji and the further Han planes do not.
    return lead == 0xF0 && second < 0x9F
  }

  /// One bit a code point below U+3000: whether NFC may change text there.
  ///
  /// Asked of ICU once (12,288 look-ups, about 0.15 ms), and only for scripts that need it.
  private static let changing: [UInt64] = {
    var words = [UInt64](repeating: 0, count: 0x3000 >> 6)
    for codePoint in UInt32(0x300)..<0x3000
    where galley_icu_may_change_under_nfc(codePoint) != 0 {
      words[Int(codePoint >> 6)] |= 1 << UInt64(codePoint & 63)
    }
    return words
  }()
}
