/// The reasons a plugin can give, as an enum of them: one case a rule.
///
///     enum FolioRule: Int, RuleSet {
///       case sequence
///       var rule: Rule { Rule("folio.sequence", "the number counts up from page to page") }
///     }
public protocol RuleSet: RawRepresentable<Int>, CaseIterable, Sendable {
  /// The rule that a case stands for.
  var rule: Rule { get }
}

extension RuleSet {
  /// The rules of all cases in their order, for a manifest.
  public static var rules: [Rule] { allCases.map(\.rule) }
}

/// The rules of one plugin as the ledger of one document numbers them; looked up by case, without a string.
public struct RuleTable<Rules: RuleSet>: Sendable {
  private let ids: [RuleID]

  /// Declares every rule of the set in `ledger`.
  ///
  /// The raw values of the cases must count up from 0, as they do where none is given.
  public init(in ledger: inout Ledger) {
    ids = Rules.allCases.map { ledger.declare($0.rule) }
  }

  /// The id under which entries name `rule`.
  public subscript(rule: Rules) -> RuleID { ids[rule.rawValue] }
}
