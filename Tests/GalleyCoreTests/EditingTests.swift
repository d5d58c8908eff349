import GalleyTesting
import Testing

@testable import GalleyCore

/// A document of one paragraph, on which edits are tried.
private struct Bench {
  var document: Document
  let rule: RuleID

  /// Makes the paragraph of `parts`: each a source piece followed by an inserted one, in one text or in many.
  init(_ parts: [(String, String)], apart: Bool = false) {
    let bytes = parts.flatMap { Array($0.0.utf8) }
    document = Document(source: Source(name: "bench", bytes: bytes), lines: [])
    rule = document.ledger.declare(Rule("edit", "a test edits"))
    var inlines: [Inline] = []
    var whole = Text()
    var start = 0
    for (printed, added) in parts {
      var text = Text(source: SourceRange(start..<start + printed.utf8.count))
      start += printed.utf8.count
      let nowhere = Piece(source: SourceRange(start..<start))
      if !added.isEmpty,
        let piece = document.ledger.consume(
          nowhere, .inserted, replacement: Array(added.utf8), Reason(rule))
      {
        text.append(piece)
      }
      if apart { inlines.append(.strong([.text(text)])) } else { whole.append(text) }
    }
    document.articles = [
      Article(blocks: [.paragraph(Paragraph(inlines: apart ? inlines : [.text(whole)]))])
    ]
  }

  mutating func apply(_ edits: [(Range<Int>, String)]) {
    var inlines = document.articles[0].blocks[0].inlines ?? []
    let edits = edits.map {
      TextEdit(range: $0.0, replacement: Array($0.1.utf8), reason: Reason(rule))
    }
    document.ledger.apply(edits, to: &inlines)
    document.articles[0].blocks[0] = .paragraph(Paragraph(inlines: inlines))
  }

  var text: String { document.string(of: document.articles[0].blocks[0].inlines ?? []) }

  /// Actions and what they took out and put in, without those of the making.
  func record(from first: Int) -> [String] {
    document.ledger.entries[first...].map { entry in
      let was = String(decoding: document.bytes(of: Piece(taken: entry)), as: UTF8.self)
      let became = document.ledger.insertions[entry.insertion.bounds]
      return "\(entry.action.word) '\(was)' '\(String(decoding: became, as: UTF8.self))'"
    }
  }

  var violation: String? {
    var conservation = Conservation(document)
    return conservation.violation(in: document)
  }
}

@Suite struct EditingTests {
  struct Example: Sendable {
    let edits: [(Range<Int>, String)]
    let text: String
    let record: [String]
  }

  // The paragraph is "abc" printed, "12" put in, "def" printed.
  static let examples: [Example] = [
    Example(edits: [], text: "abc12def", record: []),
    Example(edits: [(0..<0, "X")], text: "Xabc12def", record: ["inserted '' 'X'"]),
    Example(edits: [(8..<8, "X")], text: "abc12defX", record: ["inserted '' 'X'"]),
    Example(edits: [(3..<3, "X")], text: "abcX12def", record: ["inserted '' 'X'"]),
    Example(edits: [(4..<4, "X")], text: "abc1X2def", record: ["inserted '' 'X'"]),
    Example(edits: [(5..<5, "X")], text: "abc12Xdef", record: ["inserted '' 'X'"]),
    Example(edits: [(1..<2, "")], text: "ac12def", record: ["removed 'b' ''"]),
    Example(edits: [(1..<2, "BB")], text: "aBBc12def", record: ["replaced 'b' 'BB'"]),
    Example(edits: [(3..<5, "")], text: "abcdef", record: ["removed '12' ''"]),
    Example(edits: [(3..<4, "X")], text: "abcX2def", record: ["replaced '1' 'X'"]),
    Example(
      edits: [(2..<6, "X")], text: "abXef",
      record: ["replaced 'c' 'X'", "removed '12' ''", "removed 'd' ''"]),
    Example(
      edits: [(0..<8, "")], text: "",
      record: ["removed 'abc' ''", "removed '12' ''", "removed 'def' ''"]),
    Example(
      edits: [(0..<1, "A"), (1..<2, "B"), (2..<3, "C")], text: "ABC12def",
      record: ["replaced 'a' 'A'", "replaced 'b' 'B'", "replaced 'c' 'C'"]),
    Example(
      edits: [(3..<3, "<"), (3..<5, "X"), (5..<5, ">")], text: "abc<X>def",
      record: ["inserted '' '<'", "replaced '12' 'X'", "inserted '' '>'"]),
    Example(
      edits: [(1..<1, "x"), (1..<1, "y"), (1..<2, "")], text: "axyc12def",
      record: ["inserted '' 'x'", "inserted '' 'y'", "removed 'b' ''"]),
    Example(edits: [(4..<4, "")], text: "abc12def", record: []),
    // Past the end and over an earlier edit: left out, and nothing traps.
    Example(edits: [(7..<99, "X")], text: "abc12deX", record: ["replaced 'f' 'X'"]),
    Example(edits: [(50..<60, "X")], text: "abc12def", record: []),
    Example(
      edits: [(0..<2, "X"), (1..<3, "Y")], text: "X12def",
      record: ["replaced 'ab' 'X'", "removed 'c' ''"]),
  ]

