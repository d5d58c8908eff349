internal import GalleyCore
internal import GalleyUnicode

/// Builds the new inlines of a text from the old ones and the events found in it, in one pass over both.
struct MarkupBuilder {
  private let leaves: [Inline]
  /// The leaf, the piece in it, the byte in the piece: where the pass is.
  private var leaf = 0
  private var piece = 0
  private var byte = 0
  private var position = 0
  /// The spans that are open, outermost first, and what they hold so far.
  private var open: [(span: MarkupEvent.Span?, content: [Inline])] = [(nil, [])]
  private var run = Text()

  /// Starts a pass over `leaves`, inlines without children; a line break counts as one byte.
  init(_ leaves: [Inline]) { self.leaves = leaves }

  mutating func apply(
    _ event: MarkupEvent, _ rules: MarkupRules, _ others: Int, _ ledger: inout Ledger
  ) {
    copy(upTo: event.range.lowerBound)
    let confidence = Confidence(event.confidence)
    switch event.kind {
    case .open(let span):
      let reason = Reason(
        rules[span.rule], confidence: confidence, event.partner - event.range.lowerBound,
        event.followsHan ? 1 : 0)
      drop(upTo: event.range.upperBound, [], reason, &ledger)
      flush()
      open.append((span, []))
    case .close:
      flush()
      guard open.count > 1, let last = open.popLast(), let span = last.span else { return }
      let reason = Reason(
        rules[span.rule], confidence: confidence, event.range.lowerBound - event.partner)
      drop(upTo: event.range.upperBound, [], reason, &ledger)
      if !last.content.isEmpty { open[open.count - 1].content.append(span.inline(last.content)) }
    case .replace(let codePoint):
      var replacement: [UInt8] = []
      UTF8Decoding.append(codePoint, to: &replacement)
      let reason = Reason(rules[.entity], confidence: confidence, Int(codePoint))
      drop(upTo: event.range.upperBound, replacement, reason, &ledger)
    case .lineBreak:
      drop(upTo: event.range.upperBound, [], Reason(rules[.lineBreak]), &ledger)
      flush()
      open[open.count - 1].content.append(.lineBreak)
    case .escape:
      let reason = Reason(rules[.escape], confidence: confidence, others)
      drop(upTo: event.range.upperBound, [], reason, &ledger)
    }
  }

  /// Copies what is left and returns the inlines.
  mutating func finish() -> [Inline] {
    copy(upTo: Int.max)
    flush()
    return open.reduce(into: []) { $0 += $1.content }
  }

  private mutating func flush() {
    if !run.isEmpty { open[open.count - 1].content.append(.text(run)) }
    run = Text()
  }

  private mutating func copy(upTo end: Int) {
    while let next = nextPiece(upTo: end) { run.append(next) }
  }

  private mutating func drop(
    upTo end: Int, _ replacement: [UInt8], _ reason: Reason, _ ledger: inout Ledger
  ) {
    var replacement = replacement
    while let next = nextPiece(upTo: end) {
      let action: Entry.Action = replacement.isEmpty ? .removed : .replaced
      if let shown = ledger.consume(next, action, replacement: replacement, reason) {
        run.append(shown)
      }
      replacement = []
    }
  }

  /// The next stretch of one piece before `end`; breaks on the way go to the output.
  private mutating func nextPiece(upTo end: Int) -> Piece? {
    while leaf < leaves.count {
      guard case .text(let text) = leaves[leaf] else {
        if position >= end { return nil }
        flush()
        open[open.count - 1].content.append(leaves[leaf])
        if case .lineBreak = leaves[leaf] { position += 1 }
        leaf += 1
        continue
      }
      guard piece < text.pieces.count else {
        flush()
        leaf += 1
        piece = 0
        continue
      }
      let whole = text.pieces[piece]
      let length = min(whole.length - byte, end - position)
      guard length > 0 else { return nil }
      let part = whole.slice(byte, byte + length)
      byte += length
      position += length
      if byte == whole.length {
        piece += 1
        byte = 0
      }
      return part
    }
    return nil
  }
}
