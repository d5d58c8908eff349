/// Hebrew numerals (gematria) with their geresh or gershayim.
enum HebrewNumeral {
  /// Values of U+05D0–U+05EA; final forms count as the plain letters.
  private static let values = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 20, 30, 40, 40, 50, 50, 60, 70, 80, 80, 90, 90, 100, 200,
    300, 400,
  ]

  /// The value (1 to 9999), or nil; a word without a mark is no numeral.
  static func value(of codePoints: [UInt32]) -> Int? {
    var rest = codePoints[...]
    var thousands = 0
    // ה׳תשפ״ד: a first letter with a geresh counts thousands when more letters follow.
    if rest.count > 2, isGeresh(rest[1]), let value = letter(rest[0]), value < 10 {
      thousands = value * 1000
      rest = rest.dropFirst(2)
    }
    guard let last = rest.last else { return nil }
    if rest.count == 2, isGeresh(last), let value = letter(rest[rest.startIndex]) {
      return thousands + value
    }
    // The gershayim stands before the last letter.
    guard rest.count >= 3, isGershayim(rest[rest.endIndex - 2]) else { return nil }
    var sum = 0
    var previous = 400
    for (index, codePoint) in rest.enumerated() where index != rest.count - 2 {
      // Letters fall; only ת repeats, for 800 and 900.
      guard let value = letter(codePoint), value < previous || value == 400 && previous == 400
      else { return nil }
      // Within one place there is one letter: ט״ו is 9 and 6 by custom, as the pair of 10 and 5
      // would spell the Name.
      if value < 10, previous < 10, !(previous == 9 && (value == 6 || value == 7)) { return nil }
      if value >= 10, value < 100, previous < 100 { return nil }
      if value >= 100, value < 400, previous < 400 { return nil }
      sum += value
      previous = value
    }
    return thousands + sum
  }

  private static func letter(_ codePoint: UInt32) -> Int? {
    0x5D0...0x5EA ~= codePoint ? values[Int(codePoint - 0x5D0)] : nil
  }

  private static func isGeresh(_ codePoint: UInt32) -> Bool {
    codePoint == 0x5F3 || codePoint == 0x27 || codePoint == 0x2019
  }

  private static func isGershayim(_ codePoint: UInt32) -> Bool {
    codePoint == 0x5F4 || codePoint == 0x22 || codePoint == 0x201D
  }
}
