import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@testable import DOCXPlugin

/// Fonts, locales, indents and directions.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("zh-Hans", "zh-CN", "SimSun"), ("zh", "zh-CN", "SimSun"), ("zh-Hant", "zh-TW", "PMingLiU"),
    ("zh-TW", "zh-TW", "PMingLiU"), ("zh-Hant-HK", "zh-HK", "PMingLiU"),
    ("ja", "ja-JP", "MS Mincho"), ("ko", "ko-KR", "Batang"), ("ZH_hans", "zh-CN", "SimSun"),
  ]) func eastAsianLanguages(tag: String, locale: String, font: String) throws {
    let profile = try #require(LanguageProfile(tag: tag))
    #expect(profile.locale == locale)
    #expect(profile.font?.name == font)
    #expect(profile.slot == .eastAsian)
  }

  @Test(arguments: [
    ("en", "en-US"), ("en-GB", "en-GB"), ("fr", "fr-FR"), ("ar", "ar-SA"), ("he", "he-IL"),
    ("la", "la"),
  ]) func otherLanguages(tag: String, locale: String) {
    #expect(LanguageProfile(tag: tag)?.locale == locale)
  }

  @Test(arguments: ["", "-", "und", "x", "<w:lang>", "12", "not a language", "zxx"])
  func whatIsNoLanguage(tag: String) {
    #expect(LanguageProfile(tag: tag) == nil)
  }

  @Test func defaultsNameTheDocumentsLanguages() throws {
    let styles = try #require(try package(Samples.chinese()).parts["word/styles.xml"])
    let defaults = try #require(styles.first("docDefaults"))
    let language = try #require(defaults.all("lang").first)
    #expect(language.value == "en-US")
    #expect(language.word("eastAsia") == "zh-CN")
    #expect(defaults.all("rFonts").first?.word("eastAsia") == "SimSun")
  }

  @Test func chineseIndentsByCharactersAndEnglishDoesNot() throws {
    func body(_ document: Document) throws -> XMLElement? {
      try package(document).parts["word/styles.xml"]?.elements("style")
        .first { $0.word("styleId") == "BodyText" }?.all("ind").first
    }
    let indent = try #require(try body(Samples.chinese()))
    #expect(indent.word("firstLineChars") == "200")
    #expect(indent.word("firstLine") == "420")
    #expect(try body(Samples.english()) == nil)
  }

  @Test func anArticleInAnotherLanguageSaysSo() throws {
    let document = try package(Samples.english()).document
    let languages = document.all("p").filter { $0.all("t").first?.text == "Le pont est ouvert" }
      .flatMap { $0.all("lang") }
    #expect(languages.map(\.value).contains("fr-FR"))
    let japanese = try package(Samples.everything()).document.all("r")
      .first { $0.first("t")?.text == "橋は「開通」した。" }
    #expect(japanese?.all("lang").first?.word("eastAsia") == "ja-JP")
    #expect(japanese?.all("rFonts").first?.word("eastAsia") == "MS Mincho")
  }

  @Test func arabicParagraphsRunFromTheRight() throws {
    let package = try package(Samples.arabic())
    let paragraphs = try package.document.all("p")
    // The address alone runs from the left.
    for paragraph in paragraphs {
      let isAddress = paragraph.all("t").map(\.text).joined().hasPrefix("https:")
      #expect((paragraph.first("pPr")?.first("bidi") == nil) == isAddress)
    }
    let body = try #require(paragraphs.first { $0.all("t").contains { $0.text.contains("John") } })
    let runs = body.elements("r").map { run in
      (run.first("t")?.text ?? "", run.first("rPr")?.first("rtl") != nil)
    }
    #expect(runs.filter { !$0.1 }.map(\.0) == ["John Smith"])
    #expect(try package.document.all("sectPr").first?.first("bidi") != nil)
    let footer = try #require(package.parts["word/footer1.xml"])
    #expect(footer.all("pPr").allSatisfy { $0.first("bidi") != nil })
  }

  @Test func directionIsReadFromTheTextWhereNobodyKnowsIt() throws {
    var builder = DocumentBuilder()
    builder.article([.body("«שלום» hello"), .body("hello שלום.")])
    let paragraphs = try package(builder.document).document.all("p")
    #expect(paragraphs.map { $0.first("pPr")?.first("bidi") != nil } == [true, false])
  }

  @Test func verticalPagesLieOnTheirSide() throws {
    let document = try package(Samples.chinese(), ["writing-mode": "vertical"]).document
    let section = try #require(document.all("sectPr").last)
    #expect(section.first("textDirection")?.value == "tbRl")
    #expect(section.first("pgSz")?.word("orient") == "landscape")
  }

  @Test(arguments: [
    ("vertical", ["3", "25"]), ("horizontal", []),
  ]) func shortNumbersStandUprightInVerticalLines(mode: String, expected: [String]) throws {
    var builder = DocumentBuilder()
    builder.article([.body("新桥于1925年3月25日通车，耗资4.5万元。")], language: "zh")
    let runs = try package(builder.document, ["writing-mode": mode]).document.all("r")
    let upright = runs.filter {
      $0.first("rPr")?.first("eastAsianLayout")?.word("vert") == "1"
    }
    #expect(upright.compactMap { $0.first("t")?.text } == expected)
    #expect(
      runs.compactMap { $0.first("t")?.text }.joined() == "新桥于1925年3月25日通车，耗资4.5万元。")
  }

  @Test(arguments: [
    ("a5", "horizontal", "8391×11906"), ("letter", "horizontal", "12240×15840"),
    ("b5", "vertical", "14175×9979"),
  ]) func thePageIsAskedFor(size: String, mode: String, expected: String) throws {
    let document = try package(Samples.chinese(), ["page-size": size, "writing-mode": mode])
      .document
    let page = try #require(document.all("pgSz").first)
    #expect("\(page.word("w") ?? "")×\(page.word("h") ?? "")" == expected)
  }

  @Test func columnsBeginBelowTheContents() throws {
    let sections = try package(Samples.chinese(), ["columns": "2"]).document.all("sectPr")
    #expect(sections.map { $0.first("cols")?.word("num") } == [nil, "2"])
    #expect(sections.last?.first("type")?.value == "continuous")
  }

  @Test func wordOpensItInItsOwnMode() throws {
    let settings = try #require(try package(Samples.chinese()).parts["word/settings.xml"])
    let mode = settings.all("compatSetting").first { $0.word("name") == "compatibilityMode" }
    #expect(mode?.value == "15")
    #expect(settings.first("updateFields") == nil)
    let asking = try package(Samples.chinese(), ["update-fields": "yes"])
    #expect(asking.parts["word/settings.xml"]?.first("updateFields") != nil)
  }
}

