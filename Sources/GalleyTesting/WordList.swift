/// Words of one language, to make text of that looks like newspapers to a program.
struct WordList: Sendable {
  /// The BCP 47 tag.
  let language: String
  /// What stands between words.
  let separator: String
  /// What ends a sentence.
  let fullStop: String
  /// What divides a sentence.
  let comma: String
  /// The words.
  let words: [String]

  private init(
    _ language: String, separator: String = " ", fullStop: String = ".", comma: String = ",",
    _ words: String
  ) {
    self.language = language
    self.separator = separator
    self.fullStop = fullStop
    self.comma = comma
    self.words = words.split(separator: " ").map(String.init)
  }

  static let all: [WordList] = [
    WordList(
      "zh-Hans", separator: "", fullStop: "。", comma: "，",
      "记者 昨日 大桥 通车 市民 清晨 排队 报道 学校 新闻 铁路 工人 会议 讨论 农村 今年 收成 很好 三十 公里"),
    WordList(
      "ja", separator: "", fullStop: "。", comma: "、",
      "新聞 は 昨日 の 橋 が 開通 した と 伝え ました カメラ ニュース 東京 学生 ラーメン を 食べ る"),
    WordList("ko", "어제 다리가 열렸다 시민들은 아침부터 줄을 섰다 신문 기자는 학교 소식 을 전했다"),
    WordList(
      "en",
      "the bridge opened on Monday after a long winter reporters crowd mayor river well-known state-of-the-art 1,250 3.5 it's"
    ),
    WordList(
      "de",
      "die Brücke wurde gestern eröffnet Straße Zeitung große Übung Donaudampfschifffahrt und für Bürger"
    ),
    WordList(
      "ru", "вчера мост открыли после долгой зимы газета жители ёлка из-за объявление город"),
    WordList("ar", comma: "،", "افتتح الجسر أمس بعد شتاء طويل الصحيفة المدينة وقال المراسل كتاب"),
    WordList("he", "הגשר נפתח אתמול אחרי חורף ארוך העיתון העיר אמר הכתב שלום"),
    WordList(
      "th", separator: "", fullStop: " ", comma: " ",
      "สะพาน เปิด เมื่อวาน หลังจาก ฤดูหนาว หนังสือพิมพ์ เมือง กล่าว น้ำ"),
    WordList("hi", fullStop: "।", "कल पुल खुल गया लंबी सर्दी के बाद अखबार शहर नागरिक हिन्दी क्षेत्र"),
  ]
}
