import EPUBPlugin
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct ContentTests {
  private func article(_ number: Int, _ document: Document, _ options: [String: String] = [:])
    throws
    -> XMLElement
  {
    try WrittenBook(document, options).tree("EPUB/text/article-000\(number).xhtml")
  }

  @Test func everyCharacterIsInTheBookInReadingOrder() throws {
    for document in [Samples.page, Samples.english, Samples.arabic] {
      var expected: [UInt8] = []
      document.forEachPiece { expected += document.bytes(of: $0) }
      #expect(try WrittenBook(document).reading == String(decoding: expected, as: UTF8.self))
    }
  }

  @Test func anArticleIsOneElementWithItsTitleAndLanguage() throws {
    let root = try article(1, Samples.page)
    #expect(root.attribute("lang") == "zh-Hans")
    #expect(root.attributes.filter { $0.name == "lang" }.count == 2)
    #expect(root.first("head")?.first("title")?.text == "新桥通车")
    #expect(root.first("body")?.elements.map(\.name) == ["article"])
    let named = root.first("body")?.elements.first?.attribute("aria-labelledby")
    #expect(root.all("h2").first { $0.attribute("id") == named }?.text == "新桥通车")
  }

  @Test func headingsNeverLeaveALevelOut() throws {
    let headings = try article(1, Samples.page).descendants
      .filter { $0.name.count == 2 && $0.name.hasPrefix("h") && $0.name != "hr" }
      .map { "\($0.name) \($0.text)" }
    #expect(
      headings == ["h2 新桥通车", "h3 一、通车", "h4 （1）层级跳过的标题", "h4 （一）数据", "h3 参考文献"])
  }

  @Test func rolesAreClasses() throws {
    let root = try article(1, Samples.page)
    for (role, text) in [
      ("byline", "作者：李文"), ("affiliation", "（江城大学 土木系）"), ("subtitle", "——江城两岸一日往还"),
      ("doi", "DOI：10.5555/bridge.2021.07"), ("date", "二〇二一年七月三日"), ("source", "来源：江城日报"),
      ("url", "https://example.org/a"), ("keywords", "关键词：桥梁；交通，江城"), ("caption", "表1 两桥之比较"),
    ] {
      #expect(
        (root.all("p") + root.all("figcaption")).filter { $0.classes == [role] }.map(\.text) == [
          text
        ])
    }
    // Body paragraphs have no class, and no element around others has the class of a role.
    #expect(root.all("p").first { $0.text.hasPrefix("标题从") }?.classes == [])
    #expect(root.descendants.filter { !$0.classes.isEmpty }.allSatisfy { $0.all("p").count <= 1 })
  }

  @Test func citationsAndEntriesLeadToEachOther() throws {
    let book = try WrittenBook(Samples.page)
    let first = try book.tree("EPUB/text/article-0001.xhtml")
    let marks = first.all("a").filter { $0.attribute("role") == "doc-biblioref" }
    #expect(marks.map { $0.attribute("href") } == ["#ref-1", "#ref-2"])
    #expect(marks.map { $0.attribute("id") } == ["cite-1", "cite-2"])
    #expect(marks.map(\.text) == ["[1-2]", "[2]"])
    #expect(marks[1].classes == ["citation", "superscript"])
    #expect(marks.allSatisfy { $0.all("sup").isEmpty })
    let entries = first.all("p").filter { $0.classes == ["ref"] }
    #expect(entries.map { $0.attribute("id") } == ["ref-1", "ref-2"])
    #expect(
      entries.map { $0.all("a").map { $0.attribute("href") } } == [
        ["#cite-1", "article-0002.xhtml#cite-4"], ["#cite-1", "#cite-2"],
      ])
    let second = try book.tree("EPUB/text/article-0002.xhtml")
    #expect(second.all("a").map { $0.attribute("href") } == ["article-0001.xhtml#ref-1"])
    // A mark that cites nothing in the document is kept as text.
    #expect(first.all("span").first { $0.text == "[9]" }?.classes == ["citation"])
    #expect(try book.brokenLinks == [])
  }

  @Test func linksLeadToTheWebOrAreText() throws {
    let book = try WrittenBook(Samples.page)
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(
      root.all("a").first { $0.text == "桥梁网" }?.attribute("href")
        == "https://example.org/%E6%A1%A5?a=1&b=%5B2%5D")
    let refused = root.all("span").first { $0.text == "不可点" }
    #expect(refused?.attribute("title") == "javascript:alert(1)")
    #expect(book.diagnostics.all.map(\.id) == ["epub.links-dropped"])
  }

  @Test func everyKindOfBlockAndInlineHasItsElement() throws {
    let source = try WrittenBook(Samples.page).text("EPUB/text/article-0001.xhtml")
    for part in [
      "<b class=\"run-in\">桥梁。</b>", "<em>宽阔</em><strong>坚固</strong>", "<sub>0</sub><sup>2</sup>",
      "<code>f(x)&lt;1&amp;2</code>", "<ol start=\"3\">\n<li>\n<p>第三项</p>",
      "<ul>\n<li>\n<p>无序一</p>",
      "<blockquote>\n<p>“桥成之日", "<hr/>", "<p class=\"verse\">一桥飞架南北，<br/>天堑变通途。</p>",
      "<pre>a  b\n  c &lt; d</pre>",
      "<thead>\n<tr><th scope=\"col\">桥</th><th scope=\"col\">长</th><td></td>",
      "<tbody>\n<tr><td>新桥</td><td>320</td><td>米</td></tr>\n<tr><td>旧桥</td></tr>",
      "role=\"doc-pagebreak\" id=\"page-1\" title=\"3\"></span>",
    ] {
      #expect(source.contains(part), "\(part)")
    }
  }

  @Test func whatWasSetAsideStandsInAnAppendix() throws {
    let book = try WrittenBook(Samples.page)
    let section = try #require(
      try book.tree("EPUB/text/set-aside.xhtml").first("body")?.first("section"))
    #expect(section.classes == ["set-aside", "furniture"])
    #expect(section.first("h2")?.text == "正文以外")
    #expect(
      section.elements.dropFirst().map(\.classes) == [
        ["advert"], ["boilerplate"], ["running-head"], ["folio"],
      ])
    let without = try WrittenBook(Samples.page, ["set-aside": "omit"])
    #expect(!(try without.reading.contains("良种棉花")))
  }

  @Test func linesThatNoFilterReadStandAsPrinted() throws {
    let text = "First line\r\n\r\n  second < line\rthird\nfourth"
    var lines: [Line] = []
    for part in ["First line", "  second < line\rthird", "fourth"] {
      let start = try #require(text.utf8Offset(of: part))
      lines.append(Line(range: SourceRange(start..<start + part.utf8.count)))
    }
    let document = Document(source: Source(text), lines: lines)
    let book = try WrittenBook(document, keepAs: "printed")
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(root.all("pre").map(\.text) == ["First line\n\n  second < line\nthird\nfourth"])
    #expect(root.first("head")?.first("title")?.text == "First line second <…")
  }

  @Test func aContainerLendsItsRoleToItsParagraphs() throws {
    var builder = DocumentBuilder()
    builder.article([
      .container(
        Container(
          role: .abstract,
          blocks: [builder.block(.body("One.")), builder.block(.paragraph(.keywords, "two"))]))
    ])
    let root = try article(1, builder.document)
    #expect(root.all("div").map(\.classes) == [[]])
    #expect(root.all("p").map(\.classes) == [["abstract"], ["keywords"]])
  }
}

extension String {
  fileprivate func utf8Offset(of part: String) -> Int? {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}
