/// A change to a stretch of text, by byte offsets in the flattened text of a list of inlines.
public struct TextEdit: Sendable {
  /// The bytes to take out; empty to put text in only.
  public var range: Range<Int>
  /// What stands in their place.
  public var replacement: [UInt8]
  /// Why.
  public var reason: Reason

  /// Makes an edit.
  public init(range: Range<Int>, replacement: [UInt8] = [], reason: Reason) {
    self.range = range
    self.replacement = replacement
    self.reason = reason
  }
}

extension Ledger {
  /// Applies ascending, disjoint edits to `inlines` and records each.
  ///
  /// An edit that covers several pieces is recorded once a piece; the replacement goes with the first. Text put in
  /// between two inlines goes with the one before. An inline that loses all its text goes with it. What an edit
  /// covers of an earlier one, and what lies past the end, is left out.
  ///
  /// Cost is linear in the pieces and edits; inlines without an edit are not touched.
  public mutating func apply(_ edits: [TextEdit], to inlines: inout [Inline]) {
    guard !edits.isEmpty else { return }
    var cursor = EditCursor(edits: edits)
    apply(to: &inlines, &cursor)
    // What is left for the very end, where no text stands that it could go with.
    for edit in edits[cursor.next...] where edit.range == cursor.position..<cursor.position {
      let nowhere = Piece(source: SourceRange(start: 0, length: 0))
      if !edit.replacement.isEmpty,
        let piece = consume(nowhere, .inserted, replacement: edit.replacement, edit.reason)
      {
        inlines.append(.text(Text([piece])))
      }
    }
  }

  private mutating func apply(to inlines: inout [Inline], _ cursor: inout EditCursor) {
    var emptied: [Int] = []
    for index in inlines.indices {
      guard cursor.edit != nil else { break }
      let start = cursor.position
      if case .text(let text) = inlines[index] {
        let changed = apply(to: text, &cursor)
        if changed != text { inlines[index] = .text(changed) }
        if changed.isEmpty && !text.isEmpty { emptied.append(index) }
      } else if var content = inlines[index].children {
        apply(to: &content, &cursor)
        guard cursor.position > start else { continue }
        inlines[index].children = content
        if content.isEmpty { emptied.append(index) }
      }
    }
    guard !emptied.isEmpty else { return }
    var kept: [Inline] = []
    var rest = emptied[...]
    for (index, inline) in inlines.enumerated() {
      if rest.first == index { rest.removeFirst() } else { kept.append(inline) }
    }
    inlines = kept
  }

  private mutating func apply(to text: Text, _ cursor: inout EditCursor) -> Text {
    let end = cursor.position + text.byteCount
    guard let edit = cursor.edit, edit.range.lowerBound <= end else {
      cursor.position = end
      return text
    }
    // An edit leaves two pieces more: the text put in, and what stands behind it.
    var result = Text(reserving: text.pieces.count + 2 * cursor.count(upTo: end))
    for piece in text.pieces {
      apply(to: piece, &cursor, into: &result)
      cursor.position += piece.length
    }
    return result
  }

  /// Adds to `result` what the edits leave of `piece`, which stands at the cursor.
  private mutating func apply(
    to piece: Piece, _ cursor: inout EditCursor, into result: inout Text
  ) {
    var offset = 0
    while cursor.next < cursor.edits.count {
      let range = cursor.edits[cursor.next].range
      let start = range.lowerBound - cursor.position
      let end = range.upperBound - cursor.position
      // An edit that takes text out belongs to the piece that holds its first byte, an insertion to the piece
      // that holds the byte before it.
      if start > piece.length || (start == piece.length && !range.isEmpty) { break }
      let from = max(start, offset)
      let to = max(from, min(end, piece.length))
      if offset < from { result.append(piece.slice(offset, from)) }
      // Only the piece in which the edit starts carries the replacement.
      let replacement = start >= offset ? cursor.edits[cursor.next].replacement : []
      if from < to || !replacement.isEmpty {
        let action: Entry.Action =
          from == to ? .inserted : replacement.isEmpty ? .removed : .replaced
        if let shown = consume(
          piece.slice(from, to), action, replacement: replacement,
          cursor.edits[cursor.next].reason)
        {
          result.append(shown)
        }
      }
      offset = to
      if end > piece.length { break }
      cursor.next += 1
    }
    if offset < piece.length { result.append(piece.slice(offset, piece.length)) }
  }
}

/// How far one list of edits has been applied.
private struct EditCursor {
  let edits: [TextEdit]
  /// The first edit that is not done.
  var next = 0
  /// The offset of the piece at hand in the flattened text.
  var position = 0

  /// The first edit that is not done; nil when all are.
  var edit: TextEdit? { next < edits.count ? edits[next] : nil }

  /// How many of the edits that are not done begin at `end` or before.
  func count(upTo end: Int) -> Int {
    var index = next
    while index < edits.count, edits[index].range.lowerBound <= end { index += 1 }
    return index - next
  }
}
