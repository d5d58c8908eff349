import EPUBPlugin
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct HostileInputTests {
  @Test func charactersThatXMLForbidsAreLeftOutAndCounted() throws {
    var builder = DocumentBuilder()
    builder.article([.title("A\u{1}B"), .body("x\u{0}y\u{B}z\u{FFFE}\u{FFFF} & <b>]]>\u{1F}")])
    let book = try WrittenBook(builder.document, keepAs: "control")
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(root.first("head")?.first("title")?.text == "AB")
    #expect(root.all("p").map(\.text) == ["xyz & <b>]]>"])
    let said = try #require(book.diagnostics.all.first)
    #expect(said.id == "epub.characters-dropped")
    #expect(said.summary.hasPrefix("6 "))
  }

  @Test func titlesWithNothingToSeeAreNoTitles() throws {
    var builder = DocumentBuilder()
    builder.article([.title("\u{200B} \u{3}"), .body("Text after it."), .heading(3, "Deep")])
    let book = try WrittenBook(builder.document, keepAs: "blank-title")
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(root.first("head")?.first("title")?.text == "Text after it.")
    #expect(root.all("h2").isEmpty && root.all("h3").map(\.text) == ["Deep"])
  }

  @Test func everyNameIsGivenOnce() throws {
    var builder = DocumentBuilder()
    let anchor = Anchor(kind: .reference, number: 1)
    let entry = { (text: [Inline]) in
      Block.paragraph(Paragraph(role: .reference, inlines: text, anchor: anchor))
    }
    let mark = { (text: [Inline]) in
      Inline.citation(
        Citation(
          targets: [anchor, anchor], anchor: Anchor(kind: .citation, number: 1), content: text))
    }
    builder.article([
      .paragraph(Paragraph(inlines: [mark(builder.inlines("[1]")), mark(builder.inlines("[1]"))])),
      .paragraph(
        Paragraph(inlines: [
          .link(
            Link(
              target: "http://a.example/",
              content: [
                mark(builder.inlines("[1]")),
                .link(Link(target: "http://b.example/", content: builder.inlines("inner"))),
              ]))
        ])), entry(builder.inlines("one")), entry(builder.inlines("two")),
    ])
    let book = try WrittenBook(builder.document, keepAs: "repeated-names")
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    let ids = root.descendants.compactMap { $0.attribute("id") }
    #expect(Set(ids).count == ids.count)
    #expect(root.all("a").allSatisfy { $0.all("a").count == 1 })
    #expect(try book.brokenLinks == [])
  }

  @Test func linksToWhatIsNotThereAreText() throws {
    var builder = DocumentBuilder()
    let entry = { Anchor(kind: .reference, number: $0) }
    let mark = { (number: Int, targets: [Anchor], content: [Inline]) in
      Inline.citation(
        Citation(
          targets: targets, anchor: Anchor(kind: .citation, number: number), content: content))
    }
    builder.article([
      .paragraph(
        Paragraph(inlines: [
          mark(1, [entry(7)], builder.inlines("[7]")),
          mark(2, [entry(7), entry(1)], builder.inlines("[7, 1]")), mark(3, [entry(1)], []),
          mark(4, [], builder.inlines("[4]")), mark(5, [entry(2)], builder.inlines("[2]")),
        ]))
    ])
    // The same mark again, this time with an entry that is there; and an entry without text.
    builder.article([
      .paragraph(Paragraph(inlines: [mark(1, [entry(1)], builder.inlines("[1]"))])),
      .paragraph(Paragraph(role: .reference, inlines: builder.inlines("one"), anchor: entry(1))),
      .paragraph(Paragraph(role: .reference, inlines: [], anchor: entry(2))),
    ])
    let book = try WrittenBook(builder.document, keepAs: "missing-places")
    #expect(try book.brokenLinks == [])
    #expect(
      try book.tree("EPUB/text/article-0001.xhtml").all("a").map { $0.attribute("href") } == [
        "article-0002.xhtml#ref-1", "article-0002.xhtml#ref-2",
      ])
    #expect(
      try book.tree("EPUB/text/article-0002.xhtml").all("a").map { $0.attribute("href") } == [
        "#ref-1", "article-0001.xhtml#cite-2", "#cite-1", "article-0001.xhtml#cite-5",
      ])
  }

  @Test func anEntryThatEverythingCitesHasABoundedNumberOfLinksBack() throws {
    var builder = DocumentBuilder()
    let entry = Anchor(kind: .reference, number: 1)
    let marks = (1...1_000).map { number in
      Inline.citation(
        Citation(
          targets: [entry], anchor: Anchor(kind: .citation, number: number),
          content: builder.inlines("[1]")))
    }
    builder.article([
      .paragraph(Paragraph(inlines: marks)),
      .paragraph(Paragraph(role: .reference, inlines: builder.inlines("one"), anchor: entry)),
    ])
    let root = try WrittenBook(builder.document).tree("EPUB/text/article-0001.xhtml")
    #expect(root.all("a").filter { $0.attribute("role") == "doc-biblioref" }.count == 1_000)
    #expect(root.all("a").filter { $0.attribute("role") == "doc-backlink" }.count == 26)
  }

  @Test(arguments: [
    "", ":", "http:", "http://", "http:///x", "http://a..b/", "http://user@host/", "http://1.2.3/",
    "http://[::1]/", "http://h:99999/", "http://-a.b/", "file:///etc/passwd", "data:text/html,x",
    "ftp://a.example/", "www.example.org", "mailto:", "mailto:a b@c@d", "http://例え.jp/",
  ])
  func anAddressThatIsNoneIsText(_ address: String) throws {
    var builder = DocumentBuilder()
    builder.article([
      .paragraph(
        Paragraph(inlines: [.link(Link(target: address, content: builder.inlines("here")))]))
    ])
    let book = try WrittenBook(builder.document)
    #expect(try book.tree("EPUB/text/article-0001.xhtml").all("a").isEmpty)
    #expect(try book.reading == "here")
    #expect(book.diagnostics.all.map(\.id) == ["epub.links-dropped"])
  }

  @Test func emptyBlocksAreNoFault() throws {
    var builder = DocumentBuilder()
    builder.article([
      .paragraph(Paragraph(inlines: [])), .list(List(items: [])), .list(List(items: [[]])),
      .quotation([]), .verse(Verse(lines: [])), .preformatted(Verse(lines: [[]])),
      .table(Table(headerRows: 3, rows: [])), .table(Table(headerRows: 3, rows: [[], []])),
      .container(Container(role: .advert, blocks: [])), .thematicBreak,
      .heading(Heading(level: 2, inlines: [])), builder.block(.body("x")),
      .paragraph(
        Paragraph(inlines: [
          .emphasis([]), .lineBreak, .pageBreak(PageBreak(label: "\u{1} ")),
          .pageBreak(PageBreak(label: "<\"&>")),
        ])),
    ])
    builder.article([.body(" ")])
    let book = try WrittenBook(builder.document, keepAs: "empty-blocks")
    #expect(try book.contents.count == 1)
    #expect(try book.text("EPUB/nav.xhtml").contains(">1</a>"))
    #expect(try book.brokenLinks == [])
  }

  @Test func moreArticlesThanABookHoldsAreRefused() {
    var builder = DocumentBuilder()
    for _ in 0...65_000 { builder.article([.body("x")]) }
    let document = builder.document
    var diagnostics = Diagnostics()
    let error = #expect(throws: OutputError.self) {
      try EPUBWriter().write(document, &diagnostics)
    }
    #expect(error?.problem.contains("65000") == true)
  }

  @Test func aCharacterOfManyCodePointsDoesNotGrowALabel() throws {
    var builder = DocumentBuilder()
    builder.article([.body("a" + String(repeating: "\u{301}", count: 100_000))])
    let book = try WrittenBook(builder.document)
    let title = try book.tree("EPUB/text/article-0001.xhtml").first("head")?.first("title")?.text
    #expect((title?.unicodeScalars.count ?? 0) <= 200)
  }
}
