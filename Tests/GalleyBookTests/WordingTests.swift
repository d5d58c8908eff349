import GalleyBook
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    ("zh", "目录"), ("zh-TW", "目錄"), ("zh-Hant-HK", "目錄"), ("ja", "目次"), ("ko", "차례"),
    ("de-AT", "Inhalt"),
    ("fr", "Sommaire"), ("es", "Índice"), ("it", "Indice"), ("nl", "Inhoud"), ("pt-BR", "Índice"),
    ("ru", "Содержание"), ("ar", "المحتويات"), ("he", "תוכן העניינים"), ("en-GB", "Contents"),
    ("la", "Contents"), (nil, "Contents"),
  ])
  func theContentsAreHeadedInTheLanguageOfTheBook(_ language: String?, _ heading: String) {
    #expect(Wording(for: LanguageTag(language)).contents == heading)
  }
}