  @Test(arguments: examples.indices)
  func editsInEveryPosition(index: Int) {
    let example = Self.examples[index]
    var bench = Bench([("abc", "12"), ("def", "")])
    bench.apply(example.edits)
    #expect(bench.text == example.text)
    #expect(bench.record(from: 1) == example.record)
    #expect(bench.violation == nil)
  }

  @Test func editsOverSeveralInlines() {
    var bench = Bench([("ab", ""), ("cd", ""), ("ef", "")], apart: true)
    bench.apply([(1..<5, "-")])
    #expect(bench.text == "a-f")
    // The inline that lost all its text is gone.
    #expect(bench.document.articles[0].blocks[0].inlines?.count == 2)
    #expect(bench.violation == nil)
  }

  @Test func inlinesWithoutAnEditAreLeftAlone() {
    var document = Document(source: Source("ab"), lines: [])
    let rule = document.ledger.declare(Rule("edit", "a test edits"))
    let text = Inline.text(Text(source: SourceRange(0..<2)))
    var inlines: [Inline] = [
      .link(Link(target: "x", content: [])), .text(Text()), text, .lineBreak,
    ]
    document.ledger.apply([TextEdit(range: 0..<2, reason: Reason(rule))], to: &inlines)
    #expect(inlines == [.link(Link(target: "x", content: [])), .text(Text()), .lineBreak])
  }

  @Test func insertionsFindAPlaceWhereThereIsNoText() {
    var ledger = Ledger()
    let rule = ledger.declare(Rule("edit", "a test edits"))
    var inlines: [Inline] = [.lineBreak]
    let edit = TextEdit(range: 0..<0, replacement: [0x78], reason: Reason(rule))
    ledger.apply([edit], to: &inlines)
    #expect(inlines == [.lineBreak, .text(Text([Piece(inserted: SourceRange(0..<1))]))])
    #expect(ledger.entries.map(\.action) == [.inserted])
  }

  @Test func longReplacementsTakeSeveralEntries() {
    var bench = Bench([("abc", "")])
    let long = String(repeating: "報", count: 50_000)
    bench.apply([(1..<2, long)])
    #expect(bench.text == "a" + long + "c")
    #expect(bench.document.ledger.entries.map(\.action) == [.replaced, .inserted, .inserted])
    #expect(bench.document.ledger.entries.map(\.insertionLength) == [65_535, 65_535, 18_930])
    #expect(bench.violation == nil)
  }

  /// Any ascending, disjoint edits give what splicing the bytes gives, at every shape of text.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func editsDoWhatSplicingDoes(seed: UInt64) {
    var generator = DocumentGenerator(seed: seed)
    var document = generator.blocks()
    var random = SplitMix64(seed: seed)
    let rule = document.ledger.declare(Rule("edit", "a test edits"))
    for article in document.articles.indices {
      for index in document.articles[article].blocks.indices {
        for round in 0..<2 {
          guard var inlines = document.articles[article].blocks[index].inlines else { continue }
          let before = document.bytes(of: inlines)
          let edits = Self.edits(before.count, &random, Reason(rule), scale: round == 0 ? 4 : 40)
          document.ledger.apply(edits, to: &inlines)
          document.articles[article].blocks[index] = .paragraph(Paragraph(inlines: inlines))
          #expect(document.bytes(of: inlines) == Self.splice(edits, into: before))
        }
      }
    }
    var conservation = Conservation(document)
    #expect(conservation.violation(in: document) == nil)
  }

  private static func edits(
    _ count: Int, _ random: inout SplitMix64, _ reason: Reason, scale: Int
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var position = 0
    while edits.count < 40 {
      let start = position + (random.oneIn(3) ? 0 : random.number(in: 0...scale))
      let end = start + (random.oneIn(2) ? 0 : random.number(in: 0...scale))
      guard end <= count else { break }
      let replacement = Array(repeating: UInt8(ascii: "+"), count: random.number(in: 0...3))
      edits.append(TextEdit(range: start..<end, replacement: replacement, reason: reason))
      position = end
    }
    return edits
  }

  /// The model: plain bytes, from the last edit to the first.
  private static func splice(_ edits: [TextEdit], into bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in edits.reversed() { result.replaceSubrange(edit.range, with: edit.replacement) }
    return result
  }
}
