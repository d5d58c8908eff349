package import GalleyCore

/// Divides what is too large for one content document, always between blocks, items or lines.
///
/// Old readers refuse or crawl through documents past 260 to 300 kB (TEI Stylesheets issue 1074, WebToEpub
/// issue 148, FlightCrew issue 20), so 250 kB is the aim. A paragraph is never divided.
package enum BlockDivision {
  /// The size aimed at, in bytes of XHTML.
  package static let limit = 250_000

  /// The blocks of a flow, as many lists of blocks as it needs files.
  package static func files(of blocks: [Block], in document: Document, limit: Int = limit)
    -> [[Block]]
  {
    var sum = 0
    for index in blocks.indices { sum += weight(of: blocks[index], in: document) }
    guard sum > limit else { return blocks.isEmpty ? [] : [blocks] }
    let small = blocks.flatMap { divide($0, in: document, limit: limit) }
    return runs(small, limit: limit) { weight(of: $0, in: document) }.map { Array(small[$0]) }
  }

  /// About how many bytes of XHTML a block becomes; the markup is estimated.
  package static func weight(of block: Block, in document: Document) -> Int {
    switch block {
    case .printed(let printed): return Int(document.extent(of: printed).length)
    // Room for a few links back from an entry; few have more.
    case .paragraph(let paragraph):
      return (paragraph.anchor == nil ? 40 : 440) + weight(of: paragraph.inlines)
    case .heading(let heading): return 40 + weight(of: heading.inlines)
    case .list, .quotation, .verse, .preformatted, .table, .thematicBreak, .note, .container:
      var weight = 40
      block.forEachChild(
        blocks: { weight += $0.reduce(16) { $0 + self.weight(of: $1, in: document) } },
        inlines: { weight += self.weight(of: $0) })
      return weight
    }
  }

  private static func weight(of inlines: [Inline]) -> Int {
    var weight = 16
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text): weight += text.byteCount
      case .citation(let citation): weight += 140 + self.weight(of: citation.content)
      default: weight += 80 + self.weight(of: inlines[index].children ?? [])
      }
    }
    return weight
  }

  private static func divide(_ block: Block, in document: Document, limit: Int) -> [Block] {
    guard weight(of: block, in: document) > limit else { return [block] }
    switch block {
    case .paragraph, .heading, .note, .thematicBreak: return [block]
    case .printed(let printed):
      return runs(Array(printed.lines), limit: limit) { line in
        Int(document.extent(of: PrintedLines(lines: line..<line + 1)).length)
      }.map { run in
        let first = printed.lines.lowerBound
        return .printed(PrintedLines(lines: first + run.lowerBound..<first + run.upperBound))
      }
    case .list(let list):
      return runs(list.items, limit: limit) { item in
        item.reduce(16) { $0 + weight(of: $1, in: document) }
      }.map { run in
        .list(List(start: list.start.map { $0 &+ run.lowerBound }, items: Array(list.items[run])))
      }
    case .quotation(let blocks):
      return files(of: blocks, in: document, limit: limit).map { .quotation($0) }
    case .container(let container):
      return files(of: container.blocks, in: document, limit: limit).map {
        .container(Container(role: container.role, blocks: $0))
      }
    case .verse(let verse):
      return runs(verse.lines, limit: limit, weight: weight).map {
        .verse(Verse(lines: Array(verse.lines[$0])))
      }
    case .preformatted(let verse):
      return runs(verse.lines, limit: limit, weight: weight).map {
        .preformatted(Verse(lines: Array(verse.lines[$0])))
      }
    case .table(let table):
      return runs(table.rows, limit: limit) { row in row.reduce(16) { $0 + weight(of: $1) } }.map {
        .table(
          Table(
            headerRows: min(max(table.headerRows - $0.lowerBound, 0), $0.count),
            rows: Array(table.rows[$0])))
      }
    }
  }

  /// The indices of `items` in runs that each weigh no more than `limit` or hold one item.
  private static func runs<Item>(_ items: [Item], limit: Int, weight: (Item) -> Int) -> [Range<Int>]
  {
    var runs: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (index, item) in items.enumerated() {
      let next = weight(item)
      if index > start, sum + next > limit {
        runs.append(start..<index)
        start = index
        sum = 0
      }
      sum += next
    }
    if start < items.count { runs.append(start..<items.count) }
    return runs
  }
}
