public import GalleyCore
internal import GalleyUnicode

/// Brings characters that only look right to the ones that are meant, and nothing else.
///
/// Not NFKC: that would flatten `，（）①²…`. Only full-width letters and digits, half-width katakana, Latin
/// ligatures and radicals in the place of ideographs change; canonical forms are composed but never taken
/// apart, reordered or unified, so that names keep their variant ideographs and vocalised Arabic its order.
/// Joiners, directional marks, soft hyphens, variation selectors and no-break spaces stay. Characters for
/// private use are flagged and kept.
///
/// Linear; a document that needs nothing costs one byte scan of its source, or four, and no walk over its blocks.
public struct Normalisation: Filter {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "normalise", version: "1.0",
    summary: "Removes invisible characters and normalises look-alikes, each with its reason",
    options: [
      OptionSpecification(
        "compatibility", .flag(default: true),
        "bring full-width letters, half-width kana, ligatures and radicals to the usual characters"
      ),
      OptionSpecification(
        "invisible", .flag(default: true), "take control codes and invisible characters out"),
    ],
    needs: [.paragraphs],
    // The ledger counts control and format codes as punctuation, and a letter composed over the edge of two
    // lines as a change of one and a removal on the other.
    effects: [.glyph, .space, .punctuation, .remove], rules: NormalisationRule.rules)

  private let compatibility: Bool
  private let invisible: Bool

  /// Makes the filter with checked options.
  public init(options: Options) {
    compatibility = options.flag("compatibility")
    invisible = options.flag("invisible")
  }

  /// Normalises every text of the document.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    if WholeText.isNormal(document, compatibility: compatibility) { return }
    let rules = NormalisationRules(in: &document.ledger)
    var pass = NormalisationPass(
      rules: rules, compatibility: compatibility, invisible: invisible)
    var articles = document.articles
    var setAside = document.setAside
    document.articles = []
    document.setAside = []
    for article in articles.indices {
      for block in articles[article].blocks.indices {
        pass.normalise(&articles[article].blocks[block], &document)
      }
    }
    for block in setAside.indices { pass.normalise(&setAside[block], &document) }
    document.articles = articles
    document.setAside = setAside
    if pass.privateUseCount > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "normalise.private-use",
          "\(pass.privateUseCount) runs of characters for private use have no agreed meaning",
          advice: "compare them with the print; they were kept", at: pass.firstPrivateUse))
    }
  }
}
