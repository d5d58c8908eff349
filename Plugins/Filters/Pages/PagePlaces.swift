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

  /// Finds the places; cost is linear in the pieces, with a search among the pages for each.
  init(_ pages: [PageStarts.Page], in document: Document) {
    var first = [Place?](repeating: nil, count: pages.count)
    var list = 0
    for article in document.articles {
      for block in article.blocks {
        block.forEachInlines { inlines in
          for (index, inline) in inlines.enumerated() {
            let isText = if case .text = inline { true } else { false }
            var offset = 0
            inline.forEachText { text in
              for piece in text.pieces {
                defer { offset += piece.length }
                guard !piece.isInserted else { continue }
                let range = piece.range
                for page in Self.pages(from: pages, in: range) {
                  let source = max(range.start, pages[page].start)
                  if source >= pages[page].end { continue }
                  if let found = first[page], found.source <= source { continue }
                  first[page] = Place(
                    page: page, source: source, list: list, inline: index,
                    offset: isText ? offset + Int(source - range.start) : 0)
                }
              }
            }
          }
          list += 1
        }
      }
    }
    all = first.compactMap { $0 }
    var ofList: [Int: [Place]] = [:]
    for place in all { ofList[place.list, default: []].append(place) }
    self.ofList = ofList.mapValues { places in
      places.sorted { ($0.inline, $0.offset) < ($1.inline, $1.offset) }
    }
  }

  /// The pages that have text in `range`: the one it begins in and those that begin inside it.
  private static func pages(from pages: [PageStarts.Page], in range: SourceRange) -> Range<Int> {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < pages.count, pages[end].start < range.end { end += 1 }
    return max(low - 1, 0)..<end
  }
}
