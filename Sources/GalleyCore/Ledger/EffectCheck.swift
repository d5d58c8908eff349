/// Holds a filter to the effects it declared, from what the ledger says it did.
struct EffectCheck {
  private var checkedEntries = 0

  /// The first entry recorded since the last check that needs an effect outside `declared`, with that effect.
  mutating func violation(in document: Document, declared: Effects) -> (Entry, Effects)? {
    let ledger = document.ledger
    defer { checkedEntries = ledger.entries.count }
    for entry in ledger.entries[checkedEntries...] {
      let needed = Self.effects(of: entry, in: document)
      if !declared.isSuperset(of: needed) { return (entry, needed.subtracting(declared)) }
    }
    return nil
  }

  /// The effects one entry has.
  static func effects(of entry: Entry, in document: Document) -> Effects {
    switch entry.action {
    case .removed, .replaced, .inserted, .joined, .separated:
      let taken = Piece(taken: entry)
      let old = document.bytes(of: taken)
      let new = document.ledger.insertions[entry.insertion.bounds]
      if old.allSatisfy(isPlainSpace), new.allSatisfy(isPlainSpace) { return .space }
      return .ofReplacing(old, by: new)
    case .split, .marked: return .mark
    case .moved, .setAside: return .move
    case .doubted: return []
    }
  }

  private static func isPlainSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

extension Piece {
  /// The piece that an entry took out of the document.
  init(taken entry: Entry) {
    self =
      entry.concernsInsertion ? Piece(inserted: entry.range) : Piece(source: entry.range)
  }
}
