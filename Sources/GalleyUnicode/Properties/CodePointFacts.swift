internal import CICU

/// Single facts about code points that are asked too seldom to have a place in the table.
enum CodePointFacts {
  /// The value (0–9) of a decimal digit of any script.
  static func digit(_ codePoint: UInt32) -> Int? {
    let value = galley_icu_digit(codePoint)
    return value < 0 ? nil : Int(value)
  }

  /// The numeric value of a code point, if it is a whole number.
  static func numericValue(_ codePoint: UInt32) -> Int? {
    let value = galley_icu_numeric_value(codePoint)
    return value < 0 ? nil : Int(value)
  }

  /// Whether NFC may change text at a code point.
  static func mayChangeUnderNFC(_ codePoint: UInt32) -> Bool {
    galley_icu_may_change_under_nfc(codePoint) != 0
  }
}
