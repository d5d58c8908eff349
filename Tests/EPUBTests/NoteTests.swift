import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// Notes that pop up, tables with captions, datelines.
@Suite struct NoteTests {
  private static let ops = "http://www.idpf.org/2007/ops"

  private static func document(cites: Int = 1) -> Document {
    var builder = DocumentBuilder()
    let note = Anchor(kind: .note, number: 1)
    var text: [Inline] = [.text(builder.text("The bridge is old."))]
    for number in 0..<cites {
      text.append(
        .citation(
          Citation(
            targets: [note], anchor: Anchor(kind: .citation, number: number + 1),
            content: [.superscript(builder.inlines("1"))])))
    }
    builder.article(
      [
        builder.block(.title("Bridges")), .paragraph(Paragraph(inlines: text)),
        .note(
          Note(
            anchor: note, label: builder.inlines("1. "),
            blocks: [builder.block(.body("Built in 1810.")), builder.block(.body("Mended since."))])
        ),
      ], language: "en")
    return builder.document
  }

  private func article(_ document: Document) throws -> XMLElement {
    try WrittenBook(document, keepAs: "notes").tree("EPUB/text/article-0001.xhtml")
  }

  @Test func aMarkLeadsToItsNoteAndBack() throws {
    let article = try article(Self.document())
    let mark = try #require(article.all("a").first)
    #expect(mark.attribute("role") == "doc-noteref")
    #expect(mark.attribute("type", namespace: Self.ops) == "noteref")
    #expect(mark.attribute("href") == "#note-1")
    #expect(mark.all("sup").isEmpty)
    let note = try #require(article.all("aside").first)
    #expect(note.attribute("id") == "note-1")
    #expect(note.attribute("type", namespace: Self.ops) == "footnote")
    #expect(note.attribute("role") == "doc-footnote")
    let back = try #require(note.all("p").first?.elements.first)
    #expect(back.attribute("role") == "doc-backlink")
    #expect(back.attribute("href") == "#" + (mark.attribute("id") ?? "none"))
    #expect(note.all("p").map(\.printedText) == ["1. Built in 1810.", "Mended since."])
  }

  @Test func furtherMarksHaveArrows() throws {
    let note = try #require(try article(Self.document(cites: 3)).all("aside").first)
    #expect(note.all("a").map { $0.attribute("href") } == ["#cite-1", "#cite-2", "#cite-3"])
  }

  /// A mark that cites an entry and a note leads to the first of them that is there, and says which it is.
  @Test(arguments: [(true, "doc-biblioref", "#ref-1"), (false, "doc-noteref", "#note-1")])
  func aMarkIsWhatItLeadsTo(hasEntry: Bool, role: String, address: String) throws {
    var builder = DocumentBuilder()
    let entry = Anchor(kind: .reference, number: 1)
    let note = Anchor(kind: .note, number: 1)
    builder.article([
      .paragraph(
        Paragraph(
          inlines: builder.inlines("Text") + [
            .citation(
              Citation(
                targets: [entry, note], anchor: Anchor(kind: .citation, number: 1),
                content: builder.inlines("[1]")))
          ])),
      .paragraph(
        Paragraph(
          role: .reference, inlines: builder.inlines("A book."), anchor: hasEntry ? entry : nil)),
      .note(
        Note(
          anchor: note, label: builder.inlines("1 "), blocks: [builder.block(.body("A note."))])),
    ])
    let mark = try #require(
      try WrittenBook(builder.document).tree("EPUB/text/article-0001.xhtml").all("a").first)
    #expect(mark.attribute("role") == role)
    #expect(mark.attribute("href") == address)
  }

  /// The mark of a note is no part of what a title, an author or a keyword is called.
  @Test func marksAreNoPartOfNames() throws {
    var builder = DocumentBuilder()
    func mark(_ number: Int) -> Inline {
      .citation(
        Citation(
          targets: [Anchor(kind: .note, number: 1)],
          anchor: Anchor(kind: .citation, number: number), content: builder.inlines("[1]")))
    }
    builder.article([
      .heading(
        Heading(
          level: 1, role: .title,
          inlines: builder.inlines("The Flood ") + [.emphasis([mark(1)])])),
      .paragraph(Paragraph(role: .byline, inlines: builder.inlines("By Ada Lee ") + [mark(2)])),
      .paragraph(
        Paragraph(role: .keywords, inlines: builder.inlines("Keywords: water, flood") + [mark(3)])),
      .heading(Heading(level: 2, role: .section, inlines: builder.inlines("Water") + [mark(4)])),
      .heading(Heading(level: 2, role: .section, inlines: [mark(5)])),
      .note(
        Note(
          anchor: Anchor(kind: .note, number: 1), label: builder.inlines("[1] "),
          blocks: [builder.block(.body("Funded."))])),
    ])
    let book = try WrittenBook(builder.document, keepAs: "marks-in-names")
    let metadata = try #require(try book.tree("EPUB/package.opf").first("metadata"))
    #expect(metadata.all("title").map(\.text) == ["The Flood"])
    #expect(metadata.all("creator").map(\.text) == ["Ada Lee"])
    #expect(metadata.all("subject").map(\.text) == ["water", "flood"])
    let contents = try #require(try book.tree("EPUB/nav.xhtml").all("ol").first)
    // A heading of nothing but a mark is called by it.
    #expect(contents.all("a").map(\.text) == ["The Flood", "Water", "[1]"])
  }

  /// Systems that hide notes until they are asked for would never show it.
  @Test func aNoteThatNothingCitesStaysInTheText() throws {
    let article = try article(Self.document(cites: 0))
    #expect(article.all("aside").isEmpty)
    let note = try #require(article.all("div").first { $0.classes == ["note"] })
    #expect(note.all("p").map(\.printedText) == ["1. Built in 1810.", "Mended since."])
    #expect(note.all("a").isEmpty)
  }

  @Test(arguments: [
    // t: a table, c: a caption, p: a paragraph; a figure in brackets.
    ("tc", "[tc]"), ("ct", "[ct]"), ("ctct", "[ct][ct]"), ("tctc", "[tc][tc]"), ("tct", "t[ct]"),
    ("tpc", "tpc"), ("ctc", "[ct]c"), ("cp", "cp"), ("ptcp", "p[tc]p"),
  ])
  func captionsGoWithTheirTables(blocks: String, figures: String) throws {
    var builder = DocumentBuilder()
    builder.article(
      blocks.map { kind in
        switch kind {
        case "t": .table(Table(rows: [[builder.inlines("x")]]))
        case "c": builder.block(.paragraph(.caption, "Table 1"))
        default: builder.block(.body("Text."))
        }
      })
    let article = try #require(try article(builder.document).all("article").first)
    func word(_ element: XMLElement) -> String {
      switch element.name {
      case "figure": "[" + element.elements.map(word).joined() + "]"
      case "table": "t"
      case "figcaption": "c"
      default: element.classes == ["caption"] ? "c" : "p"
      }
    }
    #expect(article.elements.map(word).joined() == figures)
  }

  @Test func datelinesSayWhichDayTheyMean() throws {
    let article = try article(Samples.page)
    #expect(article.all("time").map { $0.attribute("datetime") } == ["2021-07-03"])
    #expect(article.all("time").map(\.printedText) == ["二〇二一年七月三日"])
  }
}
