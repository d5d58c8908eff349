internal import GalleyCore

/// The reasons the filter gives, in the order of its manifest.
enum MarkupRule: Int, RuleSet {
  case strong
  case emphasis
  case code
  case link
  case superscript
  case `subscript`
  case lineBreak
  case entity
  case escape

  var rule: Rule {
    let pair = [
      "bytes from one marker to the other", "1 when the marker follows Han text directly",
    ]
    return switch self {
    case .strong:
      Rule("markup.strong", "a balanced pair of markers sets its text strong", evidence: pair)
    case .emphasis:
      Rule("markup.emphasis", "a balanced pair of markers stresses its text", evidence: pair)
    case .code: Rule("markup.code", "a pair of back quotes encloses code", evidence: pair)
    case .link: Rule("markup.link", "text in brackets and an address make a link", evidence: pair)
    case .superscript:
      Rule("markup.superscript", "a pair of sup tags raises its text", evidence: pair)
    case .subscript: Rule("markup.subscript", "a pair of sub tags lowers its text", evidence: pair)
    case .lineBreak: Rule("markup.line-break", "a br tag is a line break that is meant")
    case .entity:
      Rule("markup.entity", "an HTML entity stands for one character", evidence: ["code point"])
    case .escape:
      Rule(
        "markup.escape", "a backslash before punctuation is markup where other markup is used",
        evidence: ["other marks in the text"])
    }
  }
}

/// The rules as the ledger of one document numbers them.
typealias MarkupRules = RuleTable<MarkupRule>
