/// The record of every decision: append-only, in the order the decisions were taken.
public struct Ledger: Sendable {
  /// A rule together with the plugin that declared it.
  public struct DeclaredRule: Sendable, Hashable {
    /// The plugin's id.
    public let plugin: String
    /// The rule.
    public let rule: Rule

    /// Names the plugin that declared `rule`.
    public init(plugin: String, rule: Rule) {
      self.plugin = plugin
      self.rule = rule
    }
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

  /// A ledger as it was, for readers of formats that keep it; laws are checked on the document that holds it.
  ///
  /// - Parameters:
  ///   - rules: the table that entries name rules by.
  ///   - entries: the decisions in their order.
  ///   - insertions: all text the decisions put in.
  public init(rules: [DeclaredRule], entries: [Entry], insertions: [UInt8]) {
    self.rules = rules
    self.entries = entries
    self.insertions = insertions
  }

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
    entries.append(
      Entry(
        action: action, range: range, concernsInsertion: false,
        insertion: SourceRange(start: 0, length: 0), reason: reason, role: role,
        level: UInt8(clamping: level)))
  }

  /// Records that `piece` is taken out and `replacement` stands in its place, and returns the piece that shows it.
  ///
  /// - Parameter replacement: valid UTF-8, at most 65,535 bytes; empty to take the piece out only.
  public mutating func consume(
    _ piece: Piece, _ action: Entry.Action, replacement: some Collection<UInt8>, _ reason: Reason
  ) -> Piece? {
    precondition(replacement.count <= Int(UInt16.max), "a replacement holds at most 65,535 bytes")
    let insertion = SourceRange(
      start: UInt32(replacement.isEmpty ? 0 : insertions.count), length: UInt32(replacement.count))
    insertions.append(contentsOf: replacement)
    entries.append(
      Entry(
        action: action, range: piece.range, concernsInsertion: piece.isInserted,
        insertion: insertion, reason: reason))
    return replacement.isEmpty ? nil : Piece(inserted: insertion)
  }
}
