package import GalleyCore

/// Divides what is too large for one content document, always between blocks, items or lines.
///
/// Old readers refuse or crawl through documents past 260 to 300 kB (TEI Stylesheets issue 1074, WebToEpub
/// issue 148, FlightCrew issue 20), so 250 kB is the aim. A paragraph is never divided.
///
/// One part is found after the other, so that whoever plans a part finds its blocks still near: with all of a long
/// article weighed first, each was fetched from memory twice.
package struct BlockDivision {
  /// The size aimed at, in bytes of XHTML.
  package static let limit = 250_000

  /// A part that goes into one file.
  package struct Part {
    /// The blocks, at least one.
    package let blocks: ArraySlice<Block>
    /// About how many bytes of XHTML they become.
    package let weight: Int
  }

  private let document: Document
  private let limit: Int
  private var rest: ArraySlice<Block>
  /// Whether the blocks of `rest` that are too large were divided as far as they can be.
  private var isDivided = false

  /// Divides the blocks of a flow.
  package init(of blocks: [Block], in document: Document, limit: Int = limit) {
    self.document = document
    self.limit = limit
    rest = blocks[...]
  }

  /// The next part; nil after the last.
  package mutating func next() -> Part? {
    var sum = 0
    var end = rest.startIndex
    while end < rest.endIndex {
      let weight = Self.weight(of: rest[end], in: document)
      if weight > limit, !isDivided {
        end = divideRest(from: end)
        continue
      }
      if end > rest.startIndex, sum + weight > limit { break }
      sum += weight
      end += 1
    }
    guard end > rest.startIndex else { return nil }
    defer { rest = rest[end...] }
    return Part(blocks: rest[..<end], weight: sum)
  }

  /// Divides what is too large in `rest` from `start` on, once a flow, so that the cost stays linear.
  ///
  /// - Returns: where the block at `start` stands now, or the first part of it.
  private mutating func divideRest(from start: Int) -> Int {
    let kept = Array(rest[..<start])
    rest =
      (kept + rest[start...].flatMap { Self.divide($0, in: document, limit: limit) })[...]
    isDivided = true
    return kept.count
  }

  private static func parts(of blocks: [Block], in document: Document, limit: Int) -> [[Block]] {
    var division = BlockDivision(of: blocks, in: document, limit: limit)
    var parts: [[Block]] = []
    while let part = division.next() { parts.append(Array(part.blocks)) }
    return parts
  }

  /// About how many bytes of XHTML a block becomes; the markup is estimated.
  private static func weight(of block: Block, in document: Document) -> Int {
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
      return parts(of: blocks, in: document, limit: limit).map { .quotation($0) }
    case .container(let container):
      return parts(of: container.blocks, in: document, limit: limit).map {
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
