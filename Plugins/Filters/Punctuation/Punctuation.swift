public import GalleyCore

/// Repairs the width of marks and stray spaces in Chinese text, by the habits of the document itself.
///
/// Half-width marks become full-width only in stretches of a document where they are the rule for Han text
/// and plainly wrong as such: where at least 90 % of 20 or more commas after Han are half-width. References,
/// addresses, numbers, times, Latin text and code keep theirs. A space goes only where no typesetter puts one;
/// the space between two clauses of a title stays. Quotation marks that do not balance are flagged, never
/// repaired. Text in other scripts is passed over. Linear in the text.
public struct Punctuation: Filter {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "punctuation", version: "1.0",
    summary: "Repairs the width of marks and stray spaces in Chinese text",
    options: [
      OptionSpecification(
        "width", .choice(default: "vote", of: ["vote", "never", "always"]),
        "make half-width marks in Chinese text full-width: by the document's own vote, never, always"
      ),
      OptionSpecification(
        "spaces", .flag(default: true), "take stray spaces beside Chinese marks and characters out"),
    ],
    needs: [.paragraphs], effects: [.punctuation, .space],
    rules: PunctuationRule.rules)

  /// When marks are widened.
  enum Width: String {
    case vote
    case never
    case always
  }

  private let width: Width
  private let spaces: Bool

  /// Makes the filter with checked options.
  public init(options: Options) {
    width = Width(rawValue: options.text("width")) ?? .vote
    spaces = options.flag("spaces")
  }

  /// Surveys the document's habits in one pass and repairs it in a second.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    var articles = document.articles
    var setAside = document.setAside
    document.articles = []
    document.setAside = []
    defer {
      document.articles = articles
      document.setAside = setAside
    }
    let units = Self.units(articles, setAside, document.pieceBytes)
    guard units.contains(where: { $0.concernsHan }) else { return }
    let habits = StyleHabits(units, width: width)
    let rules = PunctuationRules(in: &document.ledger)
    var repair = PunctuationRepair(habits: habits, rules: rules, removesSpaces: spaces)
    for article in articles.indices {
      for block in articles[article].blocks.indices {
        repair.repair(&articles[article].blocks[block], &document)
      }
    }
    for block in setAside.indices { repair.repair(&setAside[block], &document) }
  }

  private static func units(_ articles: [Article], _ setAside: [Block], _ pieceBytes: PieceBytes)
    -> [StyleUnit]
  {
    var survey = StyleSurvey(pieceBytes)
    for article in articles { for block in article.blocks { survey.add(block) } }
    for block in setAside { survey.add(block) }
    return survey.units
  }
}
