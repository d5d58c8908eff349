internal import GalleyCore

/// Tells which paragraphs of an article are notes: those that open with a mark that an earlier paragraph cites by.
///
///     The weir was built twice.[1]            paragraph  The weir was built twice.[1]
///                                        →
///     [1] The first one was of timber.        note [1]   The first one was of timber.
struct NoteParagraphs {
  /// A paragraph that is a note.
  struct Found {
    /// Its place among the blocks of the article.
    let block: Int
    /// What it is called by.
    let call: NoteCall
    /// The bytes of the mark that opens it, with the spaces after it.
    let label: Int
  }

  /// The notes among `blocks`, in order; nothing is read but first bytes where no paragraph opens with a mark.
  static func find(in blocks: [Block], of document: Document) -> [Found] {
    guard blocks.contains(where: { mayBeNote($0, document) }) else { return [] }
    let search = CitationSearch(pieceBytes: document.pieceBytes)
    var cited: Set<NoteCall> = []
    var found: [Found] = []
    for (index, block) in blocks.enumerated() {
      if mayBeNote(block, document), case .paragraph(let paragraph) = block {
        let bytes = document.bytes(of: paragraph.inlines)
        let raised = paragraph.inlines.raisedRanges.first
        if let (call, label) = CitationMark.opening(bytes, raised: raised), cited.contains(call) {
          found.append(Found(block: index, call: call, label: label))
        }
      }
      block.forEachInlines { inlines in
        for mark in search.marks(in: inlines) where mark.range.lowerBound > 0 {
          cited.formUnion(mark.calls)
        }
      }
    }
    return found
  }

  /// Whether a block is a paragraph of running text whose first byte may open a mark.
  private static func mayBeNote(_ block: Block, _ document: Document) -> Bool {
    guard case .paragraph(let paragraph) = block, paragraph.role == .body else { return false }
    switch paragraph.inlines.first {
    case .text(let text):
      guard let piece = text.pieces.first(where: { $0.length > 0 }),
        let byte = document.bytes(of: piece).first
      else { return false }
      return CitationMark.mayOpen(byte)
    case .superscript: return true
    default: return false
    }
  }
}

extension [Inline] {
  /// The byte ranges of the superscripts in these inlines, not inside other inlines, ascending.
  var raisedRanges: [Range<Int>] {
    // Most texts have none, and then nothing is counted.
    guard contains(where: { if case .superscript = $0 { true } else { false } }) else { return [] }
    var ranges: [Range<Int>] = []
    var position = 0
    for inline in self {
      let length = [inline].byteCount
      if case .superscript = inline, length > 0 { ranges.append(position..<position + length) }
      position += length
    }
    return ranges
  }
}
