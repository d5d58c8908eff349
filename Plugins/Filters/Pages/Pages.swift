public import GalleyCore

/// Marks where the printed pages begin, for the page list of a book.
///
/// A page is known by a form feed or by the page numbers that the furniture filter set aside. Its number is the printed
/// one where one can tell whether numbers stand over or under their pages; a page is never given a number that is not
/// its own.
public struct Pages: Filter {
  /// Id `pages`; needs articles; puts page breaks between inlines and changes nothing else.
  public static let manifest = Manifest(
    id: "pages", version: "1.0",
    summary: "Marks where printed pages begin",
    needs: [.articles], effects: [.mark], rules: PageRule.rules)

  /// Makes the filter.
  public init(options: Options) {}

  /// Puts a page break before the first text of every page that is known.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let pages = PageStarts(document).pages
    guard !pages.isEmpty, !document.hasPageBreaks else { return }
    let rules = RuleTable<PageRule>(in: &document.ledger)
    let places = PagePlaces(pages, in: document)
    var list = 0
    for index in document.articles.indices {
      for block in document.articles[index].blocks.indices {
        // Most blocks are one list of inlines in which no page begins; they are not opened.
        if document.articles[index].blocks[block].inlines != nil, places.ofList[list] == nil {
          list += 1
          continue
        }
        document.articles[index].blocks[block].mapInlines { inlines in
          if let places = places.ofList[list] { inlines = inlines.broken(at: places, pages) }
          list += 1
        }
      }
    }
    for place in places.all {
      let page = pages[place.page]
      document.ledger.record(
        .marked, SourceRange(start: place.source, length: 0),
        Reason(
          rules[page.isPrinted ? .printed : .counted],
          confidence: Confidence(page.isPrinted ? 0.9 : 0.95), place.page + 1, page.number))
    }
  }
}

extension Document {
  /// Whether its pages are marked already, as in a document that was written and read back.
  fileprivate var hasPageBreaks: Bool {
    func hold(_ inlines: [Inline]) -> Bool {
      inlines.contains { inline in
        if case .pageBreak = inline { return true }
        return inline.children.map(hold) ?? false
      }
    }
    var found = false
    for article in articles {
      for block in article.blocks where !found {
        block.forEachInlines { found = found || hold($0) }
      }
    }
    return found
  }
}

extension [Inline] {
  /// These inlines with a break at each of `places`, which ascend: inside a text, or before what is no plain text and
  /// stays whole.
  fileprivate func broken(at places: [PagePlaces.Place], _ pages: [PageStarts.Page]) -> [Inline] {
    func pageBreak(_ place: PagePlaces.Place) -> Inline {
      .pageBreak(PageBreak(label: pages[place.page].label))
    }
    var result: [Inline] = []
    result.reserveCapacity(count + 2 * places.count)
    var rest = places[...]
    for (index, inline) in enumerated() {
      let here = rest.prefix { $0.inline == index }
      rest = rest.dropFirst(here.count)
      guard case .text(let text) = inline else {
        result += here.map(pageBreak)
        result.append(inline)
        continue
      }
      for (part, text) in text.parts(cutAt: here.map(\.offset)).enumerated() {
        if part > 0 { result.append(pageBreak(here[here.startIndex + part - 1])) }
        if !text.isEmpty { result.append(.text(text)) }
      }
    }
    return result
  }
}
