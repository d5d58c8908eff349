// From pieces to bytes: the only place where text is copied.

extension Document {
  /// The bytes one piece shows.
  @inlinable public func bytes(of piece: Piece) -> ArraySlice<UInt8> {
    piece.isInserted
      ? ledger.insertions[piece.range.bounds] : source.bytes[piece.range.bounds]
  }

  /// Adds the bytes of `text` to `buffer`.
  public func append(_ text: Text, to buffer: inout [UInt8]) {
    pieceBytes.append(text, to: &buffer)
  }

  /// Adds the bytes of all texts in `inlines` to `buffer`, in reading order.
  public func append(_ inlines: [Inline], to buffer: inout [UInt8]) {
    for inline in inlines {
      if case .text(let text) = inline {
        append(text, to: &buffer)
      } else if let content = inline.children {
        append(content, to: &buffer)
      }
    }
  }

  /// The bytes of all texts in `inlines`.
  public func bytes(of inlines: [Inline]) -> [UInt8] { pieceBytes.bytes(of: inlines) }

  /// What the pieces of the document point into, as it is now.
  @inlinable public var pieceBytes: PieceBytes {
    PieceBytes(source: source.bytes, insertions: ledger.insertions)
  }

  /// The text of `inlines` as a string; for titles and messages, not for hot loops.
  public func string(of inlines: [Inline]) -> String {
    String(decoding: bytes(of: inlines), as: UTF8.self)
  }

  /// What a heading is called elsewhere: its text without the marks that cite notes and references and without the
  /// space before each; all of its text where nothing else stands in it.
  public func title(of inlines: [Inline]) -> String {
    var title: [UInt8] = []
    appendTitle(inlines, to: &title)
    return title.isEmpty ? string(of: inlines) : String(decoding: title, as: UTF8.self)
  }

  private func appendTitle(_ inlines: [Inline], to title: inout [UInt8]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text, to: &title)
      case .citation: while title.last == 0x20 { title.removeLast() }
      default: appendTitle(inline.children ?? [], to: &title)
      }
    }
  }
}

extension Block {
  /// The role of a paragraph; nil for every other block.
  @inlinable public var paragraphRole: Role? {
    if case .paragraph(let paragraph) = self { paragraph.role } else { nil }
  }

  /// The inlines of a paragraph or heading; nil for every other block.
  public var inlines: [Inline]? {
    switch self {
    case .paragraph(let paragraph): paragraph.inlines
    case .heading(let heading): heading.inlines
    case .printed, .list, .quotation, .verse, .preformatted, .table, .thematicBreak, .note,
      .container:
      nil
    }
  }
}

extension [Inline] {
  /// These inlines without the marks that cite notes and references, which are no part of a title, a name or a keyword.
  public var withoutCitations: [Inline] {
    var kept: [Inline] = []
    kept.reserveCapacity(count)
    for var inline in self {
      if case .citation = inline { continue }
      if let content = inline.children { inline.children = content.withoutCitations }
      kept.append(inline)
    }
    return kept
  }

  /// The number of bytes of all texts in these inlines.
  public var byteCount: Int {
    var count = 0
    for inline in self {
      if case .text(let text) = inline {
        count += text.byteCount
      } else if let content = inline.children {
        count += content.byteCount
      }
    }
    return count
  }

  /// The range of the source from the first to the last source piece in these inlines.
  public var sourceExtent: SourceRange? {
    var low = UInt32.max
    var high: UInt32 = 0
    widen(&low, &high)
    return low == .max ? nil : SourceRange(start: low, length: high - low)
  }

  private func widen(_ low: inout UInt32, _ high: inout UInt32) {
    for inline in self {
      if case .text(let text) = inline {
        for piece in text.pieces where !piece.isInserted {
          low = Swift.min(low, piece.range.start)
          high = Swift.max(high, piece.range.end)
        }
      } else if let content = inline.children {
        content.widen(&low, &high)
      }
    }
  }

  /// The part of these inlines from byte `range.lowerBound` to `range.upperBound` of their text.
  ///
  /// What has no text (line and page breaks, empty links) goes with the text before it; an inline that is cut stands
  /// in both parts. An empty range gives nothing. Cost is linear in the pieces up to the range's end.
  public func slice(_ range: Range<Int>) -> [Inline] {
    guard !range.isEmpty else { return [] }
    var position = 0
    return Self.slice(self, range, &position)
  }

  private static func slice(_ inlines: [Inline], _ range: Range<Int>, _ position: inout Int)
    -> [Inline]
  {
    var result: [Inline] = []
    for var inline in inlines {
      let start = position
      if start > range.upperBound { break }
      if case .text(let text) = inline {
        position += text.byteCount
        let lower = Swift.max(range.lowerBound, start) - start
        let upper = Swift.min(range.upperBound, position) - start
        if lower < upper { result.append(.text(text.slice(lower..<upper))) }
      } else if let content = inline.children {
        let part = slice(content, range, &position)
        if position == start {
          if holdsMark(at: start, range) { result.append(inline) }
        } else if !part.isEmpty {
          inline.children = part
          result.append(inline)
        }
      } else if holdsMark(at: start, range) {
        result.append(inline)
      }
    }
    return result
  }

  /// Whether what has no text and stands at `position` belongs to `range`: it does where text before it does.
  private static func holdsMark(at position: Int, _ range: Range<Int>) -> Bool {
    (position > range.lowerBound || range.lowerBound == 0) && position <= range.upperBound
  }
}
