/// Holds a filter to the effects it declared, from what the ledger says it did.
struct EffectCheck {
  private var checkedEntries = 0
  private var known = KnownEffects()

  /// The first entry recorded since the last check that needs an effect outside `declared`, with that effect.
  mutating func violation(in document: Document, declared: Effects) -> (Entry, Effects)? {
    let ledger = document.ledger
    defer { checkedEntries = ledger.entries.count }
    for entry in ledger.entries[checkedEntries...] {
      let needed = known.effects(of: entry, in: document)
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
    case .split, .marked: return Effects.mark.union(insertion(of: entry, in: document))
    case .moved, .setAside: return Effects.move.union(insertion(of: entry, in: document))
    case .doubted: return insertion(of: entry, in: document)
    }
  }

  /// The effect of what an entry puts in that takes nothing out.
  private static func insertion(of entry: Entry, in document: Document) -> Effects {
    entry.insertionLength == 0
      ? [] : .ofReplacing([], by: document.ledger.insertions[entry.insertion.bounds])
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

/// The effects of the edits seen last, by what was taken out and what was put in.
///
/// A page has few kinds of edit (a comma widened, a hyphen taken out) and a great many of each: asked of Unicode every
/// time they cost 200 ms for 10 MB of half-width Chinese.
private struct KnownEffects {
  private static let count = 64
  /// The bytes of an edit packed into a number; 0, which no edit has, where nothing is known.
  private var keys = [UInt64](repeating: 0, count: KnownEffects.count)
  private var effects = [Effects](repeating: [], count: KnownEffects.count)

  mutating func effects(of entry: Entry, in document: Document) -> Effects {
    guard let key = Self.key(entry, document) else {
      return EffectCheck.effects(of: entry, in: document)
    }
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if keys[slot] != key {
      keys[slot] = key
      effects[slot] = EffectCheck.effects(of: entry, in: document)
    }
    return effects[slot]
  }

  /// Action, at most three bytes taken out, at most three put in, and how many of each: 57 bits.
  private static func key(_ entry: Entry, _ document: Document) -> UInt64? {
    let old = entry.range
    let new = entry.insertion
    guard old.length <= 3, new.length <= 3 else { return nil }
    var key = 1 << 8 | UInt64(entry.action.rawValue) << 4 | UInt64(old.length << 2 | new.length)
    for index in old.bounds {
      let byte =
        entry.concernsInsertion ? document.ledger.insertions[index] : document.source.bytes[index]
      key = key << 8 | UInt64(byte)
    }
    for index in new.bounds { key = key << 8 | UInt64(document.ledger.insertions[index]) }
    return key
  }
}
