/// What filters found out about the texts of a document, kept for the filters that follow: shared evidence is computed
/// once a document.
///
/// A fact may hang on its text alone. Pieces name bytes that never change (the source is fixed, and what was put in is
/// only added to), so equal inlines are equal text for as long as the document lives: a filter that finds a fact here
/// and one that derives it anew see the same (law 3). A text that was changed has other inlines and is not found.
///
///     var profiles = document.facts.take(BlockProfile.self)
///     let profile = profiles.fact(of: paragraph.inlines) { BlockProfile(document.bytes(of: $0)) }
///     document.facts.put(profiles)
public struct TextFacts: Sendable {
  private var stores: [(kind: ObjectIdentifier, store: any Sendable)] = []

  /// Nothing is known.
  public init() {}

  /// Takes out all facts of one kind, to be looked up and added to; empty where there are none.
  public mutating func take<Fact>(_ kind: Fact.Type) -> FactStore<Fact> {
    guard let index = stores.firstIndex(where: { $0.kind == ObjectIdentifier(kind) }),
      let store = stores.remove(at: index).store as? FactStore<Fact>
    else { return FactStore() }
    return store
  }

  /// Keeps the facts of one kind for the filters that follow.
  public mutating func put<Fact>(_ store: FactStore<Fact>) {
    stores.removeAll { $0.kind == ObjectIdentifier(Fact.self) }
    stores.append((ObjectIdentifier(Fact.self), store))
  }
}

/// Facts of one kind by the texts they were derived from.
///
/// A flat table over the place in the source where a text begins, which no two texts of a document share (law 1); a
/// look-up compares the inlines, which costs nothing where they are the very ones the fact was derived from. Inlinable,
/// as a look-up through unspecialised code costs ten times as much.
public struct FactStore<Fact: Sendable>: Sendable {
  @usableFromInline struct Entry: Sendable {
    @usableFromInline let start: UInt32
    @usableFromInline var inlines: [Inline]
    @usableFromInline var fact: Fact

    @inlinable init(start: UInt32, inlines: [Inline], fact: Fact) {
      self.start = start
      self.inlines = inlines
      self.fact = fact
    }
  }

  @usableFromInline var kept: [Entry] = []
  /// For each slot the number of an entry in `kept` and one; 0 where the slot is free.
  @usableFromInline var slots = [UInt32](repeating: 0, count: 64)

  /// An empty store.
  @inlinable public init() {}

  /// The fact of the text of `inlines`: the one kept, else the one that `derive` finds, which is kept.
  ///
  /// Text that begins with what a decision put in is derived anew each time.
  @inlinable public mutating func fact(of inlines: [Inline], _ derive: ([Inline]) -> Fact) -> Fact {
    guard let start = inlines.start else { return derive(inlines) }
    var slot = slot(of: start)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if kept[index].start == start {
        if kept[index].inlines != inlines {
          kept[index].inlines = inlines
          kept[index].fact = derive(inlines)
        }
        return kept[index].fact
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let fact = derive(inlines)
    kept.append(Entry(start: start, inlines: inlines, fact: fact))
    slots[slot] = UInt32(kept.count)
    if kept.count * 2 > slots.count { grow() }
    return fact
  }

  @inlinable mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for index in kept.indices {
      var slot = slot(of: kept[index].start)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// Fibonacci hashing: places that ascend by the lengths of paragraphs spread over the whole table.
  @inlinable func slot(of start: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(start) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }
}

extension [Inline] {
  /// Where the first text begins in the source; nil where it was put in or there is none.
  @usableFromInline var start: UInt32? {
    guard let first else { return nil }
    guard case .text(let text) = first else { return first.children.flatMap(\.start) }
    return text.pieces.first.flatMap { $0.isInserted ? nil : $0.range.start }
  }
}
