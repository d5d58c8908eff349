import GalleyTesting
import Testing

@testable import GalleyCore

/// A filter made on the spot, so that a test shows what it does.
private struct Saboteur: Filter {
  static let manifest = Manifest(id: "saboteur", version: "1", summary: "Breaks laws")
  var change: @Sendable (inout Document) -> Void = { _ in }

  init(options: Options) {}
  init(_ change: @escaping @Sendable (inout Document) -> Void) { self.change = change }
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) { change(&document) }
}

/// The same with every effect but `move` declared.
private struct Meddler: Filter {
  static let manifest = Manifest(
    id: "meddler", version: "1", summary: "May do all but move",
    effects: [.space, .punctuation, .glyph, .mark, .remove])
  var change: @Sendable (inout Document) -> Void = { _ in }

  init(options: Options) {}
  init(_ change: @escaping @Sendable (inout Document) -> Void) { self.change = change }
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    change(&document)
    diagnostics.report(Diagnostic(.note, id: "meddler.done", "it is done"))
  }
}

private struct NeedsArticles: Filter {
  static let manifest = Manifest(
    id: "needs-articles", version: "1", summary: "Needs", needs: [.articles, .paragraphs],
    gives: [.headings])
  init(options: Options) {}
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {}
}

private struct GivesArticles: Filter {
  static let manifest = Manifest(
    id: "gives-articles", version: "1", summary: "Gives", gives: [.articles, .paragraphs])
  init(options: Options) {}
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {}
}

@Suite struct ChainOrderTests {
  @Test func needsMustBeGivenBefore() throws {
    _ = try Chain([.init(GivesArticles()), .init(NeedsArticles())])
    _ = try Chain([.init(NeedsArticles())], given: [.lines, .articles, .paragraphs])
    let late = try #require(throws: ChainError.self) {
      try Chain([.init(NeedsArticles(), place: "a.yaml:3"), .init(GivesArticles())])
    }
    #expect(
      late.description == "a.yaml:3: needs-articles needs articles: put gives-articles before it")
    let never = try #require(throws: ChainError.self) { try Chain([.init(NeedsArticles())]) }
    #expect(
      never.description
        == "needs-articles needs articles: add a filter that gives articles before it")
  }

  @Test func pluginsAreNamedInEntriesAndDiagnostics() throws {
    var document = sample()
    var diagnostics = Diagnostics()
    let chain = try Chain([
      .init(
        Meddler { document in
          let rule = document.ledger.declare(Rule("why", "because"))
          document.ledger.record(.doubted, SourceRange(0..<1), Reason(rule))
        })
    ])
    try chain.run(on: &document, &diagnostics)
    #expect(document.ledger.rules.map(\.plugin) == ["reader", "meddler"])
    #expect(diagnostics.all.map(\.plugin) == ["meddler"])
  }
}

private func sample() -> Document {
  var builder = DocumentBuilder()
  builder.article([.title("One"), .body("two, and")])
  builder.article([.body("three")])
  return builder.document
}

@Suite struct SaboteurTests {
  private func fault(_ filter: any Filter) throws -> String? {
    var document = sample()
    var diagnostics = Diagnostics()
    let chain = try Chain([.init(filter)])
    do { try chain.run(on: &document, &diagnostics) } catch {
      guard case ChainError.law(_, _, let violation) = error else { return "\(error)" }
      return violation
    }
    return nil
  }

  @Test func whoDoesNothingPasses() throws { #expect(try fault(Saboteur { _ in }) == nil) }

  @Test func whoDropsABlock() throws {
    let fault = try fault(Saboteur { $0.articles[0].blocks.removeLast() })
    #expect(fault == "source byte 4 is neither in the document nor taken out by the ledger")
  }

  @Test func whoShowsABlockTwice() throws {
    let fault = try fault(Saboteur { $0.articles.append($0.articles[0]) })
    #expect(fault == "source bytes 0..<3 are shown twice, or shown and taken out")
  }

  @Test func whoRemovesWithoutTheEffect() throws {
    let fault = try fault(
      Saboteur { document in
        document.articles.removeLast()
        document.ledger.record(.removed, SourceRange(13..<18), Reason(.none))
      })
    #expect(
      fault
        == "the entry removed at 13..<18 has the effect remove, which the plugin does not declare")
  }

