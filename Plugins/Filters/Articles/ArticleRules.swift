internal import GalleyCore

/// The reasons the articles filter gives.
struct ArticleRules {
  static let title = Rule(
    "article.title", "the block stands over or under an article and names it",
    evidence: ["share of its phrases in the article, in hundredths", "cells"])
  static let subtitle = Rule("article.subtitle", "what follows the dash explains the title")
  static let names = Rule("article.names", "names alone beside a title are its byline")
  static let organisation = Rule(
    "article.organisation", "an organisation beside a byline is the author's affiliation")
  static let titleMoved = Rule(
    "article.title-moved", "the title was printed after its article and goes before it",
    evidence: ["share of its phrases in the article, in hundredths"])
  static let headMoved = Rule(
    "article.head-moved", "byline, date or source were printed elsewhere and go under the title")
  static let masthead = Rule(
    "article.masthead", "short matter with a date stands over the first article")
  static let advert = Rule(
    "article.advert", "short matter that shares no vocabulary with what stands around it",
    evidence: ["cells", "share of its phrases in the neighbours, in hundredths"])

  static let all = [title, subtitle, names, organisation, titleMoved, headMoved, masthead, advert]

  let title: RuleID
  let subtitle: RuleID
  let names: RuleID
  let organisation: RuleID
  let titleMoved: RuleID
  let headMoved: RuleID
  let masthead: RuleID
  let advert: RuleID

  init(_ ledger: inout Ledger) {
    title = ledger.declare(Self.title)
    subtitle = ledger.declare(Self.subtitle)
    names = ledger.declare(Self.names)
    organisation = ledger.declare(Self.organisation)
    titleMoved = ledger.declare(Self.titleMoved)
    headMoved = ledger.declare(Self.headMoved)
    masthead = ledger.declare(Self.masthead)
    advert = ledger.declare(Self.advert)
  }
}
