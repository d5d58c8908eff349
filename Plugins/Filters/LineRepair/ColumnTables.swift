/// Finds the tables of a text: runs of lines that a gap divides into columns which begin or end at one place.
///
/// Seen from the white space alone, as all that print sets off. Cost is linear: a line is in one table at the most.
struct ColumnTables {
  let facts: [LineFacts]

  /// The fewest rows that make a table.
  private static let leastRows = 3

  /// Enters which lines begin a row of a table, which go on with one, and where a table begins and ends.
  func enter(_ result: inout [LineFacts]) {
    var index = 0
    while index < facts.count {
      guard facts[index].column > 0 else {
        index += 1
        continue
      }
      // Rows, and between them lines that go on under one of their columns.
      var end = index + 1
      var rows = 1
      var aligned = 0
      var last = index
      while end < facts.count, !facts[end].flags.contains(.standsAlone) || isRuler(end) {
        if facts[end].column > 0 {
          rows += 1
          if areAligned(facts[last], facts[end]) { aligned += 1 }
          last = end
        } else if end - last > 1, !isRuler(end) {
          break
        }
        end += 1
      }
      var table = index..<last + 1
      index = end
      guard rows >= Self.leastRows, aligned * 2 >= rows - 1 else { continue }
      let edge = rightEdge(table)
      let standApart = standApart(table)
      // The last row goes on as the others do.
      while standApart, table.upperBound < facts.count, hangs(table.upperBound, edge) {
        table = table.lowerBound..<table.upperBound + 1
      }
      index = max(end, table.upperBound)
      result[table.lowerBound].flags.insert(.entersStretch)
      if table.upperBound < facts.count { result[table.upperBound].flags.insert(.isOwnLine) }
      for row in table.dropFirst() {
        let goesOn = standApart ? facts[row].blanksBefore == 0 : goesOn(row)
        result[row].flags.insert(goesOn ? .continuesRow : .isOwnLine)
      }
    }
  }

  /// Whether blank lines part the rows of a table, so that a line without one goes on with its row.
  private func standApart(_ table: Range<Int>) -> Bool {
    let edge = rightEdge(table)
    let others = table.dropFirst().filter { facts[$0].blanksBefore == 0 }
    return !others.isEmpty && table.count - others.count >= Self.leastRows
      && others.allSatisfy { hangs($0, edge) }
  }

  /// Whether a line stands right under one that had no room for its first word up to `edge`.
  private func hangs(_ index: Int, _ edge: Int32) -> Bool {
    let above = facts[index - 1]
    return facts[index].blanksBefore == 0
      && above.indent + above.cells + 1 + facts[index].firstUnit > edge
  }

  /// Whether a line of a table continues the row above: it stands under the second column, or under a row that was not
  /// finished.
  private func goesOn(_ row: Int) -> Bool {
    let above = facts[row - 1]
    let below = facts[row]
    if isRuler(row) || isRuler(row - 1) { return false }
    if above.column > 0, below.indent + 2 >= above.column { return true }
    return above.column == 0 && below.column > 0 && below.indent >= above.indent + 2
  }

  /// Whether a line holds no letter: the ruler over a sum.
  private func isRuler(_ index: Int) -> Bool {
    facts[index].first == 0x2D && facts[index].last == 0x2D
      && facts[index].firstUnit == facts[index].cells
  }

  private func rightEdge(_ table: Range<Int>) -> Int32 {
    facts[table].map { $0.indent + $0.cells }.max() ?? 0
  }

  private func areAligned(_ above: LineFacts, _ below: LineFacts) -> Bool {
    // Leaders make a column of what they lead to, however far they reach.
    above.flags.contains(.hasLeaders) && below.flags.contains(.hasLeaders)
      || abs(above.column - below.column) <= 1
      || abs(above.indent + above.cells - below.indent - below.cells) <= 1
  }
}
