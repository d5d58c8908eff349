/// The white gutters between columns: places on the grid where no row of many has text, while text stands on both sides.
///
/// Every white space of a row is followed down the page and narrowed by each row; where text stands in its way it ends.
/// One pass; the cost is that of the rows times the gaps in them.
struct Gutters {
  /// A gutter and the rows whose text it parts.
  struct Band {
    /// The rows.
    var rows: Range<Int>
    /// The place on the grid at which the text to the right begins.
    var edge: Int32
  }

  /// The fewest places of white space that part two columns: between words stands one.
  static let narrowest: Int32 = 2
  /// The fewest lines of a column: of fewer nobody can tell what they are.
  static let fewestLines = 4
  /// By how many places the text of a row may stand beside where its neighbours have it: pages laid out as plain text
  /// round the place of each word.
  private static let slack: Int32 = 1

  private let page: PageRows
  private let from: Int32
  private let to: Int32
  /// The white spaces that are long enough to be gutters, each with the row that ended it.
  private var candidates: [(river: River, end: Int)] = []

  /// White space that was not yet ended by text, and what stands beside it.
  private struct River {
    var low: Int32
    var high: Int32
    var firstRow: Int
    var left = Side()
    var right = Side()

    /// The rows from the first to the last beside which text stands on both sides.
    var core: Range<Int> {
      let first = max(left.first, right.first)
      return first..<max(first, min(left.last, right.last) + 1)
    }
  }

  private struct Side {
    var count = 0
    var first = 0
    var last = 0

    mutating func note(_ row: Int) {
      if count == 0 { first = row }
      count += 1
      last = row
    }
  }

  /// Follows the white space of `rows`, as far as text begins between `from` and `to`.
  init(_ page: PageRows, _ rows: Range<Int>, from: Int32, to: Int32) {
    self.page = page
    self.from = from
    self.to = to
    var rivers: [River] = []
    for row in rows {
      let stretches = page.stretches(of: row, from: from, to: to)
      guard let first = stretches.first, let last = stretches.last else { continue }
      var next: [River] = []
      next.reserveCapacity(rivers.count + stretches.count)
      var index = 0
      var low = from
      for (place, stretch) in (stretches + [last]).enumerated() {
        let isLast = place == stretches.count
        let high = isLast ? to : min(to, stretch.from + Self.slack)
        // Rivers that end before the white space does, or reach into it.
        let count = next.count
        while index < rivers.count, rivers[index].low < high {
          var river = rivers[index]
          river.low = max(river.low, low)
          river.high = min(river.high, high)
          if river.low < river.high { next.append(river) }
          // It may reach into the next white space too.
          if rivers[index].high > high { break }
          index += 1
        }
        if next.count == count, low < high {
          next.append(River(low: low, high: high, firstRow: row))
        }
        // A single sign does not part two white spaces that reach over it.
        low = max(high, stretch.to - Self.slack)
      }
      // What none of the white spaces goes on with was ended by this row.
      end(rivers, goingOn: next, before: row)
      for index in next.indices {
        // Text lies left of a river or right of it, by the slack of the row at most inside.
        if first.to <= next[index].low + Self.slack { next[index].left.note(row) }
        if last.from >= next[index].high - Self.slack { next[index].right.note(row) }
      }
      rivers = next
    }
    end(rivers, goingOn: [], before: rows.upperBound)
  }

  /// The gutters, no two of which share a row: the ones that part the most lines.
  var bands: [Band] {
    var taken: [Band] = []
    let order = candidates.indices.sorted {
      (-candidates[$0].river.core.count, candidates[$0].river.high)
        < (-candidates[$1].river.core.count, candidates[$1].river.high)
    }
    var isTaken = [Bool](repeating: false, count: page.count)
    for index in order {
      let (river, end) = candidates[index]
      let core = river.core
      // Most share rows with one before them, which their ends tell.
      guard !isTaken[core.lowerBound], !isTaken[core.upperBound - 1],
        let band = band(river, before: end), !isTaken[band.rows].contains(true)
      else { continue }
      for row in band.rows { isTaken[row] = true }
      taken.append(band)
    }
    return taken.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Enters those of `rivers` that were long enough and do not go on in `next`.
  private mutating func end(_ rivers: [River], goingOn next: [River], before row: Int) {
    var index = 0
    for river in rivers {
      while index < next.count, next[index].high <= river.low { index += 1 }
      if index < next.count, next[index].low < river.high { continue }
      guard river.left.count >= Self.fewestLines, river.right.count >= Self.fewestLines,
        river.core.count >= Self.fewestLines
      else { continue }
      candidates.append((river, row))
    }
  }

  // MARK: - The rows of a band

  private enum Sides {
    case none
    case left
    case right
    case both
  }

  private func sides(_ row: Int, _ edge: Int32) -> Sides {
    let stretches = page.stretches(of: row, from: from, to: to)
    guard let first = stretches.first, let last = stretches.last else { return .none }
    return first.from >= edge ? .right : last.from < edge ? .left : .both
  }

  /// The rows that a river parts: from the first to the last beside which columns stand on both sides, and what of one
  /// column goes on above and below.
  private func band(_ river: River, before end: Int) -> Band? {
    let edge = river.high - Self.slack
    var top = river.core.lowerBound
    var bottom = river.core.upperBound
    var lefts = 0
    var rights = 0
    var widestLeft: Int32 = 0
    var widestRight: Int32 = 0
    for row in top..<bottom {
      let (left, right) = widths(row, edge)
      if left > 0 { lefts += 1 }
      if right > 0 { rights += 1 }
      widestLeft = max(widestLeft, left)
      widestRight = max(widestRight, right)
    }
    guard lefts >= Self.fewestLines, rights >= Self.fewestLines else { return nil }
    while top > river.firstRow, widths(top - 1, edge) != (0, 0) { top -= 1 }
    // Below, paragraph by paragraph, as long as their lines are those of the column.
    while bottom < end {
      var first = bottom
      while first < end, widths(first, edge) == (0, 0) { first += 1 }
      var next = first
      var isFull = first == bottom
      while next < end, case (let left, let right) = widths(next, edge), left + right > 0 {
        if 4 * left > 3 * widestLeft || 4 * right > 3 * widestRight { isFull = true }
        next += 1
      }
      // What stands against the row that ended the gutter is part of the text under the columns.
      let isOfTextBelow = next == end && end < page.count && first > bottom
      guard isFull, !isOfTextBelow else { break }
      bottom = next
    }
    return Band(rows: top..<bottom, edge: edge)
  }

  /// The widths of the text of a row to the left of `edge` and to the right, 0 where there is none.
  private func widths(_ row: Int, _ edge: Int32) -> (left: Int32, right: Int32) {
    let left = page.stretches(of: row, from: from, to: edge)
    let right = page.stretches(of: row, from: edge, to: to)
    func width(_ stretches: ArraySlice<TextStretch>) -> Int32 {
      guard let first = stretches.first, let last = stretches.last else { return 0 }
      return max(1, last.to - first.from)
    }
    return (width(left), width(right))
  }
}
