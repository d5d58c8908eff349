internal import GalleyCore

/// Looks for marks that cite in texts as they lie in the source: nearly all texts have none, and none is copied for that.
struct CitationSearch {
  let pieceBytes: PieceBytes

  /// The marks in `inlines`, in order.
  func marks(in inlines: [Inline]) -> [CitationMark] {
    guard mayHoldMark(inlines) else { return [] }
    return CitationMark.find(pieceBytes.bytes(of: inlines), raised: inlines.raisedRanges)
  }

  /// Whether a mark may stand in `inlines`: one of its signs, or something raised.
  private func mayHoldMark(_ inlines: [Inline]) -> Bool {
    for inline in inlines {
      switch inline {
      case .text(let text):
        for piece in text.pieces where mayHoldMark(piece) { return true }
      case .superscript: return true
      default:
        if let content = inline.children, mayHoldMark(content) { return true }
      }
    }
    return false
  }

  private func mayHoldMark(_ piece: Piece) -> Bool {
    piece.isInserted
      ? CitationMark.mayStand(in: pieceBytes.insertions.span.extracting(piece.range.bounds))
      : CitationMark.mayStand(in: pieceBytes.source.span.extracting(piece.range.bounds))
  }
}
