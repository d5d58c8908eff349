internal import GalleyCore

/// Where the printed pages of a document begin in its source, and what each is called.
struct PageStarts {
  /// A page.
  struct Page {
    /// The first byte of its first line.
    let start: UInt32
    /// The first byte of the page after it.
    let end: UInt32
    /// Its printed number, or its place among the pages, counted from 1.
    let label: Int
    /// Whether the number was printed.
    let isPrinted: Bool
  }

  /// The pages in order; empty for a document of one page or of pages whose names are not known.
  private(set) var pages: [Page] = []

  /// Reads the pages off the lines, and their numbers off the folios set aside.
  init(_ document: Document) {
    let starts = Self.starts(document.lines)
    guard starts.count > 1 else { return }
    func end(_ index: Int) -> UInt32 { index + 1 < starts.count ? starts[index + 1] : .max }
    let folios = Self.folios(document)
    if folios.isEmpty {
      pages = starts.indices.map {
        Page(start: starts[$0], end: end($0), label: $0 + 1, isPrinted: false)
      }
      return
    }
    guard let standsAtTop = Self.standAtTop(folios, document) else { return }
    // Pages and folios ascend, so one walk over both pairs them.
    var next = 0
    for (index, start) in starts.enumerated() {
      let end = end(index)
      let folio: Folio?
      if standsAtTop {
        // The folio stands just before the first line that counts to the page after it.
        while next < folios.count, folios[next].start <= start { next += 1 }
        let earliest = index > 0 ? starts[index - 1] : 0
        folio = next > 0 && folios[next - 1].start >= earliest ? folios[next - 1] : nil
      } else {
        while next < folios.count, folios[next].start < start { next += 1 }
        folio = next < folios.count && folios[next].start < end ? folios[next] : nil
      }
      if let folio {
        pages.append(Page(start: start, end: end, label: folio.value, isPrinted: true))
      }
    }
  }

  /// The first byte of each page.
  private static func starts(_ lines: [Line]) -> [UInt32] {
    var starts: [UInt32] = []
    var page: Int32?
    for line in lines where line.page != page {
      guard line.range.length > 0 else { continue }
      page = line.page
      starts.append(line.range.start)
    }
    return starts
  }

  /// A page number that was set aside.
  private struct Folio {
    let start: UInt32
    let value: Int
  }

  /// The page numbers set aside, in the order of the source.
  private static func folios(_ document: Document) -> [Folio] {
    document.setAside.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.role == .folio,
        let extent = paragraph.inlines.sourceExtent
      else { return nil }
      // The first number: `12 / 30` is page 12, `p. 12 (#28)` too. A Roman or Chinese numeral gives none, and its page
      // no name.
      let digits = document.bytes(of: paragraph.inlines).prefix { $0 != 0x28 }
        .drop { $0 &- 0x30 > 9 }
        .prefix { $0 &- 0x30 < 10 }
      let value = digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return value > 0 ? Folio(start: extent.start, value: value) : nil
    }.sorted { $0.start < $1.start }
  }

  /// Whether numbers stand over their pages (true) or under them (false); nil where it cannot be told.
  ///
  /// The edges of the document tell: what comes before all text is over it, what comes after all text is under it.
  private static func standAtTop(_ folios: [Folio], _ document: Document) -> Bool? {
    guard let first = folios.first, let last = folios.last else { return nil }
    var extent: SourceRange?
    for article in document.articles {
      for block in article.blocks {
        block.forEachInlines { inlines in
          guard let range = inlines.sourceExtent else { return }
          extent = extent?.union(range) ?? range
        }
      }
    }
    guard let extent else { return nil }
    let isOver = first.start < extent.start
    let isUnder = last.start >= extent.end
    return isOver == isUnder ? nil : isOver
  }
}
