import GalleyBook
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    "en", "zh-Hant", "zh-Hans-CN", "sr-Latn-RS", "de-1996", "sl-rozaj-biske", "en-US-u-ca-gregory",
    "zh-yue", "x-private", "es-419", "cmn", "EN-us", "de-DE-x-goethe",
  ])
  func aTagOfTheStandardIsTaken(_ tag: String) { #expect(LanguageTag(tag)?.string == tag) }

  @Test(arguments: [
    "", "e", "en_US", "english language", "zh-", "-zh", "en--us", "中文", "und", "und-x", "en-x",
    "english", "german", "latin", "Deutsch", "en-a", "en-u-", "toolongtag", "en-Latn-Cyrl", "123",
  ])
  func whatIsNoneIsNot(_ tag: String) { #expect(LanguageTag(tag) == nil) }

  @Test func theScriptDecidesTheDirection() {
    #expect(LanguageTag("ar")?.isRightToLeft == true)
    #expect(LanguageTag("az-Arab")?.isRightToLeft == true)
    #expect(LanguageTag("yi-Latn")?.isRightToLeft == false)
    #expect(LanguageTag("en")?.isRightToLeft == false)
  }
}
