internal import GalleyCore
internal import GalleyLexicon

/// Where the printed pages of a document begin in its source, and what each is called.
struct PageStarts {
  /// A page.
  struct Page {
    /// The first byte of its first line.
    let start: UInt32
    /// The first byte of the page after it.
    let end: UInt32
    /// Its printed number, or its place among the pages, counted from 1.
    let number: Int
    /// The number as it is printed: `12`, `xii`.
    let label: String
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
        Page(
          start: starts[$0], end: end($0), number: $0 + 1, label: String($0 + 1), isPrinted: false)
      }
      return
    }
    let standWithin = Self.standWithin(folios, starts, document)
    guard let standsAtTop = standWithin ? false : Self.standAtTop(folios, document) else { return }
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
        pages.append(
          Page(
            start: start, end: end, number: folio.value, label: folio.label, isPrinted: true))
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
    let label: String
  }

  /// The page numbers set aside, in the order of the source.
  private static func folios(_ document: Document) -> [Folio] {
    document.setAside.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.role == .folio,
        let extent = paragraph.inlines.sourceExtent
      else { return nil }
      let bytes = document.bytes(of: paragraph.inlines)
      guard let number = PageNumber.alone(bytes, printed(bytes)), number.value > 0 else {
        return nil
      }
      // What the scanner made of a digit is no name of a page.
      let label =
        number.isMisread
        ? String(number.value) : String(decoding: bytes[number.numeral], as: UTF8.self)
      return Folio(start: extent.start, value: number.value, label: label)
    }.sorted { $0.start < $1.start }
  }

  /// The printed number in `## p. 12 (#28) ###`, where the other is that of the picture; all of any other folio.
  private static func printed(_ bytes: [UInt8]) -> Range<Int> {
    guard bytes.first == 0x23, let end = bytes.firstIndex(of: 0x28) else { return bytes.indices }
    let start = bytes[..<end].firstIndex { $0 != 0x23 && $0 != 0x20 } ?? end
    return start..<end
  }

  /// Whether form feeds part the pages, so that a number over a page stands on it: where the furniture filter parted them,
  /// each begins with its first text.
  private static func standWithin(_ folios: [Folio], _ starts: [UInt32], _ document: Document)
    -> Bool
  {
    var next = 0
    var overText = 0
    // The first page may begin with its number either way.
    for start in starts.dropFirst() {
      while next < folios.count, folios[next].start < start { next += 1 }
      guard next < folios.count else { break }
      // A head may stand over the number, and white space before both.
      let lines = document.lines[document.firstLine(from: start)...].lazy
        .filter { $0.range.length > 0 }.prefix(2)
      if let end = lines.last?.range.end, folios[next].start < end { overText += 1 }
    }
    return overText * 2 > folios.count
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

extension Document {
  /// The index of the first line that begins at `offset` or behind it; a search by halves.
  fileprivate func firstLine(from offset: UInt32) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
