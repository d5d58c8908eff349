/// What was found in a document, in numbers: what `galley convert --report` prints.
public struct Findings: Sendable, Hashable {
  /// The number of articles.
  public private(set) var articles = 0
  /// The titles of the articles, in their order.
  public private(set) var titles: [String] = []
  /// The number of headings below a title.
  public private(set) var headings = 0
  /// The number of paragraphs of running text.
  public private(set) var paragraphs = 0
  /// The number of entries of lists of references.
  public private(set) var references = 0
  /// The number of footnotes and endnotes.
  public private(set) var notes = 0
  /// The number of blocks set aside.
  public private(set) var setAside = 0
  /// How many line breaks were taken out within paragraphs.
  public private(set) var joins = 0
  /// How many blocks were moved.
  public private(set) var moves = 0
  /// How many other changes were made to the text.
  public private(set) var edits = 0
  /// How many places a person should look at.
  public private(set) var doubts = 0

  /// Counts what is in `document` and its ledger.
  public init(_ document: Document) {
    articles = document.articles.count
    for article in document.articles {
      for block in article.blocks { block.query { count($0, in: document) } }
    }
    setAside = document.setAside.count
    for entry in document.ledger.entries {
      switch entry.action {
      case .joined: joins += 1
      case .moved: moves += 1
      case .removed, .replaced, .inserted: edits += 1
      case .doubted: doubts += 1
      case .separated, .split, .marked, .setAside: continue
      }
    }
  }

  private mutating func count(_ block: Block, in document: Document) {
    switch block {
    case .heading(let heading) where heading.role == .title:
      titles.append(document.string(of: heading.inlines))
    case .heading: headings += 1
    case .paragraph(let paragraph):
      if paragraph.role == .body { paragraphs += 1 }
      if paragraph.role == .reference { references += 1 }
    case .note: notes += 1
    case .printed, .list, .quotation, .verse, .preformatted, .table, .thematicBreak, .container:
      return
    }
  }
}
