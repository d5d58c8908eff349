import ColumnsPlugin
import Galley
import GalleyCore
import GalleyTesting
import PlainTextPlugin
import Testing

/// Columns printed side by side, and what only looks like them.
@Suite struct ColumnTests {
  private static let ferry = """
    The ferry left the quay at dawn with nine people and a goat on board, and the bell rang twice while the ropes were taken in by the boy who had slept on the bench beside the winch since the evening.
    He now counted the baskets, the bicycles and the crates of hens on deck, while the captain read the water from the window and said nothing at all, as on any morning.
    """
  private static let mill = """
    The mill below the weir was sold on Monday to a dealer in paper, who means to have the wheel taken out and the stones laid in the garden of his house, where the children may sit on them.
    Nobody in the lane had been asked, and when the baker heard of it he shut his shop for an hour and went down to look at the water, which ran as it always had.
    """

  /// The lines of paragraphs, each opened with an indent of `indent` spaces.
  private func lines(_ text: String, measure: Int, indent: Int = 2) -> [String] {
    text.split(separator: "\n").flatMap { paragraph in
      wrapped(String(repeating: "x", count: indent) + paragraph, measure)
        .split(separator: "\n").enumerated().map { index, line in
          index == 0
            ? String(repeating: " ", count: indent) + line.dropFirst(indent) : String(line)
        }
    }
  }

