import DOCXPlugin
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Inputs nobody wishes for.
enum Nasty {
  /// U+FFFE and U+FDD0, which Swift takes in no literal.
  static let noncharacters = String(
    decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90], as: UTF8.self)

  /// A title of 2,000 characters, control characters, noncharacters, markup, a wide table, unknown language.
  static func document() -> Document {
    var builder = DocumentBuilder()
    builder.article(
      [
        builder.block(.title(String(repeating: "長い題名", count: 500))),
        builder.block(
          .body(" \u{1}\u{0}a\u{8}b\(noncharacters)c\u{7F}\u{85}d\r\ne\rf\ng\th\u{2028}i \u{1}")),
        builder.block(.body("<w:p> & ]]> \" '")), builder.block(.body("")),
        builder.block(.body("\u{1}\u{2}")), builder.block(.body(" ")),
        .heading(Heading(level: 6, inlines: [])), .list(List(items: [])),
        .list(List(start: -5, items: [[builder.block(.body("minus five"))]])),
        .table(
          Table(rows: [
            [], (0..<64).map { builder.inlines("c\($0)") }, [builder.inlines("after")],
          ])),
        .table(Table(rows: [[], [builder.inlines("x")]])),
        .verse(Verse(lines: [])), .quotation([]), .container(Container(role: .title, blocks: [])),
        .paragraph(
          Paragraph(
            inlines: [
              .citation(
                Citation(
                  targets: [], anchor: Anchor(kind: .citation, number: 1),
                  content: builder.inlines("[1]"))),
              .citation(
                Citation(
                  targets: [Anchor(kind: .reference, number: 77)],
                  anchor: Anchor(kind: .citation, number: 1), content: builder.inlines("[2]"))),
              .link(Link(target: "", content: [])),
              .link(Link(target: "javascript:x", content: builder.inlines("js"))),
            ], anchor: Anchor(kind: .reference, number: 1))),
        .paragraph(
          Paragraph(
            role: .reference, inlines: builder.inlines("again"),
            anchor: Anchor(kind: .reference, number: 1))),
      ], language: "\u{0}not a language!")
    builder.article([Block](), language: nil)
    builder.article([.thematicBreak])
    var document = builder.document
    document.metadata.title = "A\u{1}\n\ttitle " + String(repeating: "x", count: 2000)
    document.metadata.date = "2019-13-77"
    document.metadata.language = "xx_<>"
    document.metadata.fields = [
      .init(name: "ISSUE DATE", value: "a"), .init(name: "Issue Date", value: "b\u{0}"),
      .init(name: "", value: "c"), .init(name: "d", value: ""),
    ]
    return document
  }

  /// Small articles, each of a title, a byline and a paragraph.
  static func manyArticles(_ count: Int) -> Document {
    var builder = DocumentBuilder()
    for number in 1...count {
      builder.article([
        .title("Article \(number)"), .byline("By N. N."),
        .body("A short report about the matter of number \(number), which nobody reads."),
      ])
    }
    return builder.document
  }
}

@Suite struct NastyTests {
  @Test func controlCharactersAreDroppedAndBreaksKept() throws {
    let text = try package(Nasty.document()).paragraphs.map(\.text)
    #expect(text.contains(" abc\nd\ne\nf\ng\th\ni "))
    #expect(text.contains("<w:p> & ]]> \" '"))
  }

  @Test func whatIsDroppedIsReported() throws {
    var diagnostics = Diagnostics()
    _ = try DOCXWriter().write(Nasty.document(), &diagnostics)
    let found = diagnostics.all.map { "\($0.id): \($0.summary.prefix { $0 != " " })" }
    // 0x01 0x00 0x08 U+FFFE U+FDD0 0x7F 0x01, and 0x01 0x02 alone.
    #expect(found == ["docx.control-characters: 9", "docx.invalid-link: 2"])
  }

