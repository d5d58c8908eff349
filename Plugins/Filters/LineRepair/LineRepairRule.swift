internal import GalleyCore

/// The reasons line repair gives, entered in the ledger's table once a document.
enum LineRepairRule: Int, RuleSet {
  case fullLine
  case continued
  case brokenWord
  case betweenWords
  case lostHyphen
  case brokenAddress
  case hyphenDropped
  case hyphenKept
  case hyphenSoftened
  case shortLine
  case blankLine
  case indent
  case label
  case line
  case verse
  case edge
  case markup
  case markedHeading

  var rule: Rule {
    switch self {
    case .fullLine:
      Rule(
        "joined.full-line",
        "the break was forced: what follows would not have fitted on the line",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .continued:
      Rule(
        "joined.continued",
        "the sentence goes on and nothing marks a new block",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .brokenWord:
      Rule(
        "joined.inside-word",
        "lines break anywhere here, and this one broke inside a word",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .betweenWords:
      Rule(
        "joined.between-words",
        "lines break anywhere here, and this one broke between two words",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .lostHyphen:
      Rule(
        "joined.lost-hyphen",
        "a word was divided at the line end and its hyphen lost: its halves are no words here",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .brokenAddress:
      Rule(
        "joined.address", "the line broke inside a web address, an e-mail address or a DOI",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .hyphenDropped:
      Rule(
        "hyphen.dropped", "the hyphen divided a word at the line end",
        evidence: ["joined form seen", "hyphenated form seen"])
    case .hyphenKept:
      Rule(
        "hyphen.kept", "the hyphen belongs to the word",
        evidence: ["joined form seen", "hyphenated form seen"])
    case .hyphenSoftened:
      Rule(
        "hyphen.softened",
        "nothing tells whether the hyphen belongs to the word: it becomes a soft hyphen",
        evidence: ["joined form seen", "hyphenated form seen"])
    case .shortLine:
      Rule(
        "separated.short-line",
        "the line ends although more would have fitted, so its block ends there",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .blankLine:
      Rule(
        "separated.blank-line", "a blank line divides two blocks",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .indent:
      Rule(
        "separated.indent", "the next line is indented as the first lines of paragraphs are",
        evidence: ["cells", "measure", "indent", "blank lines"])
    case .label:
      Rule(
        "separated.label", "the next line opens with a number or a word that heads a block",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .line:
      Rule(
        "separated.line", "each line is a block of its own here",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .verse:
      Rule(
        "separated.verse",
        "the line is one of a stanza: short lines of sentences, set off from the text",
        evidence: ["cells", "measure", "first unit", "blank lines"])
    case .edge:
      Rule(
        "separated.edge", "white space before the first or after the last block")
    case .markup:
      Rule(
        "markup.removed", "signs at the start of the line say what it is")
    case .markedHeading:
      Rule(
        "markup.heading", "the line is marked as a heading")
    }
  }
}
