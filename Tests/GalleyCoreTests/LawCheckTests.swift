import GalleyTesting
import Testing

@testable import GalleyCore

/// "ab", line feed, "cd" in two paragraphs; the line feed is taken out.
private func sample() -> Document {
  var builder = DocumentBuilder()
  builder.article([.body("ab"), .body("cd")])
  return builder.document
}

private func violation(_ document: Document) -> String? {
  var conservation = Conservation(document)
  return conservation.violation(in: document)
}

private func paragraph(_ pieces: Piece...) -> Block { .paragraph(Paragraph(text: Text(pieces))) }

private func source(_ range: Range<Int>) -> Piece { Piece(source: SourceRange(range)) }

@Suite struct ConservationTests {
  @Test func aSoundDocumentIsSound() { #expect(violation(sample()) == nil) }

  @Test func aLostByteIsFound() {
    var document = sample()
    document.articles[0].blocks[1] = paragraph(source(3..<4))
    #expect(
      violation(document) == "source byte 4 is neither in the document nor taken out by the ledger")
  }

  @Test func aDoubledByteIsFound() {
    var document = sample()
    document.articles[0].blocks.append(paragraph(source(3..<4)))
    #expect(violation(document) == "source bytes 3..<4 are shown twice, or shown and taken out")
  }

  @Test func aByteShownAndTakenOutIsFound() {
    var document = sample()
    document.ledger.record(.removed, SourceRange(0..<1), Reason(.none))
    #expect(violation(document) == "source bytes 0..<2 are shown twice, or shown and taken out")
  }

  @Test func aByteTakenOutTwiceIsFound() {
    var document = sample()
    document.ledger.record(.joined, SourceRange(2..<3), Reason(.none))
    #expect(violation(document) == "the ledger takes out bytes 2..<3 twice")
  }

  @Test func insertedTextShownTwiceOrNotAtAllIsFound() throws {
    var document = sample()
    let added = document.ledger.consume(
      source(2..<2), .inserted, replacement: [0x21], Reason(.none))
    let piece = try #require(added)
    #expect(
      violation(document)
        == "inserted byte 0 is neither in the document nor taken out by the ledger")
    document.setAside = [paragraph(piece)]
    #expect(violation(document) == nil)
    document.setAside.append(paragraph(piece))
    #expect(violation(document) == "inserted bytes 0..<1 are shown twice, or shown and taken out")
  }

  @Test func piecesOutsideTheirBytesAreFound() {
    var document = sample()
    document.articles[0].blocks[1] = paragraph(source(3..<90))
    #expect(violation(document) != nil)
    document = sample()
    document.setAside = [paragraph(Piece(inserted: SourceRange(0..<1)))]
    #expect(violation(document) != nil)
    document = sample()
    document.ledger.record(.removed, SourceRange(90..<91), Reason(.none))
    #expect(violation(document) != nil)
  }

  @Test func printedBlocksShowTheirExtent() {
    let lines = [SourceRange(1..<2), SourceRange(3..<4)].map { Line(range: $0) }
    var document = Document(source: Source("\na\nb\n"), lines: lines)
    #expect(violation(document) == nil)
    document.articles[0].blocks = [
      .printed(PrintedLines(lines: 0..<1)), .printed(PrintedLines(lines: 1..<1)),
      .printed(PrintedLines(lines: 1..<2)), .printed(PrintedLines(lines: 2..<2)),
      .printed(PrintedLines(lines: 7..<9)),
    ]
    #expect(violation(document) == nil)
    document.articles[0].blocks.remove(at: 0)
    #expect(
      violation(document) == "source byte 0 is neither in the document nor taken out by the ledger")
  }

  /// Bits at the edges of the words of the set.
  @Test func byteSetsMatchSets() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let count = random.number(in: 0...300)
      var set = ByteSet(count: count)
      var model = Set<Int>()
      for _ in 0..<random.number(in: 0...12) {
        let start = random.number(in: 0...count)
        let range = start..<random.number(in: start...min(count, start + 140))
        if model.isDisjoint(with: range) {
          let isNew = set.insert(range)
          #expect(isNew)
          model.formUnion(range)
        } else {
          var copy = set
          let isNew = copy.insert(range)
          #expect(!isNew)
        }
      }
      #expect(set.firstMissing == (0..<count).first { !model.contains($0) })
    }
  }
}

