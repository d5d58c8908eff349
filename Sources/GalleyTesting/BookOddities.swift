internal import GalleyCore

// What a document may hold and a filter seldom leaves: each case is one thing that breaks books.
extension DocumentGenerator {
  private static let oddityCount = 21

  /// Blocks that are odd in one way; the same way for numbers 21 apart.
  mutating func oddBlocks(_ number: Int, _ content: inout GeneratedContent) -> [Block] {
    switch number % Self.oddityCount {
    case 0: [2, 6, 3, 5, 1, 4].map { heading($0, .section, content.show(phrase()), &content) }
    case 1: [raggedTable(&content)]
    case 2: [nested(12, &content)]
    case 3: [paragraph(characters, &content)]
    case 4: [addresses(&content)]
    case 5: [pageBreaks(&content), .table(Table(rows: [[pageBreak("x")], []]))]
    case 6: sameAnchors(&content)
    case 7: emptyBlocks
    case 8: [printed(&content)]
    case 9: roleContainers(&content)
    case 10: [linksInLinks(&content)]
    case 11: lists(&content)
    case 12: [verseWithGaps(&content), .preformatted(lines(&content))]
    case 13: [paragraph(directions, &content)]
    case 14: [paragraph(String(repeating: phrase(), count: 400), &content)]
    case 15: citations(&content)
    case 16: [marksInMarks(&content)]
    case 17: [paragraph(spaces, &content), paragraph(planes, &content)]
    case 18: [headingInside(&content)]
    case 19: notes(&content)
    default:
      [.thematicBreak, .thematicBreak, paragraph("# 1. *a* _b_ `c` | [d](e) <f> &g; \\", &content)]
    }
  }

  private func paragraph(_ string: String, _ content: inout GeneratedContent) -> Block {
    .paragraph(Paragraph(inlines: line(string, &content)))
  }

  private func line(_ string: String, _ content: inout GeneratedContent) -> [Inline] {
    let text = content.show(string)
    content.endLine()
    return [.text(text)]
  }

  // MARK: - Characters

  /// What XML or HTML forbids, or reads back as something else.
  private var characters: String {
    let forbidden: [UInt32] =
      Array(1...0x1F) + Array(0x7F...0x9F) + [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE]
    var text = "&<>\"']]>--"
    for code in forbidden where code != 0x0A {
      text.unicodeScalars.append(contentsOf: [Unicode.Scalar(code), "."].compactMap(\.self))
    }
    return text
  }

  private var directions: String {
    "abc \u{202E}abc\u{202C} שלום (1) \u{2067}كتاب\u{2069} \u{200F}12\u{200E} \u{202A}open"
  }

  private var spaces: String {
    "  two  spaces\u{A0}\u{2003}\u{3000}\u{2028}line\u{2029}\u{85}\ttab  "
  }

  private var planes: String {
    "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD} 𠮷𠀀 e\u{301}\u{301} 👩‍👩‍👧‍👦 🇨🇳 \u{FE0F}\u{200D}\u{AD}\u{FEFF}葛\u{E0100}"
  }

  // MARK: - Blocks

  private mutating func raggedTable(_ content: inout GeneratedContent) -> Block {
    .table(
      Table(
        headerRows: 2,
        rows: [
          [line(phrase(), &content), [], [.text(Text())]], [[]], [],
          [[], line(phrase(), &content)],
          [
            line(phrase(), &content), [.lineBreak], line(" ", &content),
            [.strong(inlines(&content, depth: 2))],
          ],
        ]))
  }

  private mutating func nested(_ depth: Int, _ content: inout GeneratedContent) -> Block {
    guard depth > 0 else { return paragraph(phrase(), &content) }
    let before = paragraph(phrase(), &content)
    let inner = nested(depth - 1, &content)
    switch depth % 3 {
    case 0: return .quotation([before, inner])
    case 1: return .list(List(start: depth, items: [[before, inner], [inner]].dropLast(1)))
    default: return .list(List(items: [[before], [inner]]))
    }
  }

