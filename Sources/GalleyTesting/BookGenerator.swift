public import GalleyCore

extension DocumentGenerator {
  /// A document to hold writers to: what its number says, some of it as no filter leaves it.
  ///
  /// Any 200 numbers in a row use every kind of block and inline, every role, every field of the metadata, titles of
  /// 2,000 characters, headings that skip levels, tables with holes, deep nesting, addresses and dates that are none,
  /// and characters that XML or HTML forbids. Law 1 holds.
  public static func book(_ number: Int) -> Document {
    var generator = DocumentGenerator(forBooksOf: UInt64(number))
    generator.words = WordList.all[number % WordList.all.count]
    return generator.book(number)
  }

  /// A document of `count` articles of a title and a paragraph.
  public static func book(articles count: Int) -> Document {
    var generator = DocumentGenerator(forBooksOf: 0)
    var content = GeneratedContent()
    let articles = (1...count).map { number in
      var blocks: [Block] = []
      blocks.append(
        generator.heading(
          1, .title, content.show("\(number). " + generator.phrase()), &content))
      blocks.append(.paragraph(Paragraph(inlines: generator.inlines(&content, depth: 1))))
      return Article(blocks: blocks)
    }
    return generator.document(articles, [], content, name: "\(count) articles")
  }

  /// A document of one article of at least `byteCount` bytes, with a section every hundred paragraphs.
  public static func book(bytes byteCount: Int) -> Document {
    var generator = DocumentGenerator(forBooksOf: 1)
    var content = GeneratedContent()
    var blocks = [generator.heading(1, .title, content.show(generator.phrase()), &content)]
    while content.bytes.count < byteCount {
      if blocks.count % 100 == 0 {
        blocks.append(generator.heading(2, .section, content.show(generator.phrase()), &content))
      }
      blocks.append(.paragraph(Paragraph(inlines: generator.inlines(&content, depth: 0))))
    }
    return generator.document(
      [Article(blocks: blocks, language: generator.language)], [], content,
      name: "\(byteCount) bytes")
  }

  /// A generator without U+FFFD, which checkers take for a mistake of the writer, whoever put it there.
  private init(forBooksOf seed: UInt64) {
    self.init(seed: seed)
    oddities.removeAll { $0 == "\u{FFFD}" }
  }

  private mutating func book(_ number: Int) -> Document {
    var content = GeneratedContent()
    var articles: [Article] = []
    for part in 0..<(1 + number % 4) {
      var blocks: [Block] = []
      // Every fifth article has no title, and its first heading is any.
      if (number + part) % 5 != 4 { blocks.append(title(number + part, &content)) }
      for _ in 0..<random.number(in: 1...6) { blocks.append(block(&content, depth: 0)) }
      let oddities = 3 * number + part
      for oddity in [oddities, oddities + 7, oddities + 13] {
        blocks.append(contentsOf: oddBlocks(oddity, &content))
      }
      let role = Role.allCases[(number + part) % Role.allCases.count]
      blocks.append(.paragraph(Paragraph(role: role, inlines: inlines(&content, depth: 1))))
      articles.append(Article(blocks: blocks, language: tag(number + 3 * part)))
    }
    if number % 6 == 5 { articles.append(Article(blocks: [])) }
    var setAside: [Block] = []
    if number % 3 != 0 {
      for role in Role.allCases where role.isSetAside {
        setAside.append(.paragraph(Paragraph(role: role, inlines: inlines(&content, depth: 2))))
      }
      setAside += oddBlocks(number, &content)
    }
    var document = document(articles, setAside, content, name: "book \(number)")
    document.metadata = metadata(number)
    return document
  }

  private func document(
    _ articles: [Article], _ setAside: [Block], _ content: GeneratedContent, name: String
  ) -> Document {
    let source = Source(name: name, bytes: content.bytes)
    let lines = DocumentGenerator.lineRanges(content.bytes).enumerated().map {
      Line(range: $1, page: Int32($0 / 40), region: Int32($0 / 20))
    }
    var document = Document(source: source, lines: lines)
    document.articles = articles
    document.setAside = setAside
    document.ledger = content.ledger
    return document
  }

  func heading(
    _ level: Int, _ role: Role, _ text: Text, _ content: inout GeneratedContent
  ) -> Block {
    content.endLine()
    return .heading(Heading(level: level, role: role, inlines: [.text(text)]))
  }

  private mutating func title(_ number: Int, _ content: inout GeneratedContent) -> Block {
    switch number % 9 {
    case 0:
      var long = ""
      while long.unicodeScalars.count < 2_000 { long += phrase() + words.separator }
      return heading(1, .title, content.show(long), &content)
    case 1: return .heading(Heading(level: 1, role: .title, inlines: inlines(&content, depth: 0)))
    case 2: return heading(3, .title, content.show(phrase() + "<b>&amp;]]>\u{1}"), &content)
    case 3: return heading(1, .title, content.show(" \u{3000}\u{200B} "), &content)
    default: return heading(1, .title, content.show(phrase()), &content)
    }
  }

  /// A language tag: mostly the words' own, sometimes none or one that is no tag.
  private func tag(_ number: Int) -> String? {
    switch number % 7 {
    case 0: nil
    case 1: ["zh-Hant", "zh-Hant-HK", "az-Arab-IR", "yi", "de-1996", "ja-Kana"][number % 6]
    case 2: ["und", "no tag", "xx_XX", ""][number % 4]
    default: language
    }
  }

  private mutating func metadata(_ number: Int) -> Metadata {
    var metadata = Metadata()
    let titles: [String?] = [
      nil, phrase(), String(repeating: phrase() + " ", count: 80), "A <title> & \"more\"\u{1}\n",
      " ",
    ]
    metadata.title = titles[number % 5]
    metadata.language = tag(number / 2)
    let dates: [String?] = [
      nil, "1925", "1925-03", "1925-03-01", "yesterday", "2024-02-30", "1582-10-15T09:00:00Z",
    ]
    metadata.date = dates[number % 7]
    let addresses: [String?] = [
      nil, "https://example.org/paper?a=1&b=2", "https://example.org/桥 [1]", "an address", "//",
      "javascript:alert(1)",
    ]
    metadata.url = addresses[number % 6]
    metadata.publication = number % 4 == 0 ? nil : phrase()
    for field in 0..<(number % 3) {
      metadata.fields.append(.init(name: field == 0 ? "Author" : "版 <1>", value: sentence()))
    }
    return metadata
  }
}
