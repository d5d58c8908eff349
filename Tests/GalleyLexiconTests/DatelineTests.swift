import GalleyLexicon
import Testing

@Suite struct DatelineTests {
  @Test(arguments: [
    "本报讯 渡船昨天恢复夜航", "本报讯（记者 林小满）渡船昨天恢复夜航", "本报讯渡船昨天恢复夜航",
    "新华社青浦1月2日电（记者林小满）渡船昨天恢复夜航", "新华社青浦１月２日电 渡船昨天恢复夜航", "据新华社电 渡船恢复夜航",
    "青浦晚报讯：渡船昨天恢复夜航", "青浦网消息 渡船昨天恢复夜航", "（中央社記者林小滿台北2日電）渡船昨天恢復夜航",
    "【本報訊】渡船昨天恢復夜航", "〔記者林小滿／青浦報導〕渡船昨天恢復夜航", "（本社青浦三日電）渡船昨恢復夜航",
    "▲ 本報青浦三日電 渡船昨恢復夜航", "(서울=연합) 홍길동 기자 = 나룻배가 다시 다닌다", "【青浦＝山田】渡し船が再開した",
  ])
  func reportsOpenWithTheirPlace(text: String) {
    #expect(parse(text, Dateline.opens))
    #expect(parseInside(text, Dateline.opens))
  }

  @Test(arguments: [
    "渡船昨天恢复夜航。", "本报昨天报道了渡船", "（一）渡船恢复夜航", "（林小满）渡船", "[1] 林小满. 渡船", "通讯录在第三页",
    "本报讯", "【关键词】渡船；码头；夜航", "（见第三版）渡船", "社区通讯员收到的来电", "(a=b) and so on",
  ])
  func otherTextsDoNot(text: String) {
    #expect(!parse(text, Dateline.opens))
  }

  @Test(arguments: [
    ("渡船恢复夜航。（林小满）", true), ("渡船恢复夜航。（记者 林小满 周一帆）", true), ("渡船恢复夜航。”（本报记者林小满）", true),
    ("渡船恢復夜航。（編輯：林小滿）1141001", true), ("渡船恢复夜航（林小满）", false), ("渡船恢复夜航。（见第三版）", false),
    ("渡船恢复夜航。（林小满）第二天", false), ("It left at six. (Ed.)", false), ("", false),
  ])
  func reportsCloseWithTheirAuthor(text: String, closes: Bool) {
    #expect(parse(text, Dateline.closes) == closes)
  }

  /// A remark in brackets behind a stop ends the sentence no less than the stop.
  @Test(arguments: [
    ("渡船恢复夜航。（完）", true), ("渡船恢复夜航！”（下转第三版）", true), ("渡船（夜航）", false),
    ("It left at six. (See p. 3)", false),
    ("渡船恢复夜航。（（完））", false),
  ])
  func remarksBehindAStopEndTheSentence(text: String, ends: Bool) {
    let text = bytes(text)
    #expect((ClosingRemark.inside(text, 0..<text.count) != nil) == ends)
    #expect(SentenceEdge(text, 0..<text.count).endsSentence == ends)
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoReports(text: String) {
    #expect(!parse(text, Dateline.opens))
    #expect(!parse(text, Dateline.closes))
  }
}
