import ArticlesPlugin
import Galley
import GalleyCore
import GalleyTesting
import HeadingsPlugin
import ReferencesPlugin
import RolesPlugin
import Testing

/// Chapters, lists of contents, letters and talk: what heads a text, and what is as short and does not.
@Suite struct ChapterTests {
  private static let text =
    "The ferry left the landing in the morning and came back at night. It was late."

  private func headings(_ texts: [String]) throws -> [String] {
    try outline(Headings(), texts).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  heading "), let start = line.firstIndex(of: "“") else { return nil }
      return "\(line.dropFirst(10).prefix(1)) \(line[line.index(after: start)...].dropLast())"
    }
  }

  @Test(arguments: [
    ["Chapter One. The Ferry", "Chapter Two. The Storm"],
    ["Erstes Kapitel. Die Fähre.", "Zweites Kapitel. Der Sturm."],
    ["Глава первая. Паром", "Глава вторая. Буря"], ["الفصل الأول", "الفصل الثاني"],
    ["1", "2", "3"], ["§ 1.", "§ 2."], ["Article 1", "Article 2"], ["一", "二"], ["One", "Two"],
    ["1 Ferries", "2 Piers", "3 Tides"],
  ])
  func chaptersAreCounted(chapters: [String]) throws {
    #expect(
      try headings(chapters.flatMap { [$0, Self.text, Self.text] }) == chapters.map { "2 \($0)" })
  }

  @Test func booksStandOverChapters() throws {
    #expect(
      try headings([
        "BOOK ONE", "Chapter 1", Self.text, "Chapter 2", Self.text, "BOOK TWO", "Chapter 1",
        Self.text,
        "Chapter 2", Self.text,
      ]) == [
        "2 BOOK ONE", "3 Chapter 1", "3 Chapter 2", "2 BOOK TWO", "3 Chapter 1", "3 Chapter 2",
      ])
  }

  /// A sentence of one word is no heading, however it stands.
  @Test func wordsThatAreSentencesAreNone() throws {
    #expect(
      try headings([Self.text, "Silence.", Self.text, "Really?", Self.text, "Nothing.", Self.text])
        == [])
  }

  @Test func rowsOfContentsAreNone() throws {
    #expect(
      try headings([
        "CONTENTS", "Chapter I. The Ferry ......... 1", "Chapter II. The Storm ........ 17",
        "Chapter I. The Ferry", Self.text, "Chapter II. The Storm", Self.text,
      ]) == ["2 CONTENTS", "2 Chapter I. The Ferry", "2 Chapter II. The Storm"])
  }

  /// The name of what is told under it is none of these, though it ends with a stop.
  @Test func aNameIsAHeadingWhereTheTextSpeaksOfIt() throws {
    let text = "Espartero left the landing in the morning and came back at night. It was late."
    #expect(try headings([Self.text, "Espartero.", text, Self.text]) == ["2 Espartero."])
    #expect(try headings([Self.text, "X. M.", "Espartero.", text]) == ["2 Espartero."])
    #expect(try headings([Self.text, "Espartero.", Self.text, Self.text]) == [])
  }

  /// A signature, its date, and a question of talk are as short as headings.
  @Test(arguments: [
    ["Yours faithfully,", "A RATEPAYER"], ["It was so.", "Altdorf, den 3. März 1928"],
    ["Reed: It was late.", "Marsh: And then?", "Reed: It was dark.", "Marsh: And now?"],
  ])
  func otherShortMatterIsNone(short: [String]) throws {
    #expect(try headings([Self.text] + short + [Self.text]) == [])
  }

  @Test func aNameWithItsRankIsAHeadline() throws {
    #expect(
      try headings([Self.text, "REV. THOMAS COLE", Self.text, "H. M. S. HOPEFUL", Self.text]) == [
        "2 REV. THOMAS COLE", "2 H. M. S. HOPEFUL",
      ])
  }

  // MARK: - Titles

  private func titles(_ texts: [String]) throws -> [String] {
    try outline(Articles(options: try Options(for: Articles.manifest, written: [:])), texts)
      .split(separator: "\n").compactMap { line in
        guard line.hasPrefix("  heading 1 title"), let start = line.firstIndex(of: "“") else {
          return nil
        }
        return String(line[line.index(after: start)...].dropLast())
      }
  }

  /// Neither the first chapter nor the list of contents nor the date of a letter is the title of the whole.
  @Test(arguments: [
    ["1 Ferries", text, "2 Piers", text, "3 Tides", text],
    ["CHAPTER ONE", text, "CHAPTER TWO", text],
    ["Contents", "The ferry ........ 3", "The pier ........ 9", text],
    ["Madrid, 3 de mayo de 1911", text, text],
  ])
  func otherMatterIsNoTitle(texts: [String]) throws {
    #expect(try titles(texts) == [])
  }

  /// A text that has its title over it does not take the next one's.
  @Test func aTextKeepsTheTitleOverIt() throws {
    #expect(
      try titles([
        "FIRE AT THE LANDING", Self.text, Self.text, "NEW FERRY FOR THE RIVER", "By Ada Quill",
        Self.text,
      ]).contains("FIRE AT THE LANDING"))
  }

  // MARK: - References

  private func roles(_ texts: [String]) throws -> [String] {
    try outline(Roles(), texts).split(separator: "\n").dropFirst().map {
      // The word before the text, and the anchor.
      String($0.dropFirst(12).prefix { $0 != "“" }.dropLast())
    }
  }

  /// A source may lack its year, and a note may have one: most of a run tell.
  @Test func aRunOfNumbersIsOneList() throws {
    #expect(
      try roles(["[1] On ferries.", "[2] Of piers, 1899.", "[3] Of tides."]) == [
        "body", "body", "body",
      ])
    #expect(
      try roles(["[1] On ferries, 1911.", "[2] Of piers, 1899.", "[3] Of tides."]) == [
        "ref #ref-1", "ref #ref-2", "ref #ref-3",
      ])
  }

  @Test func sourcesUnderTheirHeadingNeedNoNumber() throws {
    #expect(
      try roles(["References", "Quill, A. (1901). Of ferries.", "Barge, T. Of piers. Ely, 1888."])
        == [
          "body", "ref #ref-1", "ref #ref-2",
        ])
    #expect(
      try roles(["References", "[1] Quill, A. Of", "ferries. Ely, 1901."]) == [
        "body", "ref #ref-1", "body",
      ])
  }

  @Test func aCaptionMayEndWithAStop() throws {
    #expect(
      try roles(["Fig. 1. The ferry from the north.", "Figure 1 shows the ferry."]) == [
        "caption", "body",
      ])
  }

  @Test func numbersInCirclesCite() throws {
    let dump = try outline(References(), ["渡口已有渡船①。后毁于洪水②。", "①《县志》卷三。", "②《县志》卷七。"])
    #expect(dump.contains("note #note-1") && dump.contains("note #note-2"))
    let items = try outline(References(), ["这里有①渡口；②码头。", "①渡口在东。", "②码头在西。"])
    #expect(!items.contains("note"))
  }
}
