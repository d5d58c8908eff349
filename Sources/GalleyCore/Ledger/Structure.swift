/// What a document is made of besides its text: articles, the kinds, roles and levels of their blocks and inlines, and
/// where links and marks lead.
///
/// Kept to hold a filter that does not declare `mark` to the structure it found: it may let parts vanish with their
/// text, but not make or change any. Each part is one number, so the check is cheap.
struct Structure: Equatable {
  private var parts: [UInt64] = []

  init(_ flows: Flows) {
    for blocks in flows.articles {
      parts.append(14 << 48)
      add(blocks, layer: 0)
    }
    add(flows.setAside, layer: 1)
  }

  /// Whether every part of this structure is in `earlier`, in the same order.
  func isWithin(_ earlier: Structure) -> Bool {
    var rest = earlier.parts[...]
    for part in parts {
      guard let index = rest.firstIndex(of: part) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  private mutating func add(_ blocks: [Block], layer: UInt64) {
    for block in blocks { add(block, layer: layer) }
  }

  private mutating func add(_ block: Block, layer: UInt64) {
    let place = layer << 56
    switch block {
    case .printed: parts.append(place | 1 << 48)
    case .paragraph(let paragraph):
      parts.append(
        place | 2 << 48 | UInt64(paragraph.role.rawValue) << 32 | number(paragraph.anchor))
    case .heading(let heading):
      parts.append(
        place | 3 << 48 | UInt64(heading.role.rawValue) << 32
          | UInt64(UInt32(truncatingIfNeeded: heading.level)))
    case .list(let list):
      parts.append(place | 4 << 48 | UInt64(UInt32(truncatingIfNeeded: list.start ?? -1)))
    case .quotation: parts.append(place | 5 << 48)
    case .verse: parts.append(place | 6 << 48)
    case .preformatted: parts.append(place | 7 << 48)
    case .table(let table):
      parts.append(place | 8 << 48 | UInt64(UInt32(truncatingIfNeeded: table.headerRows)))
    case .thematicBreak: parts.append(place | 9 << 48)
    case .container(let container):
      parts.append(place | 10 << 48 | UInt64(container.role.rawValue) << 32)
    case .note(let note): parts.append(place | 12 << 48 | number(note.anchor))
    }
    block.forEachChild(
      blocks: {
        parts.append(11 << 48)
        add($0, layer: layer)
      },
      inlines: {
        // A line of verse, a cell of a table.
        parts.append(13 << 48)
        add($0)
      })
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text: break
      case .emphasis: parts.append(32 << 48)
      case .strong: parts.append(33 << 48)
      case .superscript: parts.append(34 << 48)
      case .subscript: parts.append(35 << 48)
      case .code: parts.append(36 << 48)
      case .link(let link): parts.append(37 << 48 | Self.number(of: link.target))
      case .citation(let citation):
        parts.append(38 << 48 | number(citation.anchor))
        for target in citation.targets { parts.append(42 << 48 | number(target)) }
      case .lineBreak: parts.append(39 << 48)
      case .pageBreak(let page): parts.append(40 << 48 | Self.number(of: page.label))
      case .runInHead: parts.append(41 << 48)
      }
      if let content = inline.children { add(content) }
    }
  }

  /// A number that another text hardly has: FNV-1a, folded to 48 bits.
  private static func number(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 48) & 0xFFFF_FFFF_FFFF
  }

  private func number(_ anchor: Anchor?) -> UInt64 {
    anchor.map { UInt64($0.kind.rawValue) << 40 | UInt64(UInt32(truncatingIfNeeded: $0.number)) }
      ?? 0
  }
}
