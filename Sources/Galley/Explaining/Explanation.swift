/// The ledger of a document in words: which lines, what it was, what it became, why, and how sure.
public struct Explanation: Sendable {
  /// One decision in words.
  public struct Decision: Sendable, Hashable {
    /// The entry's index in the ledger.
    public let index: Int
    /// The lines of the source it concerns, counted from 1.
    public let lines: ClosedRange<Int>
    /// What was done.
    public let action: Entry.Action
    /// The role given, for a decision that gave one.
    public let role: Role?
    /// The heading level given; 0 where there is none.
    public let level: Int
    /// The plugin that decided.
    public let plugin: String
    /// The rule that decided.
    public let rule: String
    /// What the rule does and why.
    public let summary: String
    /// How sure the decision is.
    public let confidence: Confidence
    /// The evidence by name.
    public let evidence: [(name: String, value: Int)]
    /// The rule of the next best reading.
    public let alternative: String?
    /// What stood there, with the text around it that is needed to recognise the place.
    public let before: String
    /// What stands there now; nil where the text did not change.
    public let after: String?

    /// Two decisions of one document are equal when they are the same entry.
    public static func == (left: Decision, right: Decision) -> Bool { left.index == right.index }
    /// Hashes the entry's index.
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }
  }

  /// Which decisions to explain.
  public struct Selection: Sendable, Hashable {
    /// A plugin, a rule, or both as `plugin/rule`; nil for all.
    public var rule: String?
    /// A line of the source, counted from 1; nil for all.
    public var line: Int?
    /// Only so many, the least certain first; nil for all, in the order they were taken.
    public var leastCertain: Int?

    /// Selects by rule, by line and by certainty.
    public init(rule: String? = nil, line: Int? = nil, leastCertain: Int? = nil) {
      self.rule = rule
      self.line = line
      self.leastCertain = leastCertain
    }
  }

  private let document: Document
  private let lines: LineNumbers
  /// How many lines the source has.
  public var lineCount: Int { lines.count }
  /// The indices of the entries that put text in, ascending by where it starts in the insertions.
  private let inserters: [Int]

  /// Prepares to explain `document`; cost is a pass over its source and its ledger.
  public init(_ document: Document) {
    self.document = document
    lines = LineNumbers(document.source)
    inserters = document.ledger.entries.indices.filter {
      document.ledger.entries[$0].insertionLength > 0
    }
  }

  /// The decisions of `selection` in words.
  ///
  /// Words are made only for what is handed out, so asking for a few is cheap.
  public func decisions(_ selection: Selection = Selection()) -> some Sequence<Decision> {
    var indices = document.ledger.entries.indices.filter { matches(selection, $0) }
    if let count = selection.leastCertain {
      let entries = document.ledger.entries
      indices.sort {
        (entries[$0].confidence, $0) < (entries[$1].confidence, $1)
      }
      indices = Array(indices.prefix(count))
    }
    return indices.lazy.map { decision($0) }
  }

  /// The rules that took decisions, as `plugin/rule`, sorted.
  public var rules: [String] {
    var used = Set<RuleID>()
    for entry in document.ledger.entries { used.insert(entry.rule) }
    return used.compactMap { document.ledger[$0] }.map { "\($0.plugin)/\($0.rule.id)" }.sorted()
  }

  /// Whether a plugin, a rule, or `plugin/rule` of this name took a decision.
  public func knows(_ rule: String) -> Bool {
    rules.contains { known in
      let parts = known.split(separator: "/", maxSplits: 1)
      return known == rule || parts.contains { $0 == rule }
    }
  }

  private func matches(_ selection: Selection, _ index: Int) -> Bool {
    let entry = document.ledger.entries[index]
    if let line = selection.line, !lines.numbers(of: place(of: entry)).contains(line) {
      return false
    }
    guard let wanted = selection.rule else { return true }
    guard let declared = document.ledger[entry.rule] else { return false }
    return wanted == declared.plugin || wanted == declared.rule.id
      || wanted == "\(declared.plugin)/\(declared.rule.id)"
  }

  private func decision(_ index: Int) -> Decision {
    let entry = document.ledger.entries[index]
    let declared = document.ledger[entry.rule]
    let values = [entry.evidence.0, entry.evidence.1, entry.evidence.2, entry.evidence.3]
    let excerpt = Excerpt(of: entry, at: place(of: entry), in: document)
    return Decision(
      index: index, lines: lines.numbers(of: place(of: entry)), action: entry.action,
      role: entry.action == .marked ? Role(rawValue: entry.role) : nil, level: Int(entry.level),
      plugin: declared?.plugin ?? "", rule: declared?.rule.id ?? "",
      summary: declared?.rule.summary ?? "", confidence: entry.confidence,
      evidence: zip(declared?.rule.evidence ?? [], values).map { ($0, Int($1)) },
      alternative: document.ledger[entry.alternative]?.rule.id,
      before: excerpt.before, after: excerpt.after)
  }

  /// Where in the source an entry is: its own range, or that of the decision that put its text in.
  private func place(of entry: Entry) -> SourceRange {
    var entry = entry
    // Each step goes to an earlier entry, so it ends.
    while entry.concernsInsertion {
      var low = 0
      var high = inserters.count
      while low < high {
        let middle = (low + high) / 2
        let start = document.ledger.entries[inserters[middle]].insertionStart
        if start <= entry.range.start { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return SourceRange(start: 0, length: 0) }
      entry = document.ledger.entries[inserters[low - 1]]
    }
    return entry.range
  }
}
