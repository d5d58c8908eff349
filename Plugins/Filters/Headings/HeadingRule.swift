internal import GalleyCore

/// The reasons the headings filter gives.
enum HeadingRule: Int, RuleSet {
  case numbered
  case named
  case strong
  case listed
  case display
  case parallel
  case marked
  case runIn
  case glued

  var rule: Rule {
    switch self {
    case .numbered:
      Rule(
        "heading.numbered", "a short block with a number and no full stop, one of a sequence",
        evidence: ["value", "cells", "siblings", "level before"])
    case .named:
      Rule(
        "heading.named", "the block is the name of a section, and no more")
    case .strong:
      Rule(
        "heading.strong", "a short block set strong from end to end")
    case .listed:
      Rule(
        "heading.listed", "the list of contents at the front of the document has the same words",
        evidence: ["cells", "cells of the text under it", "siblings"])
    case .display:
      Rule(
        "heading.display", "a short block without a full stop stands alone over text",
        evidence: ["cells", "cells of the text under it", "siblings"])
    case .parallel:
      Rule(
        "heading.parallel",
        "short blocks of one sentence stand alone over text throughout the article",
        evidence: ["cells", "cells of the text under it", "siblings"])
    case .marked:
      Rule(
        "heading.marked", "the source marks the heading; its level follows from the numbering",
        evidence: ["value", "cells", "siblings", "level before"])
    case .runIn:
      Rule(
        "heading.run-in", "the first sentence is short and numbered as its siblings are",
        evidence: ["value", "cells", "siblings"])
    case .glued:
      Rule(
        "heading.glued",
        "heading and text were run together; its siblings stand alone, and the words part here",
        evidence: ["value", "code points", "siblings", "score in tenths"])
    }
  }
}