  @Test func aLongTitleIsWholeInTheBodyAndShortInTheProperties() throws {
    let package = try package(Nasty.document())
    let title = String(repeating: "長い題名", count: 500)
    #expect(try package.paragraphs.contains { $0.style == "Heading1" && $0.text == title })
    let property = try #require(package.parts["docProps/core.xml"]?.first("title")?.text)
    #expect(property.hasPrefix("A title xxx"))
    #expect(property.count <= 255)
  }

  @Test func whatIsLostIsSaidWithAdvice() throws {
    var builder = DocumentBuilder()
    builder.article([
      builder.block(.body("a\u{1}b")),
      .paragraph(
        Paragraph(inlines: [.link(Link(target: "no address", content: builder.inlines("here")))])),
    ])
    var diagnostics = Diagnostics()
    let options = try Options(for: DOCXWriter.manifest)
    _ = try DOCXWriter(options: options).write(builder.document, &diagnostics)
    #expect(
      diagnostics.all.map(\.summary) == [
        "1 control character was left out: Word cannot hold it",
        "1 link leads to no valid web address; the text stands without a link",
      ])
    #expect(diagnostics.all.allSatisfy { $0.severity == .warning && $0.advice != nil })
  }

  @Test func edgesOfSpaceAreKept() throws {
    var builder = DocumentBuilder()
    builder.article([.body(" both "), .body("no"), .body("end \u{3}")])
    let texts = try package(builder.document).document.all("t")
    let kept = texts.map {
      $0.attribute("space", namespace: "http://www.w3.org/XML/1998/namespace") ?? "-"
    }
    #expect(texts.map(\.text) == [" both ", "no", "end "])
    #expect(kept == ["preserve", "-", "preserve"])
  }

  @Test func badDatesAndLanguagesFallBack() throws {
    let core = try #require(try package(Nasty.document()).parts["docProps/core.xml"])
    #expect(core.first("created")?.text == "2000-01-01T00:00:00Z")
    #expect(core.first("language")?.text == "und")
  }

  @Test func aTableTooWideForWordBecomesLines() throws {
    let package = try package(Nasty.document())
    #expect(try package.document.all("tbl").count == 1)
    #expect(try package.paragraphs.contains { $0.text.hasPrefix("c0\nc1\n") })
  }

  @Test(arguments: ["", " \n\t "]) func nothingToWriteIsAnError(text: String) throws {
    var builder = DocumentBuilder()
    if !text.isEmpty { builder.article([.body(text)]) }
    let document = builder.document
    #expect {
      try docx(document)
    } throws: {
      ($0 as? OutputError).map { !$0.advice.isEmpty && $0.problem.contains("no text") } ?? false
    }
  }

  @Test func allSetAsideIsAnErrorOnlyWhereThatIsLeftOut() throws {
    var builder = DocumentBuilder()
    builder.setAside([builder.block(.paragraph(.advert, "Buy!"))])
    let document = builder.document
    #expect(try package(document).paragraphs.map(\.style) == ["FurnitureHeading", "Advert"])
    #expect {
      try docx(document, ["set-aside": "omit"])
    } throws: {
      ($0 as? OutputError)?.advice.contains("appendix") ?? false
    }
  }

  @Test func fiveThousandArticles() throws {
    let package = try package(Nasty.manyArticles(5000))
    let paragraphs = try package.paragraphs
    #expect(paragraphs.count { $0.style == "Heading1" } == 5000)
    #expect(paragraphs.count { $0.style == "TOC1" } == 5000)
    #expect(paragraphs.last?.text.contains("number 5000") == true)
  }

  @Test func deepNestingEnds() throws {
    var builder = DocumentBuilder()
    var block = builder.block(.body("deep"))
    for _ in 0..<100 {
      block = .list(List(start: 1, items: [[.quotation([block])]]))
    }
    builder.article([block])
    let package = try package(builder.document)
    let levels = try package.document.all("ilvl").compactMap(\.value).compactMap(Int.init)
    #expect(levels.max() == 8)
    #expect(try package.paragraphs.last?.text == "deep")
  }
}
