/// Newspaper text for benchmarks: articles of sentences made of parts, broken into columns as print breaks them.
///
/// The same text on every machine. Parts are drawn anew for each sentence, so that no stretch repeats for long
/// and the compressor has the work it has with real text.
struct ColumnText {
  /// In which language.
  enum Language: String, CaseIterable {
    case chinese
    case english
  }

  private let language: Language
  private var state: UInt64 = 1
  private var number = 0

  /// Begins a newspaper.
  init(_ language: Language) { self.language = language }

  /// The next article: a title, a byline, headings and paragraphs in columns, an empty line.
  mutating func article() -> [UInt8] {
    number += 1
    var lines: [String] = []
    switch language {
    case .chinese:
      lines.append(pick(ColumnWords.places) + pick(ColumnWords.chineseTitles))
      lines.append("    □ 本报记者 " + pick(ColumnWords.names))
    case .english:
      lines.append((pick(ColumnWords.towns) + " " + pick(ColumnWords.englishTitles)).uppercased())
      lines.append("By " + pick(ColumnWords.persons))
    }
    for section in 1...3 {
      switch language {
      case .chinese:
        lines.append("（\(ColumnWords.numerals[section - 1])）" + pick(ColumnWords.chineseHeads))
      case .english: lines.append("\(section). " + pick(ColumnWords.englishHeads))
      }
      for _ in 0..<4 { lines += paragraph() }
    }
    lines.append("")
    return Array(lines.joined(separator: "\n").utf8) + [0x0A]
  }

  /// A paragraph of four to seven sentences in lines of one measure.
  private mutating func paragraph() -> [String] {
    let count = 4 + Int(next() % 4)
    switch language {
    case .chinese:
      var text = "    "
      for _ in 0..<count { text += chineseSentence() }
      return Self.chineseLines(text, measure: 30)
    case .english:
      let text = (0..<count).map { _ in englishSentence() }.joined(separator: " ")
      return Self.englishLines(text, measure: 32)
    }
  }

  private mutating func chineseSentence() -> String {
    pick(ColumnWords.times) + "," + pick(ColumnWords.places) + pick(ColumnWords.chineseSubjects)
      + pick(ColumnWords.chineseActs) + "\(next() % 900 + 100)" + pick(ColumnWords.chineseEnds)
  }

  private mutating func englishSentence() -> String {
    pick(ColumnWords.openings) + " " + pick(ColumnWords.englishSubjects) + " of "
      + pick(ColumnWords.towns) + " " + pick(ColumnWords.englishActs) + " \(next() % 900 + 100) "
      + pick(ColumnWords.englishEnds)
  }

  /// Lines of `measure` cells, an ideograph two wide; a closing mark never opens a line.
  private static func chineseLines(_ text: String, measure: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var cells = 0
    for scalar in text.unicodeScalars {
      let width = scalar.value < 0x1100 ? 1 : 2
      if cells + width > measure, !",。".unicodeScalars.contains(scalar) {
        lines.append(String(line))
        line = String.UnicodeScalarView()
        cells = 0
      }
      line.append(scalar)
      cells += width
    }
    return lines + [String(line)]
  }

  /// Lines of at most `measure` letters; one long word in four is hyphenated.
  private static func englishLines(_ text: String, measure: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let room = measure - line.utf8.count - 2
      if line.isEmpty {
        line = String(word)
      } else if word.utf8.count < room + 2 {
        line += " " + word
      } else if room > 3, word.utf8.count > 8, word.utf8.count % 4 == 1,
        word.utf8.allSatisfy({ $0 | 0x20 >= 0x61 })
      {
        lines.append(line + " " + word.prefix(4) + "-")
        line = String(word.dropFirst(4))
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int(next() % UInt64(words.count))]
  }

  /// The upper bits of a linear congruential generator (Knuth, MMIX).
  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
