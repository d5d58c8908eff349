internal import GalleyCore

/// The reasons the furniture filter gives.
struct FurnitureRules {
  static let folio = Rule(
    "furniture.folio", "a number alone on its line that counts up from page to page",
    evidence: ["value", "pages in the sequence"])
  static let runningHead = Rule(
    "furniture.running-head", "a short line that stands again at the edge of other pages",
    evidence: ["times", "beside a page number"])
  static let pageBreak = Rule(
    "furniture.page-break", "the line breaks around what was set aside at the edge of a page")

  static let all = [folio, runningHead, pageBreak]

  let folio: RuleID
  let runningHead: RuleID
  let pageBreak: RuleID

  init(_ ledger: inout Ledger) {
    folio = ledger.declare(Self.folio)
    runningHead = ledger.declare(Self.runningHead)
    pageBreak = ledger.declare(Self.pageBreak)
  }
}
