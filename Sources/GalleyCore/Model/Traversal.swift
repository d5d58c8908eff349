// One accessor a node type lists its children; `map` and `query` are built on it, and so is everything that
// walks a document. A new case of `Block` or `Inline` is decided here once.

extension Block {
  /// Calls back with every list of blocks and of inlines directly inside this block, in reading order.
  public func forEachChild(blocks: ([Block]) -> Void, inlines: ([Inline]) -> Void) {
    switch self {
    case .printed, .thematicBreak: break
    case .paragraph(let paragraph): inlines(paragraph.inlines)
    case .heading(let heading): inlines(heading.inlines)
    case .list(let list): list.items.forEach(blocks)
    case .quotation(let content): blocks(content)
    case .verse(let verse), .preformatted(let verse): verse.lines.forEach(inlines)
    case .table(let table): table.rows.forEach { $0.forEach(inlines) }
    case .note(let note):
      inlines(note.label)
      blocks(note.blocks)
    case .container(let container): blocks(container.blocks)
    }
  }

  /// Lets the closures change every list of blocks and of inlines directly inside this block.
  public mutating func updateChildren(
    blocks: (inout [Block]) -> Void, inlines: (inout [Inline]) -> Void
  ) {
    // The payload is moved out first, so that a change in place does not copy it.
    let block = self
    self = .thematicBreak
    switch block {
    case .printed, .thematicBreak: self = block
    case .paragraph(var paragraph):
      inlines(&paragraph.inlines)
      self = .paragraph(paragraph)
    case .heading(var heading):
      inlines(&heading.inlines)
      self = .heading(heading)
    case .list(var list):
      for index in list.items.indices { blocks(&list.items[index]) }
      self = .list(list)
    case .quotation(var content):
      blocks(&content)
      self = .quotation(content)
    case .verse(var verse):
      for index in verse.lines.indices { inlines(&verse.lines[index]) }
      self = .verse(verse)
    case .preformatted(var verse):
      for index in verse.lines.indices { inlines(&verse.lines[index]) }
      self = .preformatted(verse)
    case .table(var table):
      for row in table.rows.indices {
        for cell in table.rows[row].indices { inlines(&table.rows[row][cell]) }
      }
      self = .table(table)
    case .note(var note):
      inlines(&note.label)
      blocks(&note.blocks)
      self = .note(note)
    case .container(var container):
      blocks(&container.blocks)
      self = .container(container)
    }
  }

  /// Calls back with this block and every block inside it, outermost first.
  public func query(_ visit: (Block) -> Void) {
    visit(self)
    switch self {
    // What holds no blocks: to look into it would count a reference up and down.
    case .printed, .paragraph, .heading, .verse, .preformatted, .table, .thematicBreak: break
    case .list, .quotation, .note, .container:
      forEachChild(
        blocks: { $0.forEach { $0.query(visit) } },
        inlines: { _ in })
    }
  }

  /// Calls back with every list of inlines in this block and in the blocks inside it, in reading order.
  public func forEachInlines(_ visit: ([Inline]) -> Void) {
    forEachChild(blocks: { $0.forEach { $0.forEachInlines(visit) } }, inlines: visit)
  }

  /// Lets the closure change every list of inlines in this block and in the blocks inside it.
  public mutating func mapInlines(_ change: (inout [Inline]) -> Void) {
    updateChildren(
      blocks: { blocks in for index in blocks.indices { blocks[index].mapInlines(change) } },
      inlines: change)
  }

  /// Replaces this block and every block inside it, innermost first.
  public func map(_ change: (Block) -> Block) -> Block {
    var block = self
    block.updateChildren(
      blocks: { blocks in blocks = blocks.map { $0.map(change) } }, inlines: { _ in })
    return change(block)
  }
}

extension Inline {
  /// The inlines directly inside this one; nil for those that hold none.
  public var children: [Inline]? {
    get {
      switch self {
      case .text, .lineBreak, .pageBreak: nil
      case .emphasis(let content), .strong(let content), .superscript(let content),
        .subscript(let content), .code(let content), .runInHead(let content):
        content
      case .link(let link): link.content
      case .citation(let citation): citation.content
      }
    }
    set {
      guard let content = newValue else { return }
      switch self {
      case .text, .lineBreak, .pageBreak: break
      case .emphasis: self = .emphasis(content)
      case .strong: self = .strong(content)
      case .superscript: self = .superscript(content)
      case .subscript: self = .subscript(content)
      case .code: self = .code(content)
      case .runInHead: self = .runInHead(content)
      case .link(var link):
        link.content = content
        self = .link(link)
      case .citation(var citation):
        citation.content = content
        self = .citation(citation)
      }
    }
  }

  /// Replaces this inline and every inline inside it, innermost first.
  public func map(_ change: (Inline) -> Inline) -> Inline {
    var inline = self
    if let content = inline.children { inline.children = content.map { $0.map(change) } }
    return change(inline)
  }

  /// Calls back with every text inside this inline, in reading order.
  public func forEachText(_ visit: (Text) -> Void) {
    if case .text(let text) = self { return visit(text) }
    children?.forEach { $0.forEachText(visit) }
  }
}

extension Article {
  /// Calls back with every block of the article, outermost first.
  public func query(_ visit: (Block) -> Void) {
    for block in blocks { block.query(visit) }
  }
}

extension Document {
  /// Calls back with every top-level list of blocks: each article's, then what was set aside.
  public func forEachFlow(_ visit: ([Block]) -> Void) {
    for article in articles { visit(article.blocks) }
    visit(setAside)
  }

  /// Calls back with every piece of text the document shows, articles first, then what was set aside.
  ///
  /// A `printed` block counts as one piece: all the source it stands for. Cost is linear in the pieces.
  public func forEachPiece(_ visit: (Piece) -> Void) {
    let shown = ShownText(self)
    shown.articles.forEach(visit)
    shown.setAside.forEach(visit)
  }
}
