/// Place-value numerals of decimal digits.
enum DecimalNumeral {
  /// More digits than these may not fit 63 bits.
  static let mostDigits = 18

  static func ascii(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count <= mostDigits else { return nil }
    var value = 0
    for i in bytes.indices {
      let digit = bytes[i] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Digits of one script, which are told by their zero: `١٢`, `１２`, `१२`.
  static func anyScript(_ codePoints: [UInt32]) -> Int? {
    guard codePoints.count <= mostDigits else { return nil }
    var value = 0
    var zero: UInt32?
    for codePoint in codePoints {
      guard let digit = CodePointFacts.digit(codePoint) else { return nil }
      let ownZero = codePoint &- UInt32(digit)
      if let zero, zero != ownZero { return nil }
      zero = ownZero
      value = value * 10 + digit
    }
    return value
  }
}
