/// The record of every decision: append-only, in the order the decisions were taken.
public struct Ledger: Sendable {
  /// A rule together with the plugin that declared it.
  public struct DeclaredRule: Sendable, Hashable {
    /// The plugin's id.
    public let plugin: String
    /// The rule.
    public let rule: Rule
  }

  /// The rules that entries refer to.
  public private(set) var rules: [DeclaredRule] = []
  /// The decisions.
  public private(set) var entries: [Entry] = []
  /// All text that decisions put in, one after the other; pieces and entries point in.
  public private(set) var insertions: [UInt8] = []
  /// The plugin whose decisions are being recorded; set by the chain.
  public internal(set) var plugin = "reader"

  /// An empty ledger.
  public init() {}

  /// The id under which entries name `rule`; a rule is entered in the table once a plugin.
  public mutating func declare(_ rule: Rule) -> RuleID {
    let declared = DeclaredRule(plugin: plugin, rule: rule)
    if let index = rules.firstIndex(of: declared) { return RuleID(index: UInt16(index)) }
    precondition(rules.count < Int(UInt16.max), "a ledger holds fewer than 65,535 rules")
    rules.append(declared)
    return RuleID(index: UInt16(rules.count - 1))
  }

  /// The rule that `id` names; nil for `RuleID.none`.
  public subscript(id: RuleID) -> DeclaredRule? {
    Int(id.index) < rules.count ? rules[Int(id.index)] : nil
  }

  /// Records a decision about a source range that puts nothing in.
  public mutating func record(
    _ action: Entry.Action, _ range: SourceRange, _ reason: Reason, role: Role? = nil,
    level: Int = 0
  ) {
    append(
      Entry(
        range: range, insertionStart: 0, insertionLength: 0, rule: reason.rule,
        alternative: reason.alternative, confidence: reason.confidence, evidence: reason.evidence,
        action: action, concernsInsertion: false, role: role?.rawValue ?? .max,
        level: UInt8(clamping: level)))
  }

  /// Records that `piece` is taken out and `replacement` stands in its place, and returns the piece that shows it.
  ///
  /// - Parameter replacement: valid UTF-8, at most 65,535 bytes; empty to take the piece out only.
  public mutating func consume(
    _ piece: Piece, _ action: Entry.Action, replacement: some Collection<UInt8>, _ reason: Reason
  ) -> Piece? {
    precondition(replacement.count <= Int(UInt16.max), "a replacement holds at most 65,535 bytes")
    let start = UInt32(replacement.isEmpty ? 0 : insertions.count)
    insert(replacement)
    append(
      Entry(
        range: piece.range, insertionStart: start, insertionLength: UInt16(replacement.count),
        rule: reason.rule, alternative: reason.alternative, confidence: reason.confidence,
        evidence: reason.evidence, action: action, concernsInsertion: piece.isInserted, role: .max,
        level: 0))
    return replacement.isEmpty
      ? nil
      : Piece(inserted: SourceRange(start: start, length: UInt32(replacement.count)))
  }

  private mutating func append(_ entry: Entry) { entries.append(entry) }

  private mutating func insert(_ bytes: some Collection<UInt8>) {
    insertions.append(contentsOf: bytes)
  }
}
