internal import GalleyBook
internal import GalleyXML

/// Writes `toc.ncx`, the table of contents of EPUB 2, which old readers and Kindle still use (OPF 2.0.1 §2.4.1).
///
/// `playOrder` is left out, as its order is that of the entries: nothing in EPUB reads it, and EPUBCheck compares each
/// with all others (5,869 entries took it 606 seconds with, 102 without).
enum NCX {
  /// The most entries that are taken from below the articles: the time of EPUBCheck grows with their square, and
  /// readers of that age were built for tables of some hundred.
  static let entryLimit = 1000

  /// Writes the file.
  static func make(of book: Book, _ publication: Publication, identifier: String) -> [UInt8] {
    let deepest = depth(of: book)
    let xml = XMLWriter()
    xml.start("ncx")
    xml.attribute("xmlns", "http://www.daisy.org/z3986/2005/ncx/")
    xml.attribute("version", "2005-1")
    if let language = book.language { xml.attribute("xml:lang", language.string) }
    xml.newline()
    xml.element("head") {
      for (name, content) in [
        ("dtb:uid", identifier),
        ("dtb:depth", String(deepest)),
        ("dtb:totalPageCount", "0"), ("dtb:maxPageNumber", "0"),
      ] {
        xml.element("meta", ["name": name, "content": content])
      }
    }
    xml.newline()
    xml.element("docTitle") { xml.element("text", text: publication.title) }
    xml.newline()
    xml.start("navMap")
    var depth = 0
    var number = 0
    for point in book.points where point.depth <= deepest {
      number += 1
      if point.depth <= depth { for _ in point.depth...depth { xml.end() } }
      depth = point.depth
      xml.newline()
      xml.start("navPoint")
      xml.attribute("id", "point-", number)
      xml.start("navLabel")
      xml.start("text")
      xml.text(point.label)
      xml.end()
      xml.end()
      xml.start("content")
      xml.attribute("src", point.address)
      xml.end()
    }
    for _ in 0..<depth { xml.end() }
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// How deep it goes: as many levels as stay within the limit, the articles always.
  private static func depth(of book: Book) -> Int {
    let deepest = book.points.reduce(1) { max($0, $1.depth) }
    guard book.points.count > entryLimit else { return deepest }
    return book.points.count { $0.depth <= 2 } > entryLimit ? 1 : min(deepest, 2)
  }
}
