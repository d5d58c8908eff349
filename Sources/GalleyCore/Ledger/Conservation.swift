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

  /// Shows `pieces` in both sets: in each the pieces of its own kind, so that one set at a time is written to.
  private static func show(
    _ pieces: [Piece], _ source: inout ByteSet, _ inserted: inout ByteSet
  ) -> String? {
    if let piece = source.insert(pieces, areInserted: false) {
      return "source bytes \(piece.range.bounds) are shown twice, or shown and taken out"
    }
    if let piece = inserted.insert(pieces, areInserted: true) {
      return "inserted bytes \(piece.range.bounds) are shown twice, or shown and taken out"
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
    let count = count
    var span = words.mutableSpan
    return Self.insert(range, count, &span)
  }

  /// Adds the ranges of those of `pieces` that are inserted, or of those that are not, up to one of which a part was
  /// there already or lies outside; that one is returned.
  mutating func insert(_ pieces: [Piece], areInserted: Bool) -> Piece? {
    let count = count
    var span = words.mutableSpan
    for piece in pieces where piece.isInserted == areInserted {
      guard Self.insert(piece.range.bounds, count, &span) else { return piece }
    }
    return nil
  }

  /// Most ranges are a line of print and lie in one word or two.
  @inline(__always)
  private static func insert(
    _ range: Range<Int>, _ count: Int, _ words: inout MutableSpan<UInt64>
  ) -> Bool {
    guard range.upperBound <= count else { return false }
    guard !range.isEmpty else { return true }
    // The range lies within the set, so its words are there.
    let first = range.lowerBound &>> 6
    let last = (range.upperBound &- 1) &>> 6
    let head = ~UInt64(0) &<< UInt64(range.lowerBound & 63)
    let tail = ~UInt64(0) &>> UInt64((64 &- range.upperBound) & 63)
    if first == last {
      let word = words[unchecked: first]
      guard word & head & tail == 0 else { return false }
      words[unchecked: first] = word | head & tail
      return true
    }
    guard words[unchecked: first] & head == 0, words[unchecked: last] & tail == 0 else {
      return false
    }
    words[unchecked: first] |= head
    words[unchecked: last] |= tail
    var index = first &+ 1
    while index < last {
      guard words[unchecked: index] == 0 else { return false }
      words[unchecked: index] = ~0
      index &+= 1
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
