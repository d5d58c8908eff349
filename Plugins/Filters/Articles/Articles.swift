public import GalleyCore
internal import GalleyLexicon

/// Parts one text into its articles and gives each its title, wherever the title was printed.
///
/// Titles may stand before their articles, after them, or both ways on one page. Title groups (title, byline,
/// affiliation) are found first, then each is paired with the text above or below it: one decision over the whole
/// document, by the words they share and by the habit of the page. Adverts between articles are set aside.
///
///     …text of the first article.      The bridge
///     The bridge                    →  By A. Lee
///     By A. Lee                        …text of the first article.
public struct Articles: Filter {
  /// Id `articles`; needs paragraphs, gives articles; moves titles to the head of their articles.
  public static let manifest = Manifest(
    id: "articles", version: "1.0",
    summary: "Parts the text into articles and pairs each with its title",
    options: [
      OptionSpecification(
        "adverts", .choice(default: "set-aside", of: ["set-aside", "keep"]),
        "what becomes of short matter that belongs to no article")
    ],
    needs: [.paragraphs], gives: [.articles], effects: [.mark, .move, .space],
    rules: ArticleRule.rules)

  private let setsAdvertsAside: Bool

  /// Makes the filter from checked options.
  public init(options: Options) { setsAdvertsAside = options.text("adverts") == "set-aside" }

  /// Parts every article of `document` into the articles it is made of.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rules = RuleTable<ArticleRule>(in: &document.ledger)
    var articles: [Article] = []
    var profiles = BlockProfiles(from: &document)
    let contents = PrintedContents(of: document.articles, &profiles, in: &document)
    for article in document.articles {
      var blocks: [ProfiledBlock] = []
      blocks.reserveCapacity(article.blocks.count)
      for block in article.blocks {
        blocks.append(
          ProfiledBlock(
            block, profile: profiles.profile(block, in: &document), contents,
            space: Self.space(before: block, document.source.bytes)))
      }
      for index in BareSignatures(blocks).found { blocks[index].signs = true }
      let pairing = ArticlePairing(tokens: Tokens(blocks).tokens, blocks: blocks)
      var assembly = ArticleAssembly(
        document: Document.take(&document), pairing: pairing, rules: rules,
        setsAdvertsAside: setsAdvertsAside)
      for pair in pairing.pairs() { assembly.add(pair) }
      articles += assembly.articles
      document = assembly.document
      document.setAside(assembly.aside)
    }
    document.articles = articles
    profiles.leave(in: &document)
    if document.metadata.title == nil, articles.count == 1 {
      document.metadata.title = articles[0].title.map { document.title(of: $0) }
    }
    let untitled = articles.count { $0.title == nil }
    if untitled > 0, articles.count > 1 {
      diagnostics.report(
        Diagnostic(
          .note, id: "article.untitled",
          "\(untitled) of \(articles.count) articles have no title",
          advice: "see where they begin with `galley inspect`"))
    }
  }
}

extension Articles {
  /// How many line feeds stand before a block in the source.
  fileprivate static func space(before block: Block, _ source: [UInt8]) -> Int {
    var start = Int(block.inlines?.sourceExtent?.start ?? 0)
    var feeds = 0
    // Signs of markup stand before the text they mark.
    while start > 0, source[start - 1] == 0x5F || source[start - 1] == 0x2A { start -= 1 }
    while start > 0, source[start - 1] <= 0x20 {
      start -= 1
      if source[start] == 0x0A { feeds += 1 }
    }
    return feeds
  }
}

extension Article {
  /// What the article's title says, if it has one.
  var title: [Inline]? {
    for block in blocks {
      if case .heading(let heading) = block, heading.role == .title { return heading.inlines }
    }
    return nil
  }
}

/// A block and what its text says about it.
struct ProfiledBlock {
  let block: Block
  let profile: BlockProfile?
  /// How many line feeds stand before the block; 0 for a block without text.
  let space: Int

  /// What the block is for; nil for what is neither a paragraph nor a heading.
  let role: Role?
  /// Whether the list of contents names the block, and whether the block is of the list.
  let isListed: Bool
  let isOfList: Bool
  /// Whether the block names an author because it stands as bylines of the same paper do.
  var signs = false

  init(_ block: Block, profile: BlockProfile?, _ contents: PrintedContents, space: Int) {
    self.block = block
    self.profile = profile
    self.space = space
    role = block.role
    let start = contents.headings.isEmpty ? nil : block.inlines?.sourceExtent?.start
    isListed = start.map { contents.headings.contains($0) } ?? false
    isOfList = start.map { contents.entryBlocks.contains($0) } ?? false
  }

  /// The level of a heading; nil for every other block.
  var headingLevel: Int? { if case .heading(let heading) = block { heading.level } else { nil } }
}
