import ArticlesPlugin
import Galley
import GalleyCore
import Testing

@Suite struct ArticleTests {
  private let ferry = "渡船昨天恢复夜航，老码头的灯亮到十点，旅客沿着江岸航行四十分钟。"
  private let willow = "河滩上种下一千棵柳树，三百多名市民自带铁锹和水桶前来参加。"

  private func shape(_ texts: [String], _ written: [String: String] = [:]) throws -> [String] {
    let filter = Articles(options: try Options(for: Articles.manifest, written: written))
    return try outline(filter, texts).split(separator: "\n").map { line in
      var line = line.drop { $0 == " " }
      for word in ["heading 1 ", "paragraph "] where line.hasPrefix(word) {
        line = line.dropFirst(word.count)
      }
      return String(line.replacing(ferry, with: "渡船").replacing(willow, with: "柳树"))
    }
  }

  private var ferryFirst: [String] {
    [
      "article", "title “老码头恢复夜航”", "byline “林小满”", "body “渡船”", "article", "title “市民河滩种柳树”",
      "byline “周一帆”",
      "body “柳树”",
    ]
  }

  @Test func titlesBeforeTheirArticles() throws {
    #expect(
      try shape(["# 老码头恢复夜航", "林小满", ferry, "# 市民河滩种柳树", "周一帆", willow]) == ferryFirst)
  }

  @Test func titlesAfterTheirArticles() throws {
    #expect(
      try shape([ferry, "# 老码头恢复夜航", "林小满", willow, "# 市民河滩种柳树", "周一帆"]) == ferryFirst)
  }

  @Test func oneTextOneTitleAfterIt() throws {
    #expect(
      try shape([ferry, "# 老码头恢复夜航", "林小满"])
        == ["article", "title “老码头恢复夜航”", "byline “林小满”", "body “渡船”"])
  }

  @Test func whatFollowsADashIsTheSubtitle() throws {
    #expect(
      try shape(["# 老码头恢复夜航——记青浦渡口的船员", ferry])
        == ["article", "title “老码头恢复夜航”", "subtitle “——记青浦渡口的船员”", "body “渡船”"])
    #expect(try shape(["# 渡口——船", ferry]) == ["article", "title “渡口——船”", "body “渡船”"])
  }

  @Test func namesAndOrganisationsBesideATitle() throws {
    #expect(
      try shape(["# 老码头恢复夜航", "林小满 周一帆", "青浦轮渡公司", ferry]) == [
        "article", "title “老码头恢复夜航”", "byline “林小满 周一帆”", "affiliation “青浦轮渡公司”", "body “渡船”",
      ])
    #expect(
      try shape(["# 老码头恢复夜航", ferry, "林小满 周一帆", ferry])
        == ["article", "title “老码头恢复夜航”", "body “渡船”", "body “林小满 周一帆”", "body “渡船”"])
  }

  @Test func textWithoutATitleIsOneArticle() throws {
    #expect(try shape([ferry, willow]) == ["article", "body “渡船”", "body “柳树”"])
  }

  @Test func nothingIsNoArticle() throws {
    #expect(try shape([]) == [])
  }

  /// Short matter between a title and the first numbered heading is the beginning of its text.
  @Test func whatStandsUnderAFirstTitleIsItsText() throws {
    let page = ["# 老码头恢复夜航", "林小满", "夜里也开船！", "一、灯", ferry, "# 市民河滩种柳树", "周一帆", willow]
    #expect(try !shape(page).contains("set-aside"))
  }

  /// The advert that closes one file is no beginning of the next file's text.
  @Test func anAdvertUnderALastTitleBelongsToNoArticle() throws {
    let lamps = "老码头夜航的灯由船员看守，每晚九点点亮，夜航结束才熄灭。"
    let page = [
      ferry, "# 老码头恢复夜航", "林小满", "金泉啤酒祝大家中秋快乐", "一、看守的人", lamps, "二、灯油", lamps, "# 夜航的灯由谁看守",
      "周一帆",
    ]
    let found = try shape(page)
    #expect(found.suffix(2) == ["set-aside", "advert “金泉啤酒祝大家中秋快乐”"])
    #expect(found.filter { $0.hasPrefix("title") } == ["title “老码头恢复夜航”", "title “夜航的灯由谁看守”"])
    // Where titles stand first, the same matter opens the text under its title.
    let first = [
      "# 市民河滩种柳树", "周一帆", willow, "# 老码头恢复夜航", "林小满", "夜里也开船！", "一、灯", ferry,
      "# 夜航的灯由谁看守", "周一帆", lamps,
    ]
    #expect(try !shape(first).contains("set-aside"))
  }

  /// The list of contents has the words of every title; the title is still that of the text under it.
  @Test func aListOfContentsTakesNoTitle() throws {
    let page = """
      Contents: The ferry at night -- Willows on the bank -- Ropes and their price
      The harbour office opens at nine in the morning and closes when the last
      boat has come in.
      The ferry at night
      Seen from the bench
      By A. Lee
      The boat left the quay at ten with four people on board and came back with
      none of them, which the harbour office wrote down and nobody explained.
      Willows on the bank
      By B. Moor
      A thousand young trees were set in one afternoon by people who had brought
      their own spades, and a dozen more by a man who had brought his own trees.
      Ropes and their price
      By C. Hale
      Nobody buys rope who can splice what he has, says the chandler, who has not
      sold a fathom since the summer and paints his door instead.

      """
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let document = try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
    let lines = outline(document).split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(
      lines.filter { $0.hasPrefix("article") || $0.hasPrefix("heading") } == [
        "article en", "article en", "heading 1 title “The ferry at night”", "article en",
        "heading 1 title “Willows on the bank”", "article en",
        "heading 1 title “Ropes and their price”",
      ])
  }

  @Test func advertsMayBeKept() throws {
    let page = ["# 老码头恢复夜航", "林小满", ferry, "喝金泉啤酒！", "# 市民河滩种柳树", "周一帆", willow]
    #expect(try !shape(page, ["adverts": "keep"]).contains("set-aside"))
  }
}
