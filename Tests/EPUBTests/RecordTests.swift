import GalleyArchive
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Source and ledger inside the book, and the ranges of the source on blocks.
@Suite struct RecordTests {
  @Test func staysOutUnlessAskedFor() throws {
    let book = try WrittenBook(Samples.page)
    #expect(!book.archive.names.contains { $0.contains("record") })
    #expect(try !book.text("EPUB/text/article-0001.xhtml").contains("data-src"))
  }

  @Test func isLinkedFromThePackageAndStandsInNoManifest() throws {
    let book = try WrittenBook(Samples.page, ["ledger": "true"], keepAs: "record")
    let package = try book.tree("EPUB/package.opf")
    #expect(
      package.all("link").map {
        [$0.attribute("rel"), $0.attribute("href"), $0.attribute("media-type")]
      }
        == [
          ["dcterms:source", "record/galley-source.txt", "text/plain"],
          ["dcterms:provenance", "record/galley-ledger.json", "application/json"],
        ])
    #expect(!package.all("item").contains { $0.attribute("href")?.contains("record") == true })
    #expect(
      try book.archive.bytes(of: "EPUB/record/galley-source.txt") == Samples.page.source.bytes)
  }

  /// Without what a decision put in, the ranges of a block hold the text that the block shows.
  @Test func rangesHoldTheTextOfTheirBlock() throws {
    let document = Samples.page
    let book = try WrittenBook(document, ["ledger": "true"])
    var count = 0
    for name in try book.contents {
      for element in try book.tree("EPUB/" + name).descendants {
        guard let written = element.attribute("data-src") else { continue }
        let ranges = written.split(separator: " ").map {
          $0.split(separator: "+").compactMap { Int($0) }
        }
        let text = ranges.flatMap { document.source.bytes[$0[0]..<$0[0] + $0[1]] }
        #expect(String(decoding: text, as: UTF8.self) == element.printedText, "\(name) \(written)")
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test func rangesThatTouchAreOne() throws {
    var document = Document(source: Source("abcdef\nghi"), lines: [])
    let rule = document.ledger.declare(Rule("join", "joins"))
    document.ledger.record(.removed, SourceRange(6..<7), Reason(rule))
    var text = Text(source: SourceRange(0..<3))
    text.append(Piece(source: SourceRange(3..<6)))
    text.append(Piece(source: SourceRange(7..<10)))
    document.articles = [Article(blocks: [.paragraph(Paragraph(text: text))])]
    let book = try WrittenBook(document, ["ledger": "true"])
    let paragraphs = try book.tree("EPUB/text/article-0001.xhtml").all("p")
    #expect(paragraphs.map { $0.attribute("data-src") } == ["0+6 7+3"])
  }
}
