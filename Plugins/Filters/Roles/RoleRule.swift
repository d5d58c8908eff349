internal import GalleyCore

/// The reasons the roles filter gives.
enum RoleRule: Int, RuleSet {
  case label
  case field
  case emptyField
  case siteName
  case webLine
  case byline
  case caption
  case reference
  case ornament
  case furniture
  case distributor

  var rule: Rule {
    switch self {
    case .label:
      Rule(
        "role.label", "the block opens with the word that names its role")
    case .field:
      Rule(
        "role.field", "a field of the page's header says what it is")
    case .emptyField:
      Rule(
        "role.empty-field", "the field has no value")
    case .siteName:
      Rule(
        "role.site-name", "the site's name stands beside the title")
    case .webLine:
      Rule(
        "role.web-line", "address, date and source were glued into one line")
    case .byline:
      Rule(
        "role.byline", "an organisation and a name, or a word or mark that only bylines carry")
    case .caption:
      Rule(
        "role.caption", "a short line that opens like a caption")
    case .reference:
      Rule(
        "role.reference", "an entry of the list of references", evidence: ["number", "entries"])
    case .ornament:
      Rule(
        "role.ornament", "a line of nothing but stars or rules parts two subjects")
    case .furniture:
      Rule(
        "role.furniture", "the line belongs to the site, not to the article")
    case .distributor:
      Rule(
        "role.distributor", "it belongs to the notice that the distributor of the file set round it"
      )
    }
  }
}
