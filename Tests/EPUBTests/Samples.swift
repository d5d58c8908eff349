import GalleyCore
import GalleyTesting

/// Documents that several tests write.
enum Samples {
  /// A Chinese page with two articles, citations across them, every kind of block and inline, and things set aside.
  static var page: Document {
    var builder = DocumentBuilder()
    let reference = { (number: Int) in Anchor(kind: .reference, number: number) }
    let mark = { (number: Int) in Anchor(kind: .citation, number: number) }
    let cited: [Inline] = [
      .pageBreak(PageBreak(label: "3")),
      .runInHead(builder.inlines("桥梁。")),
      .text(builder.text("新桥长三百二十米，耗时四年建成，据说可用一百年")),
      .citation(
        Citation(
          targets: [reference(1), reference(2)], anchor: mark(1), content: builder.inlines("[1-2]"))
      ),
      .text(builder.text("，与旧桥相比")),
      .citation(
        Citation(
          targets: [reference(2)], anchor: mark(2),
          content: [.superscript(builder.inlines("[2]"))])),
      .text(builder.text("更为")), .emphasis(builder.inlines("宽阔")), .strong(builder.inlines("坚固")),
      .text(builder.text("，水深 x")), .subscript(builder.inlines("0")),
      .superscript(builder.inlines("2")), .code(builder.inlines("f(x)<1&2")),
      .link(Link(target: "https://example.org/桥?a=1&b=[2]", content: builder.inlines("桥梁网"))),
      .link(Link(target: "javascript:alert(1)", content: builder.inlines("不可点"))),
      .citation(
        Citation(targets: [reference(9)], anchor: mark(3), content: builder.inlines("[9]"))),
      .text(builder.text("。")),
    ]
    builder.article(
      [
        builder.block(.title("新桥通车")), builder.block(.paragraph(.subtitle, "——江城两岸一日往还")),
        builder.block(.byline("作者：李文")), builder.block(.paragraph(.affiliation, "（江城大学 土木系）")),
        builder.block(.paragraph(.doi, "DOI：10.5555/bridge.2021.07")),
        builder.block(.paragraph(.date, "二〇二一年七月三日")),
        builder.block(.paragraph(.source, "来源：江城日报")),
        builder.block(.paragraph(.url, "https://example.org/a")),
        builder.block(.paragraph(.abstract, "本文记述新桥通车当日的情形，并附往年的数据。")),
        builder.block(.paragraph(.keywords, "关键词：桥梁；交通，江城")),
        builder.block(.heading(2, "一、通车")), .paragraph(Paragraph(inlines: cited)),
        builder.block(.heading(4, "（1）层级跳过的标题")),
        builder.block(.body("标题从第二层跳到第四层，书中只下一层。")),
        builder.block(.heading(3, "（一）数据")),
        .table(
          Table(
            headerRows: 1,
            rows: [
              [builder.inlines("桥"), builder.inlines("长"), []],
              [builder.inlines("新桥"), builder.inlines("320"), builder.inlines("米")],
              [builder.inlines("旧桥")],
            ])), builder.block(.paragraph(.caption, "表1 两桥之比较")),
        .list(
          List(start: 3, items: [[builder.block(.body("第三项"))], [builder.block(.body("第四项"))]])),
        .list(List(items: [[builder.block(.body("无序一"))], [builder.block(.body("无序二"))]])),
        .quotation([builder.block(.body("“桥成之日，万人空巷。”"))]), .thematicBreak,
        .verse(Verse(lines: [builder.inlines("一桥飞架南北，"), builder.inlines("天堑变通途。")])),
        .preformatted(Verse(lines: [builder.inlines("a  b"), builder.inlines("  c < d")])),
        builder.block(.heading(2, "参考文献")),
        .paragraph(
          Paragraph(
            role: .reference, inlines: builder.inlines("[1] 王一. 桥. 2001."), anchor: reference(1))),
        .paragraph(
          Paragraph(
            role: .reference, inlines: builder.inlines("[2] 赵二. 路. 2002."), anchor: reference(2))),
      ], language: "zh-Hans")
    builder.article(
      [
        builder.block(.body("没有标题的短讯：昨日午后大雨，城南积水没膝，行人多绕道而行。")),
        .paragraph(
          Paragraph(inlines: [
            .text(builder.text("参见前文")),
            .citation(
              Citation(targets: [reference(1)], anchor: mark(4), content: builder.inlines("[1]"))),
            .pageBreak(PageBreak(label: "4")),
          ])),
      ], language: "zh-Hans")
    builder.setAside([
      builder.block(.paragraph(.advert, "本报广告：良种棉花，价廉物美。")),
      .container(
        Container(
          role: .boilerplate,
          blocks: [builder.block(.body("版权所有")), builder.block(.body("翻印必究"))])),
      builder.block(.paragraph(.runningHead, "江城日报")), builder.block(.paragraph(.folio, "第 3 版")),
    ])
    var document = builder.document
    document.metadata.title = "江城日报 2021年7月3日"
    document.metadata.language = "zh-Hans"
    document.metadata.date = "2021-07-03"
    document.metadata.url = "https://example.org/paper/2021-07-03"
    document.metadata.publication = "江城日报"
    return document
  }

  /// An English page: two articles, one without a language.
  static var english: Document {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("The Ferry & the Bridge"), .paragraph(.subtitle, "A Town Between Two Banks"),
        .byline("By A. N. Author"),
        .body(
          "For sixty years the ferry carried every soul of the town across the river, and on Sunday it made its last crossing before a silent crowd."
        ),
        .body(
          "The new bridge opens on Monday; its toll is two\u{A0}pence for every pas\u{AD}sen\u{AD}ger."
        ),
        .heading(2, "The last crossing"),
        .body(
          "Old Mr. Reed, who had steered her since the war, would say only that the river had been kind."
        ),
        .heading(3, "A word from the mayor"), .body("“We shall miss her,” said the mayor."),
        .heading(2, "The tolls"), .paragraph(.caption, "Fig. 1. The ferry in 1902."),
      ], language: "en")
    builder.article([.title("Weather"), .body("Rain.")])
    builder.setAside([builder.block(.paragraph(.advert, "SMITH’S SOAP — cleans all."))])
    return builder.document
  }

  /// A page in Arabic with one paragraph in English.
  static var arabic: Document {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("افتتاح الجسر الجديد"), .byline("أحمد علي"),
        .body("افتتح الجسر الجديد يوم الاثنين بعد أربع سنوات من العمل."),
        .body("The bridge is 320 metres long."),
      ], language: "ar")
    return builder.document
  }
}
