public import GalleyCore

/// Builds documents for tests: blocks from plain strings, with a source and a ledger that satisfy law 1.
///
///     var builder = DocumentBuilder()
///     builder.article([.title("The bridge"), .byline("By A. Lee"), .body("It opened on Monday.")])
///     let document = builder.document
public struct DocumentBuilder {
  private var bytes: [UInt8] = []
  private var separators: [SourceRange] = []
  private var articles: [Article] = []
  private var setAside: [Block] = []

  /// A builder of nothing.
  public init() {}

  /// Adds `string` to the source, followed by a line feed, and returns the text that shows it.
  public mutating func text(_ string: String) -> Text {
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    let range = SourceRange(start..<bytes.count)
    separators.append(SourceRange(bytes.count..<bytes.count + 1))
    bytes.append(0x0A)
    return Text(source: range)
  }

  /// Adds `string` as one plain text inline.
  public mutating func inlines(_ string: String) -> [Inline] { [.text(text(string))] }

  /// Adds an article of blocks made with the functions of this builder.
  public mutating func article(_ blocks: [Block], language: String? = nil) {
    articles.append(Article(blocks: blocks, language: language))
  }

  /// Adds an article of paragraphs and headings.
  public mutating func article(_ parts: [Part], language: String? = nil) {
    article(parts.map { block($0) }, language: language)
  }

  /// Adds blocks to the layer of what is set aside.
  public mutating func setAside(_ blocks: [Block]) { setAside += blocks }

  /// One block in words.
  public enum Part: Sendable {
    /// A paragraph of a role.
    case paragraph(Role, String)
    /// A section heading of a level from 2.
    case heading(Int, String)
    /// The title of the article.
    case title(String)

    /// A paragraph of running text.
    public static func body(_ string: String) -> Part { .paragraph(.body, string) }
    /// A byline.
    public static func byline(_ string: String) -> Part { .paragraph(.byline, string) }
  }

  /// Makes the block that `part` describes.
  public mutating func block(_ part: Part) -> Block {
    switch part {
    case .paragraph(let role, let string):
      .paragraph(Paragraph(role: role, inlines: inlines(string)))
    case .heading(let level, let string): .heading(Heading(level: level, inlines: inlines(string)))
    case .title(let string): .heading(Heading(level: 1, role: .title, inlines: inlines(string)))
    }
  }

  /// The document built so far; its ledger takes the line feeds between the texts out.
  public var document: Document {
    var lines: [Line] = []
    var start = 0
    for separator in separators {
      lines.append(Line(range: SourceRange(start..<Int(separator.start))))
      start = Int(separator.end)
    }
    var document = Document(source: Source(name: "built", bytes: bytes), lines: lines)
    document.articles = articles
    document.setAside = setAside
    let rule = document.ledger.declare(Rule("built", "the builder separates its texts"))
    for separator in separators { document.ledger.record(.separated, separator, Reason(rule)) }
    return document
  }
}
