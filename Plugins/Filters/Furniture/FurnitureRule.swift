internal import GalleyCore

/// The reasons the furniture filter gives.
enum FurnitureRule: Int, RuleSet {
  case folio
  case runningHead
  case pageBreak

  var rule: Rule {
    switch self {
    case .folio:
      Rule(
        "furniture.folio", "a number at the edge of a page that counts up from page to page",
        evidence: ["value", "pages in the sequence"])
    case .runningHead:
      Rule(
        "furniture.running-head",
        "a short line that stands again at the edge of other pages, or beside a page number",
        evidence: ["times", "beside a page number"])
    case .pageBreak:
      Rule(
        "furniture.page-break", "the line breaks around what was set aside at the edge of a page")
    }
  }
}
