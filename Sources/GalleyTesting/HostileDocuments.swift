public import GalleyCore

/// Documents that break programs: empty, huge, blank, full of controls, or shaped as no reader would shape them.
///
/// All satisfy law 1 before a filter runs.
public enum HostileDocuments {
  /// All of them, each with a source named after what it is.
  public static var all: [Document] {
    texts.flatMap { [lines(of: $0), paragraph(of: $0)] } + shapes
  }

  /// A text and what is bad about it.
  struct HostileText {
    let name: String
    let text: String
  }

  static var texts: [HostileText] {
    [
      HostileText(name: "empty", text: ""),
      HostileText(name: "one byte", text: "a"),
      HostileText(name: "one line feed", text: "\n"),
      HostileText(name: "one carriage return", text: "\r"),
      HostileText(name: "only spaces", text: "   \u{3000}\u{A0}\t  "),
      HostileText(name: "only blank lines", text: String(repeating: "\n \r\n\t\n", count: 2_000)),
      HostileText(name: "one line of a megabyte", text: String(repeating: "word ", count: 209_715)),
      HostileText(name: "one word of 300 kilobytes", text: String(repeating: "字", count: 100_000)),
      HostileText(name: "many short lines", text: String(repeating: "字\n", count: 20_000)),
      HostileText(name: "many hyphens", text: String(repeating: "a-\n", count: 20_000)),
      HostileText(name: "many asterisks", text: String(repeating: "*", count: 100_000)),
      HostileText(name: "many brackets", text: String(repeating: "[(", count: 50_000)),
      HostileText(name: "many numbers", text: String(repeating: "[1] 2. 三、\n", count: 5_000)),
      HostileText(name: "NULs", text: "a\0b\n\0\0\nc\0"),
      HostileText(
        name: "controls",
        text: String(String.UnicodeScalarView((1..<0xA0).compactMap(Unicode.Scalar.init)))),
      HostileText(
        name: "directions",
        text: "\u{202E}abc\u{202C} שלום \u{2067}عربي\u{2069}\n\u{200F}123\u{200E}"),
      HostileText(
        name: "emoji", text: "👩‍👩‍👧‍👦🏳️‍🌈🇨🇳🇩\n👍🏽\u{200D}\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}"),
      HostileText(
        name: "combining marks",
        text: "e" + String(repeating: "\u{301}", count: 20_000) + "\n\u{301}a"),
      HostileText(name: "byte order marks", text: "\u{FEFF}a\u{FEFF}\n\u{FEFF}\n"),
      HostileText(name: "rare line ends", text: "a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f\rg\n\rh"),
      HostileText(name: "last code points", text: "\u{10FFFF}\u{F0000}\u{E000}\u{FFFD}"),
      HostileText(
        name: "Thai without spaces", text: String(repeating: "สะพานเปิดเมื่อวาน", count: 2_000)),
    ]
  }

  private static func lines(of hostile: HostileText) -> Document {
    DocumentGenerator.document(ofLines: Array(hostile.text.utf8), name: hostile.name)
  }

  /// The whole text in one paragraph, line breaks and all.
  private static func paragraph(of hostile: HostileText) -> Document {
    let source = Source(name: hostile.name + ", one paragraph", bytes: Array(hostile.text.utf8))
    var document = Document(source: source, lines: [])
    document.articles = [
      Article(blocks: [.paragraph(Paragraph(text: Text(source: source.range)))])
    ]
    return document
  }

  /// Blocks without text, and blocks in blocks.
  private static var shapes: [Document] {
    let nothing: [Block] = [
      .paragraph(Paragraph(inlines: [])), .paragraph(Paragraph(inlines: [.text(Text())])),
      .heading(Heading(level: 1, role: .title, inlines: [])), .list(List(items: [])),
      .list(List(start: .max, items: [[], []])), .quotation([]), .verse(Verse(lines: [])),
      .verse(Verse(lines: [[], []])), .preformatted(Verse(lines: [[]])),
      .table(Table(rows: [])), .table(Table(headerRows: 9, rows: [[], [[]]])), .thematicBreak,
      .container(Container(role: .advert, blocks: [])),
      .paragraph(
        Paragraph(inlines: [
          .emphasis([]), .link(Link(target: "", content: [])), .lineBreak, .lineBreak,
          .pageBreak(PageBreak(label: "")),
          .citation(
            Citation(
              targets: [Anchor(kind: .reference, number: 99)],
              anchor: Anchor(kind: .citation, number: 0), content: [])),
        ])),
    ]
    var deep: Block = .paragraph(Paragraph(text: Text(source: SourceRange(0..<4))))
    var inner: Inline = .text(Text(source: SourceRange(4..<8)))
    for level in 0..<100 {
      deep = level % 2 == 0 ? .quotation([deep]) : .list(List(items: [[deep]]))
      inner = level % 2 == 0 ? .emphasis([inner]) : .strong([inner])
    }
    let deepBlocks = [deep, .paragraph(Paragraph(inlines: [inner]))]
    return [
      shape("no blocks", "", []), shape("blocks of nothing", "", nothing),
      shape("deep nesting", "deepwell", deepBlocks),
    ]
  }

  private static func shape(_ name: String, _ text: String, _ blocks: [Block]) -> Document {
    var document = Document(source: Source(name: name, text), lines: [])
    document.articles = [Article(blocks: blocks)]
    return document
  }
}
