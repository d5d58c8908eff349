internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// The lines of a document with those of columns parted, and the order in which they are read.
struct ColumnOrder {
  /// The lines in the order of the source.
  private var lines: [Line] = []
  /// The articles' blocks, each printed one replaced by those it is read as.
  private var articles: [[Block]] = []
  /// The lines that moved, and why.
  private var moves: [Move] = []
  /// The number of the region that was given last.
  private var region: Int32

  private let document: Document
  private let grid: Grid
  private let properties: CodePointTable
  private let isSetInColumns: Bool
  /// Whether the printed blocks stand in the order of the source; where a filter like this one has moved them, or set one
  /// aside, the numbers of their lines must stay.
  private var isInOrder: Bool
  /// How many lines were found to stand in columns.
  private var linesInColumns = 0

  private struct Move {
    let range: SourceRange
    let column: Int
    let columns: Int
    let text: ColumnText
  }

  /// Reads `document` on `grid`; where it is known to be set in columns, less is asked of each.
  init(
    _ document: Document, on grid: Grid, _ properties: CodePointTable, isSetInColumns: Bool = false
  ) {
    self.isSetInColumns = isSetInColumns
    isInOrder = !document.setAside.contains { if case .printed = $0 { true } else { false } }
    self.document = document
    self.grid = grid
    self.properties = properties
    region = document.lines.lazy.map(\.region).max() ?? 0
    lines.reserveCapacity(document.lines.count)
    // Lines between printed blocks belong to no article and keep their places.
    for article in document.articles {
      var blocks: [Block] = []
      for block in article.blocks {
        guard case .printed(let printed) = block else {
          blocks.append(block)
          continue
        }
        guard printed.lines.lowerBound >= taken else {
          isInOrder = false
          continue
        }
        keep(until: printed.lines.lowerBound)
        blocks += read(printed.lines).map { .printed(PrintedLines(lines: $0)) }
      }
      articles.append(blocks)
    }
    keep(until: document.lines.count)
  }

  /// Whether a sign is wider than one cell, so that on another grid other things may stand in columns.
  private(set) var dependsOnGrid = false
  /// Whether anything stands in columns, and in an order that no filter has changed.
  var holdsColumns: Bool { isInOrder && !moves.isEmpty }
  /// Whether half of the lines do.
  var isMostlyColumns: Bool { 2 * linesInColumns >= lines.count }

  /// Puts lines and blocks in the place of those of `document`.
  func apply(to document: inout Document) {
    let rules = RuleTable<ColumnRule>(in: &document.ledger)
    document.lines = lines
    for (index, blocks) in articles.enumerated() { document.articles[index].blocks = blocks }
    for move in moves {
      document.ledger.record(
        .moved, move.range,
        Reason(
          rules[.column], confidence: Confidence(0.9), move.column, move.columns,
          Int(move.text.measure), 100 * move.text.full / max(1, move.text.lines)))
    }
  }

  // MARK: - Lines

  /// How many lines of the document were taken.
  private var taken = 0

  private mutating func keep(until end: Int) {
    guard taken < end else { return }
    lines += document.lines[taken..<end]
    taken = end
  }

  /// The new lines that the old lines of `range` become, in reading order, as runs of lines that follow on each other.
  private mutating func read(_ range: Range<Int>) -> [Range<Int>] {
    var order: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, document.lines[end].page == document.lines[start].page {
        end += 1
      }
      readPage(start..<end, &order)
      start = end
    }
    return order
  }

  private mutating func readPage(_ range: Range<Int>, _ order: inout [Range<Int>]) {
    let page = PageRows(range, of: document, on: grid, properties)
    if page.holdsWideSigns { dependsOnGrid = true }
    let division = ColumnDivision(
      page, document.source.bytes, properties, isSetInColumns: isSetInColumns)
    for part in division.parts() {
      let rows = range.lowerBound + part.rows.lowerBound..<range.lowerBound + part.rows.upperBound
      guard !part.columns.isEmpty else {
        add(lines.count..<lines.count + rows.count, to: &order)
        keep(until: rows.upperBound)
        continue
      }
      var band = ColumnBand(page, part.columns, document)
      for (index, column) in band.columns.enumerated() {
        region += 1
        band.number(index, as: region)
        for line in column { add(lines.count + line..<lines.count + line + 1, to: &order) }
        // The first column stands where it is read.
        guard index > 0, let text = part.columns[index].text else { continue }
        for line in column where band.lines[line].range.length > 0 {
          moves.append(
            Move(
              range: band.lines[line].range, column: index + 1, columns: band.columns.count,
              text: text))
        }
      }
      linesInColumns += band.lines.count
      lines += band.lines
      taken = rows.upperBound
    }
  }

  private func add(_ range: Range<Int>, to order: inout [Range<Int>]) {
    if let last = order.last, last.upperBound == range.lowerBound {
      order[order.count - 1] = last.lowerBound..<range.upperBound
    } else if !range.isEmpty {
      order.append(range)
    }
  }
}
