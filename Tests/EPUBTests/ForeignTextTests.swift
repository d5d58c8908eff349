import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Text in another language than its surroundings.
@Suite struct ForeignTextTests {
  /// The paragraph as `[lang:text]` for what is marked.
  private func marked(_ text: String, in language: String, others: [String] = []) throws -> String {
    var builder = DocumentBuilder()
    builder.article([.body(text)], language: language)
    for other in others { builder.article([.body("x")], language: other) }
    let article = try WrittenBook(builder.document, keepAs: "foreign")
      .tree("EPUB/text/article-0001.xhtml")
    func word(_ element: XMLElement) -> String {
      let text = element.children.map { child in
        switch child {
        case .text(let text): text
        case .element(let element): word(element)
        }
      }.joined()
      return element.attribute("lang").map { "[\($0):\(text)]" } ?? text
    }
    return try word(#require(article.all("p").first))
  }

  @Test(arguments: [
    ("The word 天文台 is new.", "en", "The word [zh:天文台] is new."),
    ("Μῆνιν ἄειδε, he began.", "en", "[el:Μῆνιν ἄειδε], he began."),
    ("An angle β is small.", "en", "An angle β is small."),
    // Ideographs and kana together are Japanese; one の among many ideographs is not.
    ("He wrote 桜の花が咲く、と in it.", "en", "He wrote [ja:桜の花が咲く、と] in it."),
    ("He wrote 今日は晴天 in it.", "en", "He wrote [ja:今日は晴天] in it."),
    ("The shop 春風堂の老茶館與書店及報紙販賣部 is old.", "en", "The shop [zh:春風堂の老茶館與書店及報紙販賣部] is old."),
    ("He said さくら and 서울.", "en", "He said [ja:さくら] and [ko:서울]."),
    ("שלום was written there in ink.", "en", "[he:שלום] was written there in ink."),
    // Marks and accents are the language's own.
    ("“Café” — 5 €, naïve…", "en", "“Café” — 5 €, naïve…"),
    // No language of the book is written in this script.
    ("Он сказал.", "en", "Он сказал."),
    ("本文 references 三处。", "zh-Hans", "本文 references 三处。"),
    ("", "en", ""),
  ])
  func runsAreMarkedWhereTheScriptTells(text: String, language: String, expected: String) throws {
    guard !text.isEmpty else { return }
    #expect(try marked(text, in: language) == expected)
  }

  @Test func theBooksOwnLanguagesAreTaken() throws {
    #expect(
      try marked("The word 天文台 is new.", in: "en", others: ["zh-Hant"])
        == "The word [zh-Hant:天文台] is new.")
    #expect(
      try marked("馆前写着 The Harbour Library 三个词。", in: "zh-Hans", others: ["en-GB"])
        == "馆前写着 [en-GB:The Harbour Library] 三个词。")
    // Two candidates are none.
    #expect(
      try marked("馆前写着 The Harbour Library 三个词。", in: "zh-Hans", others: ["en-GB", "fr"])
        == "馆前写着 The Harbour Library 三个词。")
  }

  @Test func aRunGoesOnOverTheEndsOfLines() throws {
    var builder = DocumentBuilder()
    var text = builder.text("He wrote 東京")
    text.append(builder.text("から来た"))
    text.append(builder.text(" in it."))
    builder.article([.paragraph(Paragraph(inlines: [.text(text)]))], language: "en")
    let article = try WrittenBook(builder.document).tree("EPUB/text/article-0001.xhtml")
    #expect(article.all("span").map(\.text) == ["東京から来た"])
    #expect(article.all("span").first?.attribute("lang") == "ja")
  }

  /// Two languages of a script in a book leave it open which one a run is in.
  @Test(arguments: [
    ("Ovo je srpski tekst.", "sr-Latn"), ("Қазақ тілі.", "kk"), ("Кыргыз тили.", "ky"),
    ("Монгол хэл.", "mn"), ("Забони тоҷикӣ.", "tg"), ("Татар теле.", "tt"),
    ("Azərbaycan.", "az-Latn"),
    ("Oʻzbek tili.", "uz"), ("Узбек тили.", "uz-Cyrl"),
  ])
  func aLanguageIsInTheScriptOfItsTag(text: String, language: String) throws {
    #expect(try marked(text, in: language, others: ["ru", "en"]) == text)
    let isCyrillic = text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    let foreign = isCyrillic ? "Some words of English stand here." : "Здесь стоят слова."
    let tag = isCyrillic ? "en" : "ru"
    #expect(try marked(foreign, in: language, others: ["ru", "en"]) == "[\(tag):\(foreign)]")
  }

  /// What the languages of a book are is found once: found for each article anew, these would take many minutes.
  @Test(.timeLimit(.minutes(2))) func everyArticleMayHaveItsOwnLanguage() throws {
    var builder = DocumentBuilder()
    for number in 0..<4_000 {
      let digits = String(1_000 + number)
      builder.article([.body("Words \(digits)")], language: "en-x-a\(digits)")
    }
    let book = try WrittenBook(builder.document)
    #expect(try book.contents.count == 4_000)
  }

  @Test func textInALanguageOfUnknownScriptIsNotMarked() throws {
    #expect(try marked("Слово word 天", in: "xyz", others: ["ru", "en"]) == "Слово word 天")
  }

  @Test func wholeParagraphsAreMarkedAsSuch() throws {
    #expect(
      try marked("桜の花が咲く頃、東京から来た。", in: "en") == "[ja:桜の花が咲く頃、東京から来た。]")
    #expect(
      try marked("“春季大酬宾，全场八折，送货上门。”", in: "en", others: ["zh-Hans"])
        == "[zh-Hans:“春季大酬宾，全场八折，送货上门。”]")
    #expect(
      try marked("Spring sale: all at half price.", in: "zh-Hans", others: ["en"])
        == "[en:Spring sale: all at half price.]")
  }
}
