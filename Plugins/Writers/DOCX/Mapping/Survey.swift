internal import GalleyCore

/// What has to be known before the first byte is written: headings, links, lists, targets.
///
/// One walk over the blocks in the order they are written; it reads no text but that of headings.
struct Survey {
  /// A heading as the table of contents shows it.
  struct HeadingEntry {
    /// The level from 1.
    let level: Int
    /// What it says.
    let inlines: [Inline]
    /// The page it probably starts on, for readers that do not compute fields.
    let page: Int
  }

  /// The deepest heading in the table of contents: `TOC \o "1-3"`.
  static let contentsDepth = 3
  /// The headings of the articles down to `contentsDepth`.
  private(set) var headings: [HeadingEntry] = []
  /// The addresses of external links, each once, in order of first use.
  private(set) var addresses: [String] = []
  /// The numbered lists, in the order of the document.
  private(set) var numberedLists: [NumberingPart.NumberedList] = []
  /// The anchors that paragraphs carry.
  private(set) var anchors: Set<Anchor> = []
  /// The number of links whose address is not one.
  private(set) var invalidLinks = 0
  /// Whether there is any text to write.
  private(set) var hasText = false

  private var indices: [String: Int] = [:]
  private var estimate: PageEstimate

  /// Surveys the articles of `document`, and what is set aside if it is to be written; `estimate` stands at the top
  /// of the first page.
  init(_ document: Document, _ options: WordOptions, _ estimate: PageEstimate) {
    self.estimate = estimate
    if options.hasContents {
      let entries = document.articles.reduce(0) { $0 + $1.blocks.contentsEntries }
      if entries > 1 { self.estimate.addContents(entries: entries) }
    }
    for article in document.articles { survey(article.blocks, 0, document, isArticle: true) }
    if options.setAside == .appendix { survey(document.setAside, 0, document, isArticle: false) }
  }

  /// The relationship id of an address; nil for one that is not valid.
  func relationship(of target: String) -> String? {
    guard let link = LinkTarget(target), let index = indices[link.address] else { return nil }
    return Self.relationshipID(index)
  }

  /// The relationship id of the address at `index`.
  static func relationshipID(_ index: Int) -> String { "rIdLink\(index + 1)" }

  private mutating func survey(
    _ blocks: [Block], _ depth: Int, _ document: Document, isArticle: Bool
  ) {
    for block in blocks { survey(block, depth, document, isArticle: isArticle) }
  }

  private mutating func survey(
    _ block: Block, _ depth: Int, _ document: Document, isArticle: Bool
  ) {
    if isArticle, let level = block.headingLevel, let inlines = block.inlines {
      let page = estimate.addHeading(level: level, bytes: inlines.byteCount)
      if level <= Self.contentsDepth {
        headings.append(HeadingEntry(level: level, inlines: inlines, page: page))
      }
    }
    switch block {
    case .printed(let printed):
      let extent = document.extent(of: printed)
      estimate.add(lines: printed.lines.count)
      if !hasText { hasText = document.source[extent].contains { $0 > 0x20 } }
    case .paragraph(let paragraph):
      if let anchor = paragraph.anchor { anchors.insert(anchor) }
      if block.headingLevel == nil {
        survey(paragraph.inlines, document)
      } else {
        walk(paragraph.inlines, document)
      }
    case .heading(let heading): walk(heading.inlines, document)
    case .list(let list):
      if let start = list.start {
        numberedLists.append(
          .init(level: min(depth, NumberingPart.levels - 1), start: min(max(start, 0), 32_767)))
      }
      for item in list.items { survey(item, depth + 1, document, isArticle: isArticle) }
    case .quotation(let content): survey(content, depth, document, isArticle: isArticle)
    case .verse(let verse), .preformatted(let verse):
      for line in verse.lines { survey(line, document) }
    case .table(let table):
      estimate.add(lines: table.rows.count)
      for row in table.rows { for cell in row { walk(cell, document) } }
    case .thematicBreak: break
    case .note(let note):
      survey(note.label, document)
      survey(note.blocks, depth, document, isArticle: isArticle)
    case .container(let container):
      survey(container.blocks, depth, document, isArticle: isArticle)
    }
  }

  private mutating func survey(_ inlines: [Inline], _ document: Document) {
    estimate.addParagraph(bytes: inlines.byteCount)
    walk(inlines, document)
  }

  private mutating func walk(_ inlines: [Inline], _ document: Document) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        if !hasText {
          hasText = text.pieces.contains { document.bytes(of: $0).contains { $0 > 0x20 } }
        }
      case .link(let link):
        if let target = LinkTarget(link.target) {
          if indices[target.address] == nil {
            indices[target.address] = addresses.count
            addresses.append(target.address)
          }
        } else {
          invalidLinks += 1
        }
        walk(link.content, document)
      case .citation(let citation): walk(citation.content, document)
      case .emphasis(let content), .strong(let content), .superscript(let content),
        .subscript(let content), .code(let content), .runInHead(let content):
        walk(content, document)
      case .lineBreak, .pageBreak: break
      }
    }
  }
}

extension [Block] {
  /// How many headings the table of contents lists.
  fileprivate var contentsEntries: Int {
    reduce(0) { count, block in
      var count = count
      if let level = block.headingLevel, level <= Survey.contentsDepth { count += 1 }
      block.forEachChild(blocks: { count += $0.contentsEntries }, inlines: { _ in })
      return count
    }
  }
}

extension Block {
  /// The level this block has as a heading; nil for what is none.
  var headingLevel: Int? {
    switch self {
    case .heading(let heading):
      heading.role == .subtitle || heading.role.isSetAside ? nil : heading.level
    case .paragraph(let paragraph):
      switch paragraph.role {
      case .title: 1
      case .section: 2
      default: nil
      }
    case .printed, .list, .quotation, .verse, .preformatted, .table, .thematicBreak, .note,
      .container:
      nil
    }
  }
}
