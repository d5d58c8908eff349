/// The order in which a document shows its source, kept to find out whether a filter moved anything.
///
/// The articles and what is set aside are two orders, and text that passes from one to the other has moved. Where
/// nothing moved, as nearly always, the check is one pass over both orders side by side; else it sorts.
struct ReadingOrder {
  private let articles: Order
  private let setAside: Order

  init(_ document: Document) { self.init(ShownText(document)) }

  init(_ shown: ShownText) {
    articles = Order(shown.articles)
    setAside = Order(shown.setAside)
  }

  /// The first source range that `later` shows at another place in the order than this one does.
  ///
  /// Law 1 must hold for both: what shows a byte twice has no order.
  func firstMove(to later: ReadingOrder) -> SourceRange? {
    if let moved = articles.firstMove(to: later.articles) ?? setAside.firstMove(to: later.setAside)
    {
      return moved
    }
    // Where the same is set aside as before, nothing of it came out of the articles or went into them.
    if setAside.pieces == later.setAside.pieces { return nil }
    return setAside.firstCommon(with: later.articles)
      ?? articles.firstCommon(with: later.setAside)
  }

  /// One flow of text.
  private struct Order {
    let pieces: [Piece]
    var isAscending = true

    init(_ pieces: [Piece]) {
      self.pieces = pieces
      var end: UInt32 = 0
      for piece in pieces where !piece.isInserted {
        if end > piece.range.start { isAscending = false }
        end = piece.range.end
      }
    }

    /// The ranges of the source in this order.
    private var ranges: [SourceRange] {
      var ranges: [SourceRange] = []
      ranges.reserveCapacity(pieces.count)
      for piece in pieces where !piece.isInserted { ranges.append(piece.range) }
      return ranges
    }

    /// Whether `later` shows bytes of this order only, in this order, with gaps or without.
    private func holds(_ later: Order) -> Bool {
      let ranges = ranges
      var place = 0
      // The first byte of the range at `place` that may come next.
      var next = ranges.first?.start ?? 0
      for range in later.ranges {
        var start = range.start
        while start < range.end {
          while place < ranges.count, start < next || start >= ranges[place].end {
            place += 1
            if place < ranges.count { next = ranges[place].start }
          }
          guard place < ranges.count else { return false }
          start = min(range.end, ranges[place].end)
          next = start
        }
      }
      return true
    }

    /// The ranges by their start, each with its place in the order.
    var ranked: [(place: Int, range: SourceRange)] {
      let ranked = ranges.enumerated().map { (place: $0.offset, range: $0.element) }
      return isAscending ? ranked : ranked.sorted { $0.range.start < $1.range.start }
    }

    func firstMove(to later: Order) -> SourceRange? {
      // Once titles were moved to their articles no order ascends; sorting after every filter cost 40 ms for 10 MB.
      if isAscending && later.isAscending || holds(later) { return nil }
      let ranked = ranked
      // Each byte of the later order is looked up in this one; the places must ascend.
      var last = (place: -1, start: UInt32(0))
      for range in later.ranges {
        var low = 0
        var high = ranked.count
        while low < high {
          let middle = (low + high) / 2
          if ranked[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
        }
        // A later range can cover several of this order, where pieces were put together.
        while low < ranked.count, ranked[low].range.start < range.end {
          let start = max(range.start, ranked[low].range.start)
          let place = ranked[low].place
          if place < last.place || (place == last.place && start < last.start) { return range }
          last = (place, start)
          low += 1
        }
      }
      return nil
    }

    /// The first range of `other` that shares a byte with this order.
    func firstCommon(with other: Order) -> SourceRange? {
      guard !pieces.isEmpty && !other.pieces.isEmpty else { return nil }
      let ranked = ranked
      var index = 0
      for (_, range) in other.ranked {
        while index < ranked.count, ranked[index].range.end <= range.start { index += 1 }
        if index < ranked.count, ranked[index].range.start < range.end { return range }
      }
      return nil
    }
  }
}
