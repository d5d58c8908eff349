internal import GalleyCore

/// The place in the articles where the first text of each page stands.
struct PagePlaces {
  /// A place.
  struct Place {
    /// The index of the page.
    let page: Int
    /// The first byte of the source that is shown of the page.
    let source: UInt32
    /// The list of inlines, counted over all articles in the order of `Block.mapInlines`.
    let list: Int
    /// The inline in that list.
    let inline: Int
    /// The byte in that inline; 0 where it is no plain text.
    let offset: Int
  }

  /// The places, a page each, in the order of the pages; pages whose text is all set aside have none.
  let all: [Place]
  /// The same by their list of inlines, ascending in it.
  let ofList: [Int: [Place]]

  /// Finds the places; cost is linear in the pieces, with a search among the pages where the text leaves one.
  init(_ pages: [PageStarts.Page], in document: Document) {
    var search = PlaceSearch(pages)
    var list = 0
    for article in document.articles {
      for block in article.blocks {
        block.forEachInlines { inlines in
          for (index, inline) in inlines.enumerated() { search.look(in: inline, list, index) }
          list += 1
        }
      }
    }
    all = search.first.compactMap { $0 }
    var ofList: [Int: [Place]] = [:]
    for place in all { ofList[place.list, default: []].append(place) }
    self.ofList = ofList.mapValues { places in
      places.sorted { ($0.inline, $0.offset) < ($1.inline, $1.offset) }
    }
  }
}

/// Walks over the texts and keeps for each page the place where its first byte is shown.
private struct PlaceSearch {
  private(set) var first: [PagePlaces.Place?]
  private let pages: [PageStarts.Page]
  /// The page after the one in which the last piece began: text goes on where it was, nearly always.
  private var next = 0

  init(_ pages: [PageStarts.Page]) {
    self.pages = pages
    first = [PagePlaces.Place?](repeating: nil, count: pages.count)
  }

  mutating func look(in inline: Inline, _ list: Int, _ index: Int) {
    if case .text(let text) = inline {
      look(in: text, list, index, isPlain: true)
    } else {
      inline.forEachText { look(in: $0, list, index, isPlain: false) }
    }
  }

  private mutating func look(in text: Text, _ list: Int, _ index: Int, isPlain: Bool) {
    var offset = 0
    for piece in text.pieces {
      defer { offset += piece.length }
      guard !piece.isInserted else { continue }
      let range = piece.range
      for page in pages(in: range) {
        let source = max(range.start, pages[page].start)
        if source >= pages[page].end { continue }
        if let found = first[page], found.source <= source { continue }
        first[page] = PagePlaces.Place(
          page: page, source: source, list: list, inline: index,
          offset: isPlain ? offset + Int(source - range.start) : 0)
      }
    }
  }

  /// The pages that have text in `range`: the one it begins in and those that begin inside it.
  private mutating func pages(in range: SourceRange) -> Range<Int> {
    let isHere =
      (next == 0 || pages[next - 1].start <= range.start)
      && (next == pages.count || pages[next].start > range.start)
    if !isHere {
      var low = 0
      var high = pages.count
      while low < high {
        let middle = (low + high) / 2
        if pages[middle].start <= range.start { low = middle + 1 } else { high = middle }
      }
      next = low
    }
    var end = next
    while end < pages.count, pages[end].start < range.end { end += 1 }
    return max(next - 1, 0)..<end
  }
}
