public import GalleyCore

/// Reads the markup inside paragraphs, headings and cells: Markdown's emphasis, code and links, a handful
/// of HTML tags, and entities.
///
/// Each construct must be well formed by itself; a marker without its partner stays text. Flanking follows
/// CommonMark 0.31 except beside Han, kana and their punctuation, where only white space decides:
/// `**摘要：**基层` is strong. Preformatted text is left alone. Linear in the text; a paragraph without a
/// markup byte costs a byte scan.
public struct InlineMarkup: Filter {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "inline-markup", version: "1.0",
    summary: "Reads Markdown and HTML markup inside paragraphs",
    needs: [.paragraphs], gives: [.markup],
    // Entities for letters change glyphs: `&eacute;` becomes `é`.
    effects: [.punctuation, .remove, .mark, .glyph], rules: MarkupRule.rules)

  /// Makes the filter; it has no options.
  public init(options: Options) {}

  /// Reads the markup of every paragraph, heading, cell and line of verse.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rules = MarkupRules(in: &document.ledger)
    // Most texts hold none of the signs: one look at all bytes spares the walk over the blocks, 8 ms for 10 MB.
    let signs = SignMap(document.pieceBytes)
    guard !signs.isEmpty else { return }
    let isMarkdown =
      document.lines.contains { $0.mark.kind == .heading && $0.mark.prefix > 0 }
      || WrittenEscapes.areAll(in: document)
    var reader = MarkupReader(rules: rules, readsEscapes: isMarkdown)
    var articles = document.articles
    var setAside = document.setAside
    document.articles = []
    document.setAside = []
    for article in articles.indices {
      for block in articles[article].blocks.indices {
        Self.read(&articles[article].blocks[block], signs, &reader, &document)
      }
    }
    for block in setAside.indices { Self.read(&setAside[block], signs, &reader, &document) }
    document.articles = articles
    document.setAside = setAside
  }

  private static func read(
    _ block: inout Block, _ signs: SignMap, _ reader: inout MarkupReader,
    _ document: inout Document
  ) {
    if case .preformatted = block { return }
    var mayHoldSign = false
    block.forEachInlines { mayHoldSign = mayHoldSign || signs.mayHoldSign($0) }
    guard mayHoldSign else { return }
    block.updateChildren(
      blocks: { blocks in
        for index in blocks.indices { read(&blocks[index], signs, &reader, &document) }
      },
      inlines: { reader.read(&$0, &document) })
  }
}