/// Runs get the hint that keeps Chinese quotation marks wide, and only they.
@Suite struct FontSlotTests {
  /// Hinted text between braces, right-to-left text between brackets.
  private func slots(_ text: String, language: String) throws -> String {
    var builder = DocumentBuilder()
    builder.article([.body(text)], language: language)
    return try slots(builder.document, language: language)
  }

  private func slots(_ document: Document, language: String) throws -> String {
    var document = document
    document.metadata.language = language
    return try package(document).document.all("r").reduce(into: "") { result, run in
      let shown = run.all("t").map(\.text).joined()
      let isHinted = run.all("rFonts").first?.word("hint") == "eastAsia"
      let isTurned = run.all("rtl").first != nil
      result += isHinted ? "{\(shown)}" : isTurned ? "⟦\(shown)⟧" : shown
    }
  }

  @Test(arguments: [
    ("他说：“好……走吧——”", "{他说：“好……走吧——”}"),
    ("“好”", "{“好”}"),
    ("没有引号的句子，只有逗号。", "没有引号的句子，只有逗号。"),
    ("他说“It’s fine”。", "{他说“It}’s fine{”。}"),
    ("see “this” one", "see “this” one"),
    ("Émile说", "Émile说"),
  ]) func chinese(text: String, expected: String) throws {
    #expect(try slots(text, language: "zh-Hans") == expected)
  }

