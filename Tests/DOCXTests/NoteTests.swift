import Foundation
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Notes that the text cites are Word's own; others stand where they were printed.
@Suite struct NoteTests {
  /// Marks of the body and texts of the notes, by the id of the note.
  private func notes(_ package: WrittenPackage, _ kind: String) throws -> (
    marks: [String: String], texts: [String: [String]]
  ) {
    var marks: [String: String] = [:]
    for run in try package.document.all("r") {
      guard let reference = run.first("\(kind)Reference"), let id = reference.word("id") else {
        continue
      }
      #expect(reference.word("customMarkFollows") == "1")
      #expect(marks[id] == nil, "each note is called once")
      marks[id] = run.all("t").map(\.text).joined()
    }
    var texts: [String: [String]] = [:]
    for note in package.parts["word/\(kind)s.xml"]?.elements(kind) ?? [] {
      guard let id = note.word("id"), note.word("type") == nil else { continue }
      texts[id] = note.all("p").map { WrittenPackage.Paragraph(element: $0).text }
    }
    return (marks, texts)
  }

  /// A note inside a cited note, of the same anchor as one before it or after it, is text like any other.
  @Test(arguments: [false, true]) func aSecondNoteOfOneAnchorIsKept(isNestedFirst: Bool) throws {
    var builder = DocumentBuilder()
    func note(_ number: Int, _ text: String, _ others: [Block] = []) -> Block {
      .note(
        Note(
          anchor: Anchor(kind: .note, number: number), label: builder.inlines("\(number) "),
          blocks: [builder.block(.body(text))] + others))
    }
    func cite(_ number: Int) -> Inline {
      .citation(
        Citation(
          targets: [Anchor(kind: .note, number: number)],
          anchor: Anchor(kind: .citation, number: number), content: builder.inlines("\(number)")))
    }
    let outer = note(2, "second", [note(1, "nested")])
    let other = note(1, "first")
    builder.article(
      [.paragraph(Paragraph(inlines: builder.inlines("Text") + [cite(1), cite(2)]))]
        + (isNestedFirst ? [outer, other] : [other, outer]))
    let package = try package(builder.document)
    let text =
      try package.document.text + (package.parts["word/footnotes.xml"]?.text ?? "")
    for word in ["second", "nested", "first"] {
      #expect(text.components(separatedBy: word).count == 2, "\(word)")
    }
  }

