/// What stands in an article.
///
/// Closed on purpose: a new case must break every writer's build.
public enum Block: Sendable, Hashable {
  /// Lines as printed, which no filter has read yet.
  case printed(PrintedLines)
  /// A paragraph, of whatever role.
  case paragraph(Paragraph)
  /// A heading or the title of the article.
  case heading(Heading)
  /// Items, numbered or not.
  case list(List)
  /// A quotation set off from the text.
  case quotation([Block])
  /// Lines that keep their breaks: verse, addresses, signatures.
  case verse(Verse)
  /// Text that keeps its spacing.
  case preformatted(Verse)
  /// Rows and cells.
  case table(Table)
  /// A change of subject, shown as a rule or a gap.
  case thematicBreak
  /// A note to the text, under the page or at the end.
  indirect case note(Note)
  /// Blocks under one role, such as an advert of several lines.
  case container(Container)
}

/// A run of lines that still waits for a filter to read it.
public struct PrintedLines: Sendable, Hashable {
  /// Indices into `Document.lines`.
  public var lines: Range<Int>

  /// Names the lines of `lines`.
  public init(lines: Range<Int>) { self.lines = lines }
}

/// A paragraph.
public struct Paragraph: Sendable, Hashable {
  /// What it is for.
  public var role: Role
  /// What it says.
  public var inlines: [Inline]
  /// The place links point at, for entries of a list of references.
  public var anchor: Anchor?

  /// Makes a paragraph.
  public init(role: Role = .body, inlines: [Inline], anchor: Anchor? = nil) {
    self.role = role
    self.inlines = inlines
    self.anchor = anchor
  }

  /// Makes a paragraph of plain text.
  public init(role: Role = .body, text: Text) {
    self.init(role: role, inlines: [.text(text)])
  }
}

/// A heading.
public struct Heading: Sendable, Hashable {
  /// The depth in its article: 1 for the title, 2 for a section, to 6; held between 1 and 6.
  public var level: Int { didSet { level = Self.held(level) } }
  /// `.title` or `.section`.
  public var role: Role
  /// What it says.
  public var inlines: [Inline]

  /// Makes a heading; `level` is held between 1 and 6.
  public init(level: Int, role: Role = .section, inlines: [Inline]) {
    self.level = Self.held(level)
    self.role = role
    self.inlines = inlines
  }

  private static func held(_ level: Int) -> Int { min(max(level, 1), 6) }
}

/// A list.
public struct List: Sendable, Hashable {
  /// The number of the first item; nil for a bulleted list.
  public var start: Int?
  /// The items.
  public var items: [[Block]]

  /// Makes a list.
  public init(start: Int? = nil, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

/// Lines whose breaks are meant.
public struct Verse: Sendable, Hashable {
  /// The lines.
  public var lines: [[Inline]]

  /// Makes verse of `lines`.
  public init(lines: [[Inline]]) { self.lines = lines }
}

/// A table.
public struct Table: Sendable, Hashable {
  /// How many rows at the top are headings.
  public var headerRows: Int
  /// The rows; rows may differ in length.
  public var rows: [[[Inline]]]

  /// Makes a table.
  public init(headerRows: Int = 0, rows: [[[Inline]]]) {
    self.headerRows = headerRows
    self.rows = rows
  }
}

/// A note to the text: a footnote or an endnote, as JATS has `fn` with its `label`.
public struct Note: Sendable, Hashable {
  /// The place that the marks in the text cite; of kind `.note`.
  public var anchor: Anchor
  /// What the note is called by, as printed: `[1]`, `¹` or `*`, with the space after it.
  public var label: [Inline]
  /// What the note says.
  public var blocks: [Block]

  /// Makes a note.
  public init(anchor: Anchor, label: [Inline], blocks: [Block]) {
    self.anchor = anchor
    self.label = label
    self.blocks = blocks
  }

  /// The note as plain blocks: the label opens the first paragraph, which is the place that marks cite.
  ///
  /// For writers whose format knows no notes.
  public var labelledBlocks: [Block] {
    if case .paragraph(var first)? = blocks.first, first.anchor == nil {
      first.inlines = label + first.inlines
      first.anchor = anchor
      return [.paragraph(first)] + blocks.dropFirst()
    }
    return [.paragraph(Paragraph(inlines: label, anchor: anchor))] + blocks
  }
}

/// Blocks that share a role.
public struct Container: Sendable, Hashable {
  /// What the blocks are for.
  public var role: Role
  /// The blocks.
  public var blocks: [Block]

  /// Makes a container.
  public init(role: Role, blocks: [Block]) {
    self.role = role
    self.blocks = blocks
  }
}
