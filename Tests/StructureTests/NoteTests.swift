import GalleyCore
import GalleyTesting
import InlineMarkupPlugin
import ReferencesPlugin
import RolesPlugin
import Testing

/// Paragraphs that are notes, and the marks that cite them.
@Suite struct NoteTests {
  /// The blocks of an article after roles and references, a line each; notes and what cites them are drawn.
  private func notes(_ texts: String...) throws -> [String] {
    var document = article(texts)
    var diagnostics = Diagnostics()
    let chain = try Chain(
      [Chain.Step(InlineMarkup()), Chain.Step(Roles()), Chain.Step(References())],
      given: Set(Capability.allCases))
    try chain.run(on: &document, &diagnostics)
    return outline(document).split(separator: "\n").dropFirst().map {
      String($0.drop { $0 == " " })
    }
  }

  @Test func aNumberInBracketsThatTheTextHasBefore() throws {
    #expect(
      try notes(
        "The weir was built twice.[1] It holds.", "The lock came later.",
        "[1] The first one was of timber.")
        == [
          "paragraph body “The weir was built twice.⟨cite #note-1 [1]⟩ It holds.”",
          "paragraph body “The lock came later.”", "note #note-1 “[1] ”",
          "paragraph body “The first one was of timber.”",
        ])
  }

  @Test(arguments: [
    ("水闸修过两次。¹后来又修。", "¹ 第一次用木料。", "note #note-1 “¹ ”"),
    ("Das Wehr*) hielt.", "*) Aus Holz.", "note #note-1 “*) ”"),
    ("The weir† held.", "† Of timber.", "note #note-1 “† ”"),
    ("The weir<sup>2</sup> held.", "<sup>2</sup> Of timber.", "note #note-1 “⟨sup 2⟩ ”"),
  ])
  func otherMarks(text: String, note: String, label: String) throws {
    let lines = try notes(text, note)
    #expect(lines.count == 3 && lines[0].contains("⟨cite #note-1 "))
    #expect(lines.dropFirst().first == label)
  }

  /// Every page may begin with the same sign again.
  @Test func aMarkCitesTheNextNoteOfItsName() throws {
    let lines = try notes(
      "The weir* held.", "* Of timber.", "The lock* leaked.", "* Of stone.")
    #expect(lines[0].contains("⟨cite #note-1 *⟩"))
    #expect(lines[3].contains("⟨cite #note-2 *⟩"))
  }

  @Test(arguments: [
    // Nothing before it has the mark.
    ["The weir held.", "[1] Of timber."],
    // A square and a power are no marks.
    ["The yard of 12 km² was sold.", "² Of which half was water."],
    ["There were 10<sup>5</sup> of them.", "<sup>5</sup> Of which half were eels."],
    // Stars around words, between spaces, and alone.
    ["2 * 3 were sold.", "* Nothing else."], ["The weir held.*", "*"],
  ])
  func whatIsNoNoteStaysAParagraph(texts: [String]) throws {
    #expect(try !notes(texts[0], texts[1]).contains { $0.hasPrefix("note ") })
  }
}
