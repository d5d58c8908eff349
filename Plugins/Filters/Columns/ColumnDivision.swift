internal import GalleyCore
internal import GalleyUnicode

/// Divides a page into its columns and what stands between them, in reading order.
///
/// A page is cut along the gutter that parts the most lines, then each half like a page of its own (the recursive X-Y
/// cut of Nagy and Seth 1984, along gutters alone): a headline over two columns of three stays over its two.
struct ColumnDivision {
  /// Rows of the page, or of one column of it.
  struct Leaf {
    let rows: Range<Int>
    /// Which text of the rows: that which begins between these places on the grid.
    let from: Int32
    let to: Int32
    /// What stands in the column; nil where whole rows are meant.
    let text: ColumnText?
  }

  /// Columns that stand side by side, or rows that are read as they stand.
  struct Part {
    var rows: Range<Int>
    /// The columns in reading order; empty for rows.
    var columns: [Leaf]
  }

  private let page: PageRows
  private let bytes: [UInt8]
  private let properties: CodePointTable
  /// Whether most of the document was found to be set in columns, so that lists and advertisements are too.
  private let isSetInColumns: Bool

  /// How often a column is cut again, and rows between two bands are looked at again: no page is set more intricately.
  private static let mostCuts = 8

  init(
    _ page: PageRows, _ bytes: [UInt8], _ properties: CodePointTable, isSetInColumns: Bool
  ) {
    self.page = page
    self.isSetInColumns = isSetInColumns
    self.bytes = bytes
    self.properties = properties
  }

  /// The parts of the page from its top to its bottom.
  func parts() -> [Part] {
    divide(0..<page.count, from: 0, to: PageRows.widest + 1, cuts: 0)
  }

  private func divide(_ rows: Range<Int>, from: Int32, to: Int32, cuts: Int) -> [Part] {
    guard cuts < Self.mostCuts, rows.count >= Gutters.fewestLines else {
      return rows.isEmpty ? [] : [Part(rows: rows, columns: [])]
    }
    let bands = Gutters(page, rows, from: from, to: to).bands
    guard !bands.isEmpty else { return [Part(rows: rows, columns: [])] }
    var parts: [Part] = []
    var row = rows.lowerBound
    for band in bands {
      parts += divide(row..<band.rows.lowerBound, from: from, to: to, cuts: cuts + 1)
      let left = leaves(band.rows, from: from, to: band.edge, cuts: cuts + 1)
      let right = leaves(band.rows, from: band.edge, to: to, cuts: cuts + 1)
      parts.append(
        Part(rows: band.rows, columns: areColumns(left, right) ? left + right : []))
      row = band.rows.upperBound
    }
    return parts + divide(row..<rows.upperBound, from: from, to: to, cuts: cuts + 1)
  }

  /// What stands in a column, cut further where it is columns itself.
  private func leaves(_ rows: Range<Int>, from: Int32, to: Int32, cuts: Int) -> [Leaf] {
    var leaves: [Leaf] = []
    // Rows that nothing parts are one column, though they were looked at in pieces.
    var whole: Range<Int>?
    func close(_ leaves: inout [Leaf]) {
      guard let rows = whole else { return }
      leaves.append(
        Leaf(
          rows: rows, from: from, to: to,
          text: ColumnText(page, rows, from: from, to: to, bytes, properties)))
      whole = nil
    }
    for part in divide(rows, from: from, to: to, cuts: cuts) {
      if part.columns.isEmpty {
        whole = (whole?.lowerBound ?? part.rows.lowerBound)..<part.rows.upperBound
      } else {
        close(&leaves)
        leaves += part.columns
      }
    }
    close(&leaves)
    return leaves
  }

  /// Whether two halves are columns to be read one after the other: most of their lines are running text, some of each.
  ///
  /// Headings, pictures and small tables stand among them. Beside a column of figures or names stands a table.
  private func areColumns(_ left: [Leaf], _ right: [Leaf]) -> Bool {
    let left = Lines(left)
    let right = Lines(right)
    let running = left.running + right.running
    let lines = left.all + right.all
    if isSetInColumns {
      return 10 * running >= 4 * lines && 2 * left.wide >= left.all && 2 * right.wide >= right.all
    }
    return 10 * running >= 7 * lines && 10 * left.running >= 3 * left.all
      && 10 * right.running >= 3 * right.all
  }

  /// How many lines stand in columns, in columns wide enough for text, and in columns of running text.
  private struct Lines {
    var all = 0
    var wide = 0
    var running = 0

    init(_ leaves: [Leaf]) {
      for leaf in leaves {
        guard let text = leaf.text else { continue }
        all += text.lines
        if text.isWide { wide += text.lines }
        if text.isRunning { running += text.lines }
      }
    }
  }
}
