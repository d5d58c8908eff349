/// The order in which a document shows its source, kept to find out whether a filter moved anything.
///
/// Where both orders ascend, as they do until something is moved, the check is one pass; else it sorts.
struct ReadingOrder {
  private var ranges: [SourceRange] = []
  private(set) var isAscending = true

  init(_ document: Document) {
    document.forEachPiece { piece in
      guard !piece.isInserted else { return }
      if let last = ranges.last, last.end > piece.range.start { isAscending = false }
      ranges.append(piece.range)
    }
  }

  /// The first source range that `later` shows at another place in the order than this one does.
  func firstMove(to later: ReadingOrder) -> SourceRange? {
    if isAscending && later.isAscending { return nil }
    // Rank every range by its place, then read the ranks in the later order: they must ascend.
    let ranked = ranges.enumerated().sorted { $0.element.start < $1.element.start }
    var last = (rank: -1, start: UInt32(0))
    for range in later.ranges {
      var low = 0
      var high = ranked.count
      while low < high {
        let middle = (low + high) / 2
        if ranked[middle].element.start <= range.start { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { continue }
      let rank = ranked[low - 1].offset
      if rank < last.rank || (rank == last.rank && range.start < last.start) { return range }
      last = (rank, range.start)
    }
    return nil
  }
}
