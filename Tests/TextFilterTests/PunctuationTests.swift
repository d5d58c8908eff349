import GalleyCore
import GalleyTesting
import PunctuationPlugin
import Testing

@Suite struct PunctuationTests {
  /// Twenty-four commas after Han, all half-width.
  let halfWidth = [String](repeating: "春天到了,花开了,鸟叫了,人们出门了。", count: 8)
  let fullWidth = [String](repeating: "春天到了，花开了，鸟叫了，人们出门了。", count: 8)

  /// The last paragraph, after the filter ran over `context` and it.
  func repaired(_ text: String, after context: [String] = [], _ options: [String: String] = [:])
    throws -> String
  {
    try #require(texts([try make(Punctuation.self, options)], context + [text]).last)
  }

  @Test func marksFollowTheVote() throws {
    let cases: [(text: String, result: String)] = [
      ("上午,馆长说:“开放了!”读者问:谁能来?", "上午，馆长说：“开放了！”读者问：谁能来？"),
      ("(作者单位:市图书馆)", "（作者单位：市图书馆）"),
      ("全市增长5%,同比上升;其中GDP,也上升", "全市增长5%，同比上升；其中GDP，也上升"),
      ("他说“好”,又说《春》,走了", "他说“好”，又说《春》，走了"),
      ("(一)开放", "（一）开放"),
      // What stays: numbers, times, Latin text, addresses, references, one bracket.
      ("共1,234人, 9:30开始(12), see a,b;c", "共1,234人，9:30开始(12), see a,b;c"),
      ("见http://a.example/b,c;d:e?f", "见http://a.example/b,c;d:e?f"),
      ("[1] 王林, 李明. 图书馆研究[J]. 文化, 2022(06): 50-56.", "[1] 王林, 李明. 图书馆研究[J]. 文化, 2022(06): 50-56."),
      ("王林,李明.图书馆研究.文化,2022(06):50-56.", "王林,李明.图书馆研究.文化,2022(06):50-56."),
      ("他来了(没有走", "他来了(没有走"),
      ("卡尔.马克思", "卡尔.马克思"),
    ]
    for (text, result) in cases {
      #expect(try repaired(text, after: halfWidth) == result, "\(text)")
      #expect(try repaired(result, after: halfWidth) == result, "twice: \(result)")
    }
  }

  @Test func theOptionOverrulesTheVote() throws {
    let text = "上午,开放了"
    #expect(try repaired(text) == text)
    #expect(try repaired(text, ["width": "always"]) == "上午，开放了")
    #expect(try repaired(text, after: halfWidth, ["width": "never"]) == text)
  }

  func repaired(_ text: String, _ options: [String: String]) throws -> String {
    try repaired(text, after: [], options)
  }

  @Test func everyStretchHasItsOwnVote() throws {
    // Two papers in one file; in the full-width one a half-width comma stays as it was printed.
    let odd = "夏天到了,草绿了，天热了。"
    let result = try texts(
      [try make(Punctuation.self)], fullWidth + [odd] + fullWidth + halfWidth + ["秋天,到了"])
    #expect(result[8] == odd)
    #expect(result[9] == "春天到了，花开了，鸟叫了，人们出门了。")
    #expect(result.last == "秋天，到了")
    let mixed = (0..<30).map { $0 % 2 == 0 ? "春天到了,花开了" : "春天到了，花开了" }
    #expect(try texts([try make(Punctuation.self)], mixed) == mixed)
  }

  @Test func fullStopsNeedTheirOwnVote() throws {
    #expect(try repaired("花开了.鸟叫了.", after: halfWidth) == "花开了.鸟叫了.")
    let points = [String](repeating: "春天到了,花开了,鸟叫了.人们出门了.", count: 12)
    #expect(try repaired("花开了.水深1.5米.", after: points) == "花开了。水深1.5米。")
  }

  @Test func bracketsOfNumbersAgree() throws {
    let wide = ["（一）建馆", "（二）开馆", "（三）管理"]
    #expect(try repaired("(四)展望", after: wide) == "（四）展望")
    #expect(try repaired("（四)展望", after: wide) == "（四）展望")
    #expect(try repaired("(四 )展望", after: wide) == "（四）展望")
    let narrow = ["(一)建馆", "(二)开馆", "(三)管理", "(四)读者"]
    #expect(try repaired("（五)展望", after: narrow) == "(五)展望")
    #expect(try repaired("（五）展望", after: narrow) == "(五)展望")
    // Too few to say, and two files that differ.
    #expect(try repaired("(二)展望", after: ["（一）建馆"]) == "(二)展望")
    let both = narrow + narrow + wide + wide
    #expect(try texts([try make(Punctuation.self)], both) == both)
  }

