import EPUBPlugin
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct PackageTests {
  private func package(_ document: Document, _ options: [String: String] = [:]) throws -> XMLElement
  {
    try WrittenBook(document, options).tree("EPUB/package.opf")
  }

  private func values(_ name: String, _ package: XMLElement) -> [String] {
    package.first("metadata")?.elements(name).map(\.text) ?? []
  }

  private func properties(_ name: String, _ package: XMLElement) -> [String] {
    (package.first("metadata")?.elements("meta") ?? [])
      .filter { $0.attribute("property") == name }.map(\.text)
  }

  @Test func itSaysWhatTheDocumentSays() throws {
    let package = try package(Samples.page)
    #expect(values("title", package) == ["江城日报 2021年7月3日"])
    #expect(values("creator", package) == ["李文"])
    #expect(values("language", package) == ["zh-Hans"])
    #expect(values("date", package) == ["2021-07-03"])
    #expect(values("source", package) == ["https://example.org/paper/2021-07-03"])
    #expect(values("subject", package) == ["桥梁", "交通", "江城"])
    #expect(properties("dcterms:hasPart", package) == ["doi:10.5555/bridge.2021.07"])
    #expect(properties("dcterms:modified", package) == ["2021-07-03T00:00:00Z"])
    #expect(properties("belongs-to-collection", package) == ["江城日报"])
    #expect(properties("source-of", package) == ["pagination"])
  }

  @Test func itInventsNothing() throws {
    let package = try package(Samples.english)
    #expect(values("title", package) == ["The Ferry & the Bridge"])
    #expect(values("creator", package) == ["A. N. Author"])
    #expect(values("language", package) == ["en"])
    #expect(values("date", package) == [])
    #expect(values("source", package) == [])
    #expect(properties("dcterms:modified", package) == ["1980-01-01T00:00:00Z"])
    #expect(properties("belongs-to-collection", package) == [])
    #expect(!properties("schema:accessibilityFeature", package).contains("pageNavigation"))
  }

  @Test func anAddressThatIsNoneIsStillTheSource() throws {
    var document = Samples.english
    document.metadata.url = "see <archive> & co."
    let book = try WrittenBook(document, keepAs: "odd-source")
    #expect(values("source", try book.tree("EPUB/package.opf")) == ["see <archive> & co."])
    #expect(try book.tree("EPUB/text/title-page.xhtml").all("a").isEmpty)
  }

  @Test(arguments: [
    ("关键词：桥；路、江", ["桥", "路", "江"]), ("[关键词] 甲，乙", ["甲", "乙"]), ("关键词 甲；乙", ["甲", "乙"]),
    ("Keywords: steam, iron ,, steam", ["steam", "iron"]), ("Key words steam", ["steam"]),
    ("：", []),
  ])
  func keywordsAreSubjects(_ list: String, _ expected: [String]) throws {
    var builder = DocumentBuilder()
    builder.article([.paragraph(.keywords, list), .body("Text.")])
    #expect(values("subject", try package(builder.document)) == expected)
  }

  @Test(arguments: [
    ("By A. Lee", "A. Lee"), ("作者：李 文", "李文"), ("本报记者 李文", "李文"), ("Bygone", "Bygone"),
  ])
  func bylinesAreCreators(_ byline: String, _ expected: String) throws {
    var builder = DocumentBuilder()
    builder.article([.byline(byline), .body("Text.")])
    builder.article([.byline(byline), .body("More.")])
    #expect(values("creator", try package(builder.document)) == [expected])
  }

  @Test func theDOIOfOneArticleIsTheBooks() throws {
    var builder = DocumentBuilder()
    builder.article([
      .title("One"), .paragraph(.doi, "https://doi.org/10.5555/one"), .body("Text."),
    ])
    #expect(values("identifier", try package(builder.document)).last == "doi:10.5555/one")
  }

  @Test func anUnknownLanguageIsLeftOpen() throws {
    let xml = "http://www.w3.org/XML/1998/namespace"
    var builder = DocumentBuilder()
    builder.article([.title("?"), .body("xyzzy")], language: "und")
    builder.article([.title("??"), .body("plugh")], language: "not a language!")
    var document = builder.document
    document.metadata.date = "last Tuesday"
    let book = try WrittenBook(document, keepAs: "unknown-language")
    let package = try book.tree("EPUB/package.opf")
    #expect(values("language", package) == ["und"])
    #expect(package.attribute("lang", namespace: xml) == "und")
    for name in try book.contents {
      #expect(try book.tree("EPUB/" + name).attribute("lang") == "und")
    }
    #expect(book.diagnostics.all.map(\.id) == ["epub.language-refused", "epub.date-refused"])
  }

  @Test func pagesOfNoKnownPrintAreThoseOfTheFile() throws {
    var builder = DocumentBuilder()
    builder.article([
      .paragraph(
        Paragraph(
          inlines: [.pageBreak(PageBreak(label: "2"))] + builder.inlines("The bridge is open.")))
    ])
    let document = builder.document
    let package = try WrittenBook(document).tree("EPUB/package.opf")
    #expect(!document.source.name.isEmpty)
    #expect(values("source", package) == [document.source.name])
    #expect(properties("source-of", package) == ["pagination"])
  }

  @Test func textFromRightToLeftRunsThatWay() throws {
    let book = try WrittenBook(Samples.arabic)
    let package = try book.tree("EPUB/package.opf")
    #expect(package.attribute("dir") == "rtl")
    #expect(package.first("spine")?.attribute("page-progression-direction") == "rtl")
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(root.attribute("dir") == "rtl")
    #expect(root.all("p").map { $0.attribute("dir") } == [nil, nil, "ltr"])
  }

  @Test func oneParagraphFromRightToLeftIsMarked() throws {
    var builder = DocumentBuilder()
    builder.article(
      [.body("1. “שלום לכולם”"), .body("Peace."), .body("…— 1914 —…")], language: "en")
    let root = try WrittenBook(builder.document).tree("EPUB/text/article-0001.xhtml")
    #expect(root.all("p").map { $0.attribute("dir") } == ["rtl", nil, nil])
  }

  @Test(arguments: [
    (["三月25日"], ["25"]), (["25"], ["25"]), (["共1925人", "第3期，12"], ["3", "12"]),
    (["19", "25年"], []),
    (["a12、12b、[12]、1.25、12%"], []), (["12，34"], ["12", "34"]), (["年1", "2月"], []),
  ])
  func oneOrTwoDigitsStandUprightInVerticalLines(_ lines: [String], _ expected: [String]) throws {
    var builder = DocumentBuilder()
    let text = Text(lines.flatMap { builder.text($0).pieces })
    builder.article([.paragraph(Paragraph(text: text))])
    let book = try WrittenBook(builder.document, ["writing-mode": "vertical"])
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(root.all("span").filter { $0.classes == ["upright"] }.map(\.text) == expected)
    #expect(try book.reading == lines.joined())
  }

  @Test func shortNumbersStandUprightInTitlesAndContentsToo() throws {
    var builder = DocumentBuilder()
    builder.article([.title("第12期共1925人")], language: "zh-Hans")
    var document = builder.document
    document.metadata.date = "1925-03-01"
    for (mode, expected) in [("vertical", (["12", "3", "1"], ["12"])), ("horizontal", ([], []))] {
      let book = try WrittenBook(document, ["writing-mode": mode])
      func upright(_ name: String) throws -> [String] {
        try book.tree(name).all("span").filter { $0.classes == ["upright"] }.map(\.text)
      }
      #expect(try upright("EPUB/text/title-page.xhtml") == expected.0)
      #expect(try upright("EPUB/nav.xhtml") == expected.1)
      #expect(try book.tree("EPUB/text/title-page.xhtml").all("time").map(\.text) == ["1925年3月1日"])
    }
  }

  @Test func theVerticalEditionTurnsItsPagesToTheLeft() throws {
    let options = ["writing-mode": "vertical"]
    let book = try WrittenBook(Samples.page, options, keepAs: "vertical")
    let package = try book.tree("EPUB/package.opf")
    #expect(package.first("spine")?.attribute("page-progression-direction") == "rtl")
    #expect(properties("schema:accessibilityFeature", package).contains("verticalWriting"))
    #expect(try book.tree("EPUB/text/article-0001.xhtml").classes == ["vertical"])
    #expect(try book.brokenLinks == [])
  }
}
