/// A reason a plugin can give for a decision: what `galley explain` prints in words.
public struct Rule: Sendable, Hashable {
  /// The name, unique in its plugin, in the form `joined.full-line`.
  public let id: String
  /// What the rule does and why, in one sentence.
  public let summary: String
  /// What the numbers of evidence in an entry mean, in their order; at most four.
  public let evidence: [String]

  /// Declares a rule.
  public init(_ id: String, _ summary: String, evidence: [String] = []) {
    precondition(evidence.count <= Entry.evidenceCount, "an entry holds four numbers of evidence")
    self.id = id
    self.summary = summary
    self.evidence = evidence
  }
}

/// A rule by its place in a ledger's table; two bytes instead of a string in every entry.
public struct RuleID: Sendable, Hashable {
  /// The index into `Ledger.rules`.
  public let index: UInt16

  /// The absence of a rule, for entries that weighed no alternative.
  public static let none = RuleID(index: .max)

  /// Names the rule at `index`.
  @inlinable public init(index: UInt16) { self.index = index }
}

/// How sure a decision is: 0 to 1 in steps of one ten-thousandth.
///
/// A plugin should mean it: of the decisions given 0.9, about nine in ten should be right.
public struct Confidence: Sendable, Hashable, Comparable {
  /// The confidence in ten-thousandths.
  public let tenThousandths: UInt16

  /// Certain: nothing else was possible.
  public static let certain = Confidence(1)

  /// Holds `value` between 0 and 1 and rounds it to ten-thousandths; what is not a number counts as 0.
  @inlinable public init(_ value: Double) {
    // `>` is false for NaN, which would trap in the conversion; `rounded()` would need the C library's mathematics.
    tenThousandths = value > 0 ? UInt16(min(value, 1) * 10_000 + 0.5) : 0
  }

  /// The confidence of so many ten-thousandths, held at 10,000.
  @inlinable public init(tenThousandths: UInt16) {
    self.tenThousandths = min(tenThousandths, 10_000)
  }

  /// The confidence as a number from 0 to 1.
  @inlinable public var value: Double { Double(tenThousandths) / 10_000 }

  /// Orders by certainty.
  @inlinable public static func < (left: Confidence, right: Confidence) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}
