public import GalleyCore

extension DocumentGenerator {
  /// A document as filters leave it: articles of every kind of block and inline, joined lines, inserted text,
  /// things set aside, metadata.
  ///
  /// Law 1 holds: what the blocks do not show, the ledger has taken out.
  public mutating func blocks() -> Document {
    var builder = GeneratedContent()
    var articles: [Article] = []
    for _ in 0..<random.number(in: 1...3) {
      var blocks = [
        Block.heading(Heading(level: 1, role: .title, inlines: inlines(&builder, depth: 1)))
      ]
      for _ in 0..<random.number(in: 1...8) { blocks.append(block(&builder, depth: 0)) }
      articles.append(Article(blocks: blocks, language: random.oneIn(2) ? language : nil))
    }
    var setAside: [Block] = []
    if random.oneIn(2) {
      for role in [Role.advert, .boilerplate, .runningHead, .folio] {
        setAside.append(.paragraph(Paragraph(role: role, inlines: inlines(&builder, depth: 2))))
      }
    }
    let source = Source(name: "blocks of seed \(seed)", bytes: builder.bytes)
    let lines = DocumentGenerator.lineRanges(builder.bytes).enumerated().map { index, range in
      Line(
        range: range, page: Int32(index / 20), region: Int32(index / 10),
        mark: index % 7 == 3
          ? LineMark(kind: .heading, level: 2, prefix: UInt16(min(3, range.length))) : .none,
        layoutIndex: index == 0 ? 0 : -1)
    }
    let layout = LineLayout(
      box: .init(left: 1.5, top: -2, width: 1e9, height: 0.1), fontSize: 10.5)
    var document = Document(source: source, lines: lines, layout: [layout])
    document.articles = articles
    document.setAside = setAside
    document.ledger = builder.ledger
    if random.oneIn(2) {
      document.metadata.title = phrase()
      document.metadata.language = language
      document.metadata.fields = [.init(name: "Scanned by", value: "\"A\\B\"\u{1}\n")]
    }
    return document
  }

  mutating func block(_ content: inout GeneratedContent, depth: Int) -> Block {
    switch random.number(in: 0...(depth < 3 ? 13 : 7)) {
    case 0:
      return .heading(
        Heading(level: random.number(in: 2...6), inlines: inlines(&content, depth: 1)))
    case 1: return .thematicBreak
    case 2: return .verse(verse(&content))
    case 3: return .preformatted(verse(&content))
    case 4:
      let width = random.number(in: 1...4)
      let rows = (0..<random.number(in: 1...4)).map { _ in
        (0..<(random.oneIn(5) ? 1 : width)).map { _ in inlines(&content, depth: 2) }
      }
      return .table(Table(headerRows: random.number(in: 0...1), rows: rows))
    case 5:
      content.references += 1
      return .paragraph(
        Paragraph(
          role: .reference, inlines: inlines(&content, depth: 1),
          anchor: Anchor(kind: .reference, number: content.references)))
    case 6:
      return .paragraph(
        Paragraph(
          role: random.pick(Role.allCases.filter { !$0.isSetAside }),
          inlines: inlines(&content, depth: 0)))
    case 8:
      let items = (0..<random.number(in: 1...3)).map { _ in
        blocks(&content, 1...2, depth: depth + 1)
      }
      return .list(List(start: random.oneIn(2) ? random.number(in: 0...20) : nil, items: items))
    case 9: return .quotation(blocks(&content, 1...3, depth: depth + 1))
    case 10:
      return .container(
        Container(role: .advert, blocks: blocks(&content, 1...3, depth: depth + 1)))
    case 11: return note(&content, depth: depth)
    default: return .paragraph(Paragraph(inlines: inlines(&content, depth: 0)))
    }
  }

  private mutating func note(_ content: inout GeneratedContent, depth: Int) -> Block {
    content.notes += 1
    return .note(
      Note(
        anchor: Anchor(kind: .note, number: content.notes),
        label: [.text(content.show("[\(content.notes)] "))],
        blocks: blocks(&content, 1...2, depth: depth + 1)))
  }

