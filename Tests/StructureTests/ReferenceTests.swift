import Galley
import GalleyCore
import GalleyTesting
import RolesPlugin
import Testing

@testable import ReferencesPlugin

@Suite struct ReferenceTests {
  /// The text that cites, over a list of three entries, and what was reported.
  private func cite(_ text: String, entries: Int = 3) throws -> (text: String, reports: [String]) {
    let list = (0..<entries).map { "[\($0 + 1)] Quill A. Ferries, 201\($0)." }
    var document = article([text, "References"] + list)
    var diagnostics = Diagnostics()
    let chain = try Chain(
      [Chain.Step(Roles()), Chain.Step(References())], given: Set(Capability.allCases))
    try chain.run(on: &document, &diagnostics)
    let line = outline(document).split(separator: "\n")[1]
    return (
      String(line.dropFirst("  paragraph body “".count).dropLast()), diagnostics.all.map(\.id)
    )
  }

  @Test(arguments: [
    ("甲[1]。", "甲⟨cite #ref-1 [1]⟩。"), ("甲［2］。", "甲⟨cite #ref-2 ［2］⟩。"),
    ("甲〔3〕。", "甲⟨cite #ref-3 〔3〕⟩。"), ("甲【3】。", "甲⟨cite #ref-3 【3】⟩。"),
    ("a [1, 3].", "a ⟨cite #ref-1 #ref-3 [1, 3]⟩."),
    ("a [1-3].", "a ⟨cite #ref-1 #ref-2 #ref-3 [1-3]⟩."),
    ("甲[1～3]。", "甲⟨cite #ref-1 #ref-2 #ref-3 [1～3]⟩。"),
    ("a[1][2]", "a⟨cite #ref-1 [1]⟩⟨cite #ref-2 [2]⟩"),
    ("[1]", "⟨cite #ref-1 [1]⟩"),
  ])
  func marksAreLinked(text: String, tree: String) throws {
    #expect(try cite(text).text == tree)
    #expect(try !cite(text).reports.contains("citation.unlinked"))
  }

  /// A document named after its title is named without the marks in it.
  @Test func marksInTheTitleAreNoPartOfTheName() throws {
    var builder = DocumentBuilder()
    builder.article([
      .title("The Flood [1] of the Year [2]"), .body("Water stood in the streets."),
      .body("References"), .body("[1] Quill A. Ferries, 2010."),
      .body("[2] Quill A. Ferries, 2011."),
    ])
    var document = builder.document
    document.metadata.title = "The Flood [1] of the Year [2]"
    var diagnostics = Diagnostics()
    let chain = try Chain(
      [Chain.Step(Roles()), Chain.Step(References())], given: Set(Capability.allCases))
    try chain.run(on: &document, &diagnostics)
    #expect(document.metadata.title == "The Flood of the Year")
  }

  @Test(arguments: ["甲[4]。", "a [1,4].", "a [2-5]."])
  func marksWithoutTheirEntryStayTextAndAreReported(text: String) throws {
    let result = try cite(text)
    #expect(result.text == text)
    #expect(result.reports.contains("citation.unlinked"))
  }

  @Test(arguments: [
    "a [J] b", "a [] b", "a [1", "a [2019] b", "a [0] b", "a [3-1] b", "a [1-900] b", "a (1) b",
    "a [1;] b", "a [[ b",
    "a [1 2] b",
  ])
  func otherBracketsAreText(text: String) throws {
    let result = try cite(text)
    #expect(result.text == text)
    #expect(!result.reports.contains("citation.unlinked"))
  }

  /// The text is passed over from one raised stretch to the next, also where they touch.
  @Test(
    arguments: [
      ([3..<5, 5..<6], [5..<6]), ([3..<4, 4..<5, 5..<6], [5..<6]), ([5..<6], [5..<6]), ([], []),
      ([0..<6], []),
    ] as [([Range<Int>], [Range<Int>])])
  func raisedNumbersAreFound(raised: [Range<Int>], marks: [Range<Int>]) {
    let text = Array("abcxy1 [2]".utf8)
    #expect(CitationMark.find(text, raised: raised).map(\.range) == marks + [7..<10])
  }

  @Test func entriesThatNothingCitesAreReportedOnce() throws {
    #expect(try cite("甲[1]。").reports == ["citation.uncited"])
    #expect(try cite("甲。").reports == [])
    #expect(try cite("甲[1-3]。").reports == [])
  }

  @Test func withoutAListNothingIsACitation() throws {
    #expect(try cite("甲[1]。", entries: 0).text == "甲[1]。")
  }

  /// Both ways: a mark knows its entry, and the entry can be found from the mark's own anchor.
  @Test func everyMarkHasAnAnchorOfItsOwn() throws {
    var document = article([
      "甲[1]，乙[2]。", "丙[1]。", "References", "[1] Quill, 2011.", "[2] Barge, 2012.",
    ])
    var diagnostics = Diagnostics()
    let chain = try Chain(
      [Chain.Step(Roles()), Chain.Step(References())], given: Set(Capability.allCases))
    try chain.run(on: &document, &diagnostics)
    var anchors: [String] = []
    for block in document.articles[0].blocks {
      for inline in block.inlines ?? [] {
        if case .citation(let citation) = inline {
          anchors.append("\(citation.anchor.name) \(citation.targets.map(\.name))")
        }
      }
    }
    #expect(
      anchors == [#"cite-1 ["ref-1"]"#, #"cite-2 ["ref-2"]"#, #"cite-3 ["ref-1"]"#])
  }
}
