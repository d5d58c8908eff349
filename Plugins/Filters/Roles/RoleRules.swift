internal import GalleyCore

/// The reasons the roles filter gives.
struct RoleRules {
  static let label = Rule("role.label", "the block opens with the word that names its role")
  static let field = Rule("role.field", "a field of the page's header says what it is")
  static let emptyField = Rule("role.empty-field", "the field has no value")
  static let siteName = Rule("role.site-name", "the site's name stands beside the title")
  static let webLine = Rule("role.web-line", "address, date and source were glued into one line")
  static let byline = Rule(
    "role.byline", "an organisation and a name, or a word or mark that only bylines carry")
  static let caption = Rule("role.caption", "a short line that opens like a caption")
  static let reference = Rule(
    "role.reference", "an entry of the list of references", evidence: ["number", "entries"])
  static let ornament = Rule(
    "role.ornament", "a line of nothing but stars or rules parts two subjects")
  static let furniture = Rule("role.furniture", "the line belongs to the site, not to the article")

  static let all = [
    label, field, emptyField, siteName, webLine, byline, caption, reference, ornament, furniture,
  ]

  let label: RuleID
  let field: RuleID
  let emptyField: RuleID
  let siteName: RuleID
  let webLine: RuleID
  let byline: RuleID
  let caption: RuleID
  let reference: RuleID
  let ornament: RuleID
  let furniture: RuleID

  init(_ ledger: inout Ledger) {
    label = ledger.declare(Self.label)
    field = ledger.declare(Self.field)
    emptyField = ledger.declare(Self.emptyField)
    siteName = ledger.declare(Self.siteName)
    webLine = ledger.declare(Self.webLine)
    byline = ledger.declare(Self.byline)
    caption = ledger.declare(Self.caption)
    reference = ledger.declare(Self.reference)
    ornament = ledger.declare(Self.ornament)
    furniture = ledger.declare(Self.furniture)
  }
}
