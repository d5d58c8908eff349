import EPUBPlugin
import GalleyArchive
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct DivisionTests {
  /// An article of about 700 kB that cites its references across its parts.
  private var large: Document {
    var builder = DocumentBuilder()
    var blocks = [builder.block(.title("A long day"))]
    let target = Anchor(kind: .reference, number: 1)
    blocks.append(
      .paragraph(
        Paragraph(inlines: [
          .text(builder.text("See the end")),
          .citation(
            Citation(
              targets: [target], anchor: Anchor(kind: .citation, number: 1),
              content: builder.inlines("[1]"))),
        ])))
    for number in 1...700 {
      if number % 100 == 0 { blocks.append(builder.block(.heading(2, "Hour \(number / 100)"))) }
      blocks.append(builder.block(.body(String(repeating: "word ", count: 200) + "\(number)")))
    }
    blocks.append(
      .paragraph(
        Paragraph(role: .reference, inlines: builder.inlines("[1] The end."), anchor: target)))
    builder.article(blocks, language: "en")
    builder.article([.title("Short"), .body("Text.")], language: "en")
    return builder.document
  }

  @Test func aLargeArticleGoesOnInFurtherFiles() throws {
    let document = large
    let book = try WrittenBook(document, keepAs: "large")
    #expect(
      try book.contents == [
        "text/article-0001.xhtml", "text/article-0001-2.xhtml", "text/article-0001-3.xhtml",
        "text/article-0002.xhtml",
      ])
    for name in try book.contents {
      #expect(try book.archive.bytes(of: "EPUB/" + name).count <= 260_000)
    }
    let bodies = try book.contents.map { try book.tree("EPUB/" + $0).first("body")?.elements }
    #expect(bodies.map { $0?.map(\.name) } == [["article"], ["section"], ["section"], ["article"]])
    var expected: [UInt8] = []
    document.forEachPiece { expected += document.bytes(of: $0) }
    #expect(try book.reading == String(decoding: expected, as: UTF8.self))
    #expect(try book.brokenLinks == [])
    let mark = try book.tree("EPUB/text/article-0001.xhtml").all("a").first
    #expect(mark?.attribute("href") == "article-0001-3.xhtml#ref-1")
    #expect(try book.text("EPUB/nav.xhtml").contains("article-0001-2.xhtml#heading-"))
  }

  @Test func largeBlocksAreDividedBetweenTheirParts() throws {
    var builder = DocumentBuilder()
    let item = String(repeating: "字", count: 1_000)
    let items = (0..<200).map { _ in [builder.block(.body(item))] }
    builder.article([
      .list(List(start: 1, items: items)),
      .container(
        Container(
          role: .body, blocks: [.quotation((0..<200).map { _ in builder.block(.body(item)) })])),
      .verse(Verse(lines: (0..<200).map { _ in builder.inlines(item) })),
      .preformatted(Verse(lines: (0..<200).map { _ in builder.inlines(item) })),
      .table(Table(headerRows: 1, rows: (0..<200).map { _ in [builder.inlines(item)] })),
    ])
    let document = builder.document
    let book = try WrittenBook(document, keepAs: "large-blocks")
    #expect(try book.contents.count >= 12)
    for name in try book.contents {
      #expect(try book.archive.bytes(of: "EPUB/" + name).count <= 260_000)
    }
    let lists = try book.contents.flatMap { try book.tree("EPUB/" + $0).all("ol") }
    var next = 1
    for list in lists {
      #expect(list.attribute("start").flatMap { Int($0) } ?? 1 == next)
      next += list.elements.count
    }
    #expect(next == 201)
    #expect(try book.contents.flatMap { try book.tree("EPUB/" + $0).all("th") }.count == 1)
    var characters = 0
    for character in try book.reading where character == "字" { characters += 1 }
    #expect(characters == 1_000_000)
  }

  @Test func manyPrintedLinesAreDividedBetweenLines() throws {
    let line = String(repeating: "x", count: 79)
    let count = 10_000
    let source = Source(String(repeating: line + "\n", count: count))
    let lines = (0..<count).map { Line(range: SourceRange($0 * 80..<$0 * 80 + 79)) }
    let book = try WrittenBook(Document(source: source, lines: lines))
    #expect(try book.contents.count == 4)
    let parts = try book.contents.map {
      try book.tree("EPUB/" + $0).all("pre").map(\.text).joined()
    }
    #expect(parts.joined() == String(repeating: line + "\n", count: count))
    #expect(parts.allSatisfy { $0.hasPrefix("x") && $0.hasSuffix("\n") })
  }
}