  /// What decides about a mark may stand at the start of the next printed line.
  @Test(arguments: [
    (["He wrote “", "桥”."], "en", "{He wrote “桥”.}"),
    (["hello", " ", "שלום", " ", "עולם"], "en", "hello ⟦שלום עולם⟧"),
    (["אמר hello", " ", "there"], "he", "⟦אמר ⟧hello there"),
  ]) func linesAreReadTogether(_ lines: [String], language: String, expected: String) throws {
    var builder = DocumentBuilder()
    let text = Text(lines.flatMap { builder.text($0).pieces })
    builder.article([.paragraph(Paragraph(text: text))], language: language)
    #expect(try slots(builder.document, language: language) == expected)
  }

  /// A character of another kind at every place of a text of more than two blocks.
  @Test func marksAreFoundAnywhereInAText() throws {
    let others = [
      ("“", "{", "}"), ("é", "", ""), ("ש", "⟦", "⟧"), ("\u{7F}", "", ""), ("\u{E001}", "", ""),
      ("한", "", ""), ("𠮷", "", ""), ("\u{FFFE}", "", ""),
    ]
    for (other, opening, closing) in others {
      for place in 0...30 {
        let before = String(repeating: "文", count: place)
        let after = String(repeating: "字", count: 30 - place)
        let shown = ["\u{7F}", "\u{FFFE}"].contains(other) ? "" : other
        // A hint holds for the whole run, a direction for its own characters.
        let expected =
          other == "ש"
          ? before + opening + shown + closing + after : opening + before + shown + after + closing
        #expect(try slots(before + other + after, language: "zh-Hans") == expected)
      }
    }
  }

  @Test func english() throws {
    let text = "“It’s — well… fine,” he said."
    #expect(try slots(text, language: "en") == text)
    #expect(try slots("He wrote “桥” here.", language: "en") == "{He wrote “桥” here.}")
  }

  @Test func rightToLeft() throws {
    #expect(try slots("hello שלום, עולם. bye", language: "en") == "hello ⟦שלום, עולם⟧. bye")
    #expect(try slots("אמר «שלום», 12 (ab)", language: "he") == "⟦אמר «שלום», 12 (⟧ab⟦)⟧")
    #expect(try slots("שלום hello עולם", language: "he") == "⟦שלום ⟧hello⟦ עולם⟧")
    // Marks and what nobody sees go with what they stand on.
    #expect(try slots("שלום cafe\u{301} עולם", language: "he") == "⟦שלום ⟧cafe\u{301}⟦ עולם⟧")
    #expect(try slots("שלו\u{34F}ם\u{FEFF} עולם", language: "he") == "⟦שלו\u{34F}ם\u{FEFF} עולם⟧")
  }

  /// A paragraph runs as its first letter does, whatever its article is written in.
  @Test(arguments: [
    ("The ferry left.", "en", false), ("המעבורת יצאה.", "en", true),
    ("“המעבורת” יצאה.", "en", true),
    ("The ferry left.", "he", false), ("“The ferry” left.", "he", false), ("1925", "he", true),
    ("1925", "en", false),
  ]) func paragraphsRunAsTheyBegin(text: String, language: String, isTurned: Bool) throws {
    var builder = DocumentBuilder()
    builder.article([.body(text)], language: language)
    var document = builder.document
    document.metadata.language = language
    let paragraph = try #require(try package(document).paragraphs.first { $0.text == text })
    #expect((paragraph.element.first("pPr")?.first("bidi") != nil) == isTurned)
  }
}
