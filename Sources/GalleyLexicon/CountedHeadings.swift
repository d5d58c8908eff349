internal import GalleyUnicode

/// Finds the headings that only their sequence tells: a number alone on its line, or one that no mark parts from the title
/// behind it (rule S2).
///
/// They begin at 1, go up by one, and text stands between them, over which a sentence has ended; so neither the number of
/// a page nor the items of a list is one.
///
///     1            One           一            1 Introduction
public struct CountedHeadings: Sendable {
  /// The label of each block that is one, by the place of the block.
  public private(set) var labels: [Int: NumberingLabel] = [:]

  /// How a number stands.
  private enum Form: Int, CaseIterable {
    case digits
    case ideographs
    case word
    case brackets
    case digitsAndTitle

    /// The fewest that make a sequence: figures alone may be anything twice.
    var least: Int { self == .digits || self == .digitsAndTitle ? 3 : 2 }
  }

  /// The numbers of one form that were met in order.
  private struct Sequence {
    var members: [(index: Int, label: NumberingLabel)] = []
    /// Whether text stands under the last of them.
    var hasText = false
  }

  /// The widest number with a title in cells: two lines of 20 em (rule S5).
  private static let widest = 84
  /// The widest number alone.
  private static let widestNumber = 16
  /// The least text in cells between two: a line and a half of print.
  private static let leastText = 60

  /// Looks at the blocks of an article.
  ///
  /// - Parameter profiles: one a block; nil for what is no paragraph of running text.
  public init(_ profiles: [BlockProfile?]) {
    var sequences = [Sequence](repeating: Sequence(), count: Form.allCases.count)
    for (index, profile) in profiles.enumerated() {
      guard let profile, !profile.isEmpty else { continue }
      if let (form, label) = Self.number(profile), index + 1 < profiles.count,
        Self.standsBetween(index, profiles)
      {
        if label.value == 1 {
          close(sequences[form.rawValue], form)
          sequences[form.rawValue] = Sequence(members: [(index, label)])
          continue
        } else if let last = sequences[form.rawValue].members.last,
          label.value == last.label.value + 1, sequences[form.rawValue].hasText
        {
          sequences[form.rawValue].members.append((index, label))
          sequences[form.rawValue].hasText = false
          continue
        }
      }
      if profile.cells >= Self.leastText {
        for form in sequences.indices { sequences[form].hasText = true }
      }
    }
    for form in Form.allCases { close(sequences[form.rawValue], form) }
  }

  private mutating func close(_ sequence: Sequence, _ form: Form) {
    var members = sequence.members
    // What no text follows is the foot of the page.
    if !sequence.hasText, !members.isEmpty { members.removeLast() }
    guard members.count >= form.least else { return }
    for (index, label) in members { labels[index] = label }
  }

  /// Whether no sentence runs on over the block.
  private static func standsBetween(_ index: Int, _ profiles: [BlockProfile?]) -> Bool {
    if index > 0, let above = profiles[index - 1], above.cells >= leastText, !above.endsSentence {
      return false
    }
    return profiles[index + 1]?.startsLower != true
  }

  // MARK: - Forms

  private static func number(_ profile: BlockProfile) -> (Form, NumberingLabel)? {
    guard profile.cells <= widest else { return nil }
    let bytes = profile.bytes
    let content = profile.content
    let isNarrow = profile.cells <= widestNumber
    var cursor = CodePointCursor(bytes, content)
    guard let first = cursor.peek else { return nil }
    if isDigit(first) {
      cursor.skipAll(isDigit)
      guard let value = Numeral.value(of: bytes[content.lowerBound..<cursor.position]), value < 100
      else { return nil }
      let label = NumberingLabel(
        family: .decimal, value: value, byteCount: cursor.position - content.lowerBound)
      let end = cursor
      if cursor.skip({ $0 == 0x2E || $0 == 0xFF0E }), cursor.peek == nil {
        return (.digits, covering(content, label))
      }
      cursor = end
      guard let next = cursor.peek else { return (.digits, label) }
      guard SentenceMarks.isSpace(next), !profile.endsSentence, !profile.endsPause,
        !profile.endsColon, !profile.holdsSentenceEnd
      else { return nil }
      cursor.skipSpaces()
      guard let letter = cursor.peek, opensTitle(letter) else { return nil }
      return (.digitsAndTitle, label)
    }
    guard isNarrow else { return nil }
    if let label = profile.label, profile.afterLabel == content.upperBound,
      label.family == .hanParenthesis || label.family == .decimalParenthesis
    {
      return (.brackets, label)
    }
    if SentenceMarks.isHan(first) || first == 0x3007 {
      guard let value = Numeral.value(of: bytes[content]) else { return nil }
      return (
        .ideographs, NumberingLabel(family: .hanComma, value: value, byteCount: content.count)
      )
    }
    guard let value = word(bytes, content) else { return nil }
    return (.word, NumberingLabel(family: .chapter, value: value, byteCount: content.count))
  }

