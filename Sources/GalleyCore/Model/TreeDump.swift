/// A document drawn as a tree: debug format, golden format and `galley inspect` in one.
///
///     article
///       heading 1 title @120+24 “The bridge”
///       paragraph byline @146+9 “By A. Lee”
///
/// `@start+length` is the range of source bytes from the first to the last byte shown; text that the ledger put in
/// is shown between ‹ and ›.
public struct TreeDump {
  /// How many code points of a block's text are shown; nil for all.
  public var textLimit: Int?
  private let document: Document
  private var output = ""

  /// Prepares a dump of `document`.
  public init(_ document: Document, textLimit: Int? = nil) {
    self.document = document
    self.textLimit = textLimit
  }

  /// The tree, one node a line, two spaces a level.
  public mutating func draw() -> String {
    output = ""
    for article in document.articles {
      line(0, "article" + (article.language.map { " \($0)" } ?? ""))
      for block in article.blocks { draw(block, 1) }
    }
    if !document.setAside.isEmpty {
      line(0, "set-aside")
      for block in document.setAside { draw(block, 1) }
    }
    return output
  }

  private mutating func line(_ depth: Int, _ text: String) {
    output += String(repeating: "  ", count: depth) + text + "\n"
  }

  private mutating func draw(_ block: Block, _ depth: Int) {
    switch block {
    case .printed(let printed):
      let extent = document.extent(of: printed)
      line(depth, "printed \(printed.lines.count) lines @\(extent.start)+\(extent.length)")
    case .paragraph(let paragraph):
      let anchor = paragraph.anchor.map { " #\($0.name)" } ?? ""
      line(depth, "paragraph \(paragraph.role.word)\(anchor)" + shown(paragraph.inlines))
    case .heading(let heading):
      line(depth, "heading \(heading.level) \(heading.role.word)" + shown(heading.inlines))
    case .list(let list):
      line(depth, "list" + (list.start.map { " from \($0)" } ?? ""))
      for item in list.items {
        line(depth + 1, "item")
        for block in item { draw(block, depth + 2) }
      }
    case .quotation(let blocks):
      line(depth, "quotation")
      for block in blocks { draw(block, depth + 1) }
    case .verse(let verse):
      line(depth, "verse")
      for inlines in verse.lines { line(depth + 1, "line" + shown(inlines)) }
    case .preformatted(let verse):
      line(depth, "preformatted")
      for inlines in verse.lines { line(depth + 1, "line" + shown(inlines)) }
    case .table(let table):
      line(depth, "table \(table.headerRows) header rows")
      for row in table.rows {
        line(depth + 1, "row")
        for cell in row { line(depth + 2, "cell" + shown(cell)) }
      }
    case .thematicBreak: line(depth, "thematic-break")
    case .note(let note):
      line(depth, "note #\(note.anchor.name)" + shown(note.label))
      for block in note.blocks { draw(block, depth + 1) }
    case .container(let container):
      line(depth, "container \(container.role.word)")
      for block in container.blocks { draw(block, depth + 1) }
    }
  }

  private func shown(_ inlines: [Inline]) -> String {
    let extent = inlines.sourceExtent.map { " @\($0.start)+\($0.length)" } ?? ""
    var text = ""
    write(inlines, to: &text)
    if let textLimit, text.unicodeScalars.count > textLimit {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit))) + "…"
    }
    return "\(extent) “\(text)”"
  }

  private func write(_ inlines: [Inline], to output: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        for piece in text.pieces {
          let bytes = String(decoding: document.bytes(of: piece), as: UTF8.self)
          output += piece.isInserted ? "‹\(bytes)›" : bytes
        }
      case .emphasis(let content): bracket("em", content, &output)
      case .strong(let content): bracket("strong", content, &output)
      case .superscript(let content): bracket("sup", content, &output)
      case .subscript(let content): bracket("sub", content, &output)
      case .code(let content): bracket("code", content, &output)
      case .runInHead(let content): bracket("run-in", content, &output)
      case .link(let link): bracket("link \(link.target)", link.content, &output)
      case .citation(let citation):
        let targets = citation.targets.map { "#\($0.name)" }.joined(separator: " ")
        bracket("cite" + (targets.isEmpty ? "" : " \(targets)"), citation.content, &output)
      case .lineBreak: output += "⏎"
      case .pageBreak(let page): output += "⟦page \(page.label)⟧"
      }
    }
  }

  private func bracket(_ name: String, _ content: [Inline], _ output: inout String) {
    output += "⟨\(name) "
    write(content, to: &output)
    output += "⟩"
  }
}
