public import GalleyCore
internal import GalleyLexicon

/// Finds the headings of every article and sets their levels from the numbering, not from the markup.
///
/// A number makes a heading only as one of a sequence; the level of a family of numbers follows from how the families
/// nest in the article at hand. Headings that were run into their paragraphs are marked where a full stop ends them,
/// and parted where their siblings stand alone.
public struct Headings: Filter {
  /// Id `headings`; needs articles, gives headings.
  public static let manifest = Manifest(
    id: "headings", version: "1.0",
    summary: "Finds headings and sets their levels from the numbering",
    options: [
      OptionSpecification(
        "glued", .flag(default: true),
        "part a heading from the text it was run into, where nothing stands between them")
    ],
    needs: [.articles], gives: [.headings], effects: [.mark, .space], rules: HeadingRule.rules)

  private let partsGlued: Bool

  /// Makes the filter from checked options.
  public init(options: Options) { partsGlued = options.flag("glued") }

  /// Sets the headings of every article.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    var reading = HeadingReading(Document.take(&document))
    var surveys: [HeadingReading.Survey] = []
    var space = SpaceEvidence()
    for index in reading.document.articles.indices {
      reading.begin(index)
      if partsGlued { reading.partGluedHeadings() }
      let survey = reading.survey()
      space += survey.space
      surveys.append(survey)
      reading.finish(index)
    }
    for (index, survey) in surveys.enumerated() {
      reading.begin(index)
      reading.markHeadings(survey, space)
      reading.finish(index)
    }
    document = reading.document
  }
}
