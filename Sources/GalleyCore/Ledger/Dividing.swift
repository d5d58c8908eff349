extension Ledger {
  /// Divides `inlines` into `parts`, ascending byte ranges of their text, and records why.
  ///
  /// What lies between the parts, and before the first and after the last, is taken out as separated; a boundary where
  /// nothing lies is recorded as a split. Cost is linear in the pieces and the parts.
  public mutating func divide(_ inlines: [Inline], into parts: [Range<Int>], _ reason: Reason)
    -> [[Inline]]
  {
    let (inside, outside) = inlines.parts(at: parts)
    for (index, part) in inside.enumerated() {
      if !outside[index].isEmpty {
        takeOut(outside[index], .separated, reason)
      } else if index > 0, let extent = part.sourceExtent {
        record(.split, SourceRange(start: extent.start, length: 0), reason)
      }
    }
    takeOut(outside[inside.count], .separated, reason)
    return inside
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
