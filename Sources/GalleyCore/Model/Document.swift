/// A document: the source, the lines as printed, the articles as meant, and the record of every decision.
///
/// Law 1 holds at every moment between two filters: each byte of the source is shown by exactly one piece of
/// `articles` or `setAside`, or taken out by exactly one ledger entry. `Conservation` checks it.
public struct Document: Sendable {
  /// The input, never changed.
  public let source: Source
  /// The document as printed.
  public var lines: [Line]
  /// Where lines stood on their pages, for inputs that know; lines point in by index.
  public var layout: [LineLayout]
  /// The document as meant, in reading order.
  public var articles: [Article]
  /// What belongs to no article, kept in source order: adverts, running heads, site furniture.
  public var setAside: [Block]
  /// What is known of the document as a whole.
  public var metadata: Metadata
  /// Every decision taken so far.
  public var ledger: Ledger
  /// What filters found out about texts and the next filters need not find out again.
  public var facts = TextFacts()

  /// A document of unread lines: one article of one `printed` block.
  ///
  /// - Parameters:
  ///   - source: the input.
  ///   - lines: ascending lines; together with what lies between them they are the whole source.
  public init(
    source: Source, lines: [Line], layout: [LineLayout] = [], metadata: Metadata = Metadata()
  ) {
    self.source = source
    self.lines = lines
    self.layout = layout
    self.setAside = []
    self.metadata = metadata
    self.ledger = Ledger()
    self.articles =
      source.bytes.isEmpty
      ? [] : [Article(blocks: [.printed(PrintedLines(lines: 0..<lines.count))])]
  }

  /// Adds blocks to the layer of what is set aside and keeps that layer in the order of the source.
  ///
  /// Cost is that of sorting the layer; a filter adds all it sets aside at once.
  public mutating func setAside(_ blocks: [Block]) {
    setAside += blocks
    let starts = setAside.map { block in
      var start = UInt32.max
      block.forEachInlines { start = min(start, $0.sourceExtent?.start ?? .max) }
      return start
    }
    let order = setAside.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    setAside = order.map { setAside[$0] }
  }

  /// The bytes a `printed` block stands for: from its first line to the line after its last, so that printed
  /// blocks over all lines cover the whole source.
  public func extent(of printed: PrintedLines) -> SourceRange {
    func start(_ line: Int) -> Int {
      line < lines.count ? Int(lines[line].range.start) : source.bytes.count
    }
    let low = printed.lines.lowerBound == 0 ? 0 : start(printed.lines.lowerBound)
    let high = start(printed.lines.upperBound)
    return SourceRange(low..<max(low, high))
  }
}

/// An article: title, byline, text, in reading order.
public struct Article: Sendable, Hashable {
  /// The blocks in reading order.
  public var blocks: [Block]
  /// The language as a BCP 47 tag, where it was decided.
  public var language: String?

  /// Makes an article.
  public init(blocks: [Block], language: String? = nil) {
    self.blocks = blocks
    self.language = language
  }
}

/// What is known of the whole document.
///
/// Empty where nothing is known: nothing is invented here.
public struct Metadata: Sendable, Hashable {
  /// The title of the whole.
  public var title: String?
  /// The language as a BCP 47 tag with its script where the script matters: `zh-Hans`.
  public var language: String?
  /// The date of publication, ISO 8601.
  public var date: String?
  /// The address it was taken from.
  public var url: String?
  /// The paper, journal or site it appeared in.
  public var publication: String?
  /// Further fields by name, in the order they were found.
  public var fields: [Field]

  /// One named value.
  public struct Field: Sendable, Hashable {
    /// The field's name as it was printed.
    public var name: String
    /// Its value.
    public var value: String

    /// Makes a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Metadata of which nothing is known.
  public init() { fields = [] }
}