  /// Columns side by side, each on a place of its own, `offset` rows further down than the one before it.
  private func sideBySide(_ columns: [[String]], measure: Int, gutter: Int) -> String {
    let rows = columns.map(\.count).max() ?? 0
    return (0..<rows).map { row in
      var text = ""
      for (index, column) in columns.enumerated() where row < column.count {
        let place = index * (measure + gutter)
        text += String(repeating: " ", count: max(0, place - text.count)) + column[row]
      }
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  private func paragraphs(_ page: String) throws -> [String] {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let document = try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
    return document.articles.flatMap(\.blocks).compactMap { block in
      block.inlines.map { document.string(of: $0) }
    }
  }

  private var whole: [String] {
    (Self.ferry + "\n" + Self.mill).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [2, 3, 5, 9], [24, 34, 46])
  func columnsAreReadOneAfterTheOther(gutter: Int, measure: Int) throws {
    let page = sideBySide(
      [lines(Self.ferry, measure: measure), lines(Self.mill, measure: measure)],
      measure: measure, gutter: gutter)
    #expect(try paragraphs(page) == whole)
  }

  @Test func threeColumnsAreReadFromLeftToRight() throws {
    let third = """
      The post came late again, and with it the newspaper of the day before, in which stood that the road over the pass would be shut until the snow had gone from the upper bridge.
      """
    let page = sideBySide(
      [Self.ferry, Self.mill, third].map { lines($0, measure: 30) }, measure: 30, gutter: 4)
    #expect(try paragraphs(page) == whole + [third])
  }

  /// Where the lines of two columns stand on two heights they come out as rows by turns, and no line is blank for it.
  @Test func linesOfTwoHeightsAreOneColumnEach() throws {
    let columns = [lines(Self.ferry, measure: 34), lines(Self.mill, measure: 34)]
    let apart = columns.enumerated().map { index, column in
      column.flatMap { index == 0 ? [$0, ""] : ["", $0] }
    }
    #expect(try paragraphs(sideBySide(apart, measure: 34, gutter: 4)) == whole)
  }

  @Test func aBlankLineOfAColumnPartsItsParagraphs() throws {
    let columns = [Self.ferry, Self.mill].map { text in
      Array(
        text.split(separator: "\n").map { lines(String($0), measure: 34, indent: 0) }
          .joined(separator: [""]))
    }
    #expect(try paragraphs(sideBySide(columns, measure: 34, gutter: 4)) == whole)
  }

  @Test func textOverAndUnderColumnsStaysThere() throws {
    let over = wrapped(
      "From our own correspondent, who went down to the river on the last day of the month and saw what is told here, and nothing but what is told here.",
      72)
    let page = sideBySide(
      [lines(Self.ferry, measure: 34), lines(Self.mill, measure: 34)], measure: 34, gutter: 4)
    let all = try paragraphs(over + "\n\n" + page + "\n\n" + over)
    #expect(all == [over.replacing("\n", with: " ")] + whole + [over.replacing("\n", with: " ")])
  }

  /// Ideographs take one place on the grid of `pdftotext -layout`, two on that of a terminal.
  @Test(arguments: [1, 2]) func ideographsAreCountedAsThePageWasLaidOut(cells: Int) throws {
    let left = [
      "渡船每天往返六次，最后", "一班在傍晚。船上的人说", "今年的水比去年高，冬天", "以前不会停航，请旅客们",
      "提前到码头候船，不要带", "太多的行李。",
    ]
    let right = [
      "下游的磨坊星期一卖给了", "一个纸商，他要把水车拆", "下来，把磨石放在花园里", "给孩子们坐。巷子里没有",
      "人被问过，面包师听说以", "后关了一个小时的门。",
    ]
    let page = zip(left, right).map { left, right in
      left + String(repeating: " ", count: 11 * cells + 4 - left.count * cells) + right
    }.joined(separator: "\n")
    #expect(try paragraphs(page) == [left.joined(), right.joined()])
  }

  /// Rows of a table belong together, as do the name and the words of who speaks.
  @Test(arguments: [
    """
    Northern Harbour     Departures at dawn     14
    Western Lighthouse   Departures at noon     22
    Eastern Breakwater   Departures at dusk     31
    Southern Lock        Departures at night    40
    Upper Weir           Departures at dawn     55
    Lower Weir           Departures at noon     61
    """,
    """
    FERRYMAN    The water is high today, and I would not go
                over before noon, whatever you may offer me.
    BAKER       Nobody asks you to go over for the money, but
                the bread for the other bank is in my cart.
    FERRYMAN    Then let them eat it old, as we ate it in the
                winter of the ice, and nobody died of that.
    BAKER       You were young, and the ice was thinner than
                they tell it now. Take the cart on board.
    """,
  ])
  func whatIsReadByRowsStays(page: String) throws {
    let document = try Converter(Preset.newspaper.specification().prepared(from: .builtIn))
      .read(Input(name: "page.txt", bytes: Array(page.utf8))).document
    #expect(!document.ledger.entries.contains { $0.action == .moved })
  }

  /// Where another filter changed the order before, the numbers of the lines are taken and nothing is parted.
  @Test func whatWasMovedBeforeIsLeftAlone() throws {
    let page = sideBySide(
      [lines(Self.ferry, measure: 34), lines(Self.mill, measure: 34)], measure: 34, gutter: 4)
    var diagnostics = Diagnostics()
    var document = try PlainTextReader().read(
      Input(name: "page.txt", bytes: Array((page + "\none\ntwo\nthree\nfour").utf8)),
      &diagnostics)
    let rows = page.split(separator: "\n", omittingEmptySubsequences: false).count
    document.articles[0].blocks = [0..<rows, rows + 2..<rows + 4, rows..<rows + 2].map {
      .printed(PrintedLines(lines: $0))
    }
    let blocks = document.articles[0].blocks
    try Chain([Chain.Step(Columns())]).run(on: &document, &diagnostics)
    #expect(document.articles[0].blocks == blocks)
  }

  @Test func everyLineThatMovedIsInTheLedger() throws {
    let page = sideBySide(
      [lines(Self.ferry, measure: 34), lines(Self.mill, measure: 34)], measure: 34, gutter: 4)
    let prepared = try Preset.newspaper.specification().prepared(from: .builtIn)
    let read = try Converter(prepared).read(Input(name: "page.txt", bytes: Array(page.utf8)))
    let moved = read.document.ledger.entries.filter { $0.action == .moved }
    #expect(moved.count == lines(Self.mill, measure: 34).count)
  }
}
