import Galley
import GalleyCore
import GalleyTesting
import Testing

/// What recurs at the edges of pages and what only recurs, through the default chain.
@Suite struct RunningHeadTests {
  /// The blocks of a page; what was set aside is left out.
  private func shown(_ page: String) throws -> [String] {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let document = try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
    return outline(document).split(separator: "\n").map(String.init)
      .prefix { !$0.hasPrefix("set-aside") }
  }

  /// A paragraph of seven lines at 72 cells.
  private func text(_ number: Int) -> String {
    wrapped(
      "The ferry of page \(number) left the quay at dawn with nine people and a goat on board, and the bell rang twice while the ropes were taken in by the boy who had slept on the bench beside the winch since the evening and who now counted the baskets, the bicycles and the crates of hens on deck, while the captain read the water from the window and said nothing at all, as he had said nothing on any morning since the bridge was opened further up the river.",
      72)
  }

  /// Sections of twenty lines, parted by `line`; with `blanks` blank lines wherever one may stand.
  private func sections(_ line: String, paragraphs: Int, blanks: Int) -> String {
    let separator = String(repeating: "\n", count: blanks + 1)
    return (0..<6).map { section in
      (0..<paragraphs).map { text(section * paragraphs + $0) }.joined(separator: separator)
    }.joined(separator: separator + line + separator)
  }

  @Test(arguments: ["        *       *       *", "    ______________", "  - - - - - -"])
  func rowsOfSignsPartSections(rule: String) throws {
    let blocks = try shown(sections(rule, paragraphs: 3, blanks: 1))
    #expect(blocks.count { $0.contains("thematic-break") } == 5)
  }

  /// A page ends anywhere in a sentence.
  @Test func whatRecursAPageApartIsARunningHead() throws {
    let lines = (0..<18).map(text).joined(separator: "\n").split(separator: "\n").map(String.init)
    let pages = stride(from: 0, to: lines.count, by: 20).map {
      lines[$0..<min($0 + 20, lines.count)].joined(separator: "\n")
    }
    let blocks = try shown(pages.joined(separator: "\n\nThe Harbour News\n\n"))
    #expect(pages.count > 5 && !blocks.contains { $0.contains("The Harbour News") })
  }

  /// A title that comes back stands between sentences, and is text.
  @Test func whatRecursBetweenParagraphsStays() throws {
    let blocks = try shown(sections("The Harbour News", paragraphs: 3, blanks: 1))
    #expect(blocks.count { $0.contains("The Harbour News") } == 5)
  }

  /// More blank lines make no page of a few lines.
  @Test(arguments: [1, 2, 3, 8]) func blankLinesAreNoText(blanks: Int) throws {
    let blocks = try shown(sections("The Harbour News", paragraphs: 1, blanks: blanks))
    #expect(blocks.count { $0.contains("The Harbour News") } == 5)
  }
}
