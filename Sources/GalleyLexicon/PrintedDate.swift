internal import GalleyUnicode

/// A date as papers print it, read as a day: `3 March 1925`, `March 3, 1925`, `二〇二一年七月三日`, `民國十四年三月一日`.
///
/// Only dates with a year are read: a dateline such as `London, March 3` has none, and none is invented.
public enum PrintedDate {
  /// The day in ISO 8601, `1925-03-03`, or the month, `1925-03`, where no day is printed; nil where no date, or more
  /// than one, can be read.
  ///
  /// - Parameter text: a line; of more than 200 bytes nothing is read.
  public static func parse(_ text: String) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    return eastAsian(text) ?? western(text)
  }

  // MARK: - 年 月 日

  /// What is added to the years of an era, and its names; the first year of an era is 元年.
  ///
  /// 民國 counts from 1912, 明治 from 1868, 大正 from 1912, 昭和 from 1926, 平成 from 1989, 令和 from 2019.
  private static let eras: [(String, Int)] = [
    ("民國", 1911), ("民国", 1911), ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988),
    ("令和", 2018),
  ]

  private static func eastAsian(_ text: String) -> String? {
    let parts = text.split(separator: "年", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].contains("年") else { return nil }
    var yearText = parts[0]
    var offset = 0
    for (era, years) in eras {
      if let range = yearText.ranges(of: era).last {
        yearText = yearText[range.upperBound...]
        offset = years
      }
    }
    guard let year = year(endOf: yearText, isEra: offset > 0) else { return nil }
    let months = parts[1].split(separator: "月", maxSplits: 1, omittingEmptySubsequences: false)
    guard months.count == 2, let month = number(months[0]) else { return nil }
    let day = months[1].split(whereSeparator: { $0 == "日" || $0 == "号" || $0 == "號" }).first
    let isDay = months[1].contains { $0 == "日" || $0 == "号" || $0 == "號" }
    return written(offset + year, month, isDay ? day.flatMap { number($0) } ?? 0 : nil)
  }

  /// The year at the end of what stands before 年: four digits, or the years of an era.
  private static func year(endOf text: Substring, isEra: Bool) -> Int? {
    let trimmed = text.filter { !$0.isWhitespace }
    if isEra {
      return trimmed == "元" ? 1 : number(Substring(trimmed))
    }
    let digits = trimmed.suffix(4)
    guard digits.count == 4 else { return nil }
    // 一九二五 names its digits one by one.
    var year = 0
    for digit in digits {
      guard let value = number(Substring(String(digit))), value < 10 else { return nil }
      year = 10 * year + value
    }
    return year
  }

  private static func number(_ text: Substring) -> Int? {
    // A circle is what many print for the ideograph of zero.
    let digits = String(text.filter { !$0.isWhitespace }.map { $0 == "○" ? "〇" : $0 })
    guard !digits.isEmpty, digits.utf8.count <= 12 else { return nil }
    if let value = Int(digits) { return value }
    return Numeral.value(of: Array(digits.utf8))
  }

  // MARK: - Day, month, year

  /// The names of months, and how they are cut short, in the languages of the papers most read: English, German,
  /// French, Spanish, Italian, Portuguese, Dutch.
  private static let months: [[String]] = [
    ["january", "jan", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari"],
    [
      "february", "feb", "februar", "février", "fevrier", "febrero", "febbraio", "fevereiro",
      "februari",
    ],
    ["march", "mar", "märz", "mars", "marzo", "março", "maart"],
    ["april", "apr", "avril", "abril", "aprile"],
    ["may", "mai", "mayo", "maggio", "maio", "mei"],
    ["june", "jun", "juni", "juin", "junio", "giugno", "junho"],
    ["july", "jul", "juli", "juillet", "julio", "luglio", "julho"],
    ["august", "aug", "août", "aout", "agosto", "augustus"],
    ["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro"],
    ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro"],
    ["november", "nov", "novembre", "noviembre", "novembro"],
    [
      "december", "dec", "dezember", "dez", "décembre", "decembre", "diciembre", "dicembre",
      "dezembro",
    ],
  ]

  private static func western(_ text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    if let iso = isoDate(text) { return iso }
    let named = words.indices.filter { month(words[$0]) != nil }
    let years = words.indices.filter { words[$0].count == 4 && (Int(words[$0]) ?? 0) >= 1000 }
    guard named.count == 1, years.count == 1, let month = month(words[named[0]]) else { return nil }
    let year = Int(words[years[0]]) ?? 0
    // The day stands right before the month, a word such as “de” between them, or right after it.
    let before = words[..<named[0]].suffix(2).reversed().first { ordinal($0) != nil }
    let after = named[0] + 1 < words.count ? ordinal(words[named[0] + 1]) : nil
    return written(year, month, before.flatMap { ordinal($0) } ?? after)
  }

  private static func month(_ word: Substring) -> Int? {
    months.firstIndex { $0.contains { $0 == word } }.map { $0 + 1 }
  }

  /// `3`, `3rd`, `1er`, `1º`.
  private static func ordinal(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count),
      ["", "st", "nd", "rd", "th", "er", "e", "º", "o"].contains(
        String(word.dropFirst(digits.count)))
    else { return nil }
    return Int(digits)
  }

  /// `1925-03-01`, `1925/3/1` and `1925.3.1`, with nothing before and no letter after.
  private static func isoDate(_ text: String) -> String? {
    let fields = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first ?? ""
    for separator in ["-", "/", "."] {
      let parts = fields.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
        let month = Int(parts[1]),
        let day = Int(parts[2])
      else { continue }
      return written(year, month, day)
    }
    return nil
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int?) -> String? {
    guard (1000...2999).contains(year), (1...12).contains(month) else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard let day else { return "\(year)-\(padded(month))" }
    guard (1...days(in: month, of: year)).contains(day) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
