extension Ledger {
  /// Divides `inlines` into `parts`, ascending byte ranges of their text, and records why.
  ///
  /// What lies between the parts, and before the first and after the last, is taken out as separated; a boundary where
  /// nothing lies is recorded as a split. Cost is linear in the pieces times the parts.
  public mutating func divide(_ inlines: [Inline], into parts: [Range<Int>], _ reason: Reason)
    -> [[Inline]]
  {
    var position = 0
    var result: [[Inline]] = []
    for part in parts {
      if position < part.lowerBound {
        takeOut(inlines.slice(position..<part.lowerBound), .separated, reason)
      } else if !result.isEmpty, let extent = inlines.slice(part).sourceExtent {
        record(.split, SourceRange(start: extent.start, length: 0), reason)
      }
      result.append(inlines.slice(part))
      position = part.upperBound
    }
    takeOut(inlines.slice(position..<max(position, inlines.byteCount)), .separated, reason)
    return result
  }

  /// Takes all text of `inlines` out of the document and records why, one entry a piece.
  public mutating func takeOut(_ inlines: [Inline], _ action: Entry.Action, _ reason: Reason) {
    for inline in inlines {
      if case .text(let text) = inline {
        for piece in text.pieces { _ = consume(piece, action, replacement: [], reason) }
      } else if let content = inline.children {
        takeOut(content, action, reason)
      }
    }
  }
}
