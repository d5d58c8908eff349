import Galley
import GalleyCore
import HeadingsPlugin
import Testing

/// Newspaper columns without blank lines or indents: headlines that run over lines, headings inside articles, the head of
/// the page.
@Suite struct HeadlineTests {
  private static let story = [
    "The keeper of the lamp at the point had written to the council three times before anybody answered him, and then it was to ask for the price of the oil.",
    "On Monday the council met in the hall behind the market. There was a stove in it, and the members sat around the stove and talked of the harbour, of the wall that the sea had taken, and of the lamp.",
    "It was agreed that a lamp is of no use to a town that has no boats. The boats will come back when the wall is built, and the wall will be built when there is money for stone.",
    "The keeper, who had walked in from the point and was wet to the knees, said that the boats that come at night do not ask whether they belong to the town.",
  ]

  /// The parts as a column, and enough of the story behind them to show which words connect.
  private func column(_ parts: [String]) -> String {
    (parts + ["THE STORY AGAIN"] + Self.story + Self.story)
      .map { Self.story.contains($0) ? wrapped($0, 36) : $0 }.joined(separator: "\n") + "\n"
  }

  private func tree(_ page: String) throws -> String {
    outline(
      try Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
        .read(Input(name: "page.txt", bytes: Array(page.utf8))).document)
  }

  /// The blocks of a column, but for the story behind it.
  private func read(_ parts: [String]) throws -> [String] {
    let read = try blocks(of: column(parts))
    return Array(read[..<(read.firstIndex(of: "THE STORY AGAIN") ?? read.endIndex)])
  }

