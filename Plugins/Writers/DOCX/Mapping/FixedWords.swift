/// The few words a document holds that were not printed, in its own language.
struct FixedWords: Sendable {
  /// Heads the table of contents.
  let contents: String
  /// Heads what belongs to no article.
  let setAside: String

  /// The words in the language of a Word locale; English where there are none.
  init(locale: String) {
    let language = locale.split(separator: "-").first.map(String.init) ?? ""
    (contents, setAside) =
      Self.words[locale] ?? Self.words[language] ?? ("Contents", "Not part of any article")
  }

  private static let words: [String: (String, String)] = [
    "ar": ("المحتويات", "خارج المقالات"), "de": ("Inhalt", "Zu keinem Artikel gehörig"),
    "es": ("Índice", "Fuera de los artículos"), "fr": ("Sommaire", "Hors des articles"),
    "he": ("תוכן העניינים", "מחוץ למאמרים"), "it": ("Indice", "Fuori dagli articoli"),
    "ja": ("目次", "記事以外"), "ko": ("차례", "기사 외"), "pt": ("Índice", "Fora dos artigos"),
    "ru": ("Содержание", "Вне статей"), "zh": ("目录", "文章之外"),
    "zh-HK": ("目錄", "文章之外"), "zh-MO": ("目錄", "文章之外"), "zh-TW": ("目錄", "文章之外"),
  ]
}
