public import GalleyCore
internal import GalleyLexicon

/// Gives blocks the roles that they name themselves: abstract, keywords, DOI, byline, source, caption, references; and
/// sets aside what belongs to the site rather than to an article.
///
/// It judges each block by its own words. What only its neighbours can tell (titles, bare names, affiliations without
/// a label) is left to `articles`.
public struct Roles: Filter {
  /// Id `roles`; needs paragraphs; marks blocks, and moves site furniture to the layer set aside.
  public static let manifest = Manifest(
    id: "roles", version: "1.0",
    summary: "Gives blocks the roles that their own words name",
    needs: [.paragraphs], effects: [.mark, .move, .space, .punctuation], rules: RoleRule.rules)

  /// Makes the filter.
  public init(options: Options) {}

  /// Gives roles to the blocks of every article.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    var reading = RoleReading(Document.take(&document))
    reading.readArticles()
    document = reading.document
  }
}