  private func headings(_ parts: [String]) throws -> [String] {
    try tree(column(parts)).split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  heading 2"), let start = line.firstIndex(of: "“") else { return nil }
      return String(line[line.index(after: start)...].dropLast()).replacing("‹ ›", with: " ")
    }.filter { $0 != "THE STORY AGAIN" }
  }

  /// Small words at the edges of lines show that headlines run over lines, here and where none stands at an edge.
  @Test func headlinesInCapitalsRunOverLines() throws {
    let page = [
      "LAMP AT THE", "POINT IS TO", "BURN AGAIN", Self.story[0], Self.story[1],
      "COUNCIL HEARS", "OF THE WALL", Self.story[2], "KEEPER WALKS", "ALL NIGHT", Self.story[3],
      Self.story[0],
    ]
    let found = try read(page)
    #expect(
      found.filter { $0 == $0.uppercased() } == [
        "LAMP AT THE POINT IS TO BURN AGAIN", "COUNCIL HEARS OF THE WALL", "KEEPER WALKS ALL NIGHT",
      ])
    #expect(Self.story.allSatisfy(found.contains))
  }

  /// The second deck is set in smaller type, so its lines hold more.
  @Test func widerLinesAreAnotherDeck() throws {
    let page = [
      "LAMP AT THE", "POINT AGAIN", "KEEPER OF THE LIGHT TELLS THE",
      "COUNCIL WHAT THE OIL WILL COST",
      Self.story[0], Self.story[1], Self.story[2],
    ]
    #expect(
      try headings([Self.story[3]] + page) == [
        "LAMP AT THE POINT AGAIN",
        "KEEPER OF THE LIGHT TELLS THE COUNCIL WHAT THE OIL WILL COST",
      ])
  }

  /// A heading inside an article has the capitals of a title and stands on a line by itself.
  @Test func headingsInsideArticlesStandAlone() throws {
    let page = [
      Self.story[0], Self.story[1], "Only Small Boats.", Self.story[2], "Keeper Speaks Again",
      Self.story[3], Self.story[0],
    ]
    #expect(
      try read(page) == [
        Self.story[0], Self.story[1], "Only Small Boats.", Self.story[2], "Keeper Speaks Again",
        Self.story[3], Self.story[0],
      ])
  }

  /// The date of the page, and what stands beside it with a figure, head nothing.
  @Test func theHeadOfAPageHasNoHeadings() throws {
    let page = [
      "The Point Observer", "LEITH HARBOUR, FRIDAY, JUNE 23, 1871.", "NUMBER 5",
      "WALL IS TO COST THE", "TOWN ITS STONE", Self.story[0], Self.story[1], "OCTOBER 2, 1871.",
      Self.story[2],
    ]
    #expect(try headings(page) == ["WALL IS TO COST THE TOWN ITS STONE"])
  }

  /// Dates that come back head the entries of a diary.
  @Test func datesHeadTheEntriesOfADiary() throws {
    let page = [
      "OCTOBER 2, 1871.", Self.story[0], "OCTOBER 3, 1871.", Self.story[1], "OCTOBER 5, 1871.",
      Self.story[2], "OCTOBER 9, 1871.", Self.story[3],
    ]
    #expect(try headings(page).count >= 3)
  }

  /// A short line is no heading where the sentence goes on under it, nor are specks of the scan.
  @Test(arguments: ["For forty years he kept the lamp", "J i i ii n"])
  func whatASentenceGoesOnUnderIsNoHeading(line: String) throws {
    let goesOn =
      "and nobody had ever asked him why he did not go home to the town in the winter."
    #expect(
      try outline(Headings(), [Self.story[0], line, goesOn, Self.story[1]]).contains("heading")
        == false)
  }

  @Test func specksAtTheTopAreNoTitle() throws {
    #expect(try !tree(column(["'V n*t ~v", Self.story[0], Self.story[1]])).contains("title"))
    #expect(try tree(column(["On the Lamp", Self.story[0], Self.story[1]])).contains("title"))
  }

  // MARK: - What stands around a heading

  /// The headings of a page as it is.
  private func headings(of lines: [String]) throws -> [String] {
    try tree(lines.joined(separator: "\n") + "\n").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  heading"), let start = line.firstIndex(of: "“") else { return nil }
      return String(line[line.index(after: start)...].dropLast()).replacing("‹ ›", with: " ")
    }
  }

  private static let set = story.map { wrapped($0, 64) }

  /// The name of a department stands between two rules, over the first of its articles.
  @Test func aLineInCapitalsBetweenRulesIsAHeading() throws {
    let page = [
      Self.set[0], Self.set[1], "* * *", "NEWS OF THE HARBOUR.", "* * *", "THE LAMP AGAIN.",
      Self.set[2], Self.set[3], "* * *", "NEWS OF THE MARKET.", "* * *", "THE STOVE.", Self.set[1],
      Self.set[0],
    ]
    let found = try headings(of: page)
    for name in ["NEWS OF THE HARBOUR.", "THE LAMP AGAIN.", "NEWS OF THE MARKET.", "THE STOVE."] {
      #expect(found.contains(name), "\(name)")
    }
  }

  /// A deck in small letters may stand between two lines in capitals and their text.
  @Test func aDeckUnderTwoLinesInCapitalsPartsNothing() throws {
    let page = [
      Self.set[0], Self.set[1], "NEWS OF THE HARBOUR.", "THE LAMP AGAIN.",
      "As the keeper told it to us", Self.set[2], Self.set[3], "THE STOVE.", Self.set[1],
    ]
    let found = try headings(of: page)
    #expect(found.contains("NEWS OF THE HARBOUR."))
    #expect(found.contains("THE LAMP AGAIN."))
  }

  /// The two stand over the byline of a serial and the number of its part as they do over text.
  @Test func twoLinesInCapitalsMayStandOverAByline() throws {
    let page = [
      Self.set[0], Self.set[1], "EVERY KEEPER A FRIEND.", "A GUIDE TO THE LAMPS OF THE COAST.",
      "By JAMES MARLOW.", "PART I.", Self.set[2], Self.set[3],
    ]
    let found = try headings(of: page)
    #expect(found.contains("EVERY KEEPER A FRIEND."))
    #expect(found.contains("A GUIDE TO THE LAMPS OF THE COAST."))
  }

  /// A call is a heading where the short matter above it stands at another margin; after text at its own it is one
  /// more thing somebody says.
  @Test func aCallUnderMatterAtAnotherMarginIsAHeading() throws {
    let call = "To our readers on the shore!"
    let masthead = ["    The Point Observer", "    A paper for the harbour", "    Leith 1871"]
    #expect(
      try headings(of: masthead + [call] + Self.set).contains(call))
    #expect(try !headings(of: [Self.set[0], "Nobody answered", call] + Self.set).contains(call))
  }

  /// Among long paragraphs, a line in capitals after a sentence that fills its line is a heading, no end of the paragraph.
  @Test(arguments: ["ENDURING LAMPS OF THE COAST.", "ENCOURAGING WORDS."])
  func capitalsUnderAFullLineAreAHeading(heading: String) throws {
    let long = (Self.story + Self.story + Self.story).joined(separator: " ")
    let word = heading.prefix { $0 != " " }
    // As many words as fill the last line, so that the heading's first would not have fitted.
    let full = try #require(
      (0..<20).lazy
        .map { long + " The lamp was lit" + String(repeating: " again", count: $0) + "." }
        .first {
          wrapped($0, 60).split(separator: "\n").last.map { $0.count + 1 + word.count > 60 } == true
        })
    let page = [wrapped(long, 60), wrapped(full, 60), heading, wrapped(long, 60)]
    #expect(try blocks(of: page.joined(separator: "\n")) == [long, full, heading, long])
  }
}