  @Test func straySpacesGo() throws {
    let cases: [(text: String, result: String)] = [
      ("（三 ）建馆", "（三）建馆"), ("(三 )创新“思政 +”", "(三)创新“思政+”"),
      ("他说 ，好 。", "他说，好。"), ("来了， 走了", "来了，走了"), ("《 春 》到了", "《春》到了"),
      ("我 们 今 天 去 了 图 书 馆", "我们今天去了图书馆"),
      ("我们 今天 参加 了 会议，内容 很 好", "我们今天参加了会议，内容很好"),
    ]
    for (text, result) in cases { #expect(try repaired(text) == result, "\(text)") }
    #expect(try repaired("（三 ）建馆", ["spaces": "false"]) == "（三 ）建馆")
  }

  @Test func meaningfulSpacesStay() throws {
    let kept = [
      "大学问 大智慧", "同心同向 聚力前行 奉献能源", "□ 市图书馆 王林", "王林 李明 张文 赵武 孙立 周全",
      "编辑： 王林 李明", "《春》 王林", "“甲” “乙”", "思政 + 产业", "第 3 页", "iPhone 手机", "王 林",
      "春天　到了", " 春天 ", "A 级 景区",
    ]
    for text in kept { #expect(try repaired(text) == text, "\(text)") }
  }

  @Test func quotesAreFlaggedAndKept() throws {
    var document = paragraphs([
      "设立“党员岗”“读者岗等。", "他说“好”。", "”开头", "„Gut“, 他说", "“one” and “two",
    ])
    try run([try make(Punctuation.self)], on: &document)
    #expect(
      decisions(document, of: "punctuation") == [
        "doubted quotes.unbalanced “\u{201C}” → “”", "doubted quotes.unbalanced “\u{201D}” → “”",
      ])
    #expect(texts(of: document)[0] == "设立“党员岗”“读者岗等。")
  }

  @Test func decisionsNameTheirAlternative() throws {
    var document = paragraphs(halfWidth + ["（一 ）春天"])
    try run([try make(Punctuation.self)], on: &document)
    let entries = document.ledger.entries.filter {
      document.ledger[$0.rule]?.plugin == "punctuation"
    }
    #expect(entries.count == 25)
    #expect(document.ledger[entries[0].alternative]?.rule.id == "width.kept")
    #expect(entries[0].evidence.0 == 24 && entries[0].evidence.1 == 0)
    #expect(document.ledger[entries[24].rule]?.rule.id == "space.beside-mark")
    #expect(document.ledger[entries[24].alternative]?.rule.id == "space.kept")
  }

  @Test func cleanTextIsUntouched() throws {
    var document = paragraphs(CleanTexts.all + fullWidth + CleanTexts.all)
    let before = document.articles
    try run([try make(Punctuation.self)], on: &document)
    #expect(document.articles == before)
    #expect(decisions(document, of: "punctuation").isEmpty)
    // Not even beside Chinese text with half-width marks.
    let others = CleanTexts.all.dropFirst(3).filter { !$0.contains("館") }
    document = paragraphs(halfWidth + others)
    try run([try make(Punctuation.self)], on: &document)
    #expect(Array(texts(of: document).dropFirst(8)) == Array(others))
  }

  @Test func codeKeepsItsMarks() throws {
    var builder = DocumentBuilder()
    let code = Inline.code(builder.inlines("输出,结果"))
    builder.article(
      halfWidth.map { builder.block(.body($0)) } + [
        .paragraph(Paragraph(inlines: builder.inlines("运行,得") + [code] + builder.inlines(",完了"))),
        .preformatted(Verse(lines: [builder.inlines("输出,结果")])),
      ])
    var document = builder.document
    try run([try make(Punctuation.self)], on: &document)
    #expect(
      drawn(document).suffix(2) == ["运行‹，›得⟨code 输出,结果⟩‹，›完了", "输出,结果"])
  }

  @Test func hostileTextStaysLinear() throws {
    for unit in ["中,", "(中", "“", "中 ", "（一", "中+ "] {
      var document = paragraphs([String(repeating: unit, count: 30_000)])
      try run([try make(Punctuation.self, ["width": "always"])], on: &document)
    }
  }
}
