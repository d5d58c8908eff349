/// The few words in a book that are Galley's and not the document's.
package struct Wording: Sendable {
  /// The language of these words.
  package let language: LanguageTag?
  /// The heading of the table of contents.
  package let contents: String
  /// The name of the list of landmarks.
  package let landmarks: String
  /// The name of the list of printed pages.
  package let pages: String
  /// Where the text starts.
  package let start: String
  /// The heading over what was set aside.
  package let setAside: String
  /// The title of a book that has none.
  package let untitled: String
  /// The name of a link from a reference back to the text.
  package let back: String
  /// The name of the cover.
  package let cover: String
  /// What a reader can expect, for those who listen or use a braille display.
  package let accessibility: String

  /// The words in `language`, or in English where Galley does not have them.
  package init(for language: LanguageTag?) {
    switch language?.primary {
    case "zh" where language?.isTraditionalChinese == true: self = .traditionalChinese
    case "zh": self = .simplifiedChinese
    case "ja": self = .japanese
    default: self = .english
    }
  }

  private init(
    _ language: String, contents: String, landmarks: String, pages: String, start: String,
    setAside: String, untitled: String, back: String, cover: String,
    accessibility: String
  ) {
    self.language = LanguageTag(language)
    self.contents = contents
    self.landmarks = landmarks
    self.pages = pages
    self.start = start
    self.setAside = setAside
    self.untitled = untitled
    self.back = back
    self.cover = cover
    self.accessibility = accessibility
  }

  /// The tag to mark these words with inside text in `surroundings`; nil where it is the same language.
  package func tag(in surroundings: LanguageTag?) -> LanguageTag? {
    language?.primary == surroundings?.primary ? nil : language
  }

  private static let english = Wording(
    "en", contents: "Contents", landmarks: "Landmarks", pages: "Printed pages", start: "Text",
    setAside: "Set aside", untitled: "Untitled", back: "Back to the text", cover: "Cover",
    accessibility: "All text can be read aloud; articles and headings can be reached "
      + "through the table of contents.")

  private static let simplifiedChinese = Wording(
    "zh-Hans", contents: "目录", landmarks: "地标", pages: "原版页码", start: "正文", setAside: "正文以外",
    untitled: "无题", back: "返回正文", cover: "封面", accessibility: "全文可由朗读软件朗读；文章与标题可由目录到达。")

  private static let traditionalChinese = Wording(
    "zh-Hant", contents: "目錄", landmarks: "地標", pages: "原版頁碼", start: "正文", setAside: "正文以外",
    untitled: "無題", back: "返回正文", cover: "封面", accessibility: "全文可由朗讀軟體朗讀；文章與標題可由目錄到達。")

  private static let japanese = Wording(
    "ja", contents: "目次", landmarks: "ランドマーク", pages: "原本のページ", start: "本文", setAside: "本文以外",
    untitled: "無題", back: "本文に戻る", cover: "表紙", accessibility: "全文を読み上げることができ、記事と見出しへは目次から移動できます。")
}
