import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Blocks, inlines and roles become the right paragraphs, runs and styles.
@Suite struct MappingTests {
  /// Style and text of the paragraphs that are not empty and not in the table of contents.
  private func paragraphs(_ document: Document, _ written: [String: String] = [:]) throws
    -> [String]
  {
    try package(document, written).paragraphs.compactMap { paragraph in
      let style = paragraph.style ?? "-"
      guard !paragraph.text.isEmpty, !style.hasPrefix("TOC") else { return nil }
      return "\(style): \(paragraph.text)"
    }
  }

  @Test func everyRoleHasItsStyle() throws {
    #expect(
      try paragraphs(Samples.chinese(), ["set-aside": "omit"]).prefix(15) == [
        "Heading1: 江上新桥昨日通车", "Subtitle: 两岸居民争相一睹", "Byline: 本报记者 陈立 王小梅",
        "Affiliation: 江城日报社", "Date: 2019年5月4日", "Abstract: 摘要：新桥全长一千二百米，历时四年建成。",
        "Keywords: 桥梁；交通；江城", "DOI: 10.1234/abcd.2019.05", "Heading2: 一、通车典礼",
        "BodyText: 昨日上午九时，江上新桥正式通车。市长说：“这座桥我们等了——整整二十年……今天终于等到了。”",
        "BodyText: 英国工程师John Smith先生说“It’s a fine bridge”，并赞扬了工人的‘匠心’。",
        "Heading2: 二、交通影响", "Heading3: （一）公交线路",
        "BodyText: 自五月五日起，12路、37路公交车改经新桥行驶，全程约25分钟。", "Caption: 图1 新桥夜景（张强 摄）",
      ])
  }

  @Test func blocksOfEveryKind() throws {
    #expect(
      try paragraphs(Samples.chinese(), ["set-aside": "omit"]).dropFirst(15) == [
        "Heading1: 古渡口的最后一夜",
        "BodyText: 渡船停航。末班渡船于夜里十一点离岸，船上乘客不足十人。据县志记载，此渡始于明代[1]，详情见本报网站。",
        "Quote: 老船工说：“我撑了一辈子船，舍不得。”", "Verse: 春江潮水连海平，\n海上明月共潮生。",
        "ListParagraph: 第三渡口", "ListParagraph: 第四渡口", "ListParagraph: 又一段。",
        "ListParagraph: 小舟", "-: 渡口", "-: 每日班次", "-: 票价", "-: 东渡", "-: 24", "-: 西渡", "-: 18",
        "-: 二元", "Heading2: 参考文献", "Ref: [1] 《江城县志》，江城出版社，1987年。",
      ])
  }

  @Test func whatIsSetAsideFollowsTheArticles() throws {
    #expect(
      try paragraphs(Samples.chinese()).suffix(6) == [
        "FurnitureHeading: 正文以外", "Advert: 大减价！本店呢绨八折。", "Advert: 电话：2345",
        "Boilerplate: 版权所有，未经许可不得转载。", "Furniture: 江城日报", "Furniture: 第3版",
      ])
  }

  @Test func everyCharacterOfTheArticlesIsThereInOrder() throws {
    for (name, document) in PackageTests.documents where !["nasty", "notes"].contains(name) {
      var expected: [UInt8] = []
      document.forEachFlow { blocks in
        for block in blocks { block.forEachInlines { document.append($0, to: &expected) } }
      }
      let text = try package(document).paragraphs
        .filter { !($0.style ?? "").hasPrefix("TOC") && $0.style != "FurnitureHeading" }
        .map(\.text).joined()
      // Breaks of verse and of the model are written besides the text; tabs are text.
      #expect(
        text.filter { $0 != "\n" } == String(decoding: expected, as: UTF8.self), "\(name)")
    }
  }

  @Test func linesNoFilterHasRead() throws {
    let text = "First line\r\n\n第二行\n"
    let lines = [0..<10, 12..<12, 13..<22].map { Line(range: SourceRange($0)) }
    let document = Document(source: Source(text), lines: lines)
    let written = try package(document).paragraphs.map { "\($0.style ?? "-"): \($0.text)" }
    #expect(written == ["PlainText: First line", "PlainText: ", "PlainText: 第二行"])
  }

  @Test func numberedListsStartWhereTheyWerePrinted() throws {
    let package = try package(Samples.chinese())
    let numbers = try #require(package.parts["word/numbering.xml"]).elements("num")
    #expect(numbers.map { $0.all("startOverride").first?.value } == [nil, "3"])
    let items = try package.document.all("numPr").map {
      "\($0.first("numId")?.value ?? "").\($0.first("ilvl")?.value ?? "")"
    }
    #expect(items == ["2.0", "2.0", "1.1", "1.1"])
  }

  @Test func shortRowsAreFilledAndHeadersRepeat() throws {
    let table = try #require(try package(Samples.chinese()).document.all("tbl").first)
    #expect(table.elements("tr").map { $0.elements("tc").count } == [3, 3, 3])
    #expect(table.elements("tr").map { $0.all("tblHeader").count } == [1, 0, 0])
  }

  @Test func aCitationIsALinkAndStaysRaised() throws {
    let document = try package(Samples.chinese()).document
    let link = try #require(document.all("hyperlink").first { $0.word("anchor") == "ref_1" })
    #expect(link.all("vertAlign").map(\.value) == ["superscript"])
    #expect(link.all("t").map(\.text) == ["[1]"])
    let names = document.all("bookmarkStart").compactMap { $0.word("name") }
    #expect(names.contains("ref_1") && names.contains("cite_1"))
  }

  @Test func aCitationOfNothingIsText() throws {
    let document = try package(Nasty.document()).document
    #expect(document.all("hyperlink").isEmpty)
    #expect(document.all("t").map(\.text).contains("[2]js"))
  }

  @Test func addressesAreMadeValidOrGivenUp() throws {
    let relationships = try package(Samples.chinese()).parts["word/_rels/document.xml.rels"]
    #expect(
      relationships?.elements.filter { $0.attribute("TargetMode") == "External" }
        .map { $0.attribute("Target") } == ["https://example.org/a%20b/%E6%B8%A1%E5%8F%A3"])
    let everything = try package(Samples.everything())
    #expect(try everything.document.all("hyperlink").count { $0.word("anchor") == nil } == 1)
  }

  @Test func marksNestAndRunInHeadsAreAStyle() throws {
    let runs = try package(Samples.everything()).document.all("r")
    func properties(of text: String) -> [String] {
      runs.first { $0.first("t")?.text == text }?.first("rPr")?.elements.map {
        "\($0.name)=\($0.value ?? "")"
      } ?? []
    }
    #expect(properties(of: "重點") == ["rStyle=Strong", "i=", "iCs="])
    #expect(properties(of: "與著重") == ["rStyle=Emphasis"])
    #expect(properties(of: "2") == ["vertAlign=subscript"])
    #expect(properties(of: "let a = 1") == ["rStyle=HTMLCode"])
    let chinese = try package(Samples.chinese()).document.all("r")
    let head = chinese.first { $0.first("t")?.text == "渡船停航。" }
    #expect(head?.first("rPr")?.first("rStyle")?.value == "RunInHead")
  }

  @Test func printedPagesAreBookmarks() throws {
    let names = try package(Samples.everything()).document.all("bookmarkStart")
      .compactMap { $0.word("name") }.filter { $0.hasPrefix("page") }
    // The second is no word of letters, the third a label twice.
    #expect(names == ["page_12", "page_at_3", "page_at_4"])
    #expect(
      try package(Samples.everything()).document.all("br").allSatisfy { $0.word("type") == nil })
  }

  @Test func whatBelongsTogetherStaysOnOnePage() throws {
    var builder = DocumentBuilder()
    builder.article([
      builder.block(.title("Opening")), builder.block(.byline("By A. Lee")),
      builder.block(.paragraph(.date, "5 May 1925")), builder.block(.body("It opened.")),
      builder.block(.paragraph(.caption, "Table 1")),
      .table(Table(rows: [[builder.inlines("one")]])),
      builder.block(.paragraph(.caption, "Figure 1")), builder.block(.byline("A. L.")),
    ])
    let kept = try package(builder.document).paragraphs
      .filter { $0.element.first("pPr")?.first("keepNext") != nil }.map(\.text)
    #expect(kept == ["By A. Lee", "5 May 1925", "Table 1"])
  }

  @Test func theContentsHoldTheirEntries() throws {
    let document = try package(Samples.english()).document
    let contents = try #require(document.all("sdt").first)
    #expect(
      contents.all("p").map { WrittenPackage.Paragraph(element: $0) }
        .map { "\($0.style ?? ""): \($0.text)" } == [
          "TOCHeading: Contents", "TOC1: The new bridge opens\t1", "TOC2: Traffic\t1",
          "TOC1: Le pont est ouvert\t1",
        ])
    #expect(
      contents.all("instrText").map(\.text) == [
        " TOC \\o \"1-3\" \\h \\z \\u ", " PAGEREF _Toc000000001 \\h ",
        " PAGEREF _Toc000000002 \\h ", " PAGEREF _Toc000000003 \\h ",
      ])
    #expect(try package(Samples.english(), ["contents": "no"]).document.all("sdt").isEmpty)
  }
}
