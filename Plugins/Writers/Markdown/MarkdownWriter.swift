internal import GalleyBook
public import GalleyCore

/// Writes documents as Markdown that reads back the same: CommonMark 0.31, tables as in GitHub Flavored Markdown.
///
/// The title of an article is a heading of level 1, sections follow by their level. Signs are escaped only where a
/// reader would take them for markup. Markdown has no form for superscripts and subscripts, and its emphasis fails
/// between ideographs and punctuation; both are written as HTML, which CommonMark passes on. Page breaks are not
/// written. Cost is linear in the text.
public struct MarkdownWriter: Writer {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "markdown", version: "1.0", summary: "Writes CommonMark with tables",
    options: [
      OptionSpecification(
        "set-aside", .choice(default: "appendix", of: ["omit", "appendix"]),
        "Whether what belongs to no article is left out or follows at the end"),
      OptionSpecification(
        "citations", .choice(default: "text", of: ["text", "links"]),
        "Whether citation marks are plain text or lead to the entries they cite"),
    ])

  /// The usual extension.
  public static let fileExtension = "md"

  private let hasAppendix: Bool
  private let hasCitationLinks: Bool

  /// Makes a writer.
  public init(options: Options) {
    hasAppendix = options.text("set-aside") == "appendix"
    hasCitationLinks = options.text("citations") == "links"
  }

  /// Writes `document`; never throws.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    var output = MarkdownBlocks(document, hasCitationLinks: hasCitationLinks)
    for article in document.articles { output.write(article.blocks) }
    if hasAppendix && !document.setAside.isEmpty {
      let words = Self.appendixHeading(of: document)
      // Markdown of this writer that was read again has the heading already; what follows it belongs under it.
      if !document.holdsHeading(words) {
        output.write([.thematicBreak])
        output.writeAppendixHeading(words)
      }
      output.write(document.setAside)
    }
    return output.lines.bytes
  }
  /// The heading over what was set aside, in the language of the document.
  private static func appendixHeading(of document: Document) -> String {
    let tags = [document.metadata.language] + document.articles.map(\.language)
    return Wording(for: tags.lazy.compactMap { LanguageTag($0) }.first).setAside
  }
}

extension Document {
  /// Whether a heading of the articles, or of what was set aside, says `words` and no more.
  fileprivate func holdsHeading(_ words: String) -> Bool {
    func isOne(_ block: Block) -> Bool {
      guard case .heading(let heading) = block, heading.inlines.byteCount == words.utf8.count else {
        return false
      }
      return string(of: heading.inlines) == words
    }
    return articles.contains { $0.blocks.contains(where: isOne) } || setAside.contains(where: isOne)
  }
}
