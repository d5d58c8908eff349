internal import GalleyCore

/// The reasons the headings filter gives.
struct HeadingRules {
  static let numbered = Rule(
    "heading.numbered", "a short block with a number and no full stop, one of a sequence",
    evidence: ["value", "cells", "siblings", "level before"])
  static let named = Rule("heading.named", "the block is the name of a section, and no more")
  static let strong = Rule("heading.strong", "a short block set strong from end to end")
  static let display = Rule(
    "heading.display", "a short block without a full stop stands alone over text",
    evidence: ["cells", "cells of the text under it", "siblings"])
  static let parallel = Rule(
    "heading.parallel", "short blocks of one sentence stand alone over text throughout the article",
    evidence: ["cells", "cells of the text under it", "siblings"])
  static let marked = Rule(
    "heading.marked", "the source marks the heading; its level follows from the numbering",
    evidence: ["value", "cells", "siblings", "level before"])
  static let runIn = Rule(
    "heading.run-in", "the first sentence is short and numbered as its siblings are",
    evidence: ["value", "cells", "siblings"])
  static let glued = Rule(
    "heading.glued",
    "heading and text were run together; its siblings stand alone, and the words part here",
    evidence: ["value", "code points", "siblings", "score in tenths"])
  static let item = Rule(
    "heading.item", "numbered blocks right after each other are items of a list, not headings")

  static let all = [numbered, named, strong, display, parallel, marked, runIn, glued, item]

  let numbered: RuleID
  let named: RuleID
  let strong: RuleID
  let display: RuleID
  let parallel: RuleID
  let marked: RuleID
  let runIn: RuleID
  let glued: RuleID
  let item: RuleID

  init(_ ledger: inout Ledger) {
    numbered = ledger.declare(Self.numbered)
    named = ledger.declare(Self.named)
    strong = ledger.declare(Self.strong)
    display = ledger.declare(Self.display)
    parallel = ledger.declare(Self.parallel)
    marked = ledger.declare(Self.marked)
    runIn = ledger.declare(Self.runIn)
    glued = ledger.declare(Self.glued)
    item = ledger.declare(Self.item)
  }
}