  /// Word counts a note whose label shows nothing, where its mark in the text is counted too.
  @Test func aNoteWithoutALabelIsCounted() throws {
    var builder = DocumentBuilder()
    let anchor = Anchor(kind: .note, number: 1)
    let citation = Citation(
      targets: [anchor], anchor: Anchor(kind: .citation, number: 1), content: [])
    builder.article([
      .paragraph(Paragraph(inlines: builder.inlines("Text") + [.citation(citation)])),
      .note(Note(anchor: anchor, label: [], blocks: [builder.block(.body("note one"))])),
    ])
    let note = try #require(
      try package(builder.document).parts["word/footnotes.xml"]?.elements("footnote").last)
    let count = try #require(note.all("r").first { $0.first("footnoteRef") != nil })
    #expect(count.all("vanish").isEmpty)
    #expect(note.text == " note one")
  }

  /// The bookmark of the contents stands at the heading they show, not at one in a note before it.
  @Test func headingsInNotesAreNoneOfTheContents() throws {
    var builder = DocumentBuilder()
    let blocks: [Block] = [
      builder.block(.title("The quay")),
      .note(
        Note(
          anchor: Anchor(kind: .note, number: 1), label: builder.inlines("1 "),
          blocks: [builder.block(.heading(2, "Of the note")), builder.block(.body("Never cited."))]
        )), builder.block(.heading(2, "The end")), builder.block(.body("It was sold.")),
    ]
    builder.article(blocks)
    let package = try package(builder.document, ["contents": "yes"])
    let link = try #require(
      try package.document.all("hyperlink").first { link in
        link.all("t").map(\.text).joined().hasPrefix("The end")
      })
    let marked = try package.paragraphs.first { paragraph in
      paragraph.element.all("bookmarkStart").contains { $0.word("name") == link.word("anchor") }
    }
    #expect(marked?.text == "The end")
  }

  @Test(arguments: ["footnote", "endnote"]) func citedNotesAreWordsOwn(kind: String) throws {
    let package = try package(Samples.notes(), ["notes": "\(kind)s"])
    let (marks, texts) = try notes(package, kind)
    #expect(marks == ["1": "[2]", "2": "*", "3": "1", "4": "2"])
    #expect(
      texts == [
        "1": ["[2] 见县志，又见*馆藏", "第二条"], "2": ["* 改建于一九二一年。", "又一说为次年。"],
        "3": ["1 In 1861 and in 1921."], "4": ["2 ", "Deeds of the town"],
      ])
    let styles = Set(
      package.parts["word/\(kind)s.xml"]?.all("pStyle").compactMap(\.value) ?? [])
    #expect(styles.contains(kind == "footnote" ? "FootnoteText" : "EndnoteText"))
  }

  @Test func theBodyHoldsWhatIsNoFootnote() throws {
    let body = try package(Samples.notes(), ["contents": "no"]).paragraphs.map(\.text)
    #expect(
      body == [
        "码头旧事", "老码头建于前清[2]，民国时改建*，再见前注[2]与他书[9]。", "[3] 无人引用的注。", "正文第七条",
        "The old quay", "It was built twice1 and sold once2.",
      ])
  }

  @Test func aSecondCitationLeadsToTheFirst() throws {
    let document = try package(Samples.notes()).document
    let links = document.all("hyperlink").compactMap { $0.word("anchor") }
      .filter { !$0.hasPrefix("_Toc") }
    #expect(links == ["note_2"])
    #expect(document.all("bookmarkStart").contains { $0.word("name") == "note_2" })
  }

  @Test func separatorsAreThereAndNamed() throws {
    for kind in ["footnote", "endnote"] {
      let package = try package(Samples.notes(), ["notes": "\(kind)s"])
      let part = try #require(package.parts["word/\(kind)s.xml"])
      #expect(
        part.elements(kind).prefix(2).map { "\($0.word("type") ?? "") \($0.word("id") ?? "")" }
          == ["separator -1", "continuationSeparator 0"])
      let named = package.parts["word/settings.xml"]?.first("\(kind)Pr")?.elements(kind)
      #expect(named?.compactMap { $0.word("id") } == ["-1", "0"])
    }
    #expect(try package(Samples.chinese()).parts["word/footnotes.xml"] == nil)
  }

  @Test func marksAreRaisedOnceAndByTheirStyle() throws {
    let runs = try package(Samples.notes()).document.all("r")
      .filter { $0.first("footnoteReference") != nil }.compactMap { $0.first("rPr") }
    #expect(runs.allSatisfy { $0.first("rStyle")?.value == "FootnoteReference" })
    // A star is raised by itself.
    #expect(
      runs.map { $0.first("vertAlign")?.value ?? "-" } == ["-", "baseline", "-", "-"])
  }

  /// LibreOffice shows a mark of one text twice.
  @Test func everyCharacterOfAMarkIsATextOfItsOwn() throws {
    let package = try package(Samples.notes())
    let marks = try package.document.all("r").filter { $0.first("footnoteReference") != nil }
    #expect(marks.first?.all("t").map(\.text) == ["[", "2", "]"])
    let notes = try #require(package.parts["word/footnotes.xml"]).elements("footnote").dropFirst(2)
    #expect(notes.first?.all("r").first?.all("t").map(\.text) == ["[", "2", "]", " "])
    // Where Word would count stands hidden behind the label.
    #expect(
      notes.allSatisfy { note in
        note.all("r").contains { $0.first("footnoteRef") != nil && !$0.all("vanish").isEmpty }
      })
  }

  @Test func listsInNotesKeepTheirNumbers() throws {
    let package = try package(Samples.notes())
    func number(_ part: String) throws -> [String] {
      try #require(package.parts[part]).all("numId").compactMap(\.value)
    }
    let starts = try #require(package.parts["word/numbering.xml"]).elements("num")
      .reduce(into: [String: String]()) {
        $0[$1.word("numId") ?? ""] = $1.all("startOverride").first?.value
      }
    #expect(try number("word/document.xml").map { starts[$0] } == ["7"])
    #expect(try number("word/footnotes.xml").map { starts[$0] } == ["2", nil])
  }
}
