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
  /// Tells a ledger that grew from one that was put in its place; copies share it.
  let lineage = Lineage()

  final class Lineage: Sendable {}

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

  /// Makes room for `count` more decisions, for a filter that knows how many it will take.
  public mutating func reserve(_ count: Int) { entries.reserveCapacity(entries.count + count) }

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
  /// - Parameter replacement: valid UTF-8; empty to take the piece out only. What passes the 65,535 bytes of one
  ///   entry is recorded in further entries of the same reason, as text put in after the piece.
  public mutating func consume(
    _ piece: Piece, _ action: Entry.Action, replacement: some Collection<UInt8>, _ reason: Reason
  ) -> Piece? {
    consume(piece, action, replacement: Array(replacement), reason)
  }

  /// The same for an array, as every join of two lines records one: a generic call costs as much as all the rest.
  public mutating func consume(
    _ piece: Piece, _ action: Entry.Action, replacement: [UInt8], _ reason: Reason
  ) -> Piece? {
    if replacement.isEmpty {
      entries.append(
        Entry(
          action: action, range: piece.range, concernsInsertion: piece.isInserted,
          insertion: SourceRange(start: 0, length: 0), reason: reason))
      return nil
    }
    let start = insertions.count
    // A byte or three, nearly always: to append them as a whole costs more.
    for byte in replacement { insertions.append(byte) }
    let shown = SourceRange(start: UInt32(start), length: UInt32(replacement.count))
    guard replacement.count > Int(UInt16.max) else {
      entries.append(
        Entry(
          action: action, range: piece.range, concernsInsertion: piece.isInserted,
          insertion: replacement.isEmpty ? SourceRange(start: 0, length: 0) : shown, reason: reason)
      )
      return replacement.isEmpty ? nil : Piece(inserted: shown)
    }
    var rest = start
    repeat {
      let isFirst = rest == start
      let end = endOfEntry(from: rest)
      let range =
        isFirst ? piece.range : SourceRange(start: piece.range.end, length: 0)
      entries.append(
        Entry(
          action: isFirst ? action : .inserted, range: range,
          concernsInsertion: piece.isInserted, insertion: SourceRange(rest..<end), reason: reason))
      rest = end
    } while rest < insertions.count
    return Piece(inserted: shown)
  }

  /// The end of what one entry can put in from `start`, between two code points.
  private func endOfEntry(from start: Int) -> Int {
    var end = min(start + Int(UInt16.max), insertions.count)
    // A code point has at most three continuation bytes; more are no UTF-8, and cut anywhere.
    for _ in 0..<3 where end < insertions.count && insertions[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
