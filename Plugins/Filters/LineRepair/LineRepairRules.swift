internal import GalleyCore

/// The reasons line repair gives, entered in the ledger's table once a document.
struct LineRepairRules {
  static let fullLine = Rule(
    "joined.full-line",
    "the break was forced: what follows would not have fitted on the line",
    evidence: ["cells", "measure", "first unit", "blank lines"])
  static let continued = Rule(
    "joined.continued",
    "the sentence goes on and nothing marks a new block",
    evidence: ["cells", "measure", "first unit", "blank lines"])
  static let hyphenDropped = Rule(
    "hyphen.dropped", "the hyphen divided a word at the line end",
    evidence: ["joined form seen", "hyphenated form seen"])
  static let hyphenKept = Rule(
    "hyphen.kept", "the hyphen belongs to the word",
    evidence: ["joined form seen", "hyphenated form seen"])
  static let hyphenSoftened = Rule(
    "hyphen.softened",
    "nothing tells whether the hyphen belongs to the word: it becomes a soft hyphen",
    evidence: ["joined form seen", "hyphenated form seen"])
  static let shortLine = Rule(
    "separated.short-line",
    "the line ends although more would have fitted, so its block ends there",
    evidence: ["cells", "measure", "first unit", "blank lines"])
  static let blankLine = Rule(
    "separated.blank-line", "a blank line divides two blocks",
    evidence: ["cells", "measure", "first unit", "blank lines"])
  static let indent = Rule(
    "separated.indent", "the next line is indented as the first lines of paragraphs are",
    evidence: ["cells", "measure", "indent", "blank lines"])
  static let label = Rule(
    "separated.label", "the next line opens with a number or a word that heads a block",
    evidence: ["cells", "measure", "first unit", "blank lines"])
  static let line = Rule(
    "separated.line", "each line is a block of its own here",
    evidence: ["cells", "measure", "first unit", "blank lines"])
  static let edge = Rule("separated.edge", "white space before the first or after the last block")
  static let markup = Rule("markup.removed", "signs at the start of the line say what it is")
  static let markedHeading = Rule("markup.heading", "the line is marked as a heading")

  static let all = [
    fullLine, continued, hyphenDropped, hyphenKept, hyphenSoftened, shortLine, blankLine, indent,
    label, line, edge, markup, markedHeading,
  ]

  let fullLine: RuleID
  let continued: RuleID
  let hyphenDropped: RuleID
  let hyphenKept: RuleID
  let hyphenSoftened: RuleID
  let shortLine: RuleID
  let blankLine: RuleID
  let indent: RuleID
  let label: RuleID
  let line: RuleID
  let edge: RuleID
  let markup: RuleID
  let markedHeading: RuleID

  init(_ ledger: inout Ledger) {
    fullLine = ledger.declare(Self.fullLine)
    continued = ledger.declare(Self.continued)
    hyphenDropped = ledger.declare(Self.hyphenDropped)
    hyphenKept = ledger.declare(Self.hyphenKept)
    hyphenSoftened = ledger.declare(Self.hyphenSoftened)
    shortLine = ledger.declare(Self.shortLine)
    blankLine = ledger.declare(Self.blankLine)
    indent = ledger.declare(Self.indent)
    label = ledger.declare(Self.label)
    line = ledger.declare(Self.line)
    edge = ledger.declare(Self.edge)
    markup = ledger.declare(Self.markup)
    markedHeading = ledger.declare(Self.markedHeading)
  }
}
