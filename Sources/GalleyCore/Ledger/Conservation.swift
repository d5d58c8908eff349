/// Law 1, checked: each byte of the source is shown once or taken out once, and no byte is shown that was neither
/// printed nor put in by a decision.
///
/// Two bit sets, one over the source and one over the insertions; a check costs a pass over the pieces and over
/// the entries that are new since the last check.
struct Conservation {
  private var takenFromSource: ByteSet
  private var takenFromInsertions = ByteSet(count: 0)
  private var checkedEntries = 0
  private var checkedInsertions = 0
  /// What the document showed when the law was last found to hold.
  private var sound: ShownText?
  private let source: Source
  private let lineage: Ledger.Lineage

  /// Watches over `document`, whose source and ledger every later document must continue.
  init(_ document: Document) {
    source = document.source
    lineage = document.ledger.lineage
    takenFromSource = ByteSet(count: source.bytes.count)
  }

  /// What is wrong with `document`, or nil when the law holds.
  mutating func violation(in document: Document) -> String? {
    violation(in: document, showing: ShownText(document))
  }

  /// What is wrong with `document`, of which `shown` is what it shows; nil when the law holds.
  mutating func violation(in document: Document, showing shown: ShownText) -> String? {
    if document.source !== source { return "the source was put in place of another" }
    let ledger = document.ledger
    if ledger.lineage !== lineage || ledger.entries.count < checkedEntries
      || ledger.insertions.count < checkedInsertions
    {
      return "entries of the ledger are gone; it may only grow"
    }
    let isLedgerUsed =
      ledger.insertions.count > checkedInsertions
      || ledger.entries[checkedEntries...].contains { $0.action.consumes }
    if let fault = takeOut(ledger) { return fault }
    // The law held for these pieces, and nothing was taken out or put in since.
    if !isLedgerUsed, shown == sound { return nil }
    var source = takenFromSource
    var inserted = takenFromInsertions
    if let fault = Self.show(shown.articles, &source, &inserted) { return fault }
    if let fault = Self.show(shown.setAside, &source, &inserted) { return fault }
    if let missing = source.firstMissing {
      return "source byte \(missing) is neither in the document nor taken out by the ledger"
    }
    if let missing = inserted.firstMissing {
      return "inserted byte \(missing) is neither in the document nor taken out by the ledger"
    }
    sound = shown
    return nil
  }

  private static func show(
    _ pieces: [Piece], _ source: inout ByteSet, _ inserted: inout ByteSet
  ) -> String? {
    for piece in pieces {
      if piece.isInserted {
        if !inserted.insert(piece.range.bounds) {
          return "inserted bytes \(piece.range.bounds) are shown twice, or shown and taken out"
        }
      } else if !source.insert(piece.range.bounds) {
        return "source bytes \(piece.range.bounds) are shown twice, or shown and taken out"
      }
    }
    return nil
  }

  private mutating func takeOut(_ ledger: Ledger) -> String? {
    takenFromInsertions.grow(to: ledger.insertions.count)
    for entry in ledger.entries[checkedEntries...] where entry.action.consumes {
      let isNew =
        entry.concernsInsertion
        ? takenFromInsertions.insert(entry.range.bounds)
        : takenFromSource.insert(entry.range.bounds)
      if !isNew { return "the ledger takes out bytes \(entry.range.bounds) twice" }
    }
    checkedEntries = ledger.entries.count
    checkedInsertions = ledger.insertions.count
    return nil
  }
}

/// A set of byte offsets, one bit each; whole ranges are inserted a word at a time.
struct ByteSet {
  private var words: [UInt64]
  private var count: Int

  init(count: Int) {
    self.count = count
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  mutating func grow(to newCount: Int) {
    count = max(count, newCount)
    let needed = (count + 63) / 64
    if words.count < needed {
      words.append(contentsOf: repeatElement(0, count: needed - words.count))
    }
  }

  /// Adds a range; false when part of it was there already or lies outside.
  mutating func insert(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= count else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      let bit = position & 63
      let length = min(64 - bit, range.upperBound - position)
      let mask: UInt64 = length == 64 ? ~0 : ((1 << UInt64(length)) - 1) << UInt64(bit)
      if words[position >> 6] & mask != 0 { return false }
      words[position >> 6] |= mask
      position += length
    }
    return true
  }

  /// The lowest offset that is not in the set.
  var firstMissing: Int? {
    for index in words.indices where words[index] != ~0 {
      let offset = index * 64 + (~words[index]).trailingZeroBitCount
      return offset < count ? offset : nil
    }
    return nil
  }
}
