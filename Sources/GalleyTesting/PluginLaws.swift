public import GalleyCore

/// A law of Galley that a filter broke, and on which document.
public struct LawViolation: Sendable, Hashable, CustomStringConvertible {
  /// What a filter has to keep.
  public enum Law: String, Sendable, Hashable, CaseIterable {
    /// Nothing lost, nothing changed without an entry, no effect undeclared, nothing moved in secret.
    case conservation
    /// The same document gives the same document, entries and diagnostics.
    case determinism
    /// A second run changes nothing. Not every filter promises it.
    case idempotence
  }

  /// The law.
  public let law: Law
  /// The name of the document's source.
  public let document: String
  /// What happened.
  public let problem: String

  /// Says what happened.
  public init(_ law: Law, document: String, problem: String) {
    self.law = law
    self.document = document
    self.problem = problem
  }

  /// Law, document and problem in one line.
  public var description: String { "\(law.rawValue), document '\(document)': \(problem)" }
}

/// The laws of Galley as a test anyone can run on a filter of their own.
///
///     let violations = PluginLaws.check(MyFilter(), on: PluginLaws.documents(count: 50))
///     #expect(violations.isEmpty)
public enum PluginLaws {
  /// Runs `filter` on each document and checks conservation, effects, order and determinism.
  ///
  /// The filter runs alone, as if all it needs had been given. Cost is two runs a document.
  public static func check(_ filter: any Filter, on documents: [Document]) -> [LawViolation] {
    documents.flatMap { document in
      let name = document.source.name
      switch (run(filter, on: document), run(filter, on: document)) {
      case (.failure(let violation), _), (_, .failure(let violation)): return [violation]
      case (.success(let first), .success(let second)):
        guard let difference = first.difference(from: second) else { return [] }
        return [
          LawViolation(.determinism, document: name, problem: "two runs differ in \(difference)")
        ]
      }
    }
  }

  /// Runs `filter` twice over each document and reports where the second run changed something.
  ///
  /// Apart from `check`, as a filter may have good reason not to be idempotent.
  public static func checkIdempotence(_ filter: any Filter, on documents: [Document])
    -> [LawViolation]
  {
    documents.flatMap { document -> [LawViolation] in
      guard case .success(let once) = run(filter, on: document),
        case .success(let twice) = run(filter, on: once.document)
      else { return [] }
      guard let difference = once.difference(from: twice, inRecord: false) else { return [] }
      let problem = "a second run changes \(difference)"
      return [LawViolation(.idempotence, document: document.source.name, problem: problem)]
    }
  }

  /// Documents to check a filter on: generated ones of lines and of blocks, then the hostile ones.
  public static func documents(count: Int, seed: UInt64 = 1) -> [Document] {
    var documents: [Document] = []
    for index in 0..<UInt64(max(0, count)) {
      var generator = DocumentGenerator(seed: seed &+ index)
      documents.append(generator.lines())
      documents.append(generator.blocks())
    }
    return documents + HostileDocuments.all
  }

  private static func run(_ filter: any Filter, on document: Document) -> Result<Run, LawViolation>
  {
    var run = Run(document: document, diagnostics: [])
    var diagnostics = Diagnostics()
    do throws(ChainError) {
      let chain = try Chain([Chain.Step(filter)], given: Set(Capability.allCases))
      try chain.run(on: &run.document, &diagnostics)
    } catch {
      return .failure(
        LawViolation(.conservation, document: document.source.name, problem: "\(error)"))
    }
    run.diagnostics = diagnostics.all
    return .success(run)
  }

  /// What one run gave.
  private struct Run {
    var document: Document
    var diagnostics: [Diagnostic]

    /// The first part in which two runs differ; nil when there is none.
    func difference(from other: Run, inRecord: Bool = true) -> String? {
      if document.articles != other.document.articles { return "the articles" }
      if document.setAside != other.document.setAside { return "what is set aside" }
      if document.metadata != other.document.metadata { return "the metadata" }
      if document.lines != other.document.lines { return "the lines" }
      guard inRecord else { return nil }
      if document.ledger.entries != other.document.ledger.entries { return "the ledger's entries" }
      if document.ledger.rules != other.document.ledger.rules { return "the ledger's rules" }
      if document.ledger.insertions != other.document.ledger.insertions {
        return "the text put in"
      }
      return diagnostics == other.diagnostics ? nil : "the diagnostics"
    }
  }
}

extension LawViolation: Error {}
