internal import GalleyCore

/// The reasons the filter gives, in the order of its manifest.
enum PunctuationRule: Int, RuleSet {
  case mark
  case fullStop
  case bracketPair
  case mixedBrackets
  case numbering
  case spaceBesideMark
  case spaceBesideOperator
  case spacedText
  case straySpace
  case unbalancedQuotes
  case markKept
  case spaceKept

  var rule: Rule {
    let vote = ["half-width in the stretch", "full-width in the stretch"]
    return switch self {
    case .mark:
      Rule(
        "width.mark", "marks of Chinese text are full-width; here nearly all are half-width",
        evidence: vote)
    case .fullStop:
      Rule(
        "width.full-stop", "a point that ends Chinese sentences throughout is a full stop",
        evidence: vote)
    case .bracketPair:
      Rule(
        "width.brackets", "brackets around Chinese text are full-width like its other marks",
        evidence: vote)
    case .mixedBrackets:
      Rule(
        "width.mixed-brackets", "both brackets of a pair have the width usual around it",
        evidence: vote)
    case .numbering:
      Rule(
        "width.numbering", "the brackets of a number have the width of its neighbours",
        evidence: vote)
    case .spaceBesideMark:
      Rule("space.beside-mark", "Chinese marks stand without a space on their inner side")
    case .spaceBesideOperator:
      Rule("space.beside-operator", "a space on only one side of a sign is stray")
    case .spacedText:
      Rule(
        "space.between-han", "where the recogniser spaced characters, the spaces say nothing",
        evidence: ["spaced pairs", "pairs of Han", "single characters"])
    case .straySpace:
      Rule(
        "space.stray", "spaces cut words here, so that none of them can be meant",
        evidence: ["spaces that cut words", "spaces between Han"])
    case .unbalancedQuotes:
      Rule(
        "quotes.unbalanced", "one quotation mark is without its partner",
        evidence: ["opening marks", "closing marks", "candidates"])
    case .markKept: Rule("width.kept", "the mark is meant as it was printed")
    case .spaceKept: Rule("space.kept", "the space is meant as it was printed")
    }
  }
}

/// The rules as the ledger of one document numbers them.
typealias PunctuationRules = RuleTable<PunctuationRule>

extension RuleTable<PunctuationRule> {
  /// The reason for a change of width by the vote of a stretch.
  func width(_ rule: PunctuationRule, _ confidence: Double, _ vote: Vote) -> Reason {
    Reason(
      self[rule], confidence: Confidence(confidence), vote.half, vote.full,
      alternative: self[.markKept])
  }

  /// The reason for taking a space out.
  func space(
    _ rule: PunctuationRule, _ confidence: Double, _ first: Int = 0, _ second: Int = 0,
    _ third: Int = 0
  ) -> Reason {
    Reason(
      self[rule], confidence: Confidence(confidence), first, second, third,
      alternative: self[.spaceKept])
  }
}

/// How often a mark was seen in its two widths.
struct Vote: Equatable {
  var half = 0
  var full = 0

  var total: Int { half + full }

  /// The share of the half-width form, 0 to 1; 0 where nothing was seen.
  var halfShare: Double { total == 0 ? 0 : Double(half) / Double(total) }

  static func += (left: inout Vote, right: Vote) {
    left.half += right.half
    left.full += right.full
  }
}
