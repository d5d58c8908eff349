/// The characters that no rule of this filter looks at: those that nearly all text is made of.
///
/// One walk from lead byte to lead byte, where the rules by themselves are three scans. It may refuse a character that
/// no rule would change, never the other way round; a test asks it of all of Unicode.
enum CommonCharacters {
  /// Whether `bytes` hold nothing else.
  static func make(up bytes: Span<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    while index < count {
      let lead = bytes[unchecked: index]
      if lead < 0x80 {
        guard isCommon(ascii: lead) else { return false }
        index &+= 1
        // A line of Latin is looked at in blocks; two bytes ahead tell it from a number in a line of Han.
        while index &+ blockSize <= count, bytes[unchecked: index &+ 11] < 0x80,
          bytes[unchecked: index &+ 31] < 0x80, isASCIIBlock(bytes, index)
        {
          index &+= blockSize
        }
        continue
      }
      // U+4000 to U+9FFF.
      if lead >= 0xE4, lead <= 0xE9 {
        index &+= 3
        continue
      }
      let second = index &+ 1 < count ? bytes[unchecked: index &+ 1] : 0
      let third = index &+ 2 < count ? bytes[unchecked: index &+ 2] : 0
      guard isCommon(lead, second, third) else { return false }
      index &+= lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return true
  }

  private static let blockSize = 32

  /// Whether a block holds common characters of ASCII and no others; the compiler makes vectors of the loop.
  @inline(__always)
  private static func isASCIIBlock(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let block = bytes.extracting(unchecked: start..<start &+ blockSize)
    var others: UInt8 = 0
    for offset in 0..<blockSize {
      let byte = block[unchecked: offset]
      others &+= (byte &- 0x20 < 0x5F ? 0 : 1) & (byte &- 9 < 5 ? 0 : 1)
    }
    return others == 0
  }

  /// All of ASCII but the control codes that are no white space.
  @inline(__always)
  private static func isCommon(ascii byte: UInt8) -> Bool { byte &- 0x20 < 0x5F || byte &- 9 < 5 }

  private static func isCommon(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch lead {
    // Latin-1 without its control codes, and the Latin letters up to U+02FF.
    case 0xC2: second >= 0xA0
    case 0xC3...0xCB: true
    // Cyrillic up to U+047F.
    case 0xD0, 0xD1: true
    case 0xE2:
      switch second {
      // Dashes, quotation marks and the ellipsis; not the quads and U+200B.
      case 0x80: third != 0x80 && third != 0x81 && third != 0x8B
      // Arrows, box drawing, geometric shapes and dingbats; signs of currencies.
      case 0x82, 0x86, 0x87, 0x94...0x9E: true
      // Enclosed numbers and Roman numerals.
      case 0x85, 0x91, 0x92, 0x93: true
      default: false
      }
    case 0xE3:
      switch second {
      // Marks of Chinese and Japanese print; not the tone marks.
      case 0x80: third < 0xAA || third > 0xAF
      // Kana; not the voiced sound marks, which may compose.
      case 0x82: third != 0x99 && third != 0x9A
      default: true
      }
    // Hangul syllables.
    case 0xEA: second >= 0xB0
    case 0xEB...0xED: true
    case 0xEF:
      switch second {
      // Full-width marks; not the letters and digits.
      case 0xBC: third < 0x90 || third > 0x99 && third < 0xA1 || third > 0xBA
      case 0xBD: third > 0x9A && third < 0xA6
      default: false
      }
    // Ideographs of the further planes, and emoji.
    case 0xF0: second >= 0x9F
    default: false
    }
  }
}