  @Test func whoChangesALetter() throws {
    let fault = try fault(
      Saboteur { document in
        var inlines = document.articles[0].blocks[1].inlines ?? []
        let edit = TextEdit(range: 0..<1, replacement: [0x54], reason: Reason(.none))
        document.ledger.apply([edit], to: &inlines)
        document.articles[0].blocks[1] = .paragraph(Paragraph(inlines: inlines))
      })
    #expect(
      fault == "the entry replaced at 4..<5 has the effect glyph, which the plugin does not declare"
    )
  }

  @Test func whoMovesInSecret() throws {
    let expected = "source bytes 0..<3 were moved, which the plugin does not declare"
    #expect(try fault(Meddler { $0.articles[0].blocks.swapAt(0, 1) }) == expected)
    let aside = try fault(Meddler { $0.setAside = $0.articles.removeLast().blocks })
    #expect(aside == "source bytes 13..<18 were moved, which the plugin does not declare")
  }

  @Test func whoMarksInSecret() throws {
    let expected =
      "blocks or inline markup were made or changed, which the plugin does not declare (mark)"
    let changes: [@Sendable (inout Document) -> Void] = [
      {
        $0.articles[0].blocks[0] = .heading(
          Heading(level: 2, inlines: $0.articles[0].blocks[0].inlines ?? []))
      },
      { $0.articles[0].blocks[1] = .quotation([$0.articles[0].blocks[1]]) },
      {
        let inlines = $0.articles[0].blocks[1].inlines ?? []
        $0.articles[0].blocks[1] = .paragraph(
          Paragraph(inlines: [inlines[0], .lineBreak]))
      },
      {
        let inlines = $0.articles[0].blocks[1].inlines ?? []
        $0.articles[0].blocks[1] = .paragraph(Paragraph(role: .byline, inlines: inlines))
      },
      {
        let inlines = $0.articles[0].blocks[1].inlines ?? []
        $0.articles[0].blocks[1] = .paragraph(Paragraph(inlines: inlines.slice(0..<3)))
        $0.articles[0].blocks.append(.paragraph(Paragraph(inlines: inlines.slice(3..<8))))
      },
      { $0.articles[1].blocks.append(.thematicBreak) },
    ]
    for change in changes { #expect(try fault(Saboteur(change)) == expected) }
    for change in changes { #expect(try fault(Meddler(change)) == nil) }
  }

  /// A filter that touched nothing is passed over; the one after it is held against what was shown before both.
  @Test func whoBreaksALawAfterAStepThatTouchedNothing() throws {
    var document = sample()
    var diagnostics = Diagnostics()
    let chain = try Chain([
      .init(Saboteur { _ in }), .init(Saboteur { $0.articles[1].language = "en" }),
      .init(Saboteur { $0.articles[0].blocks.swapAt(0, 1) }),
    ])
    let error = try #require(throws: ChainError.self) {
      try chain.run(on: &document, &diagnostics)
    }
    #expect(error.description.contains("blocks or inline markup were made or changed"))
  }

  /// What a printed block stands for hangs on the lines: no block is touched, and yet a byte is lost.
  @Test func whoMovesTheLinesUnderABlock() throws {
    let source = Source("one\ntwo\nthree")
    var document = Document(
      source: source,
      lines: [0..<3, 4..<7, 8..<13].map { Line(range: SourceRange($0)) })
    document.articles[0].blocks = [
      .paragraph(Paragraph(text: Text(source: SourceRange(0..<4)))),
      .printed(PrintedLines(lines: 1..<3)),
    ]
    var diagnostics = Diagnostics()
    let chain = try Chain([.init(Saboteur { $0.lines[1].range = SourceRange(5..<7) })])
    let error = try #require(throws: ChainError.self) {
      try chain.run(on: &document, &diagnostics)
    }
    #expect(error.description.contains("source byte 4 is neither in the document"))
  }

  @Test func whoForgesTheLedger() throws {
    let expected = "entries of the ledger are gone; it may only grow"
    #expect(try fault(Saboteur { $0.ledger = Ledger() }) == expected)
    let forged = try fault(
      Saboteur { document in
        document.ledger = Ledger(
          rules: document.ledger.rules, entries: document.ledger.entries.reversed(),
          insertions: document.ledger.insertions)
      })
    #expect(forged == expected)
  }

  @Test func whoExchangesTheSource() throws {
    let fault = try fault(
      Saboteur { document in
        var other = Document(source: Source("One\ntwo, and\nthree!"), lines: document.lines)
        other.articles = document.articles
        other.ledger = document.ledger
        document = other
      })
    #expect(fault == "the source was put in place of another")
  }

  @Test func aBrokenReaderIsNamed() throws {
    var document = sample()
    document.articles.removeLast()
    var diagnostics = Diagnostics()
    let error = try #require(throws: ChainError.self) {
      try Chain([]).run(on: &document, &diagnostics)
    }
    #expect(error.description.hasPrefix("reader broke a law of Galley: source byte 13 is neither"))
  }
}
