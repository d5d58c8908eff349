internal import GalleyCore

/// Why a paragraph is a note and a mark is a link.
enum ReferenceRule: Int, RuleSet {
  case linked
  case note

  var rule: Rule {
    switch self {
    case .linked:
      Rule(
        "citation.linked", "the mark is that of a note or of an entry of the list of references",
        evidence: ["number", "places cited"])
    case .note:
      Rule(
        "note.called", "the paragraph opens with a mark that the text before it cites by",
        evidence: ["number", "notes so far"])
    }
  }
}
