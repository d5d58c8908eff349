internal import GalleyCore

/// The reasons the articles filter gives.
enum ArticleRule: Int, RuleSet {
  case title
  case subtitle
  case names
  case organisation
  case titleMoved
  case headMoved
  case masthead
  case advert

  var rule: Rule {
    switch self {
    case .title:
      Rule(
        "article.title", "the block stands over or under an article and names it",
        evidence: ["share of its phrases in the article, in hundredths", "cells"])
    case .subtitle:
      Rule(
        "article.subtitle", "what follows the dash explains the title")
    case .names:
      Rule(
        "article.names", "names alone beside a title are its byline")
    case .organisation:
      Rule(
        "article.organisation", "an organisation beside a byline is the author's affiliation")
    case .titleMoved:
      Rule(
        "article.title-moved", "the title was printed after its article and goes before it",
        evidence: ["share of its phrases in the article, in hundredths"])
    case .headMoved:
      Rule(
        "article.head-moved", "byline, date or source were printed elsewhere and go under the title"
      )
    case .masthead:
      Rule(
        "article.masthead", "short matter with a date stands over the first article")
    case .advert:
      Rule(
        "article.advert", "short matter that shares no vocabulary with what stands around it",
        evidence: ["cells", "share of its phrases in the neighbours, in hundredths"])
    }
  }
}
