import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct HTMLWriterTests {
  /// Two articles in two languages, a citation of an entry, and something set aside.
  private var page: Document {
    var builder = DocumentBuilder()
    let entry = Anchor(kind: .reference, number: 1)
    let cited: [Inline] = [
      .pageBreak(PageBreak(label: "7")), .runInHead(builder.inlines("桥。")),
      .text(builder.text("桥长三百米")),
      .citation(
        Citation(
          targets: [entry], anchor: Anchor(kind: .citation, number: 1),
          content: [.superscript(builder.inlines("[1]"))])),
      .link(Link(target: "javascript:alert(1)", content: builder.inlines("不可点"))),
    ]
    builder.article(
      [
        builder.block(.title("桥")), builder.block(.byline("作者：李文")),
        builder.block(.paragraph(.keywords, "关键词：桥；河")), .paragraph(Paragraph(inlines: cited)),
        builder.block(.heading(2, "一、数据")),
        .table(
          Table(
            headerRows: 1,
            rows: [[builder.inlines("桥"), []], [builder.inlines("新桥"), builder.inlines("300")]])),
        .preformatted(Verse(lines: [[], builder.inlines("a  < b")])),
        .paragraph(Paragraph(role: .reference, inlines: builder.inlines("[1] 王一。"), anchor: entry)),
      ], language: "zh-Hans")
    builder.article([.title("افتتاح الجسر"), .body("افتتح الجسر.")], language: "ar")
    builder.setAside([builder.block(.paragraph(.advert, "广告"))])
    var document = builder.document
    document.metadata.title = "江城日报"
    document.metadata.language = "zh-Hans"
    document.metadata.date = "2021-07-03"
    document.metadata.url = "https://example.org/paper"
    return document
  }

  @Test func thePageHasOneTitleAContentsAndEveryArticle() throws {
    let page = try WrittenPage(page)
    #expect(
      page.text.hasPrefix(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-Hans\">"))
    #expect(page.all("h1").map(\.wholeText) == ["江城日报"])
    let contents = try #require(page.all("nav").first { $0.attribute("role") == "doc-toc" })
    #expect(
      contents.descendants.filter { $0.name == "a" }.map(\.wholeText) == [
        "桥", "一、数据", "افتتاح الجسر", "正文以外",
      ])
    #expect(page.all("article").count == 2)
    #expect(page.all("time").first?.attribute("datetime") == "2021-07-03")
    #expect(page.brokenLinks == [])
    #expect(page.repeatedIDs == [])
  }

  @Test func nothingIsFetchedFromElsewhere() throws {
    let page = try WrittenPage(page)
    #expect(page.all("script").isEmpty && page.all("img").isEmpty)
    #expect(page.root.descendants.allSatisfy { $0.attribute("src") == nil })
    #expect(page.all("link").map { $0.attribute("rel") } == ["schema.dcterms"])
  }

  @Test func citationsAreLinkedBothWays() throws {
    let page = try WrittenPage(page)
    let mark = try #require(page.all("a").first { $0.attribute("id") == "cite-1" })
    #expect(mark.attribute("href") == "#ref-1")
    #expect(mark.attribute("role") == "doc-biblioref")
    let entry = try #require(page.all("p").first { $0.attribute("id") == "ref-1" })
    let back = try #require(entry.descendants.first { $0.attribute("role") == "doc-backlink" })
    #expect(back.attribute("href") == "#cite-1")
  }

  @Test func anArticleInAnotherLanguageSaysSo() throws {
    let articles = try WrittenPage(page).all("article")
    #expect(articles.map { $0.attribute("lang") } == [nil, "ar"])
    #expect(articles.map { $0.attribute("dir") } == [nil, "rtl"])
  }

  @Test func theStyleSheetStandsAsHTMLReadsIt() throws {
    // The sheet as an XML parser reads it is the sheet as an HTML parser does: nothing in it is escaped.
    let page = try WrittenPage(page)
    let style = try #require(page.all("style").first)
    #expect(style.wholeText.contains("p.byline"))
    #expect(page.text.contains("<style>\(style.wholeText)</style>"))
  }

  @Test func theMetadataAreTheDocuments() throws {
    let page = try WrittenPage(page)
    #expect(page.metadata("dcterms.title") == ["江城日报"])
    #expect(page.metadata("dcterms.creator") == ["李文"])
    #expect(page.metadata("dcterms.subject") == ["桥", "河"])
    #expect(page.metadata("dcterms.issued") == ["2021-07-03"])
    #expect(page.metadata("dcterms.source") == ["https://example.org/paper"])
    #expect(page.metadata("dcterms.language") == ["zh-Hans", "ar"])
    #expect(page.metadata("dcterms.isPartOf") == [])
  }

  @Test func aLineFeedAtTheStartOfPreformattedTextIsKept() throws {
    // HTML drops the first line feed in `pre`; the empty first line is the second.
    #expect(try WrittenPage(page).text.contains("<pre>\n\na  &lt; b</pre>"))
  }

  @Test func theOptionsDoWhatTheySay() throws {
    #expect(try WrittenPage(page, ["contents": "false"]).all("nav").isEmpty)
    #expect(try !WrittenPage(page, ["set-aside": "omit"]).text.contains("广告"))
    let vertical = try WrittenPage(page, ["writing-mode": "vertical"])
    #expect(vertical.root.attribute("class") == "vertical")
  }

  @Test func aStyleSheetOfOnesOwnFollowsThePages() throws {
    let sheet = OptionFile(name: "my.css", bytes: Array("p > b { content: \"</style>é\" }".utf8))
    let page = try WrittenPage(page, files: ["css": sheet])
    let link = try #require(page.all("head").first?.elements.last)
    #expect(link.attribute("rel") == "stylesheet")
    #expect(
      link.attribute("href")
        == "data:text/css;charset=utf-8,p%20%3E%20b%20%7B%20content%3A%20%22%3C%2Fstyle%3E%C3%A9%22%20%7D"
    )
  }

  @Test(arguments: [
    ([0xFF], "'my.css' is not UTF-8; save it as UTF-8"),
    (
      Array("@import 'a.css';".utf8),
      "my.css:1: @import asks for a file that is not in the page; put its rules into this one"
    ),
    (
      Array("p { }\np { background: url(a.png) }".utf8),
      "my.css:2: url(a.png) asks for a file that is not in the page; leave it out or write it as a data: address"
    ),
    (Array("p { direction: rtl }".utf8), nil),
  ])
  func aStyleSheetThatAsksForOtherFilesIsRefused(_ bytes: [UInt8], _ problem: String?) throws {
    var found: String?
    do {
      _ = try WrittenPage(page, files: ["css": OptionFile(name: "my.css", bytes: bytes)])
    } catch let error as OptionError { found = error.problem }
    #expect(found == problem)
  }

  @Test func whatHTMLForbidsIsLeftOutAndCounted() throws {
    var builder = DocumentBuilder()
    var text = ""
    for code: UInt32 in [0x01, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFE] {
      text.unicodeScalars.append(contentsOf: [Unicode.Scalar(code), "a"].compactMap(\.self))
    }
    builder.article([.body(text + "\r&#13;\u{A0}\u{FFFD}\u{E000}\u{10000}")])
    let page = try WrittenPage(builder.document)
    let paragraph = try #require(page.all("article").first?.elements.first)
    #expect(paragraph.wholeText == "aaaaaaaa\n&#13;\u{A0}\u{FFFD}\u{E000}\u{10000}")
    #expect(page.diagnostics.all.map(\.id) == ["html.characters-dropped"])
    #expect(page.diagnostics.all[0].summary.hasPrefix("8 control characters"))
  }

  @Test func aLinkToNoWebAddressIsSaid() throws {
    let page = try WrittenPage(page)
    #expect(page.diagnostics.all.map(\.id) == ["html.links-dropped"])
    #expect(!page.all("a").contains { $0.attribute("href")?.hasPrefix("javascript") == true })
  }

  @Test(arguments: 0..<40) func generatedDocumentsAreWellFormedAndLinked(_ seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    let page = try WrittenPage(generator.blocks())
    #expect(page.brokenLinks == [])
    #expect(page.repeatedIDs == [])
  }

  @Test func hostileDocumentsAreWellFormedOrRefused() throws {
    for document in HostileDocuments.all {
      do {
        let page = try WrittenPage(document)
        #expect(page.brokenLinks == [], "\(document.source.name)")
      } catch let error as OutputError {
        #expect(error.problem.contains("no text"), "\(document.source.name)")
      }
    }
  }
}
