import GalleyBook
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("1925", "1925", "1925-01-01T00:00:00Z"), ("1925-03", "1925-03", "1925-03-01T00:00:00Z"),
    ("2024-02-29", "2024-02-29", "2024-02-29T00:00:00Z"),
    ("2021-07-03T10:00:00+08:00", "2021-07-03", "2021-07-03T00:00:00Z"),
  ])
  func aDateIsTaken(_ given: String, _ date: String, _ moment: String) {
    #expect(PublicationDate(given)?.string == date)
    #expect(PublicationDate(given)?.firstSecond == moment)
  }

  @Test(arguments: [
    "", "T", "25", "1925-3", "1925-13", "1925-00", "2023-02-29", "1900-02-29", "0000",
    "1925-03-01-02",
    "1925/03/01", "一九二五年", "+1925", "1925-+3-01", " ",
  ])
  func whatIsNoneIsNot(_ given: String) { #expect(PublicationDate(given) == nil) }

  @Test(arguments: [
    ("2024-04-30", "zh-Hans", "2024年4月30日"), ("2024-04", "ja", "2024年4月"),
    ("2024", "zh-Hant", "2024年"),
    ("2024-04-30", "ko", "2024년 4월 30일"), ("1925-03-01", "en-GB", "1 March 1925"),
    ("1925-03-01", "de", "1. März 1925"), ("1925-03-01", "fr", "1 mars 1925"),
    ("1925-03-01", "es", "1 de marzo de 1925"), ("1925-03-01", "pt-BR", "1 de março de 1925"),
    ("1925-03", "en", "1925-03"), ("1925-03-01", "la", "1925-03-01"),
    ("1925-12-31", nil, "1925-12-31"),
  ])
  func aDateIsWrittenOutAsItsLanguageDoes(_ date: String, _ language: String?, _ written: String) {
    #expect(PublicationDate(date)?.written(in: LanguageTag(language)) == written)
  }
}
