/// Dates as header fields write them, brought to ISO 8601.
enum CalendarDate {
  /// `2024-04-30`, or `2024-04` or `2024` where less is said; nil for what is no date or could be two.
  ///
  /// Reads `2024-4-30`, `2024/04/30`, `2024.04.30`, `2024年4月30日`, `30 April 2024`, `April 30, 2024`, with
  /// or without a time after them. `04/05/2024` is refused: day and month cannot be told apart.
  static func parse(_ text: String) -> String? {
    let parts = Self.parts(of: text)
    guard let first = parts.first else { return nil }
    if case .number(let year, digits: 4) = first {
      guard parts.count > 1, case .number(let month, let digits) = parts[1], digits <= 2 else {
        return parts.count == 1 ? iso(year) : nil
      }
      guard parts.count > 2, case .number(let day, let digits) = parts[2], digits <= 2 else {
        return parts.count == 2 ? iso(year, month) : nil
      }
      return iso(year, month, day)
    }
    let numbers = parts.prefix(4).compactMap { part -> (value: Int, digits: Int)? in
      if case .number(let value, let digits) = part { (value, digits) } else { nil }
    }
    let months = parts.prefix(4).compactMap { part -> Int? in
      if case .word(let word) = part { month(named: word) } else { nil }
    }
    guard months.count == 1, let month = months.first else { return nil }
    if numbers.count >= 2, numbers[0].digits <= 2, numbers[1].digits == 4 {
      return iso(numbers[1].value, month, numbers[0].value)
    }
    if let year = numbers.first, year.digits == 4 { return iso(year.value, month) }
    return nil
  }

  private enum Part {
    case number(Int, digits: Int)
    case word(String)
  }

  /// The first runs of ASCII digits and of ASCII letters in the text.
  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var digits: [UInt8] = []
    var letters: [UInt8] = []
    func flush() {
      if !digits.isEmpty, digits.count <= 9,
        let value = Int(String(decoding: digits, as: UTF8.self))
      {
        parts.append(.number(value, digits: digits.count))
      }
      if !letters.isEmpty { parts.append(.word(String(decoding: letters, as: UTF8.self))) }
      digits = []
      letters = []
    }
    for byte in text.utf8.prefix(80) {
      switch byte {
      case 0x30...0x39:
        if !letters.isEmpty { flush() }
        digits.append(byte)
      case 0x41...0x5A, 0x61...0x7A:
        if !digits.isEmpty { flush() }
        letters.append(byte | 0x20)
      default: flush()
      }
    }
    flush()
    return parts
  }

  private static func month(named word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }
      .map { $0 + 1 }
  }

  private static func iso(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String? {
    guard (1000...2999).contains(year) else { return nil }
    guard let month else { return "\(year)" }
    guard (1...12).contains(month) else { return nil }
    let shown = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return shown }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(day) else { return nil }
    return "\(shown)-\(day < 10 ? "0" : "")\(day)"
  }
}
