import EPUBPlugin
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct NavigationTests {
  /// The entries of a list, indented by their depth.
  private func entries(_ list: XMLElement, depth: Int = 0) -> [String] {
    list.elements("li").flatMap { item in
      let indent = String(repeating: "  ", count: depth)
      return item.elements("a").map { indent + "\($0.text) \($0.attribute("href") ?? "")" }
        + item.elements("ol").flatMap { entries($0, depth: depth + 1) }
    }
  }

  private func list(_ type: String, _ book: WrittenBook) throws -> [String] {
    let navigation = try book.tree("EPUB/nav.xhtml").all("nav")
      .first { $0.attribute("id") == type }
    return try entries(#require(navigation?.first("ol")))
  }

  @Test func theContentsFollowTheReadingOrderToTheThirdLevel() throws {
    let book = try WrittenBook(Samples.english)
    #expect(
      try list("toc", book) == [
        "The Ferry & the Bridge text/article-0001.xhtml",
        "  The last crossing text/article-0001.xhtml#heading-2",
        "    A word from the mayor text/article-0001.xhtml#heading-3",
        "  The tolls text/article-0001.xhtml#heading-4", "Weather text/article-0002.xhtml",
        "Set aside text/set-aside.xhtml",
      ])
  }

  /// What an entry says of itself is what differs from the book.
  @Test func entriesSayTheirLanguageAndDirection() throws {
    var builder = DocumentBuilder()
    builder.article([.title("The ferry"), .heading(2, "العبارة"), .body("Text.")], language: "en")
    builder.article([.title("גשר"), .heading(2, "פתיחה"), .body("טקסט")], language: "he")
    builder.article([.title("渡し"), .body("本文")], language: "ja")
    builder.setAside([builder.block(.body("Buy"))])
    let book = try WrittenBook(builder.document, keepAs: "contents-languages")
    let contents = try book.tree("EPUB/nav.xhtml").all("nav").first
    let entries = try #require(contents).all("a").map {
      "\($0.text) \($0.attribute("lang") ?? "-") \($0.attribute("dir") ?? "-")"
    }
    #expect(
      entries == [
        "The ferry - -", "العبارة - rtl", "גשר he rtl", "פתיחה he rtl", "渡し ja -", "Set aside - -",
      ])
  }

  /// Headings below the third level stand in no contents, so the book does not say that they do.
  @Test(arguments: [
    (
      4,
      "All text can be read aloud; articles and headings can be reached through the table of contents."
    ),
    (5, "All text can be read aloud; articles can be reached through the table of contents."),
  ])
  func theBookSaysWhatItsContentsReach(levels: Int, summary: String) throws {
    var builder = DocumentBuilder()
    builder.article(
      [.title("The ferry")] + (2..<levels).map { .heading($0, "Part \($0)") } + [.body("Text.")],
      language: "en")
    let package = try WrittenBook(builder.document).tree("EPUB/package.opf")
    let said = package.all("meta").first {
      $0.attribute("property") == "schema:accessibilitySummary"
    }
    #expect(said?.text == summary)
  }

  @Test func preformattedTextRunsItsOwnWay() throws {
    var builder = DocumentBuilder()
    builder.article([
      builder.block(.title("The ferry")),
      .preformatted(Verse(lines: [[], builder.inlines("  12 العبارة"), builder.inlines("b")])),
      .preformatted(Verse(lines: [builder.inlines("a")])),
    ])
    let book = try WrittenBook(builder.document)
    #expect(
      try book.tree("EPUB/text/article-0001.xhtml").all("pre").map { $0.attribute("dir") }
        == ["rtl", nil])
    let printed = try WrittenBook(DocumentGenerator.document(ofLines: Array("العبارة\nb".utf8)))
    #expect(
      try printed.tree("EPUB/text/article-0001.xhtml").all("pre").map { $0.attribute("dir") }
        == ["rtl"])
  }

  @Test func theNCXSaysTheSame() throws {
    let book = try WrittenBook(Samples.page)
    let ncx = try book.tree("EPUB/toc.ncx")
    func points(_ element: XMLElement, _ depth: Int) -> [String] {
      element.elements("navPoint").flatMap { point in
        [
          String(repeating: "  ", count: depth) + (point.first("navLabel")?.text ?? "") + " "
            + (point.first("content")?.attribute("src") ?? "")
        ] + points(point, depth + 1)
      }
    }
    #expect(try points(#require(ncx.first("navMap")), 0) == list("toc", book))
    let identifier = try book.tree("EPUB/package.opf").all("identifier").first?.text
    let copy = ncx.all("meta").first { $0.attribute("name") == "dtb:uid" }
    #expect(copy?.attribute("content") == identifier)
    #expect(ncx.all("navPoint").allSatisfy { $0.attribute("playOrder") == nil })
  }

  @Test(arguments: [
    ([4, 1, 1], [4, 4, 4]), ([4, 1, 400], [4, 4, 0]), ([4, 400, 1], [4, 0, 0]),
    ([1200, 1, 1], [1200, 0, 0]),
  ])
  func theNCXOfALongBookGivesTheUpperLevels(_ headings: [Int], _ expected: [Int]) throws {
    var builder = DocumentBuilder()
    for _ in 0..<headings[0] {
      builder.article(
        [.title("Bridge")] + Array(repeating: .heading(2, "Tolls"), count: headings[1])
          + Array(repeating: .heading(3, "Carts"), count: headings[2]))
    }
    let ncx = try WrittenBook(builder.document).tree("EPUB/toc.ncx")
    var counts = [0, 0, 0]
    func count(_ element: XMLElement, _ depth: Int) {
      for point in element.elements("navPoint") {
        counts[depth] += 1
        count(point, depth + 1)
      }
    }
    count(try #require(ncx.first("navMap")), 0)
    #expect(counts == expected)
  }

  @Test func landmarksAndPagesAreListed() throws {
    let book = try WrittenBook(Samples.page)
    #expect(
      try list("landmarks", book) == [
        "封面 text/cover.xhtml", "目录 #toc", "正文 text/article-0001.xhtml",
      ])
    #expect(
      try list("page-list", book) == [
        "3 text/article-0001.xhtml#page-1", "4 text/article-0002.xhtml#page-2",
      ])
  }

  @Test func anArticleWithoutATitleIsNamedByItsFirstWords() throws {
    #expect(
      try list("toc", WrittenBook(Samples.page)).contains(
        "没有标题的短讯：昨日午后大雨，城南积水没膝，行… text/article-0002.xhtml"))
    var builder = DocumentBuilder()
    builder.article([.body("  On Monday the river\u{AD} rose above the quay and stayed.")])
    builder.article([.heading(2, "Notices"), .body("None.")])
    #expect(
      try list("toc", WrittenBook(builder.document)) == [
        "On Monday the river… text/article-0001.xhtml", "Notices text/article-0002.xhtml",
      ])
  }

  @Test func aVeryLongTitleIsWholeInTheTextAndShortInTheContents() throws {
    let title = String(repeating: "Long & <longer> ", count: 125).dropLast() + "!"
    #expect(title.count == 2_000)
    var builder = DocumentBuilder()
    builder.article([.title(String(title)), .body("Text.")])
    let book = try WrittenBook(builder.document, keepAs: "long-title")
    let root = try book.tree("EPUB/text/article-0001.xhtml")
    #expect(root.all("h2").map(\.text) == [String(title)])
    let label = try #require(root.first("head")?.first("title")?.text)
    #expect(label.count <= 120 && label.hasSuffix("…") && title.hasPrefix(label.dropLast()))
    #expect(try book.tree("EPUB/package.opf").all("title").first?.text == String(title))
  }
}
