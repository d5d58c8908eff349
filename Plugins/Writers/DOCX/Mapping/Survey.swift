internal import GalleyBook
internal import GalleyCore

/// What has to be known before the first byte is written: headings, links, lists, targets.
///
/// One walk over the blocks in the order they are written; it reads no text but that of headings.
struct Survey {
  /// A note that the text cites.
  struct CitedNote {
    /// The number of the note among those written, from 1.
    let number: Int
    /// The citation whose mark calls it; further ones lead there.
    let citation: Anchor
  }

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
  /// The notes that are cited, each by its number from 1 and with the citation that carries its mark.
  private(set) var notes: [Anchor: CitedNote] = [:]
  /// The same in the order of their citations.
  private(set) var notesInOrder: [Note] = []
  /// The indices of the addresses that stand in notes.
  private(set) var noteAddresses: Set<Int> = []
  /// The number of links whose address is not one.
  private(set) var invalidLinks = 0
  /// Whether there is any text to write.
  private(set) var hasText = false

  private var indices: [String: Int] = [:]
  private var estimate: PageEstimate
  private var calling: Set<Anchor> = []
  private var passedNotes: Set<Anchor> = []
  private var notesByAnchor: [Anchor: Note] = [:]
  private var isInNote = false

  /// Surveys the articles of `document`, and what is set aside if it is to be written; `estimate` stands at the top
  /// of the first page.
  init(_ document: Document, _ options: WordOptions, _ estimate: PageEstimate) {
    self.estimate = estimate
    var entries = 0
    for article in document.articles { collect(article.blocks, &entries, document) }
    if options.hasContents, entries > 1 { self.estimate.addContents(entries: entries) }
    if options.setAside == .appendix { collect(document.setAside, &entries, document) }
    if !notesByAnchor.isEmpty {
      for article in document.articles { findCalls(in: article.blocks) }
      if options.setAside == .appendix { findCalls(in: document.setAside) }
    }
    for article in document.articles { survey(article.blocks, 0, document, isArticle: true) }
    if options.setAside == .appendix { survey(document.setAside, 0, document, isArticle: false) }
    isInNote = true
    for note in notesInOrder { survey(note, 0, document) }
  }

  /// Whether this note is one of those that are written in a part of their own: the first of its anchor, and cited.
  func standsInNotes(_ note: Note) -> Bool {
    notes[note.anchor] != nil && notesByAnchor[note.anchor] == note
  }

  /// The relationship id of an address; nil for one that is not valid.
  func relationship(of target: String) -> String? {
    guard let link = LinkTarget(target), let index = indices[link.address] else { return nil }
    return Self.relationshipID(index)
  }

  /// The relationship id of the address at `index`.
  static func relationshipID(_ index: Int) -> String { "rIdLink\(index + 1)" }

  /// Whether a block is an entry of the contents; a heading without anything to see would be an empty one.
  static func isInContents(_ block: Block, _ document: Document) -> Bool {
    guard let level = block.headingLevel, level <= contentsDepth, let inlines = block.inlines else {
      return false
    }
    return !document.isBlank(inlines)
  }

  /// Counts the headings of the table of contents and finds the notes, of two with one anchor the first.
  private mutating func collect(_ blocks: [Block], _ entries: inout Int, _ document: Document) {
    for block in blocks {
      if Self.isInContents(block, document) { entries += 1 }
      if case .note(let note) = block, notesByAnchor[note.anchor] == nil {
        notesByAnchor[note.anchor] = note
      }
      switch block {
      case .list(let list): for item in list.items { collect(item, &entries, document) }
      case .quotation(let content): collect(content, &entries, document)
      case .note(let note):
        // The headings in notes stand in no contents.
        var others = 0
        collect(note.blocks, &others, document)
      case .container(let container): collect(container.blocks, &entries, document)
      case .printed, .paragraph, .heading, .verse, .preformatted, .table, .thematicBreak: break
      }
    }
  }

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
      if Self.isInContents(block, document) {
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
      anchors.insert(note.anchor)
      // Notes that are cited are written, and so surveyed, after everything else.
      if !standsInNotes(note) || !passedNotes.insert(note.anchor).inserted {
        survey(note, depth, document)
      }
    case .container(let container):
      survey(container.blocks, depth, document, isArticle: isArticle)
    }
  }

  private mutating func survey(_ inlines: [Inline], _ document: Document) {
    estimate.addParagraph(bytes: inlines.byteCount)
    walk(inlines, document)
  }

  private mutating func survey(_ note: Note, _ depth: Int, _ document: Document) {
    walk(note.label, document)
    survey(note.blocks, depth, document, isArticle: false)
  }

  /// Finds the citations that carry the marks of notes: in the text, not in notes and links.
  private mutating func findCalls(in blocks: [Block]) {
    for block in blocks {
      if case .note = block { continue }
      block.forEachChild(blocks: { findCalls(in: $0) }, inlines: { findCalls(in: $0) })
    }
  }

  private mutating func findCalls(in inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .citation(let citation): call(citation)
      case .emphasis(let content), .strong(let content), .superscript(let content),
        .subscript(let content), .code(let content), .runInHead(let content):
        findCalls(in: content)
      case .text, .link, .lineBreak, .pageBreak: break
      }
    }
  }

  /// The first citation of a note carries its mark; Word knows one mark a note, and one note a mark.
  private mutating func call(_ citation: Citation) {
    guard !calling.contains(citation.anchor) else { return }
    for target in citation.targets {
      guard let note = notesByAnchor[target], notes[target] == nil else { continue }
      calling.insert(citation.anchor)
      notesInOrder.append(note)
      notes[target] = CitedNote(number: notesInOrder.count, citation: citation.anchor)
      return
    }
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
          let index = indices[target.address] ?? addresses.count
          if index == addresses.count {
            indices[target.address] = index
            addresses.append(target.address)
          }
          if isInNote { noteAddresses.insert(index) }
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
