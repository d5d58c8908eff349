/// One decision: what was there, what it became, by which rule, on what evidence, how sure.
///
/// A small record of fixed size (32 bytes), so that half a million joins in 10 MB of text are not felt; the words
/// are made when someone asks.
public struct Entry: Sendable, Hashable {
  /// What a decision did.
  public enum Action: UInt8, Sendable, Hashable, CaseIterable {
    /// Text was taken out.
    case removed
    /// Text was taken out and other text put in its place.
    case replaced
    /// Text was put in where none was.
    case inserted
    /// A line break inside a block was taken out, with or without a space in its place.
    case joined
    /// A line break became the boundary between two blocks.
    case separated
    /// A block was divided where no line break was.
    case split
    /// Text was given a role, a level, or inline markup.
    case marked
    /// Text was moved to another place in the reading order.
    case moved
    /// Text was taken out of the articles and kept in the layer of things set aside.
    case setAside
    /// Nothing was changed, but a person should look.
    case doubted

    /// Whether the entry takes text out of the document.
    public var consumes: Bool {
      switch self {
      case .removed, .replaced, .joined, .separated: true
      case .inserted, .split, .marked, .moved, .setAside, .doubted: false
      }
    }

    /// The word used in dumps and in JSON.
    public var word: String {
      switch self {
      case .removed: "removed"
      case .replaced: "replaced"
      case .inserted: "inserted"
      case .joined: "joined"
      case .separated: "separated"
      case .split: "split"
      case .marked: "marked"
      case .moved: "moved"
      case .setAside: "set-aside"
      case .doubted: "doubted"
      }
    }
  }

  /// How many numbers of evidence an entry holds.
  public static let evidenceCount = 4

  /// Where: a range of the source, or of `Ledger.insertions` when `concernsInsertion`.
  public var range: SourceRange
  /// The start of the text put in, in `Ledger.insertions`.
  public var insertionStart: UInt32
  /// The number of bytes put in.
  public var insertionLength: UInt16
  /// The rule that decided.
  public var rule: RuleID
  /// The rule of the next best reading, or `RuleID.none`.
  public var alternative: RuleID
  /// How sure the decision is.
  public var confidence: Confidence
  /// The numbers the decision rests on; `Rule.evidence` says what they mean.
  public var evidence: (Int16, Int16, Int16, Int16)
  /// What was done.
  public var action: Action
  /// Whether `range` lies in `Ledger.insertions`: a decision about text an earlier decision put in.
  public var concernsInsertion: Bool
  /// For `marked`: the role given, as `Role.rawValue`.
  public var role: UInt8
  /// For `marked`: the heading level given; 0 where there is none.
  public var level: UInt8

  /// Restores an entry; new ones are made by `Ledger.record` and `Ledger.consume`.
  ///
  /// - Parameter insertion: the range put in, at most 65,535 bytes; a longer one is held at the bound.
  public init(
    action: Action, range: SourceRange, concernsInsertion: Bool, insertion: SourceRange,
    reason: Reason, role: Role? = nil, level: UInt8 = 0
  ) {
    self.range = range
    insertionStart = insertion.start
    insertionLength = UInt16(clamping: insertion.length)
    rule = reason.rule
    alternative = reason.alternative
    confidence = reason.confidence
    evidence = reason.evidence
    self.action = action
    self.concernsInsertion = concernsInsertion
    self.role = role?.rawValue ?? .max
    self.level = level
  }

  /// The range of the text put in, in `Ledger.insertions`.
  public var insertion: SourceRange {
    SourceRange(start: insertionStart, length: UInt32(insertionLength))
  }

  /// Two entries are equal when all they record is.
  public static func == (left: Entry, right: Entry) -> Bool {
    left.range == right.range && left.insertion == right.insertion && left.rule == right.rule
      && left.alternative == right.alternative && left.confidence == right.confidence
      && left.evidence == right.evidence && left.action == right.action
      && left.concernsInsertion == right.concernsInsertion && left.role == right.role
      && left.level == right.level
  }

  /// Hashes what identifies the entry.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(rule)
    hasher.combine(action)
  }
}

/// Why a decision was taken: the rule, how sure, the numbers, and what else it might have been.
public struct Reason: Sendable {
  /// The rule that decided.
  public var rule: RuleID
  /// How sure the decision is.
  public var confidence: Confidence
  /// The numbers the decision rests on.
  public var evidence: (Int16, Int16, Int16, Int16)
  /// The rule of the next best reading.
  public var alternative: RuleID

  /// Gives a reason; numbers of evidence beyond 16 bits are held at the bound.
  @inlinable public init(
    _ rule: RuleID, confidence: Confidence = .certain,
    _ first: Int = 0, _ second: Int = 0, _ third: Int = 0, _ fourth: Int = 0,
    alternative: RuleID = .none
  ) {
    self.rule = rule
    self.confidence = confidence
    self.evidence = (
      Int16(clamping: first), Int16(clamping: second), Int16(clamping: third),
      Int16(clamping: fourth)
    )
    self.alternative = alternative
  }
}
