import GalleyCore
import GalleyTesting
import Testing

/// A document with every kind of block and inline.
private func everything() -> Document {
  var builder = DocumentBuilder()
  func text(_ string: String) -> [Inline] { builder.inlines(string) }
  let reference = Anchor(kind: .reference, number: 1)
  let inlines: [Inline] =
    text("plain") + [
      .emphasis(text("em")), .strong(text("strong")), .superscript(text("sup")),
      .subscript(text("sub")), .code(text("code")),
      .link(Link(target: "https://example.org", content: text("link"))), .lineBreak,
      .citation(
        Citation(
          targets: [reference], anchor: Anchor(kind: .citation, number: 1), content: text("[1]"))),
      .pageBreak(PageBreak(label: "ix")), .runInHead([.emphasis(text("run-in"))]),
    ]
  builder.article(
    [
      .heading(Heading(level: 1, role: .title, inlines: text("Title"))),
      .paragraph(Paragraph(inlines: inlines)),
      .list(List(start: 3, items: [[.paragraph(Paragraph(inlines: text("item")))], []])),
      .quotation([.paragraph(Paragraph(inlines: text("quoted")))]),
      .verse(Verse(lines: [text("verse"), text("verse 2")])),
      .preformatted(Verse(lines: [text("  pre")])),
      .table(Table(headerRows: 1, rows: [[text("a"), text("b")], [text("c")]])),
      .thematicBreak,
      .container(
        Container(role: .advert, blocks: [.paragraph(Paragraph(inlines: text("advert")))])),
      .paragraph(Paragraph(role: .reference, inlines: text("Lee, A."), anchor: reference)),
    ], language: "en")
  builder.setAside([.paragraph(Paragraph(role: .folio, inlines: text("7")))])
  var document = builder.document
  let rule = document.ledger.declare(Rule("test", "a test"))
  var title = document.articles[0].blocks[0].inlines ?? []
  let edit = TextEdit(range: 1..<2, replacement: [0x21], reason: Reason(rule))
  document.ledger.apply([edit], to: &title)
  document.articles[0].blocks[0] = .heading(Heading(level: 1, role: .title, inlines: title))
  return document
}

@Suite struct TreeDumpTests {
  @Test func everyKindIsDrawn() {
    var dump = TreeDump(everything())
    let drawn = dump.draw()
    #expect(Golden.expect(drawn, at: Golden.path("everything.txt", beside: #filePath)) == nil)
  }

  @Test func longTextsAreCutBetweenCodePoints() {
    var builder = DocumentBuilder()
    builder.article([.title("報報報"), .body("ab")])
    var dump = TreeDump(builder.document, textLimit: 2)
    let drawn = dump.draw()
    #expect(
      drawn == """
        article
          heading 1 title @0+9 “報報…”
          paragraph body @10+2 “ab”

        """)
  }

  @Test func printedLinesAreCounted() {
    var dump = TreeDump(DocumentGenerator.document(ofLines: Array("a\n\nb".utf8)))
    let drawn = dump.draw()
    #expect(drawn == "article\n  printed 3 lines @0+4\n")
  }
}

@Suite struct TraversalTests {
  private static let texts = [
    "T", "!", "tle", "plain", "em", "strong", "sup", "sub", "code", "link", "[1]", "run-in",
    "item", "quoted", "verse", "verse 2", "  pre", "a", "b", "c", "advert", "Lee, A.", "7",
  ]

  @Test func piecesAreVisitedInReadingOrder() {
    let document = everything()
    var found: [String] = []
    document.forEachPiece { found.append(String(decoding: document.bytes(of: $0), as: UTF8.self)) }
    #expect(found == Self.texts)
  }

  @Test func inlinesAreVisitedInReadingOrder() {
    let document = everything()
    var found = ""
    document.forEachFlow { blocks in
      for block in blocks { block.forEachInlines { found += document.string(of: $0) } }
    }
    #expect(found == Self.texts.joined())
  }

  @Test func queryReachesEveryBlock() {
    var count = 0
    for article in everything().articles { article.query { _ in count += 1 } }
    #expect(count == 13)
  }

  @Test func mapReachesEveryBlockInnermostFirst() {
    let document = everything()
    var roles: [Role] = []
    for block in document.articles[0].blocks {
      _ = block.map { block in
        if case .paragraph(let paragraph) = block { roles.append(paragraph.role) }
        if case .container(let container) = block { roles.append(container.role) }
        return block
      }
    }
    #expect(roles == [.body, .body, .body, .body, .advert, .reference])
    let mapped = document.articles[0].blocks.map { $0.map { $0 } }
    #expect(mapped == document.articles[0].blocks)
  }

  @Test func mapInlinesReachesEveryList() {
    let document = everything()
    var count = 0
    for var block in document.articles[0].blocks {
      let before = block
      block.mapInlines { _ in count += 1 }
      #expect(block == before)
    }
    #expect(count == 12)
    let emptied = document.articles[0].blocks.map { block in
      var block = block
      block.mapInlines { $0 = [] }
      return block
    }
    var left = 0
    for block in emptied { block.forEachInlines { left += $0.count } }
    #expect(left == 0)
  }

  @Test func mapReachesEveryInline() {
    let document = everything()
    guard let inlines = document.articles[0].blocks[1].inlines else { return }
    var count = 0
    let mapped = inlines.map { inline in
      inline.map {
        count += 1
        return $0
      }
    }
    #expect(mapped == inlines)
    #expect(count == 20)
  }
}

@Suite struct HeadingLevelTests {
  /// No writer has a heading of level 0 or 7: a plugin that counts wrongly gets the nearest one.
  @Test(arguments: [(-128, 1), (0, 1), (1, 1), (6, 6), (7, 6), (127, 6)])
  func isHeldBetweenOneAndSix(level: Int, held: Int) {
    var heading = Heading(level: 2, inlines: [])
    heading.level = level
    #expect(heading.level == held)
    #expect(Heading(level: level, inlines: []).level == held)
  }
}