@Suite struct EffectTests {
  static let replacements: [(String, String, Effects)] = [
    ("\n", " ", .space), (" ", "", .space), ("", " ", .space), ("\u{3000}", " ", .space),
    ("\u{AD}", "", .space), ("a\u{AD}b", "ab", .space), ("a b", "ab", .space),
    (",", "，", .punctuation), ("\"", "“", .punctuation), ("-\n", "", .punctuation),
    ("", "。", .punctuation), ("a,", "a，", .punctuation), ("*", "", .punctuation),
    ("a", "b", .glyph), ("", "a", .glyph), ("ﬁ", "fi", .glyph), ("Ａ", "A", .glyph),
    ("e\u{301}", "é", .glyph), ("a, b", "a; c", [.glyph, .punctuation]),
    ("⑴", "(1)", [.glyph, .punctuation]), ("a", "", .remove), ("a, b.", "", .remove),
    ("1", "", .remove), ("a", ".", [.remove, .punctuation]), ("\u{1}", "", .punctuation),
  ]

  @Test(arguments: replacements)
  func effectsOfReplacing(old: String, new: String, effects: Effects) {
    #expect(Effects.ofReplacing(Array(old.utf8), by: Array(new.utf8)).names == effects.names)
  }

  /// An edit seen before is known by its bytes; one that differs in a byte, in its length or in what it did is not it.
  @Test func editsSeenBeforeAreNotTakenForOthers() {
    var document = sample()
    var check = EffectCheck()
    func edit(_ range: Range<Int>, _ new: String) {
      _ = document.ledger.consume(
        source(range), .replaced, replacement: Array(new.utf8), Reason(.none))
    }
    edit(2..<3, " ")
    edit(2..<3, " ")
    #expect(check.violation(in: document, declared: .space) == nil)
    edit(2..<3, "-")
    #expect(check.violation(in: document, declared: .space)?.1 == .punctuation)
    edit(0..<1, " ")
    #expect(check.violation(in: document, declared: .space)?.1 == .remove)
    edit(0..<2, "b")
    #expect(check.violation(in: document, declared: .space)?.1 == .glyph)
    document.ledger.record(.marked, SourceRange(2..<3), Reason(.none))
    #expect(check.violation(in: document, declared: .space)?.1 == .mark)
  }

  @Test func effectsOfEntriesWithoutText() {
    let expected: [(Entry.Action, Effects)] = [
      (.split, .mark), (.marked, .mark), (.moved, .move), (.setAside, .move), (.doubted, []),
    ]
    for (action, effects) in expected {
      var document = sample()
      document.ledger.record(action, SourceRange(0..<2), Reason(.none))
      let entry = document.ledger.entries[document.ledger.entries.count - 1]
      #expect(EffectCheck.effects(of: entry, in: document) == effects)
    }
  }
}

/// What a filter that declares nothing does to structure, and an entry that puts words in by another name.
@Suite struct StructureLawTests {
  /// A filter of any deed.
  private struct Deed: Filter {
    static let manifest = Manifest(
      id: "deed", version: "1", summary: "Does", needs: [], effects: [])
    var deed: @Sendable (inout Document) -> Void = { _ in }

    init(options: Options) {}
    init(_ deed: @escaping @Sendable (inout Document) -> Void) { self.deed = deed }

    func apply(to document: inout Document, _ diagnostics: inout Diagnostics) { deed(&document) }
  }

  private func isStopped(_ document: Document, _ deed: @escaping @Sendable (inout Document) -> Void)
    throws -> Bool
  {
    var document = document
    var diagnostics = Diagnostics()
    let chain = try Chain([Chain.Step(Deed(deed))], given: Set(Capability.allCases))
    do { try chain.run(on: &document, &diagnostics) } catch { return true }
    return false
  }

