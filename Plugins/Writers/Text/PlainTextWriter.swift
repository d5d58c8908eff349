public import GalleyCore

/// Writes documents as plain text to read: one line a paragraph, a blank line between blocks.
///
/// With a measure, lines are wrapped as a scanner would meet them in print, so that the output can be fed in again.
/// What plain text has no form for (emphasis, links' targets, page breaks) is not written. Cost is linear.
public struct PlainTextWriter: Writer {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "text", version: "1.0", summary: "Writes plain text",
    options: [
      OptionSpecification(
        "measure", .integer(default: 0, in: 0...200),
        "The cells a line holds, from 20; 0 sets each paragraph on one line"),
      OptionSpecification(
        "indent", .choice(default: "none", of: ["none", "space"]),
        "Whether paragraphs of running text open with spaces"),
      OptionSpecification(
        "set-aside", .choice(default: "appendix", of: ["omit", "appendix"]),
        "Whether what belongs to no article is left out or follows at the end"),
    ])

  /// The usual extension.
  public static let fileExtension = "txt"

  /// The narrowest measure in cells: below it hardly a word fits.
  static let smallestMeasure = 20

  private let measure: Int
  private let isIndented: Bool
  private let hasAppendix: Bool

  /// Makes a writer; a measure from 1 to 19 counts as 20.
  public init(options: Options) {
    let measure = options.integer("measure")
    self.measure = measure == 0 ? 0 : max(measure, Self.smallestMeasure)
    isIndented = options.text("indent") == "space"
    hasAppendix = options.text("set-aside") == "appendix"
  }

  /// Writes `document`; never throws.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    var blocks = TextBlocks(document, measure: measure, isIndented: isIndented)
    for article in document.articles { blocks.write(article.blocks) }
    if hasAppendix && !document.setAside.isEmpty {
      blocks.write([.thematicBreak])
      blocks.write(document.setAside)
    }
    return blocks.bytes
  }
}
