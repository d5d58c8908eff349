internal import GalleyCore

/// What the marks of one article can cite: the entries of its list of references and its notes.
struct CitedPlaces {
  private var entries: [Int: (anchor: Anchor, extent: SourceRange?)] = [:]
  /// The notes of each call by the index of their block, ascending: every page may begin with * or 1 again.
  private var notes: [NoteCall: [(block: Int, anchor: Anchor)]] = [:]

  /// The entries of an article.
  init(entriesOf article: Article, in document: Document) {
    var place = 0
    article.query { block in
      guard case .paragraph(let paragraph) = block, paragraph.role == .reference,
        let anchor = paragraph.anchor
      else { return }
      place += 1
      let bytes = document.bytes(of: paragraph.inlines)
      let number = CitationMark.entryNumber(bytes) ?? place
      if entries[number] == nil { entries[number] = (anchor, paragraph.inlines.sourceExtent) }
    }
  }

  var isEmpty: Bool { entries.isEmpty && notes.isEmpty }

  /// The numbers of all entries.
  var entryNumbers: some Sequence<Int> { entries.keys }

  /// Where the entry of a number stands in the source.
  func extent(ofEntry number: Int) -> SourceRange? { entries[number]?.extent }

  /// Adds a note that stands at `block` among the blocks of the article.
  mutating func add(_ call: NoteCall, _ anchor: Anchor, at block: Int) {
    notes[call, default: []].append((block, anchor))
  }

  /// What a call in the block at `block` cites: an entry, else the first note of this name from there on, else the
  /// last one before.
  func place(_ call: NoteCall, citedAt block: Int) -> Anchor? {
    if case .number(let number) = call, let entry = entries[number] {
      return entry.anchor
    }
    guard let notes = notes[call] else { return nil }
    // By halving: a page may have a star on every line.
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return (low < notes.count ? notes[low] : notes.last)?.anchor
  }
}
