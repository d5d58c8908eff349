extension PublicationDate {
  /// The date as it is written out in `language`: `30 April 2024`, `2024年4月30日`; the number form where Galley does
  /// not know how (patterns and names of months: Unicode CLDR, `dateFormats` long).
  package func written(in language: LanguageTag?) -> String {
    let parts = string.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, let style = DateStyle(language) else { return string }
    switch (parts.count, style) {
    case (1, .counted(let signs)): return "\(year)\(signs.year)"
    case (2, .counted(let signs)):
      return "\(year)\(signs.year)\(signs.gap)\(parts[1])\(signs.month)"
    case (3, .counted(let signs)):
      return "\(year)\(signs.year)\(signs.gap)\(parts[1])\(signs.month)\(signs.gap)\(parts[2])"
        + signs.day
    case (3, .named(let months, let dayMark, let joint)):
      return "\(parts[2])\(dayMark) \(joint)\(months[parts[1] - 1]) \(joint)\(year)"
    default: return string
    }
  }
}

/// How a language writes dates.
private enum DateStyle {
  /// Numbers with a sign after each, the year first.
  case counted((year: String, month: String, day: String, gap: String))
  /// The day, the name of the month, the year; a mark after the day and a word before month and year.
  case named([Substring], dayMark: String, joint: String)

  init?(_ language: LanguageTag?) {
    switch language?.primary {
    case "zh", "ja": self = .counted(("年", "月", "日", ""))
    case "ko": self = .counted(("년", "월", "일", " "))
    case "de":
      self = .named(
        Self.months(
          "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        dayMark: ".", joint: "")
    case "en":
      self = .named(
        Self.months(
          "January February March April May June July August September October November December"),
        dayMark: "", joint: "")
    case "es":
      self = .named(
        Self.months(
          "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        ),
        dayMark: "", joint: "de ")
    case "fr":
      self = .named(
        Self.months(
          "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        dayMark: "", joint: "")
    case "it":
      self = .named(
        Self.months(
          "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ), dayMark: "", joint: "")
    case "nl":
      self = .named(
        Self.months(
          "januari februari maart april mei juni juli augustus september oktober november december"),
        dayMark: "", joint: "")
    case "pt":
      self = .named(
        Self.months(
          "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
        ),
        dayMark: "", joint: "de ")
    default: return nil
    }
  }

  private static func months(_ names: String) -> [Substring] { names.split(separator: " ") }
}
