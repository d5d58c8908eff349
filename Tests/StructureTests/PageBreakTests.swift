import Galley
import GalleyCore
import GalleyTesting
import Testing

/// Where page breaks stand and what they are called, through the default chain.
@Suite struct PageBreakTests {
  /// The text with its page breaks, a paragraph a line.
  private func broken(_ page: String) throws -> String {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let document = try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
    return outline(document).split(separator: "\n").filter { $0.contains("“") }
      .filter { !$0.contains("folio") }
      .map { $0.drop { $0 != "“" }.replacing("‹ ›", with: " ") }.joined(separator: "\n")
  }

  /// A paragraph that runs over `count` pages, its lines as printed.
  private func pages(_ count: Int, edge: (Int) -> (over: String, under: String)) -> String {
    (1...count).map { number in
      let (over, under) = edge(number)
      return over + """
        The ferry of page \(number) left the quay at dawn with nine people and a
        goat on board, and the bell rang twice while the ropes were taken in by
        the boy who had slept on the bench beside the winch since the evening and
        who now counted the baskets, the bicycles and the crates of hens on deck,
        while the captain read the water from the window and said nothing at all,
        as he had said nothing on any morning since the bridge was opened further
        up the river, which took the carts away and left him with the people from
        the market, the goat, and the woman who sold needles to whoever asked and

        """ + under
    }.joined()
  }

  @Test func aFormFeedBeginsACountedPage() throws {
    let text = try broken(pages(2) { ($0 == 1 ? "" : "\u{C}", "") })
    #expect(text.hasPrefix("“⟦page 1⟧The ferry of page 1 left"))
    #expect(text.contains("asked and ⟦page 2⟧The ferry of page 2"))
  }

  @Test func numbersUnderThePagesNameThem() throws {
    let text = try broken(pages(4) { ("", "\n\($0 + 40)\n\n") })
    #expect(text.hasPrefix("“⟦page 41⟧The ferry of page 1 left"))
    #expect(text.contains("asked and ⟦page 44⟧The ferry of page 4"))
  }

  @Test func numbersOverThePagesNameThem() throws {
    let text = try broken(pages(4) { ("\n\($0 + 40)\n\n", "") })
    #expect(text.hasPrefix("“⟦page 41⟧The ferry of page 1 left"))
    #expect(text.contains("asked and ⟦page 42⟧The ferry of page 2"))
  }

  /// With text before the first number and after the last, nobody can say whose the numbers are.
  @Test func aPageWhoseNumberIsInDoubtHasNone() throws {
    let text = try broken(pages(4) { ($0 == 1 ? "" : "\n\($0 + 40)\n\n", "") })
    #expect(!text.contains("⟦page"))
  }

  @Test func aTextOfOnePageHasNoBreaks() throws {
    #expect(try !broken(pages(1) { _ in ("", "") }).contains("⟦page"))
  }
}
