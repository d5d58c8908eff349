import Galley
import GalleyCore
import Testing

/// Found by a reader of the code: texts that one filter replaced as a whole were lost by the next, and a document with a code
/// fence that names its language was refused.
@Suite struct ReplacedTextTests {
  private static let bridge = String(
    repeating: "The old stone bridge over the river was built by masons who came from the hills. ",
    count: 6)
  private static let ferry = String(
    repeating: "Ferry crossings went on six times each day until winter, when ice came down. ",
    count: 6)

  static let pages = [
    "ＤＡＩＬＹ\n\n# The bridge\n\n\(bridge)\n\n# The ferry\n\n\(ferry)\n",
    "# The bridge\n\n\(bridge)\n\nＳＡＬＥ\n\n# The ferry\n\n\(ferry)\n",
    "３\n# The bridge\n\(bridge)\n",
    "e\u{301}\n# The bridge\nThe old bridge.\n",
    "&eacute;\n\n# The bridge\n\n\(bridge)\n",
    "The Project Gutenberg EBook of The Lock\n\n- ＡＢＣ\n- Some words here\n\n"
      + "*** START OF THE PROJECT GUTENBERG EBOOK THE LOCK ***\n\n\(bridge)\n\n\(bridge)\n",
    "Text here.\n\n```python\nprint(1)\n```\n\nMore text.\n",
    "Text here.\n\n~~~ swift run\nlet a = 1\n~~~\n",
  ]

  @Test(arguments: pages) func isKept(page: String) throws {
    let fault = try WholeChain().fault(of: Array(page.utf8), name: "page.txt")
    #expect(fault == nil)
  }

  @Test func aReplacedHeadingIsAHeading() throws {
    let page = "# The bridge\n\n\(Self.bridge)\n\nＣＯＮＣＬＵＳＩＯＮ\n\n\(Self.bridge)\n"
    let document = try #require(try WholeChain().document(of: Array(page.utf8), name: "page.txt"))
    var headings: [String] = []
    for article in document.articles {
      article.query {
        if case .heading(let heading) = $0 { headings.append(document.string(of: heading.inlines)) }
      }
    }
    #expect(headings == ["The bridge", "CONCLUSION"])
  }

  /// Twenty thousand marks in one paragraph end in a moment, as they are cut out in one walk.
  @Test func manyMarksInOneParagraph() throws {
    let marks = String(repeating: "word[1] ", count: 20_000)
    let page = "# The bridge\n\n\(marks)end.\n\nReferences\n\n[1] A. Lee. The lock. London, 1950.\n"
    let document = try #require(try WholeChain().document(of: Array(page.utf8), name: "page.txt"))
    var citations = 0
    for article in document.articles {
      article.query { block in
        for inline in block.inlines ?? [] { if case .citation = inline { citations += 1 } }
      }
    }
    #expect(citations == 20_000)
  }
}