  private mutating func blocks(
    _ content: inout GeneratedContent, _ count: ClosedRange<Int>, depth: Int
  ) -> [Block] {
    (0..<random.number(in: count)).map { _ in block(&content, depth: depth) }
  }

  private mutating func verse(_ content: inout GeneratedContent) -> Verse {
    Verse(lines: (0..<random.number(in: 1...4)).map { _ in inlines(&content, depth: 2) })
  }

  /// Inlines that end a source line; deeper than `depth` 2 there is only text.
  mutating func inlines(_ content: inout GeneratedContent, depth: Int) -> [Inline] {
    let inlines = (0..<random.number(in: 1...4)).map { _ in inline(&content, depth: depth) }
    content.endLine()
    return inlines
  }

  private mutating func inline(_ content: inout GeneratedContent, depth: Int) -> Inline {
    guard depth < 3 else { return .text(text(&content)) }
    func inside(_ generator: inout DocumentGenerator, _ content: inout GeneratedContent) -> [Inline]
    {
      (0..<generator.random.number(in: 1...2)).map { _ in
        generator.inline(&content, depth: depth + 1)
      }
    }
    switch random.number(in: 0...22) {
    case 0: return .emphasis(inside(&self, &content))
    case 1: return .strong(inside(&self, &content))
    case 2: return .superscript(inside(&self, &content))
    case 3: return .subscript(inside(&self, &content))
    case 4: return .code([.text(text(&content))])
    case 5:
      return .link(
        Link(
          target: random.pick(["https://example.org/a(b)", "x y", "<>", ""]),
          content: [.text(text(&content))]))
    case 6:
      content.citations += 1
      return .citation(
        Citation(
          targets: content.places,
          anchor: Anchor(kind: .citation, number: content.citations),
          content: [.text(content.show("[\(content.citations)]"))]))
    case 7: return .lineBreak
    case 8: return .pageBreak(PageBreak(label: String(random.number(in: 1...999))))
    case 9: return .runInHead(inside(&self, &content))
    default: return .text(text(&content))
    }
  }

  /// A text of one to four pieces: some joined over a line break, some with text put in or exchanged.
  private mutating func text(_ content: inout GeneratedContent) -> Text {
    var text = content.show(random.oneIn(3) ? phrase() : sentence())
    for _ in 0..<random.number(in: 0...2) {
      switch random.number(in: 0...3) {
      case 0: content.replace("\n", by: words.separator, .joined, in: &text)
      case 1: content.replace("-\r\n", by: "", .joined, in: &text)
      case 2: content.replace(",", by: words.comma, .replaced, in: &text)
      default: content.replace("", by: "“\(random.number(in: 0...9))”", .inserted, in: &text)
      }
      text.append(content.show(phrase()))
    }
    return text
  }
}

/// The source and the ledger that grow with a generated document.
struct GeneratedContent {
  var bytes: [UInt8] = []
  var ledger = Ledger()
  var references = 0
  var citations = 0
  var notes = 0
  /// What a mark cites: the last entry and the last note so far.
  var places: [Anchor] {
    (references > 0 ? [Anchor(kind: .reference, number: references)] : [])
      + (notes > 0 ? [Anchor(kind: .note, number: notes)] : [])
  }
  private let rule: RuleID
  private let other: RuleID

  init() {
    rule = ledger.declare(Rule("made", "the generator made it so", evidence: ["number", "length"]))
    other = ledger.declare(Rule("other", "the generator might have made it otherwise"))
  }

  mutating func show(_ string: String) -> Text { Text(source: print(string)) }

  mutating func endLine() { ledger.record(.separated, print("\n"), Reason(rule)) }

  mutating func replace(
    _ old: String, by new: String, _ action: Entry.Action, in text: inout Text
  ) {
    let reason = Reason(
      rule, confidence: Confidence(tenThousandths: UInt16(bytes.count % 10_001)), bytes.count, -7,
      alternative: bytes.count % 2 == 0 ? other : .none)
    if let piece = ledger.consume(
      Piece(source: print(old)), action, replacement: Array(new.utf8), reason)
    {
      text.append(piece)
    }
  }

  private mutating func print(_ string: String) -> SourceRange {
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    return SourceRange(start..<bytes.count)
  }
}
