import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// The edges of what a document may be.
@Suite struct LimitTests {
  @Test func headingsThatSkipLevelsKeepTheirs() throws {
    var builder = DocumentBuilder()
    builder.article([
      builder.block(.heading(4, "First")), builder.block(.body("text")),
      builder.block(.heading(1, "Second")), builder.block(.heading(6, "Third")),
    ])
    let paragraphs = try package(builder.document).paragraphs
    #expect(
      paragraphs.map { "\($0.style ?? "-") \($0.text)" } == [
        "Heading4 First", "BodyText text", "Heading1 Second", "Heading6 Third",
      ])
  }

  /// A language is found by its name: gone through each time, as many as these would take minutes.
  @Test(.timeLimit(.minutes(2))) func everyArticleMayHaveItsOwnLanguage() throws {
    var builder = DocumentBuilder()
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for number in 0..<15_000 {
      let (first, second, third) = (number / 676 % 26, number / 26 % 26, number % 26)
      builder.article(
        [.body("Words")], language: "\(letters[first])\(letters[second])\(letters[third])")
    }
    let package = try package(builder.document)
    #expect(package.parts["word/document.xml"] != nil)
  }

  @Test func headingsWithNothingToSeeAreNoEntriesOfTheContents() throws {
    var builder = DocumentBuilder()
    builder.article([
      builder.block(.title("Title")), .heading(Heading(level: 2, inlines: [])),
      .heading(Heading(level: 2, inlines: builder.inlines(" \u{3000}"))),
      .heading(Heading(level: 2, inlines: [.pageBreak(PageBreak(label: "7"))])),
      builder.block(.heading(2, "Real")), builder.block(.body("z")),
    ])
    let document = try package(builder.document).document
    let contents = try #require(document.all("sdt").first)
    let entries = contents.all("hyperlink")
    #expect(entries.count == 2)
    // Each entry leads to its own heading.
    let bookmarks = document.all("bookmarkStart").compactMap { $0.word("name") }
    #expect(entries.compactMap { $0.word("anchor") } == bookmarks.filter { $0.hasPrefix("_Toc") })
  }

  @Test func privateCharactersAreText() throws {
    let text = "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}"
    var builder = DocumentBuilder()
    builder.article([.body(text)])
    #expect(try package(builder.document).paragraphs.map(\.text) == [text])
  }

  @Test func textWithoutTitleNeedsNoContents() throws {
    var builder = DocumentBuilder()
    builder.article([.body("Only this.")])
    let package = try package(builder.document)
    #expect(try package.paragraphs.map(\.text) == ["Only this."])
    #expect(package.parts["docProps/core.xml"]?.first("title")?.text.isEmpty == false)
  }

  @Test func oneParagraphMayBeAsLongAsTheSource() throws {
    let text = String(repeating: "长长的一段话，没有尽头。", count: 20_000)
    var builder = DocumentBuilder()
    builder.article([.title("长"), .body(text)], language: "zh")
    let package = try package(builder.document)
    #expect(try package.paragraphs.last?.text == text)
  }

  @Test(arguments: [1, 2, 3]) func columnsOfEveryNumberHoldTables(columns: Int) throws {
    let document = try package(Samples.chinese(), ["columns": "\(columns)", "page-size": "a5"])
      .document
    let width = try #require(document.all("tblW").first?.word("w").flatMap { Int($0) })
    #expect(width > 0 && width <= 6_123 / columns)
    #expect(
      document.all("gridCol").compactMap { $0.word("w").flatMap { Int($0) } }.reduce(0, +) == width)
  }
}
