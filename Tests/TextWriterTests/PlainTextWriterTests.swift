import GalleyCore
import GalleyTesting
import Testing
import TextPlugin

private func text(_ document: Document, _ written: [String: String] = [:]) throws -> String {
  let options = try Options(for: PlainTextWriter.manifest, written: written)
  var diagnostics = Diagnostics()
  let bytes = try PlainTextWriter(options: options).write(document, &diagnostics)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct PlainTextWriterTests {
  private func paragraph(_ builder: inout DocumentBuilder, _ text: String) -> Block {
    .paragraph(Paragraph(inlines: builder.inlines(text)))
  }

  @Test func blocksAreDividedByBlankLines() throws {
    var builder = DocumentBuilder()
    builder.article([.title("The bridge"), .byline("By A. Lee"), .body("It opened on Monday.")])
    builder.article([.title("大桥"), .body("大桥通车。")])
    builder.setAside([paragraph(&builder, "Buy!")])
    let document = builder.document
    let articles = "The bridge\n\nBy A. Lee\n\nIt opened on Monday.\n\n\n\n大桥\n\n大桥通车。\n"
    #expect(try text(document) == articles + "\n* * *\n\nBuy!\n")
    #expect(try text(document, ["set-aside": "omit"]) == articles)
    #expect(
      try text(document, ["set-aside": "omit", "indent": "space"])
        == "The bridge\n\nBy A. Lee\n\n    It opened on Monday.\n\n\n\n大桥\n\n\u{3000}\u{3000}大桥通车。\n"
    )
  }

  @Test func lineBreaksDivideWordsInCells() throws {
    let document = document { builder in
      let cell = builder.inlines("long") + [.lineBreak] + builder.inlines("ago")
      return [.table(Table(rows: [[cell, builder.inlines("now")]]))]
    }
    #expect(try text(document) == "long ago  now\n")
  }

  @Test func everyBlockHasAForm() throws {
    let document = document { builder in
      [
        .list(List(items: [[paragraph(&builder, "a")], [paragraph(&builder, "b")]])),
        .list(
          List(
            start: 9,
            items: [
              [paragraph(&builder, "c"), paragraph(&builder, "d")], [],
              [.list(List(items: [[paragraph(&builder, "e")]]))],
            ])),
        .quotation([paragraph(&builder, "f")]),
        .verse(Verse(lines: [builder.inlines("g"), [], builder.inlines("h")])),
        .preformatted(Verse(lines: [builder.inlines("  i")])),
        .table(
          Table(rows: [
            [builder.inlines("桥"), builder.inlines("k")],
            [builder.inlines("lll"), builder.inlines("m"), builder.inlines("n")],
          ])),
        .thematicBreak,
        .paragraph(
          Paragraph(inlines: [
            .strong(builder.inlines("o")), .lineBreak,
            .link(Link(target: "https://a.org", content: builder.inlines("p"))),
            .pageBreak(PageBreak(label: "3")), .superscript(builder.inlines("q")),
          ])),
      ]
    }
    #expect(
      try text(document) == """
        - a
        - b

        9. c

           d

        10.

        11. - e

          f

            g

            h

          i

        桥   k
        lll  m  n

        * * *

        o
        pq

        """)
  }

  static let wrapped: [(String, [String])] = [
    // Twenty cells: ten full-width characters. No comma opens a line, no opening bracket ends one.
    ("一二三四五六七八九十一二三", ["一二三四五六七八九十", "一二三"]),
    ("一二三四五六七八九十，一二", ["一二三四五六七八九", "十，一二"]),
    ("一二三四五六七八九《十》一", ["一二三四五六七八九", "《十》一"]),
    ("一二三四五六七八九十。", ["一二三四五六七八九", "十。"]),
    ("一二三四五六七八九“十”", ["一二三四五六七八九", "“十”"]),
    ("一二三四五六七八——九十", ["一二三四五六七八——", "九十"]),
    // Quotation marks are as wide as the ideographs they stand with.
    ("一二“三四”五六七八九十", ["一二“三四”五六七八", "九十"]),
    // An address is not cut.
    (
      "URL: https://news.example/2031/05/06/bridge.html opened",
      ["URL:", "https://news.example/2031/05/06/bridge.html", "opened"]
    ),
    // Words are broken at spaces, and the space is left out.
    ("the bridge opened on Monday", ["the bridge opened on", "Monday"]),
    ("the bridge  opened  on  Monday", ["the bridge  opened", "on  Monday"]),
    // A reader puts one space back, so a run of them stays on its line where another break is near.
    ("the old lower bridge  opened", ["the old lower", "bridge  opened"]),
    ("the lower bridge  opened again", ["the lower", "bridge  opened again"]),
    // A row of columns stays whole, and so does one with a leader; longer text is no row.
    ("Rope, a coil of it      twelve", ["Rope, a coil of it      twelve"]),
    ("A coil of rope . . . . . twelve", ["A coil of rope . . . . . twelve"]),
    ("A coil of rope - - - twelve", ["A coil of rope - - -", "twelve"]),
    ("abcdefghijklmnopqrstuvwxyz", ["abcdefghijklmnopqrst", "uvwxyz"]),
    ("一二三四五六七八abcdef九十", ["一二三四五六七", "八abcdef九十"]),
    // Marks stay with their letters.
    ("abcdefghijklmnopqrste\u{301}f", ["abcdefghijklmnopqrst", "e\u{301}f"]),
    ("abcdefghijklmnopqrst\u{301}ef", ["abcdefghijklmnopqrst\u{301}", "ef"]),
    ("a b", ["a b"]),
  ]

  @Test(arguments: wrapped)
  func linesAreBrokenByCells(paragraph: String, lines: [String]) throws {
    let document = document { [.paragraph(Paragraph(inlines: $0.inlines(paragraph)))] }
    #expect(try text(document, ["measure": "20"]) == lines.joined(separator: "\n") + "\n")
  }

  @Test func longTextIsNoRow() throws {
    let words = String(repeating: "the lower bridge ", count: 8) + "   opened"
    let document = document { [.paragraph(Paragraph(inlines: $0.inlines(words)))] }
    let lines = try text(document, ["measure": "20"]).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 20 } && lines.count > 6)
  }

  /// More white space stands above a title than above a section, and more above that than above text; verse stands at
  /// another margin than paragraphs open at.
  @Test func whiteSpaceTellsTheRanks() throws {
    let document = document { builder in
      [
        self.paragraph(&builder, "a"),
        .heading(Heading(level: 1, role: .title, inlines: builder.inlines("b"))),
        .heading(Heading(level: 2, inlines: builder.inlines("c"))), self.paragraph(&builder, "d"),
        .verse(Verse(lines: [builder.inlines("e")])),
      ]
    }
    #expect(try text(document) == "a\n\n\n\nb\n\n\nc\n\nd\n\n    e\n")
    #expect(
      try text(document, ["indent": "space"]) == "    a\n\n\n\nb\n\n\nc\n\n    d\n\n  e\n")
  }

  /// Wrapping only adds line feeds and takes spaces away, at any measure, and a small one counts as twenty.
  @Test(arguments: 0..<80 as Range<UInt64>)
  func wrappingKeepsTheText(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    let document = generator.blocks()
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
    }
    let plain = try letters(text(document))
    for measure in ["1", "20", "37", "200"] {
      #expect(try letters(text(document, ["measure": measure])) == plain)
    }
    #expect(try text(document, ["measure": "1"]) == text(document, ["measure": "20"]))
  }

  @Test func everyDocumentCanBeWritten() throws {
    for document in HostileDocuments.all {
      for measure in ["0", "40"] {
        let first = try text(document, ["measure": measure, "indent": "space"])
        #expect(try text(document, ["measure": measure, "indent": "space"]) == first)
      }
    }
  }
}