  private static func covering(_ content: Range<Int>, _ label: NumberingLabel) -> NumberingLabel {
    NumberingLabel(family: label.family, value: label.value, byteCount: content.count)
  }

  private static func word(_ bytes: [UInt8], _ content: Range<Int>) -> Int? {
    let start = CodePointCursor(bytes, content)
    for (value, word) in NumberWords.table.candidates(at: start) {
      var cursor = start
      guard cursor.skip(word: word) else { continue }
      _ = cursor.skip { $0 == 0x2E }
      if cursor.peek == nil { return value }
    }
    return nil
  }

  /// A decimal digit: ASCII, full-width, Arabic, Persian, Devanagari, Bengali, Thai.
  private static func isDigit(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x30...0x39, 0xFF10...0xFF19, 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF,
      0xE50...0xE59:
      true
    default: false
    }
  }

  /// A capital, or a letter of a script without them: `1 Introduction`, but not `12 pounds`.
  private static func opensTitle(_ codePoint: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(codePoint)?.properties else { return false }
    return properties.isAlphabetic && !properties.isLowercase
  }
}

/// The numbers that chapters are headed by, spelt out, by language: print hardly spells out more without a word for the
/// chapter beside them.
private enum NumberWords {
  static let table = WordTable<Int>([
    (1, ["one", "eins", "un", "uno", "um", "een", "один", "ένα", "jeden", "ett"]),
    (2, ["two", "zwei", "deux", "dos", "due", "dois", "twee", "два", "δύο", "dwa", "två"]),
    (3, ["three", "drei", "trois", "tres", "tre", "três", "drie", "три", "τρία", "trzy"]),
    (
      4,
      [
        "four", "vier", "quatre", "cuatro", "quattro", "quatro", "четыре", "τέσσερα", "cztery",
        "fyra",
      ]
    ),
    (5, ["five", "fünf", "cinq", "cinco", "cinque", "vijf", "пять", "πέντε", "pięć", "fem"]),
    (6, ["six", "sechs", "seis", "sei", "zes", "шесть", "έξι", "sześć", "sex"]),
    (
      7,
      [
        "seven", "sieben", "sept", "siete", "sette", "sete", "zeven", "семь", "επτά", "siedem",
        "sju",
      ]
    ),
    (8, ["eight", "acht", "huit", "ocho", "otto", "oito", "восемь", "οκτώ", "osiem", "åtta"]),
    (9, ["nine", "neun", "neuf", "nueve", "nove", "negen", "девять", "εννέα", "dziewięć", "nio"]),
    (
      10,
      ["ten", "zehn", "dix", "diez", "dieci", "dez", "tien", "десять", "δέκα", "dziesięć", "tio"]
    ),
    (
      11,
      ["eleven", "elf", "onze", "once", "undici", "одиннадцать", "ένδεκα", "jedenaście", "elva"]
    ),
    (
      12,
      [
        "twelve", "zwölf", "douze", "doce", "dodici", "doze", "twaalf", "двенадцать", "δώδεκα",
        "dwanaście", "tolv",
      ]
    ),
    (13, ["thirteen", "dreizehn", "treize", "trece", "tredici", "treze", "dertien", "тринадцать"]),
    (14, ["fourteen", "vierzehn", "quatorze", "catorce", "quattordici", "veertien"]),
    (15, ["fifteen", "fünfzehn", "quinze", "quince", "quindici", "vijftien", "пятнадцать"]),
    (16, ["sixteen", "sechzehn", "seize", "dieciséis", "sedici", "zestien", "шестнадцать"]),
    (17, ["seventeen", "siebzehn", "dix-sept", "diecisiete", "diciassette", "zeventien"]),
    (18, ["eighteen", "achtzehn", "dix-huit", "dieciocho", "diciotto", "achttien"]),
    (19, ["nineteen", "neunzehn", "dix-neuf", "diecinueve", "diciannove", "negentien"]),
    (20, ["twenty", "zwanzig", "vingt", "veinte", "venti", "vinte", "twintig", "двадцать"]),
  ])
}
