import ArticlesPlugin
import Galley
import GalleyCore
import Testing

/// Pages of reports that name their place and author in the text, at its end, or nowhere; the page in and its headings and
/// first words out.
@Suite struct ReportTests {
  private static let reports: [(title: String, text: [String])] = [
    (
      "青浦渡口恢复夜间航班",
      [
        "停航三年的青浦渡口昨晚重新亮灯，末班渡船十点钟离岸，船上坐着三十多名下夜班的工人和几个卖菜的农户。",
        "渡口的老船工说，灯一亮，江面上的路就又有了。今后夜间航班每半小时一趟，票价与白天相同，老人和学生免费。",
      ]
    ),
    (
      "河滩上种下一千棵柳树",
      [
        "三百多名市民自带铁锹和水桶，在城南的河滩上忙了一个上午，把一千棵柳树苗栽进了刚刚翻过的沙土里头。",
        "林业站的技术员挨个检查树坑，柳树苗要埋到第三个芽的位置，浇透了水才算种完，明年春天再来补栽缺苗。",
      ]
    ),
    (
      "旧钟楼的大钟修好了",
      [
        "十二下钟声准时响起，广场上的人都停下来抬头看。停摆十九年的旧钟楼终于又走了起来，误差一天不到两秒。",
        "修钟的师傅把九百多个零件拆下来洗净，缺了牙的齿轮照着原样重新铣出，连钟摆上的铜锈也没有多擦一下。",
      ]
    ),
    (
      "山村果园开进了采摘火车",
      [
        "小火车沿着山坡慢慢爬，车厢两边就是挂满枝头的蜜橘，游客伸手就能摘到。这条果园铁轨只有八百米那么长。",
        "铁轨原来是矿上运石头用的，矿停了以后一直荒着。村里把它接到果园，蜜橘卖得比往年快，价钱也高了两成。",
      ]
    ),
  ]

  private func headings(_ texts: [String]) throws -> [String] {
    let filter = Articles(options: try Options(for: Articles.manifest, written: [:]))
    return try outline(filter, texts).split(separator: "\n").map { String($0.drop { $0 == " " }) }
      .filter { $0.hasPrefix("article") || $0.hasPrefix("heading") || $0.contains("byline") }
  }

  private static var titled: [String] {
    reports.flatMap { ["article", "heading 1 title “\($0.title)”"] }
  }

  @Test func whereAReportBeginsItsTitleStandsAbove() throws {
    let page = Self.reports.flatMap { [$0.title, "本报讯（记者 林小满）" + $0.text[0], $0.text[1]] }
    #expect(try headings(page) == Self.titled)
  }

  @Test func whereAReportEndsTheNextTitleStandsBelow() throws {
    let page = Self.reports.flatMap { [$0.title, $0.text[0], $0.text[1] + "（记者 林小满 周一帆）"] }
    #expect(try headings(page) == Self.titled)
  }

  @Test func namesInBracketsSignTheTextAbove() throws {
    let page = Self.reports.flatMap { [$0.title] + $0.text + ["（林小满）"] }
    #expect(
      try headings(page)
        == Self.reports.flatMap {
          ["article", "heading 1 title “\($0.title)”", "paragraph byline “（林小满）”"]
        })
  }

  @Test func titlesSetLastAreFoundToo() throws {
    let page = Self.reports.flatMap { ["本报讯 " + $0.text[0], $0.text[1], $0.title] }
    #expect(try headings(page) == Self.titled)
  }

  /// Nothing but the words tells that these are four articles.
  @Test func articlesWithoutAuthorsArePartedByTheirWords() throws {
    #expect(try headings(Self.reports.flatMap { [$0.title] + $0.text }) == Self.titled)
    #expect(try headings(Self.reports.flatMap { $0.text + [$0.title] }) == Self.titled)
  }

  /// The sections of one article speak of what its title names.
  @Test func sectionsOfOneArticleStayTogether() throws {
    let page = [
      "青浦渡口恢复夜间航班",
      "停航三年的青浦渡口昨晚重新亮灯，末班渡船十点钟离岸，船上坐着三十多名下夜班的工人和几个卖菜的农户。",
      "码头的灯",
      "青浦渡口的灯是老船工自己装的，码头边一共十二盏，夜间航班靠岸时全部打开，渡船上的人老远就能看见码头。",
      "船上的人",
      "坐夜间航班的多半是下夜班的工人，渡口恢复以后，他们从码头上船，十分钟就到对岸，不用再绕青浦大桥回家。",
      "明年的打算",
      "青浦渡口打算明年再添一条渡船，夜间航班改成一刻钟一趟，船上装暖气，码头的灯也换成省电的，票价不变。",
    ]
    #expect(try headings(page).count { $0 == "article" } == 1)
  }

  /// Two paragraphs are an article without a title, not an advertisement.
  @Test func anArticleWithoutATitleIsNotSetAside() throws {
    let page =
      Self.reports[0].text
      + Self.reports.dropFirst().flatMap { [$0.title, "林小满"] + $0.text }
    #expect(try headings(page).count { $0 == "article" } == 4)
  }

  @Test func aLineThatLeadsToTheTitleGoesUnderIt() throws {
    let page =
      ["今年民生实事逐项落实", "青浦渡口恢复夜间航班", "林小满"] + Self.reports[0].text
      + ["河滩上种下一千棵柳树", "——三百名市民自带铁锹", "周一帆"] + Self.reports[1].text
    #expect(
      try headings(page) == [
        "article", "heading 1 title “青浦渡口恢复夜间航班”", "paragraph byline “林小满”", "article",
        "heading 1 title “河滩上种下一千棵柳树”", "paragraph byline “周一帆”",
      ])
  }
}
