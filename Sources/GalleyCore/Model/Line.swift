/// One line of the document as printed.
///
/// The lines of a document lie in ascending order and do not overlap. A line's range leaves its line
/// terminator out; an empty line is a line with an empty range.
public struct Line: Sendable, Hashable {
  /// The text of the line, white space at its ends included, its terminator left out.
  public var range: SourceRange
  /// The printed page, counted from 0.
  public var page: Int32
  /// The region (column, text block) on the page, counted from 0 over the document.
  public var region: Int32
  /// The markup that opens the line, as the reader recognised it.
  public var mark: LineMark
  /// The index of the line's layout in `Document.layout`; negative where the input has none.
  public var layoutIndex: Int32

  /// Makes a line; page and region 0 and no layout where the input knows none.
  @inlinable public init(
    range: SourceRange, page: Int32 = 0, region: Int32 = 0, mark: LineMark = .none,
    layoutIndex: Int32 = -1
  ) {
    self.range = range
    self.page = page
    self.region = region
    self.mark = mark
    self.layoutIndex = layoutIndex
  }
}

/// The markup that opens a line: what it says and how many bytes of the line it takes.
///
/// A reader only notes the mark; the filter that acts on it takes the bytes out and says so in the ledger.
public struct LineMark: Sendable, Hashable {
  /// What a mark says about its line.
  public enum Kind: UInt8, Sendable, Hashable {
    /// No markup.
    case none
    /// A heading; `level` is the number of signs.
    case heading
    /// An item of a bulleted list.
    case bullet
    /// A block quotation.
    case quotation
    /// A field of a scraped page's header, such as `Title:`.
    case field
    /// A line of only rule signs.
    case thematicBreak
    /// A row of a table.
    case tableRow
    /// A fence or a line of preformatted text.
    case preformatted
  }

  /// What the markup says.
  public var kind: Kind
  /// The heading level (1–6) or the nesting depth; 0 where it has no meaning.
  public var level: UInt8
  /// How many bytes at the start of the line are markup.
  public var prefix: UInt16

  /// A line without markup.
  public static let none = LineMark(kind: .none, level: 0, prefix: 0)

  /// Makes a mark of `prefix` bytes.
  @inlinable public init(kind: Kind, level: UInt8, prefix: UInt16) {
    self.kind = kind
    self.level = level
    self.prefix = prefix
  }
}

/// Where a line stood on the page and how sure the recogniser was, for inputs that know (hOCR, ALTO, PAGE).
public struct LineLayout: Sendable, Hashable {
  /// A rectangle on the page in the input's own units, origin at the top left.
  public struct Box: Sendable, Hashable {
    /// The distance from the left edge of the page.
    public var left: Float
    /// The distance from the top edge of the page.
    public var top: Float
    /// The extent to the right.
    public var width: Float
    /// The extent downwards.
    public var height: Float

    /// Makes a rectangle from its corner and its extents.
    public init(left: Float, top: Float, width: Float, height: Float) {
      self.left = left
      self.top = top
      self.width = width
      self.height = height
    }
  }

  /// The line's box, where known.
  public var box: Box?
  /// The font size in points, where known.
  public var fontSize: Float?
  /// The recogniser's own confidence, 0 to 1, where known.
  public var confidence: Float?

  /// Makes a layout of what is known.
  public init(box: Box? = nil, fontSize: Float? = nil, confidence: Float? = nil) {
    self.box = box
    self.fontSize = fontSize
    self.confidence = confidence
  }
}
