public import GalleyCore

/// Makes documents for property tests: many scripts, every kind of block and inline, always within the laws.
///
/// The same seed gives the same documents, so a failing test is found again by its seed.
///
///     var generator = DocumentGenerator(seed: 7)
///     let printed = generator.lines()    // as a reader leaves it
///     let meant = generator.blocks()     // as filters leave it
public struct DocumentGenerator: Sendable {
  let seed: UInt64
  var random: SplitMix64
  var words: WordList
  /// What sentences are strewn with.
  var oddities = DocumentGenerator.allOddities

  /// The generator of the documents that belong to `seed`.
  public init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed)
    words = random.pick(WordList.all)
  }

  /// The language of the texts, as a BCP 47 tag; settled by the seed.
  public var language: String { words.language }

  /// A page as a scanner leaves it: hard wraps, blank lines, indents, headings, markup, stray signs.
  public mutating func page() -> String {
    var page = ""
    let end = random.oneIn(8) ? "\r\n" : "\n"
    let measure = random.number(in: 8...60)
    let indent = random.pick(["", "  ", "\u{3000}\u{3000}", "\t"])
    for _ in 0..<random.number(in: 1...12) {
      switch random.number(in: 0...11) {
      case 0: page += "# " + phrase() + end
      case 1: page += random.pick(["---", "* * *", "＊＊＊", "————————"]) + end
      case 2: page += "- " + phrase() + end + "- " + phrase() + end
      case 3: page += "**" + phrase() + "** " + sentence() + end
      case 4: page += "> " + sentence() + end
      case 5: page += "[\(random.number(in: 1...9))] " + sentence() + end
      case 6: page += String(random.number(in: 1...200)) + end
      default: wrap(indent + paragraph(), measure, end, into: &page)
      }
      if !random.oneIn(3) { page += end }
      if random.oneIn(9) { page += " \t" + end }
    }
    if random.oneIn(3), page.hasSuffix(end) { page.removeLast() }
    return page
  }

  /// A document of unread lines, as a reader makes it of `page()`.
  public mutating func lines() -> Document {
    DocumentGenerator.document(ofLines: Array(page().utf8), name: "lines of seed \(seed)")
  }

  /// A document of the lines of `bytes`, which must be UTF-8, all in one unread block.
  ///
  /// A line ends before a line feed, or before the carriage return that stands before it.
  public static func document(ofLines bytes: [UInt8], name: String = "generated") -> Document {
    Document(
      source: Source(name: name, bytes: bytes), lines: lineRanges(bytes).map { Line(range: $0) })
  }

  static func lineRanges(_ bytes: [UInt8]) -> [SourceRange] {
    var ranges: [SourceRange] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
      ranges.append(SourceRange(start..<end))
      start = index + 1
    }
    if start < bytes.count { ranges.append(SourceRange(start..<bytes.count)) }
    return ranges
  }

  // MARK: - Words

  mutating func phrase() -> String {
    (0..<random.number(in: 1...5)).map { _ in random.pick(words.words) }
      .joined(separator: words.separator)
  }

  mutating func sentence() -> String {
    var sentence = phrase()
    for _ in 0..<random.number(in: 0...3) { sentence += words.comma + words.separator + phrase() }
    if random.oneIn(6) { sentence += random.pick(oddities) }
    return sentence + words.fullStop
  }

  mutating func paragraph() -> String {
    (0..<random.number(in: 1...4)).map { _ in sentence() }.joined(separator: words.separator)
  }

  /// What trips programs up: markup signs, emoji, combining marks, controls, directions, rare spaces.
  static let allOddities = [
    "*", "**", "_", "`", "#", "<b>", "&amp;", "\\", "[1]", "(2)", "①", "²", "👩‍👩‍👧‍👦", "🇨🇳", "e\u{301}",
    "\u{AD}", "\u{200B}", "\u{200F}", "\u{FEFF}", "\u{3000}", "\u{A0}", "“”", "「」", "……", "——", "!",
    "|",
    "~~", "𠮷", "\u{E000}", "https://example.org/a_b?c=d&e", "1.", "+", "=", "\t", "\u{85}",
    "\u{2028}",
    "\u{FFFD}", "\u{1}", "\u{7F}", "\"",
  ]

  private mutating func wrap(
    _ paragraph: String, _ measure: Int, _ end: String, into page: inout String
  ) {
    var count = 0
    for scalar in paragraph.unicodeScalars {
      page.unicodeScalars.append(scalar)
      count += 1
      if count >= measure, words.separator.isEmpty || scalar == " " {
        if random.oneIn(9) { page += " " }
        page += end
        count = 0
      }
    }
    page += end
  }
}
