/// A date of the form that package files ask for (W3CDTF): a year, a year and month, or a day.
package struct PublicationDate {
  /// The date: `1925`, `1925-03` or `1925-03-01`.
  package let string: String

  /// Takes the date that opens an ISO 8601 string; a time of day after it is left away.
  package init?(_ string: String?) {
    guard let day = string?.split(whereSeparator: { "T ".contains($0) }).first else { return nil }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers[0] > 0 else { return nil }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2, !(1...Self.days(in: numbers[1], of: numbers[0])).contains(numbers[2]) {
      return nil
    }
    self.string = String(day)
  }

  /// The first second of the date, as `dcterms:modified` wants it.
  package var firstSecond: String {
    let missing = string.utf8.count == 4 ? "-01-01" : string.utf8.count == 7 ? "-01" : ""
    return "\(string)\(missing)T00:00:00Z"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
