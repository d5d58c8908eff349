import GalleyCore
import GalleyLexicon
import Testing

@Suite struct FrontLabelTests {
  struct Sample: CustomTestStringConvertible {
    let text: String
    let role: Role
    let label: String
    let isMarkedOff: Bool
    init(_ text: String, _ role: Role, _ label: String, markedOff: Bool = true) {
      (self.text, self.role, self.label, isMarkedOff) = (text, role, label, markedOff)
    }
    var testDescription: String { text }
  }

  static let samples: [Sample] = [
    Sample("摘要：渡船", .abstract, "摘要："), Sample("摘 要：渡船", .abstract, "摘 要："),
    Sample("摘\u{3000}要： 渡船", .abstract, "摘\u{3000}要： "), Sample("内容摘要：渡船", .abstract, "内容摘要："),
    Sample("【摘要】渡船", .abstract, "【摘要】"), Sample("[摘 要] 渡船", .abstract, "[摘 要] "),
    Sample("（摘要）渡船", .abstract, "（摘要）"), Sample("**摘要：**渡船", .abstract, "**摘要：**"),
    Sample("**摘要**：渡船", .abstract, "**摘要**："),
    Sample("摘要\u{3000}渡船", .abstract, "摘要\u{3000}", markedOff: false),
    Sample("Abstract: Ferries", .abstract, "Abstract: "),
    Sample("ABSTRACT: Ferries", .abstract, "ABSTRACT: "),
    Sample("Abstract— Ferries", .abstract, "Abstract— ", markedOff: false),
    Sample("Zusammenfassung: Fähren", .abstract, "Zusammenfassung: "),
    Sample("Résumé : Le bac", .abstract, "Résumé : "), Sample("要旨：渡し船", .abstract, "要旨："),
    Sample("초록: 나룻배", .abstract, "초록: "), Sample("аннотация: Паром", .abstract, "аннотация: "),
    Sample("关键词：渡船；河", .keywords, "关键词："), Sample("关键字:渡船", .keywords, "关键字:"),
    Sample("關鍵詞：渡船", .keywords, "關鍵詞："), Sample("Key words: ferry", .keywords, "Key words: "),
    Sample("キーワード：渡し", .keywords, "キーワード："),
    Sample("Schlüsselwörter: Fähre", .keywords, "Schlüsselwörter: "),
    Sample("DOI: 10.5555/ferry.1", .doi, "DOI: "), Sample("doi：10.5555/ferry.1", .doi, "doi："),
    Sample("作者单位：青浦渡口", .affiliation, "作者单位："), Sample("（作者单位：青浦渡口）", .affiliation, "（作者单位："),
    Sample("作者：林小满", .byline, "作者："), Sample("文/林小满", .byline, "文/"),
    Sample("文 / 林小满", .byline, "文 / "),
    Sample("Author: Ada Quill", .byline, "Author: "),
    Sample("发布时间：2031-05-06", .date, "发布时间："), Sample("Date: 6 May", .date, "Date: "),
    Sample("来源：渡口晚报", .source, "来源："), Sample("Source: The Ferry Post", .source, "Source: "),
    Sample("网址：www.example.org", .url, "网址："), Sample("标题：渡船", .title, "标题："),
    Sample("责任编辑：林小满", .boilerplate, "责任编辑："), Sample("(责编：林小满)", .boilerplate, "(责编："),
  ]

  @Test(arguments: samples)
  func readsRoleBytesAndMark(sample: Sample) {
    let label = parse(sample.text, FrontLabel.parse)
    #expect(label?.role == sample.role)
    #expect(label?.byteCount == sample.label.utf8.count)
    #expect(label?.isMarkedOff == sample.isMarkedOff)
    #expect(parseInside(sample.text, FrontLabel.parse) == label)
  }

  @Test(arguments: [
    "Date palms grow", "Abstract art is back", "Source of the river", "Authors met",
    "Abstracts: many",
    "摘要如下", "文化：渡口", "来源于渡口", "作者林小满说", "编辑部来信", "日期间的渡船", "摘下要：", "DOIs: many", "10.5555/ferry.1",
    "Keyword", "关键", "关键在于渡船",
  ])
  func nearMissesAreNoLabels(text: String) {
    #expect(parse(text, FrontLabel.parse) == nil)
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoLabels(text: String) {
    #expect(parse(text, FrontLabel.parse) == nil)
  }
}

@Suite struct SectionNameTests {
  @Test(arguments: [
    ("参考文献", SectionName.references), ("参考文献：", .references), ("【参考文献】", .references),
    ("参 考 文 献", .references), ("**References**", .references), ("REFERENCES", .references),
    ("## Literatur", .references), ("список литературы", .references),
    ("引言", .opening), ("引 言", .opening), ("Introduction", .opening), ("はじめに", .opening),
    ("Einleitung:", .opening), ("结束语", .closing), ("結論", .closing), ("Fazit", .closing),
    ("Acknowledgements.", .closing), ("附录", .closing),
  ])
  func namesTheWholeText(text: String, name: SectionName) {
    #expect(parse(text, SectionName.parse) == name)
    #expect(parseInside(text, SectionName.parse) == name)
  }

  @Test(arguments: [
    "参考文献很多", "引言部分", "结论是渡船", "Introductions", "Introduction to ferries", "Literaturhaus", "Refer",
    "A conclusion", "小结巴", "附录一",
  ])
  func nearMissesNameNothing(text: String) {
    #expect(parse(text, SectionName.parse) == nil)
  }

  @Test(arguments: nastyTexts)
  func nastyTextsNameNothing(text: String) {
    #expect(parse(text, SectionName.parse) == nil)
  }
}