  private var linked: Document {
    var document = sample()
    document.articles[0].blocks[0] = .paragraph(
      Paragraph(inlines: [
        .link(
          Link(target: "http://good.example/", content: [.text(Text(source: SourceRange(0..<2)))]))
      ]))
    return document
  }

  @Test func whatIsLeftAsItWasIsNot() throws {
    #expect(try !isStopped(linked) { _ in })
  }

  @Test func aLinkThatLeadsElsewhereOrNowhereIsFound() throws {
    #expect(
      try isStopped(linked) { document in
        document.articles[0].blocks[0].updateChildren(
          blocks: { _ in },
          inlines: { inlines in
            guard case .link(var link) = inlines[0] else { return }
            link.target = "http://evil.example/"
            inlines[0] = .link(link)
          })
      })
    #expect(
      try isStopped(linked) { document in
        document.articles[0].blocks[0] = paragraph(source(0..<2))
      })
  }

  @Test func articlesAndParagraphsMadeOneAreFound() throws {
    var two = sample()
    two.articles = two.articles[0].blocks.map { Article(blocks: [$0]) }
    #expect(
      try isStopped(two) { document in
        document.articles = [Article(blocks: document.articles.flatMap(\.blocks))]
      })
    #expect(
      try isStopped(sample()) { document in
        document.articles[0].blocks = [paragraph(source(0..<2), source(3..<5))]
      })
  }

  @Test(arguments: [Entry.Action.doubted, .marked, .split, .moved, .setAside])
  func wordsPutInByAnotherNameAreFound(action: Entry.Action) {
    var document = sample()
    _ = document.ledger.consume(
      source(0..<0), action, replacement: Array(" evil".utf8), Reason(.none))
    var check = EffectCheck()
    #expect(check.violation(in: document, declared: [.mark, .move, .space])?.1 == .glyph)
  }
}

@Suite struct ReadingOrderTests {
  /// Blocks by the byte ranges they show, in articles and set aside.
  private func order(_ articles: [Range<Int>], aside: [Range<Int>] = []) -> ReadingOrder {
    var document = Document(source: Source(String(repeating: "x", count: 40)), lines: [])
    document.articles = [Article(blocks: articles.map { paragraph(source($0)) })]
    document.setAside = aside.map { paragraph(source($0)) }
    return ReadingOrder(document)
  }

  @Test func whatStaysHasNotMoved() {
    let before = order([0..<10, 20..<30, 10..<15])
    #expect(before.firstMove(to: before) == nil)
    // Divided, with a part taken out.
    #expect(before.firstMove(to: order([0..<4, 6..<10, 20..<22, 23..<30, 10..<15])) == nil)
    // A whole block taken out.
    #expect(before.firstMove(to: order([0..<10, 10..<15])) == nil)
    // Put together.
    #expect(order([0..<5, 5..<10]).firstMove(to: order([0..<10])) == nil)
    #expect(
      order([5..<9], aside: [0..<5]).firstMove(to: order([5..<7, 7..<9], aside: [0..<3])) == nil)
  }

  @Test func whatMovedIsFound() {
    #expect(order([0..<5, 5..<10]).firstMove(to: order([5..<10, 0..<5])) == SourceRange(0..<5))
    #expect(order([5..<10, 0..<5]).firstMove(to: order([0..<5, 5..<10])) != nil)
    // Put back in order and together in one piece.
    #expect(order([5..<10, 0..<5]).firstMove(to: order([0..<10])) != nil)
    // Within one range.
    #expect(order([0..<10]).firstMove(to: order([6..<10, 0..<6])) != nil)
    #expect(order([0..<5], aside: [5..<9]).firstMove(to: order([0..<9])) == SourceRange(0..<9))
    #expect(order([0..<9]).firstMove(to: order([0..<5], aside: [5..<9])) == SourceRange(5..<9))
    #expect(
      order([], aside: [0..<3, 3..<6]).firstMove(to: order([], aside: [3..<6, 0..<3])) != nil)
  }
}
