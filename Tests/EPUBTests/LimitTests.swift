import EPUBPlugin
import GalleyArchive
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Books at the edge of what there is: each is valid or a clear error.
///
/// The files kept are for EPUBCheck.
@Suite struct LimitTests {
  @Test func aDocumentWithoutATitleIsNamedByItsFirstWords() throws {
    var builder = DocumentBuilder()
    builder.article([.body("昨日午后大雨，城南积水没膝。")], language: "zh-Hans")
    let book = try WrittenBook(builder.document, keepAs: "limit-no-title")
    #expect(try book.tree("EPUB/package.opf").all("title").map(\.printedText) == ["无题"])
    #expect(
      try book.tree("EPUB/nav.xhtml").all("a").map(\.printedText).contains {
        $0.hasPrefix("昨日午后大雨")
      })
  }

  @Test(arguments: ["", " \n\u{3000}\u{1}"])
  func aDocumentWithoutTextIsAnError(text: String) throws {
    let source = Source(text)
    let document = Document(
      source: source, lines: [Line(range: SourceRange(0..<source.bytes.count))])
    let error = #expect(throws: OutputError.self) { try WrittenBook(document) }
    #expect(error?.problem == "there is no text to put in a book")
  }

  @Test func anArticleOfFiveMegabytesIsDivided() throws {
    var builder = DocumentBuilder()
    let sentence = "江面宽三百二十米，水深二十米。"
    let paragraph = String(repeating: sentence, count: 240)
    builder.article(
      [.title("长文")] + (0..<460).map { _ in .body(paragraph) }, language: "zh-Hans")
    #expect(builder.document.source.bytes.count > 4_900_000)
    let book = try WrittenBook(builder.document, keepAs: "limit-large")
    let sizes = try book.contents.map { try #require(book.archive.size(of: "EPUB/" + $0)) }
    #expect(sizes.count >= 20)
    #expect(sizes.allSatisfy { $0 <= 260_000 })
    #expect(try book.tree("EPUB/nav.xhtml").all("li").count == 4)
  }

  @Test func fiveThousandArticlesAreFiveThousandFiles() throws {
    var builder = DocumentBuilder()
    for number in 1...5_000 {
      builder.article([.title("No. \(number)"), .body("Text.")], language: "en")
    }
    let book = try WrittenBook(builder.document, keepAs: "limit-many")
    #expect(try book.contents.count == 5_000)
    #expect(try book.contents.last == "text/article-5000.xhtml")
  }

  @Test func headingsThatSkipLevelsDoNotInTheBook() throws {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("T"), .heading(6, "a"), .heading(2, "b"), .heading(5, "c"), .heading(3, "d"),
        .body("x"),
      ],
      language: "en")
    let book = try WrittenBook(builder.document, keepAs: "limit-levels")
    let names = try book.tree("EPUB/text/article-0001.xhtml").descendants.map(\.name)
    #expect(names.filter { $0.hasPrefix("h") && $0.count == 2 } == ["h2", "h3", "h3", "h4", "h4"])
  }

  @Test func privateUseStaysAndControlsGo() throws {
    var builder = DocumentBuilder()
    builder.article(
      [.title("A\u{E000}\u{1}"), .body("b\u{F8FF}\u{10FFFD}\u{0}\u{FFFE}\u{85}c\u{202E}d")],
      language: "en")
    let book = try WrittenBook(builder.document, ["ledger": "true"], keepAs: "limit-characters")
    #expect(try book.reading == "A\u{E000}b\u{F8FF}\u{10FFFD}\u{85}c\u{202E}d")
    #expect(book.diagnostics.all.map(\.id) == ["epub.characters-dropped"])
  }

  @Test func textFromRightToLeftHasItsPagesThatWay() throws {
    let book = try WrittenBook(Samples.arabic, keepAs: "limit-rtl")
    let spine = try book.tree("EPUB/package.opf").first("spine")
    #expect(spine?.attribute("page-progression-direction") == "rtl")
    #expect(
      try book.tree("EPUB/images/cover.svg").attribute("direction") == "rtl")
  }
}
