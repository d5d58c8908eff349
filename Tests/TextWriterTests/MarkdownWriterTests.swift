import GalleyCore
import GalleyTesting
import MarkdownPlugin
import Testing

/// A document of one article, made of blocks that a closure builds.
func document(_ make: (inout DocumentBuilder) -> [Block]) -> Document {
  var builder = DocumentBuilder()
  let blocks = make(&builder)
  builder.article(blocks)
  return builder.document
}

func markdown(_ document: Document, _ written: [String: String] = [:]) throws -> String {
  let options = try Options(for: MarkdownWriter.manifest, written: written)
  var diagnostics = Diagnostics()
  let bytes = try MarkdownWriter(options: options).write(document, &diagnostics)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct MarkdownEscapeTests {
  static let paragraphs: [(String, String)] = [
    // Nothing to escape.
    ("It's 5 < 6 & AT&T; #1, a+b=c (x) {y} ~", "It's 5 < 6 & AT\\&T; #1, a+b=c (x) {y} \\~"),
    ("AT&T & R&D", "AT&T & R&D"), ("snake_case_name", "snake_case_name"), ("3 * 4", "3 * 4"),
    ("报纸，一九三一年。", "报纸，一九三一年。"), ("C:\\Users\\a", "C:\\Users\\a"), ("a!b", "a!b"),
    ("1.5 km", "1.5 km"), ("-5 °C", "-5 °C"), ("#tag", "#tag"),
    ("12345678901. x", "12345678901. x"),
    ("a - b", "a - b"), ("a]b", "a]b"), ("+49 30", "+49 30"),
    // Signs of markup within a line.
    ("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("**a**", "\\*\\*a\\*\\*"), ("a*b", "a\\*b"),
    ("[1]", "\\[1]"), ("![a](b)", "!\\[a](b)"), ("`a`", "\\`a\\`"), ("~~a~~", "\\~\\~a\\~\\~"),
    ("<b>", "\\<b>"), ("</b>", "\\</b>"), ("<!-- -->", "\\<!-- -->"), ("&amp;", "\\&amp;"),
    ("&#65;", "\\&#65;"), ("a\\*b", "a\\\\\\*b"), ("a\\", "a\\\\"), ("wow!", "wow\\!"),
    // Signs of blocks at the start of a line.
    ("# a", "\\# a"), ("#", "\\#"), ("###### a", "\\###### a"), ("####### a", "####### a"),
    ("> a", "\\> a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("* a", "\\* a"), ("-", "\\-"),
    ("1. a", "1\\. a"), ("1) a", "1\\) a"), ("2026.", "2026\\."), ("---", "\\---"),
    ("- - -", "\\- - -"), ("===", "\\==="), ("***", "\\*\\*\\*"), ("___", "\\_\\_\\_"),
    ("|---|", "\\|---|"), (":-: | :-:", "\\:-: | :-:"), ("```", "\\`\\`\\`"),
    ("    code", "&#32;&#32;&#32;&#32;code"), ("\tcode", "&#9;code"), ("a  ", "a&#32;&#32;"),
    ("\u{3000}\u{3000}报", "\u{3000}\u{3000}报"),
    // Line feeds in running text.
    ("a\nb", "a&#10;b"), ("a\r\n\r\nb", "a&#13;&#10;&#13;&#10;b"),
  ]

  @Test(arguments: paragraphs)
  func onlyWhatMustBeIsEscaped(text: String, expected: String) throws {
    let document = document { [.paragraph(Paragraph(inlines: $0.inlines(text)))] }
    #expect(try markdown(document) == expected + "\n")
  }
}

@Suite struct MarkdownInlineTests {
  private func written(_ make: (inout DocumentBuilder) -> [Inline]) throws -> String {
    try markdown(document { [.paragraph(Paragraph(inlines: make(&$0)))] })
  }

  /// Text before, strong text, text after, and what is written.
  static let flanking: [(String, String, String, String)] = [
    ("a ", "b", " c", "a **b** c"), ("", "摘要：", "基层", "<strong>摘要：</strong>基层"),
    ("", "摘要", "：基层", "**摘要**：基层"), ("见", "摘要", "基层", "见**摘要**基层"),
    ("见", "《报》", "", "见<strong>《报》</strong>"), ("见 ", "《报》", " 。", "见 **《报》** 。"),
    ("", "a ", "b", "<strong>a </strong>b"), ("", " a", "b", "<strong> a</strong>b"),
    ("", "a.", "b", "<strong>a.</strong>b"), ("", "a.", ")", "**a.**)"), ("", "", "b", "b"),
    // A symbol is punctuation to newer readers only.
    ("a", "€5", " b", "a<strong>€5</strong> b"),
  ]

  @Test(arguments: flanking)
  func strongIsReadByEveryReader(before: String, inside: String, after: String, expected: String)
    throws
  {
    let result = try written { builder in
      builder.inlines(before) + [.strong(builder.inlines(inside))] + builder.inlines(after)
    }
    #expect(result == expected + "\n")
  }

  @Test func signsDoNotRunIntoEachOther() throws {
    let result = try written { builder in
      [
        .emphasis(builder.inlines("a")), .strong(builder.inlines("b")), .text(builder.text(" ")),
        .strong([.emphasis(builder.inlines("c")), .text(builder.text(" d"))]),
      ]
    }
    #expect(result == "*a*<strong>b</strong> **<em>c</em> d**\n")
  }

  @Test func everyInlineHasAForm() throws {
    let result = try written { builder in
      builder.inlines("x") + [
        .superscript(builder.inlines("2")), .subscript(builder.inlines("i")),
        .code(builder.inlines("a`b")), .code(builder.inlines("`")),
        .pageBreak(PageBreak(label: "7")),
        .runInHead(builder.inlines("Head.")), .text(builder.text(" see ")),
        .link(Link(target: "https://a.org/x_(y)?a=b&amp;c", content: builder.inlines("a]b"))),
        .lineBreak, .text(builder.text("# next!")),
        .link(Link(target: "a b", content: builder.inlines("z"))), .lineBreak,
      ]
    }
    #expect(
      result == ##"""
        x<sup>2</sup><sub>i</sub>``a`b``<code>\`</code>**Head.** see [a\]b](https://a.org/x_\(y\)?a=b\&amp;c)\
        \# next\![z](<a b>)<br>

        """##)
  }

  @Test func citationsAreTextOrLinks() throws {
    let reference = Anchor(kind: .reference, number: 3)
    let document = document { builder in
      let citation = Citation(
        targets: [reference], anchor: Anchor(kind: .citation, number: 1),
        content: builder.inlines("[3]"))
      return [
        .paragraph(Paragraph(inlines: [.citation(citation)])),
        .paragraph(
          Paragraph(role: .reference, inlines: builder.inlines("[3] Lee"), anchor: reference)),
      ]
    }
    #expect(try markdown(document) == "\\[3]\n\n\\[3] Lee\n")
    #expect(
      try markdown(document, ["citations": "links"])
        == "[\\[3\\]](#ref-3)\n\n<a id=\"ref-3\"></a>\\[3] Lee\n")
  }
}

@Suite struct MarkdownBlockTests {
  private func paragraph(_ builder: inout DocumentBuilder, _ text: String) -> Block {
    .paragraph(Paragraph(inlines: builder.inlines(text)))
  }

  @Test func headings() throws {
    let document = document { builder in
      [
        .heading(Heading(level: 1, role: .title, inlines: builder.inlines("The *bridge*"))),
        .heading(Heading(level: 3, inlines: builder.inlines("C#"))),
        .heading(Heading(level: 2, inlines: [])),
      ]
    }
    #expect(try markdown(document) == "# The \\*bridge\\*\n\n### C\\#\n\n##\n")
  }

  @Test func listsAndQuotations() throws {
    let document = document { builder in
      [
        .list(List(items: [[paragraph(&builder, "a")], [paragraph(&builder, "- b")], []])),
        .list(List(start: 9, items: [[paragraph(&builder, "c")], [paragraph(&builder, "d")]])),
        .quotation([
          paragraph(&builder, "e"),
          .list(
            List(items: [
              [paragraph(&builder, "f"), paragraph(&builder, "g")], [.thematicBreak],
              [.list(List(items: [[paragraph(&builder, "h")]]))],
            ])),
        ]),
        .quotation([paragraph(&builder, "i")]),
      ]
    }
    #expect(
      try markdown(document) == """
        - a
        - \\- b
        -

        9) c
        10) d

        > e
        >
        > - f
        >
        >   g
        >
        > - ___
        >
        > - - h

        > i

        """)
  }

  @Test func verseAndPreformatted() throws {
    let document = document { builder in
      [
        .verse(
          Verse(lines: [
            builder.inlines("1. Roses"), [], builder.inlines("+ red"), [],
          ])),
        .preformatted(Verse(lines: [builder.inlines("  a\t*b*"), [], builder.inlines("```")])),
      ]
    }
    #expect(
      try markdown(document) == """
        1\\. Roses\\
        \\
        \\+ red

        ````
          a\t*b*

        ```
        ````

        """)
  }

  @Test func tables() throws {
    let document = document { builder in
      [
        .table(
          Table(
            headerRows: 1,
            rows: [
              [builder.inlines("a|b"), builder.inlines("c")],
              [[.code(builder.inlines("x|y")), .lineBreak, .text(builder.text("z"))]],
            ])),
        .table(Table(rows: [[builder.inlines("1")]])), .table(Table(rows: [[]])),
      ]
    }
    #expect(
      try markdown(document) == """
        | a\\|b | c |
        | --- | --- |
        | `x\\|y`<br>z |

        | |
        | --- |
        | 1 |

        """)
  }

  /// One wide row among many short ones costs its own width, not its width in every row.
  @Test func shortRowsStayShort() throws {
    let table = document { builder in
      let wide = (0..<1_000).map { _ in builder.inlines("w") }
      let narrow = (0..<1_000).map { _ in [builder.inlines("n")] }
      return [.table(Table(headerRows: 1, rows: narrow + [wide, []]))]
    }
    let lines = try markdown(table).split(separator: "\n")
    #expect(lines.count == 1_003)
    #expect(lines[0] == "| n |" + String(repeating: " |", count: 999))
    #expect(lines[1] == "|" + String(repeating: " --- |", count: 1_000))
    #expect(lines[2] == "| n |")
    #expect(lines[1_001] == "|" + String(repeating: " w |", count: 1_000))
    #expect(lines[1_002] == "| |")
  }

  /// A run-in head that was written is read again as strong text, and found again to be a run-in head.
  @Test func strongTextInsideStrongTextIsSaidOnce() throws {
    let document = document { builder in
      let head: Inline = .strong([
        .strong(builder.inlines("The bridge")), .emphasis(builder.inlines("new")),
      ])
      return [
        .paragraph(Paragraph(inlines: [.runInHead([head]), .text(builder.text(" is open."))]))
      ]
    }
    #expect(try markdown(document) == "**The bridge<em>new</em>** is open.\n")
  }

  @Test func spacesAtLineEndsInsideFencesStay() throws {
    let preformatted = document { builder in
      [
        .preformatted(Verse(lines: [builder.inlines("a  "), builder.inlines("  "), []])),
        .quotation([.preformatted(Verse(lines: [builder.inlines("b "), []]))]),
      ]
    }
    #expect(try markdown(preformatted) == "```\na  \n  \n\n```\n\n> ```\n> b \n>\n> ```\n")
  }

  @Test func whatIsSetAsideFollowsOrIsLeftOut() throws {
    var builder = DocumentBuilder()
    builder.article([.title("T")])
    let advert = paragraph(&builder, "Buy!")
    builder.setAside([.container(Container(role: .advert, blocks: [advert]))])
    let document = builder.document
    #expect(try markdown(document) == "# T\n\n---\n\n## Set aside\n\nBuy\\!\n")
    #expect(try markdown(document, ["set-aside": "omit"]) == "# T\n")
  }

  @Test func theHeadingOverWhatIsSetAsideIsInTheLanguageOfTheDocument() throws {
    var builder = DocumentBuilder()
    builder.article([.title("题目")], language: "zh-Hans")
    builder.setAside([builder.block(.body("广告"))])
    #expect(try markdown(builder.document) == "# 题目\n\n---\n\n## 正文以外\n\n广告\n")
  }

  /// What was written is read again as text of the article, and more may be set aside then.
  @Test func theHeadingOverWhatIsSetAsideDoesNotComeTwice() throws {
    var builder = DocumentBuilder()
    builder.article([
      builder.block(.title("T")), .thematicBreak,
      .heading(Heading(level: 2, role: .section, inlines: builder.inlines("Set aside"))),
      builder.block(.body("Buy")),
    ])
    builder.setAside([builder.block(.body("Sell"))])
    #expect(try markdown(builder.document) == "# T\n\n---\n\n## Set aside\n\nBuy\n\nSell\n")
  }

  @Test func unreadLinesKeepTheirBreaks() throws {
    let document = DocumentGenerator.document(ofLines: Array("\n a\r\n# b\n\n \t\n1. c".utf8))
    #expect(try markdown(document) == "a\n\\# b\n\n1\\. c\n")
  }

  /// No document, however strange, stops the writer, and the same document gives the same bytes.
  @Test func everyDocumentCanBeWritten() throws {
    for document in PluginLaws.documents(count: 60) {
      let first = try markdown(document, ["citations": "links"])
      #expect(try markdown(document, ["citations": "links"]) == first)
    }
  }
}
