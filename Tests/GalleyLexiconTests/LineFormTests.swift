import GalleyCore
import GalleyLexicon
import Testing

@Suite struct CaptionTests {
  @Test(arguments: [
    "图1 渡口", "图 1 渡口", "图2", "圖3：渡口", "表1-2 客流", "表：客流", "照片：渡口", "Figure 3. The pier",
    "FIG. 4 Pier", "Fig 5",
    "Table 2: Ferries", "Abbildung 7 Steg", "Abb. 8: Steg", "рис. 3", "[Illustration: the pier]",
  ])
  func captionsOpenWithAWordAndANumber(text: String) {
    #expect(parse(text, Caption.parse))
    #expect(parseInside(text, Caption.parse))
  }

  @Test(arguments: [
    "图书馆开门", "图案", "表示感谢", "表哥来了", "Figures rose", "Figure it out", "Table manners", "Tablet 3",
    "Fig trees",
    "图1st", "[Ill]",
  ])
  func nearMissesAreNoCaptions(text: String) {
    #expect(!parse(text, Caption.parse))
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoCaptions(text: String) {
    #expect(!parse(text, Caption.parse))
  }
}

@Suite struct WebLineTests {
  /// The parts of a line as `role “text”`.
  private func parts(_ text: String) -> [String]? {
    let line = bytes(text)
    return WebLine.parse(line, 0..<line.count)?.map {
      "\($0.role.word) \(String(decoding: line[$0.range], as: UTF8.self))"
    }
  }

  @Test func partsWhatWasGlued() {
    #expect(
      parts("www.example.org2031-05-06 09:30来源：渡口晚报") == [
        "url www.example.org", "date 2031-05-06 09:30", "source 来源：渡口晚报",
      ])
    #expect(
      parts("2031年5月6日 来源：渡口晚报 作者：林小满") == [
        "date 2031年5月6日", "source 来源：渡口晚报", "byline 作者：林小满",
      ])
    #expect(parts("2031-05-06 09:30:00") == ["date 2031-05-06 09:30:00"])
    #expect(parts("发布时间：2031/5/6 | 来源：渡口晚报") == ["date 发布时间：2031/5/6", "source 来源：渡口晚报"])
    #expect(
      parts("  https://example.org/a 2031.5.6 7:05:09  ") == [
        "url https://example.org/a", "date 2031.5.6 7:05:09",
      ])
  }

  @Test(arguments: [
    "2031年5月6日", "来源：渡口晚报", "www.example.org", "2031-05-06 渡船开了", "2031-13-06 来源：渡口晚报",
    "渡船 2031-05-06 来源：渡口晚报", "2031-05-06，来源：渡口晚报", "1.2.3 来源：渡口", "发布时间：昨天 来源：渡口",
  ])
  func anythingElseIsNoWebLine(text: String) {
    #expect(parts(text) == nil)
  }

  @Test(arguments: [
    ("2031-05-06", "2031-05-06"), ("渡船2031年5月6日开", "2031-05-06"), ("2031/12/31", "2031-12-31"),
    ("1499-01-01", nil), ("2031-00-10", nil), ("2031-02-32", nil), ("", nil), ("2031", nil),
  ])
  func findsDates(text: String, date: String?) {
    #expect(parse(text, WebLine.date) == date)
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoWebLines(text: String) {
    #expect(parts(text) == nil)
    #expect(parse(text, WebLine.date) == nil)
  }
}

@Suite struct SiteFurnitureTests {
  @Test(arguments: [
    "责任编辑：林小满", "（责编：林小满）", "校对：周一帆", "粤公网安备 44010000000001号", "京ICP备00000001号-1", "京icp证000001号",
    "版权所有：渡口晚报", "版权所有 渡口晚报", "© 2031 The Ferry Post", "Copyright © 2031", "All rights reserved.",
    "分享到：",
    "相关新闻",
  ])
  func linesOfASite(text: String) {
    #expect(parse(text, SiteFurniture.isFurniture))
  }

  @Test(arguments: [
    "编辑部来了一位新人", "版权法今天生效", "京ICP备号", "粤公网安备", "渡口公网安备", "责任编辑林小满开船去了。", "Copyrights matter",
    "校对面的渡口", "作者：林小满",
  ])
  func linesOfAnArticle(text: String) {
    #expect(!parse(text, SiteFurniture.isFurniture))
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoFurniture(text: String) {
    #expect(!parse(text, SiteFurniture.isFurniture))
  }
}
