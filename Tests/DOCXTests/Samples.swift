import GalleyCore
import GalleyTesting

/// Documents the tests write: everyday ones in several scripts, and one that holds every case of the model.
enum Samples {
  /// Two Chinese articles with everything a newspaper page has, and things set aside.
  static func chinese() -> Document {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("江上新桥昨日通车"), .paragraph(.subtitle, "两岸居民争相一睹"),
        .byline("本报记者 陈立 王小梅"), .paragraph(.affiliation, "江城日报社"),
        .paragraph(.date, "2019年5月4日"), .paragraph(.abstract, "摘要：新桥全长一千二百米，历时四年建成。"),
        .paragraph(.keywords, "桥梁；交通；江城"), .paragraph(.doi, "10.1234/abcd.2019.05"),
        .heading(2, "一、通车典礼"),
        .body("昨日上午九时，江上新桥正式通车。市长说：“这座桥我们等了——整整二十年……今天终于等到了。”"),
        .body("英国工程师John Smith先生说“It’s a fine bridge”，并赞扬了工人的‘匠心’。"),
        .heading(2, "二、交通影响"), .heading(3, "（一）公交线路"),
        .body("自五月五日起，12路、37路公交车改经新桥行驶，全程约25分钟。"),
        .paragraph(.caption, "图1 新桥夜景（张强 摄）"),
      ], language: "zh-Hans")
    let mark = Anchor(kind: .citation, number: 1)
    let entry = Anchor(kind: .reference, number: 1)
    builder.article(
      [
        builder.block(.title("古渡口的最后一夜")),
        .paragraph(
          Paragraph(inlines: [
            .runInHead(builder.inlines("渡船停航。")),
            .text(builder.text("末班渡船于夜里十一点离岸，船上乘客不足十人。据县志记载，此渡始于明代")),
            .superscript([
              .citation(
                Citation(targets: [entry], anchor: mark, content: builder.inlines("[1]")))
            ]),
            .text(builder.text("，详情见")),
            .link(Link(target: "https://example.org/a b/渡口", content: builder.inlines("本报网站"))),
            .text(builder.text("。")),
          ])),
        .quotation([builder.block(.body("老船工说：“我撑了一辈子船，舍不得。”"))]),
        .verse(
          Verse(lines: [
            builder.inlines("春江潮水连海平，"), builder.inlines("海上明月共潮生。"),
          ])),
        .list(
          List(
            start: 3,
            items: [
              [builder.block(.body("第三渡口"))],
              [
                builder.block(.body("第四渡口")), builder.block(.body("又一段。")),
                .list(List(items: [[builder.block(.body("小舟"))], []])),
              ],
            ])),
        .table(
          Table(
            headerRows: 1,
            rows: [
              [builder.inlines("渡口"), builder.inlines("每日班次"), builder.inlines("票价")],
              [builder.inlines("东渡"), builder.inlines("24")],
              [builder.inlines("西渡"), builder.inlines("18"), builder.inlines("二元")],
            ])),
        .thematicBreak,
        builder.block(.heading(2, "参考文献")),
        .paragraph(
          Paragraph(
            role: .reference, inlines: builder.inlines("[1] 《江城县志》，江城出版社，1987年。"),
            anchor: entry)),
      ], language: "zh-Hans")
    builder.setAside([
      .container(
        Container(
          role: .advert,
          blocks: [builder.block(.body("大减价！本店呢绨八折。")), builder.block(.body("电话：2345"))])),
      builder.block(.paragraph(.boilerplate, "版权所有，未经许可不得转载。")),
      builder.block(.paragraph(.runningHead, "江城日报")),
      builder.block(.paragraph(.folio, "第3版")),
    ])
    var document = builder.document
    document.metadata.language = "zh-Hans"
    document.metadata.publication = "江城日报"
    document.metadata.date = "2019-05-04"
    document.metadata.url = "https://example.org/2019/05/04"
    return document
  }

  /// English and French articles, nothing set aside.
  static func english() -> Document {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("The new bridge opens"), .byline("By A. Lee"),
        .body("“It’s a fine bridge,” said the mayor — and so it is…"),
        .body("Fish & chips < 5 shillings > nothing."), .heading(2, "Traffic"),
        .body("Buses 12 and 37 cross it from Monday."),
      ], language: "en")
    builder.article(
      [.title("Le pont est ouvert"), .body("L’été dernier, « déjà » trente mille passages.")],
      language: "fr")
    var document = builder.document
    document.metadata.language = "en"
    document.metadata.title = "The Examiner"
    return document
  }

  /// Arabic with Latin letters and digits in it.
  static func arabic() -> Document {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("افتتاح الجسر الجديد"), .byline("كتبه سامي"),
        .body("قال المهندس John Smith إن الجسر طوله 1200 متر، وإنه «جميل»."),
        .heading(2, "حركة المرور"), .body("https://example.org/bridge"),
      ], language: "ar")
    return builder.document
  }

  /// Every kind of inline and block, nested, in Traditional Chinese, Japanese and Korean.
  static func everything() -> Document {
    var builder = DocumentBuilder()
    func inlines(_ text: String) -> [Inline] { builder.inlines(text) }
    builder.article(
      [
        builder.block(.title("臺北的橋")),
        .paragraph(
          Paragraph(inlines: [
            .pageBreak(PageBreak(label: "12")), .pageBreak(PageBreak(label: "第十三頁")),
            .pageBreak(PageBreak(label: "12")),
            .emphasis([.strong(inlines("重點")), .text(builder.text("與著重"))]),
            .strong(inlines("粗體")), .text(builder.text("H")), .subscript(inlines("2")),
            .text(builder.text("O  ")), .code(inlines("let a = 1")), .lineBreak,
            .link(
              Link(
                target: "http://[bad",
                content: [.text(builder.text("壞連結")), .emphasis(inlines("斜"))])),
            .link(
              Link(
                target: "mailto:a@example.org",
                content: [
                  .citation(
                    Citation(
                      targets: [Anchor(kind: .reference, number: 9)],
                      anchor: Anchor(kind: .citation, number: 2), content: inlines("[9]")))
                ])),
          ])),
        .container(Container(role: .abstract, blocks: [builder.block(.body("摘要一。"))])),
        .preformatted(Verse(lines: [inlines("  a\tb"), inlines("    c")])),
        .quotation([.quotation([builder.block(.body("引文中的引文。"))])]),
        .list(List(items: [[.table(Table(rows: [[inlines("單格")]]))]])),
        .table(Table(rows: [])),
      ], language: "zh-Hant")
    builder.article([.title("東京の橋"), .body("橋は「開通」した。")], language: "ja")
    builder.article([.title("서울의 다리"), .body("다리가 열렸다.")], language: "ko")
    builder.article([.title("No language"), .body("שלום (עולם) and more.")])
    return builder.document
  }
}
