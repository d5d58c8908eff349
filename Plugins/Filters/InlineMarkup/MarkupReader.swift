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
    guard SignMap.holdsSign(scratch.span) else { return }
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
