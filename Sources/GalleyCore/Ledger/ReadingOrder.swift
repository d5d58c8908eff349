/// The order in which a document shows its source, kept to find out whether a filter moved anything.
///
/// The articles and what is set aside are two orders, and text that passes from one to the other has moved. Where
/// both ascend, as they do until something is moved, the check is one pass; else it sorts.
struct ReadingOrder {
  private var articles = Order()
  private var setAside = Order()

  init(_ document: Document) {
    let articles = document.articles.flatMap(\.blocks)
    document.forEachPiece(in: articles) { self.articles.append($0) }
    document.forEachPiece(in: document.setAside) { self.setAside.append($0) }
  }

  /// The first source range that `later` shows at another place in the order than this one does.
  func firstMove(to later: ReadingOrder) -> SourceRange? {
    articles.firstMove(to: later.articles) ?? setAside.firstMove(to: later.setAside)
      ?? setAside.firstCommon(with: later.articles) ?? articles.firstCommon(with: later.setAside)
  }

  /// One flow of text.
  private struct Order {
    var ranges: [SourceRange] = []
    var isAscending = true

    mutating func append(_ piece: Piece) {
      guard !piece.isInserted else { return }
      if let last = ranges.last, last.end > piece.range.start { isAscending = false }
      ranges.append(piece.range)
    }

    /// The ranges by their start, each with its place in the order.
    var ranked: [(place: Int, range: SourceRange)] {
      let ranked = ranges.enumerated().map { (place: $0.offset, range: $0.element) }
      return isAscending ? ranked : ranked.sorted { $0.range.start < $1.range.start }
    }

    func firstMove(to later: Order) -> SourceRange? {
      if isAscending && later.isAscending { return nil }
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
      guard !ranges.isEmpty && !other.ranges.isEmpty else { return nil }
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
