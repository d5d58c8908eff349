import GalleyCore
import GalleyTesting
import Synchronization
import Testing

/// A filter made on the spot.
private struct Sample: Filter {
  static let manifest = Manifest(
    id: "sample", version: "1", summary: "A sample", needs: [.articles], effects: [.mark])
  var change: @Sendable (inout Document, inout Diagnostics) -> Void = { _, _ in }

  init(options: Options) {}
  init(_ change: @escaping @Sendable (inout Document, inout Diagnostics) -> Void) {
    self.change = change
  }
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    change(&document, &diagnostics)
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

/// The laws must be able to fail.
@Suite struct PluginLawsTests {
  private let documents = PluginLaws.documents(count: 5)

  @Test func whoDoesNothingKeepsTheLaws() {
    #expect(PluginLaws.check(Sample { _, _ in }, on: documents) == [])
    #expect(PluginLaws.checkIdempotence(Sample { _, _ in }, on: documents) == [])
  }

  @Test func whoLosesTextIsFound() {
    let violations = PluginLaws.check(
      Sample { document, _ in document.articles = [] }, on: documents)
    #expect(violations.count > 20)
    #expect(violations.allSatisfy { $0.law == .conservation })
  }

  @Test func whoCountsIsFound() {
    let counter = Counter()
    let parts: [(String, @Sendable (inout Document, inout Diagnostics) -> Void)] = [
      ("the metadata", { document, _ in document.metadata.title = "\(counter.next())" }),
      (
        "the diagnostics",
        { _, diagnostics in diagnostics.report(Diagnostic(.note, id: "a.b", "\(counter.next())")) }
      ),
      (
        "the ledger's entries",
        { document, _ in
          let range = SourceRange(start: 0, length: UInt32(counter.next()))
          document.ledger.record(.doubted, range, Reason(.none))
        }
      ),
      (
        "the articles",
        { document, _ in
          let label = "\(counter.next())"
          let page = Inline.pageBreak(PageBreak(label: label))
          document.articles.append(Article(blocks: [.paragraph(Paragraph(inlines: [page]))]))
        }
      ),
    ]
    for (part, change) in parts {
      let violations = PluginLaws.check(Sample(change), on: Array(documents.prefix(3)))
      #expect(violations.map(\.law) == [.determinism, .determinism, .determinism])
      #expect(violations.allSatisfy { $0.problem == "two runs differ in \(part)" })
    }
  }

  @Test func whoNeverEndsIsNotIdempotent() {
    let filter = Sample { document, _ in document.articles.append(Article(blocks: [])) }
    let violations = PluginLaws.checkIdempotence(filter, on: documents)
    #expect(violations.count == documents.count)
    #expect(violations.first?.problem == "a second run changes the articles")
  }
}

@Suite struct GeneratorTests {
  /// What is generated satisfies the laws before any filter runs, and belongs to its seed.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func documentsAreSoundAndBelongToTheirSeed(seed: UInt64) throws {
    var first = DocumentGenerator(seed: seed)
    var second = DocumentGenerator(seed: seed)
    for (one, other) in [(first.lines(), second.lines()), (first.blocks(), second.blocks())] {
      #expect(one.source.bytes == other.source.bytes)
      #expect(one.articles == other.articles)
      var document = one
      var diagnostics = Diagnostics()
      try Chain([]).run(on: &document, &diagnostics)
    }
  }

  @Test func hostileDocumentsAreSound() throws {
    for var document in HostileDocuments.all {
      var diagnostics = Diagnostics()
      try Chain([]).run(on: &document, &diagnostics)
    }
  }

  /// Reference numbers from the authors' own C code for seed 1234567.
  @Test func splitMixIsTheOneOfThePaper() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func everyKindOfBlockAndInlineIsMade() {
    var kinds = Set<String>()
    for seed in 0..<60 as Range<UInt64> {
      var generator = DocumentGenerator(seed: seed)
      var dump = TreeDump(generator.blocks())
      for line in dump.draw().split(separator: "\n") {
        if let kind = line.split(separator: " ").first { kinds.insert(String(kind)) }
        for inline in ["em", "strong", "sup", "sub", "code", "run-in", "link", "cite"]
        where line.contains("⟨\(inline)") { kinds.insert("⟨\(inline)") }
        for mark in ["⏎", "⟦page"] where line.contains(mark) { kinds.insert(mark) }
      }
    }
    let expected = [
      "paragraph", "heading", "list", "quotation", "verse", "preformatted", "table",
      "thematic-break", "container", "set-aside", "⟨em", "⟨strong", "⟨sup", "⟨sub", "⟨code",
      "⟨run-in",
      "⟨link", "⟨cite", "⏎", "⟦page",
    ]
    #expect(expected.filter { !kinds.contains($0) } == [])
  }
}

@Suite struct GoldenTests {
  @Test func differencesNameTheLine() {
    let path = Golden.path("line.txt", beside: #filePath)
    #expect(Golden.expect("one\ntwo\n", at: path) == nil)
    let problem = Golden.expect("one\n2\n", at: path)
    #expect(problem?.hasPrefix("\(path) differs in line 2: expected 'two', got '2'") == true)
    let missing = Golden.expect("", at: Golden.path("absent.txt", beside: #filePath))
    #expect(missing?.contains("absent.txt is missing") == true)
  }
}
