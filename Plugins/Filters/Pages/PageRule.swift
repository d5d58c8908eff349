internal import GalleyCore

/// The reasons the pages filter gives.
enum PageRule: Int, RuleSet {
  case printed
  case counted

  var rule: Rule {
    switch self {
    case .printed:
      Rule(
        "page.printed", "a printed page begins here; its number stands on the page",
        evidence: ["page", "number"])
    case .counted:
      Rule(
        "page.counted", "a page begins here; no printed number was found for it",
        evidence: ["page"])
    }
  }
}
