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
  /// An edit that covers several pieces is recorded once a piece; the replacement goes with the first.
  /// Cost is linear in the pieces and edits; inlines without an edit are not touched.
  public mutating func apply(_ edits: [TextEdit], to inlines: inout [Inline]) {
    guard !edits.isEmpty else { return }
    var position = 0
    var next = 0
    apply(edits, to: &inlines, &position, &next)
  }

  private mutating func apply(
    _ edits: [TextEdit], to inlines: inout [Inline], _ position: inout Int, _ next: inout Int
  ) {
    for index in inlines.indices {
      if case .text(let text) = inlines[index] {
        inlines[index] = .text(apply(edits, to: text, &position, &next))
      } else if var content = inlines[index].children {
        apply(edits, to: &content, &position, &next)
        inlines[index].children = content
      }
    }
    inlines.removeAll {
      if case .text(let text) = $0 { text.isEmpty } else { $0.children?.isEmpty ?? false }
    }
  }

  private mutating func apply(
    _ edits: [TextEdit], to text: Text, _ position: inout Int, _ next: inout Int
  ) -> Text {
    let end = position + text.byteCount
    guard next < edits.count, edits[next].range.lowerBound <= end else {
      position = end
      return text
    }
    var result = Text()
    for piece in text.pieces {
      var offset = 0
      while offset <= piece.length {
        guard next < edits.count else { break }
        let edit = edits[next]
        let start = edit.range.lowerBound - position
        let isInsertion = edit.range.isEmpty
        if start > piece.length || (start == piece.length && !isInsertion) { break }
        let from = max(start, offset)
        let to = min(edit.range.upperBound - position, piece.length)
        result.append(piece.slice(offset, from))
        // Only the piece in which the edit starts carries the replacement.
        let replacement = start >= offset ? edit.replacement : []
        if from < to || !replacement.isEmpty {
          let taken = piece.slice(from, max(from, to))
          let action: Entry.Action =
            taken.length == 0 ? .inserted : replacement.isEmpty ? .removed : .replaced
          if let shown = consume(taken, action, replacement: replacement, edit.reason) {
            result.append(shown)
          }
        }
        offset = max(from, to)
        if edit.range.upperBound - position > piece.length { break }
        next += 1
      }
      if offset < piece.length { result.append(piece.slice(offset, piece.length)) }
      position += piece.length
    }
    return result
  }
}
