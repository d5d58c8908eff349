/// Reading numerals of many scripts, whole pieces of text at a time.
///
/// A numeral is read only if all of the text is one, in the form its tradition writes: `IIII`,
/// `二三十` or a Hebrew word without its mark are not numerals. Nothing is trimmed.
public enum Numeral {
  /// The value of a numeral, or nil if the text is none or is beyond 18 digits.
  ///
  /// Reads decimal digits of any one script, Chinese numerals (everyday, financial, `廿`,
  /// `二〇二四`), Roman numerals to 3999, single characters with a value (`①㈠⑴⒈Ⅳ`), Hebrew
  /// (`ט״ו`) and Greek (`ΙΒʹ`). Text of more than 64 bytes is none. Cost: some tens of
  /// nanoseconds.
  public static func value(of bytes: [UInt8]) -> Int? {
    value(of: bytes[...])
  }

  /// The value of a numeral; see ``value(of:)-([UInt8])``.
  public static func value(of bytes: ArraySlice<UInt8>) -> Int? {
    value(of: bytes.span)
  }

  /// The value of a numeral; see ``value(of:)-([UInt8])``.
  public static func value(of text: String) -> Int? {
    value(of: Array(text.utf8))
  }

  /// The value of a numeral; see ``value(of:)-([UInt8])``.
  public static func value(of bytes: Span<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
    if bytes[0] < 0x80 {
      // Digits and Roman letters, the usual case, need no decoding and no memory.
      return DecimalNumeral.ascii(bytes) ?? RomanNumeral.value(of: bytes)
    }
    // Most Han text is no numeral, and its first character tells. ICU would also read 万 and 兆.
    let first = UTF8Decoding.decodeScalar(in: bytes, at: 0).codePoint
    if isHan(first) {
      if bytes.count == 3 { return ChineseNumeral.value(of: first) }
      if !ChineseNumeral.mayBegin(with: first) { return nil }
    }
    var codePoints: [UInt32] = []
    codePoints.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: offset)
      codePoints.append(codePoint)
      offset += length
    }
    switch first {
    case _ where isHan(first) || first == 0x3007: return ChineseNumeral.value(of: codePoints)
    case 0x370...0x3FF: return GreekNumeral.value(of: codePoints)
    case 0x5D0...0x5F4: return HebrewNumeral.value(of: codePoints)
    default:
      if codePoints.count == 1 { return CodePointFacts.numericValue(codePoints[0]) }
      return DecimalNumeral.anyScript(codePoints)
    }
  }

  private static func isHan(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }
}