  private var emptyBlocks: [Block] {
    [
      .paragraph(Paragraph(inlines: [])), .heading(Heading(level: 4, inlines: [])),
      .list(List(items: [])), .list(List(start: .max, items: [[], []])), .quotation([]),
      .verse(Verse(lines: [])), .verse(Verse(lines: [[], []])), .preformatted(Verse(lines: [[]])),
      .table(Table(rows: [])), .table(Table(headerRows: 9, rows: [[], [[]]])),
      .container(Container(role: .abstract, blocks: [])),
      .paragraph(Paragraph(role: .caption, inlines: [.emphasis([]), .lineBreak])),
    ]
  }

  /// Lines that no filter has read.
  private mutating func printed(_ content: inout GeneratedContent) -> Block {
    let first = content.bytes.count { $0 == 0x0A }
    let count = random.number(in: 1...5)
    for index in 0..<count {
      _ = content.show("  " + sentence() + (index % 2 == 0 ? "\r\n" : "\n"))
    }
    return .printed(PrintedLines(lines: first..<first + count))
  }

  private mutating func roleContainers(_ content: inout GeneratedContent) -> [Block] {
    Role.allCases.map { role in
      .container(
        Container(role: role, blocks: [paragraph(phrase(), &content), .thematicBreak]))
    }
  }

  private mutating func lists(_ content: inout GeneratedContent) -> [Block] {
    [0, 1, 9, 32_767, -3].map { start in
      .list(
        List(
          start: start,
          items: [
            [paragraph(phrase(), &content), .thematicBreak], [],
            [.table(Table(headerRows: 1, rows: [[line(phrase(), &content)]]))],
            [.verse(Verse(lines: [line(phrase(), &content)]))],
          ]))
    }
  }

  private mutating func verseWithGaps(_ content: inout GeneratedContent) -> Block {
    .verse(
      Verse(lines: [line(phrase(), &content), [], line(" ", &content), inlines(&content, depth: 1)])
    )
  }

  private mutating func lines(_ content: inout GeneratedContent) -> Verse {
    Verse(lines: [[], line("\ta  <b>  ", &content), [], line("    indented", &content), []])
  }

  private mutating func headingInside(_ content: inout GeneratedContent) -> Block {
    let section = heading(5, .section, content.show(phrase()), &content)
    let title = heading(2, .title, content.show(phrase()), &content)
    return .quotation([
      .list(List(items: [[section, paragraph(phrase(), &content)]])),
      .container(Container(role: .advert, blocks: [title])),
    ])
  }

  // MARK: - Links, pages, citations

  private func pageBreak(_ label: String) -> [Inline] { [.pageBreak(PageBreak(label: label))] }

  private mutating func pageBreaks(_ content: inout GeneratedContent) -> Block {
    let labels = ["1", "1", "", "iv", "第三版", "<5>", "a b", String(repeating: "9", count: 300)]
    let words = line(phrase(), &content)
    return .paragraph(
      Paragraph(inlines: labels.flatMap { pageBreak($0) } + words + pageBreak("\u{1}last")))
  }

  private mutating func addresses(_ content: inout GeneratedContent) -> Block {
    let addresses = [
      "https://example.org/", "http://example.org:8080/a%20b#c#d", "https://例え.jp/",
      "mailto:a@example.org",
      "ftp://example.org/", "javascript:alert(1)", "#fragment", "../up.html", "https://",
      "https://example.org/" + String(repeating: "a", count: 3_000), "\u{1}",
      "https://example.org/?q=<>\"{}|^`\\",
    ]
    return .paragraph(
      Paragraph(
        inlines: addresses.map { address in
          .link(Link(target: address, content: line(phrase(), &content)))
        }))
  }

