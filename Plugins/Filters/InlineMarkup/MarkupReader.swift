internal import GalleyCore
internal import GalleyUnicode

/// Reads the markup of one list of inlines after the other; buffers are reused.
struct MarkupReader {
  let rules: MarkupRules
  /// Whether backslash escapes are read even where there is no other markup.
  let readsEscapes: Bool
  private let table = CodePointTable()
  private var scratch: [UInt8] = []

  init(rules: MarkupRules, readsEscapes: Bool) {
    self.rules = rules
    self.readsEscapes = readsEscapes
  }

  /// Whether any byte in `block` could be markup; a scan of the bytes, no copy.
  func mayHoldMarkup(_ block: Block, _ document: Document) -> Bool {
    var found = false
    block.forEachInlines { inlines in
      guard !found else { return }
      for inline in inlines {
        inline.forEachText { text in
          for piece in text.pieces where !found {
            let bytes = piece.isInserted ? document.ledger.insertions : document.source.bytes
            found = Self.mayHoldMarkup(bytes.span.extracting(piece.range.bounds))
          }
        }
      }
    }
    return found
  }

  /// Whether any byte of the source or of what was put in could be markup.
  static func mayHoldMarkup(_ document: Document) -> Bool {
    let printed = document.source.bytes
    if mayHoldMarkup(printed.span) { return true }
    let putIn = document.ledger.insertions
    return mayHoldMarkup(putIn.span)
  }

  /// Whether any of the signs that markup begins with stands in `bytes`; made vectors of by the compiler.
  private static func mayHoldMarkup(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      found |=
        (byte == 0x2A ? 1 : 0) | (byte == 0x5F ? 1 : 0) | (byte == 0x60 ? 1 : 0)
        | (byte == 0x3C ? 1 : 0) | (byte == 0x26 ? 1 : 0) | (byte == 0x5B ? 1 : 0)
        | (byte == 0x5C ? 1 : 0)
    }
    return found != 0
  }

  /// Reads the markup in `inlines`; what other plugins marked already is read from inside.
  mutating func read(_ inlines: inout [Inline], _ document: inout Document) {
    guard inlines.contains(where: { $0.children != nil }) else {
      return readLeaves(&inlines, &document)
    }
    var result: [Inline] = []
    var leaves: [Inline] = []
    for var inline in inlines {
      guard var content = inline.children else {
        leaves.append(inline)
        continue
      }
      readLeaves(&leaves, &document)
      result += leaves
      leaves = []
      if case .code = inline {} else { read(&content, &document) }
      inline.children = content
      result.append(inline)
    }
    readLeaves(&leaves, &document)
    inlines = result + leaves
  }

  private mutating func readLeaves(_ inlines: inout [Inline], _ document: inout Document) {
    scratch.removeAll(keepingCapacity: true)
    for inline in inlines {
      switch inline {
      case .text(let text): document.append(text, to: &scratch)
      // A marker beside a break stands at the edge of a line.
      case .lineBreak: scratch.append(0x0A)
      default: break
      }
    }
    guard Self.mayHoldMarkup(scratch.span) else { return }
    var scanner = MarkupScanner(scratch)
    var events = scanner.scan(table)
    let others = events.count { if case .escape = $0.kind { false } else { true } }
    if others == 0, !readsEscapes { events.removeAll() }
    guard !events.isEmpty else { return }
    var builder = MarkupBuilder(inlines)
    for event in events { builder.apply(event, rules, others, &document.ledger) }
    inlines = builder.finish()
  }
}