  private mutating func linksInLinks(_ content: inout GeneratedContent) -> Block {
    content.citations += 1
    let inner: [Inline] = [
      .link(Link(target: "https://example.org/in", content: line(phrase(), &content))),
      .citation(
        Citation(
          targets: [Anchor(kind: .reference, number: 1)],
          anchor: Anchor(kind: .citation, number: content.citations),
          content: line("[1]", &content))),
    ]
    return .paragraph(
      Paragraph(inlines: [
        .link(Link(target: "https://example.org/out", content: inner)),
        .link(Link(target: "https://example.org/empty", content: [])),
        .link(Link(target: "https://example.org/blank", content: line(" ", &content))),
      ]))
  }

  /// Entries and marks that share their places, and marks that cite what is not there.
  private mutating func sameAnchors(_ content: inout GeneratedContent) -> [Block] {
    let anchor = Anchor(kind: .reference, number: 7)
    let mark = { (line: [Inline], targets: [Anchor]) in
      Inline.citation(
        Citation(targets: targets, anchor: Anchor(kind: .citation, number: 7), content: line))
    }
    return [
      .paragraph(
        Paragraph(inlines: [
          mark(line("[7]", &content), [anchor]), mark(line("[7, 8]", &content), [anchor, anchor]),
          mark(line("[?]", &content), [Anchor(kind: .reference, number: 9_999)]),
          mark(line("[]", &content), []),
        ]))
    ]
      + (0..<2).map { _ in
        .paragraph(Paragraph(role: .reference, inlines: line(sentence(), &content), anchor: anchor))
      }
      + [Anchor.Kind.note, .heading].map { kind in
        .paragraph(
          Paragraph(inlines: line(phrase(), &content), anchor: Anchor(kind: kind, number: 1)))
      }
  }

  /// Marks before, after and inside the list they cite, more than one letter each can tell apart.
  private mutating func citations(_ content: inout GeneratedContent) -> [Block] {
    let first = content.references + 1
    content.references += 3
    let targets = (first...first + 2).map { Anchor(kind: .reference, number: $0) }
    func mark(_ text: String, _ targets: [Anchor], _ content: inout GeneratedContent) -> Inline {
      content.citations += 1
      return .citation(
        Citation(
          targets: targets, anchor: Anchor(kind: .citation, number: content.citations),
          content: [.superscript(line(text, &content))]))
    }
    let many = (0..<30).map { _ in mark("[1]", [targets[0]], &content) }
    return [.paragraph(Paragraph(inlines: line(phrase(), &content) + many))]
      + targets.map { target in
        .paragraph(
          Paragraph(
            role: .reference,
            inlines: line(sentence(), &content) + [
              mark("[2–3]", [targets[1], targets[2]], &content)
            ],
            anchor: target))
      }
  }

  /// Notes with and without a mark, one of nothing, two of one name, and one with blocks inside.
  private mutating func notes(_ content: inout GeneratedContent) -> [Block] {
    let places = [1, 2, 2, 3].map { Anchor(kind: .note, number: content.notes + $0) }
    content.notes += 3
    content.citations += 1
    let mark = Inline.citation(
      Citation(
        targets: [places[1]], anchor: Anchor(kind: .citation, number: content.citations),
        content: [.superscript(line("*", &content))]))
    return [
      .paragraph(Paragraph(inlines: line(sentence(), &content) + [mark])),
      .note(Note(anchor: places[0], label: [], blocks: [])),
      .note(
        Note(
          anchor: places[1], label: line("* ", &content), blocks: [paragraph(phrase(), &content)])),
      .note(
        Note(anchor: places[2], label: line("[2] ", &content), blocks: [nested(3, &content)])),
      .quotation([
        .note(
          Note(
            anchor: places[3], label: [.superscript(line("3", &content))],
            blocks: [raggedTable(&content), paragraph(phrase(), &content)]))
      ]),
    ]
  }

  private mutating func marksInMarks(_ content: inout GeneratedContent) -> Block {
    var inner: [Inline] = line(phrase(), &content)
    for _ in 0..<3 {
      inner = [
        .emphasis([.strong([.superscript([.subscript([.code([.runInHead(inner)])])])]), .lineBreak])
      ]
    }
    return .paragraph(Paragraph(inlines: [.lineBreak] + inner + [.lineBreak, .lineBreak]))
  }
}
