import Testing

/// Lines that print sets off from the text around them: the lines that go in beside the blocks that come out.
@Suite struct SetOffTests {
  private static let before = [
    "The keeper of the lock had written to the council every spring since the flood, and",
    "every spring the council had thanked him and put the letter with the others. This",
    "year he sent no letter. He painted a board and hung it where the barges wait, and",
    "the bargemen, who can read when there is nothing else to do, read it to each other.",
  ]
  private static let after = [
    "By the end of June the board was known as far as the sea, and a clerk was sent to",
    "copy it. He copied it twice, once for the council and once for himself, and went",
    "home on foot along the towpath without a word to anyone who met him on the way.",
  ]

  /// A page with `lines` between two paragraphs, with blank lines around them and without.
  private func pages(_ lines: [String]) -> [String] {
    let parts = [Self.before, lines, Self.after].map { $0.joined(separator: "\n") }
    return [parts.joined(separator: "\n\n"), parts.joined(separator: "\n")]
  }

  private func expect(_ lines: [String], _ middle: [String]) throws {
    let paragraphs = [Self.before, Self.after].map { $0.joined(separator: " ") }
    for page in pages(lines) {
      #expect(try blocks(of: page) == [paragraphs[0]] + middle + [paragraphs[1]])
    }
  }

  @Test func versesKeepTheirLines() throws {
    try expect(
      [
        "  The gate is old, the gate is grey,", "    The water wears the stone away,",
        "  And he who pays and he who stays", "    Shall both be through another day.",
      ],
      [
        "The gate is old, the gate is grey, / The water wears the stone away, / And he who pays and he who stays / Shall both be through another day."
      ])
  }

  @Test func quotationsKeepTheirOwnMeasure() throws {
    try expect(
      [
        "    To all who pass: the beam of the lower gate is held by one bolt. The other",
        "    was asked for in the year of the flood. Whoever leans on the rail does so at",
        "    the cost of the council, which has been told of it every year since then.",
      ],
      [
        "To all who pass: the beam of the lower gate is held by one bolt. The other was asked for in the year of the flood. Whoever leans on the rail does so at the cost of the council, which has been told of it every year since then."
      ])
  }

  @Test func hangingNotesAreOneBlockEach() throws {
    try expect(
      [
        "   [1] The board is now in the museum of the town, where it hangs in the stair",
        "       and is lit by a window of the same age.",
        "   [2] The second bolt was found in the store of the council, in its paper.",
      ],
      [
        "[1] The board is now in the museum of the town, where it hangs in the stair and is lit by a window of the same age.",
        "[2] The second bolt was found in the store of the council, in its paper.",
      ])
  }

  @Test func rowsOfTablesStandApart() throws {
    try expect(
      [
        "  Barges of the first class          412", "  Barges of the second class, and",
        "    boats with an engine           1,096", "  Rafts                                7",
      ],
      [
        "Barges of the first class          412",
        "Barges of the second class, and boats with an engine           1,096",
        "Rafts                                7",
      ])
  }

  /// Rows too long for the page, a blank line between them: what stands right under a full line goes on with it.
  @Test func rowsThatBlankLinesPartGoOn() throws {
    try expect(
      [
        "412    Barges of the first class and all the boats that carry", "passengers for money",
        "", "1096   Barges of the second class, and boats with an engine of", "their own", "",
        "7      Rafts of timber, which pay by the length and never by", "the head",
      ],
      [
        "412    Barges of the first class and all the boats that carry passengers for money",
        "1096   Barges of the second class, and boats with an engine of their own",
        "7      Rafts of timber, which pay by the length and never by the head",
      ])
  }

  /// Rows that stand close are a row a line, full or not.
  @Test func rowsThatNothingPartsAreRows() throws {
    try expect(
      [
        "412    Barges of the first class", "1096   Barges of the second class",
        "7      Rafts of timber",
      ],
      [
        "412    Barges of the first class", "1096   Barges of the second class",
        "7      Rafts of timber",
      ])
  }

  @Test func signaturesAtTheRightStandApart() throws {
    try expect(
      ["                                                 The keeper of the lock"],
      ["The keeper of the lock"])
  }

  @Test func notesInBracketsStandApart() throws {
    try expect(
      [
        "[The board is printed here as it hung on the day the clerk came; the last line was",
        "added by another hand, in chalk, and has since been washed away by the rain.]",
      ],
      [
        "[The board is printed here as it hung on the day the clerk came; the last line was added by another hand, in chalk, and has since been washed away by the rain.]"
      ])
  }

  /// Talk whose paragraphs are indented: the lines stand as far in as any set-off stretch, and are none.
  @Test func indentedTalkIsNotSetOff() throws {
    let talk = [
      "  \u{201C}Who wrote it?\u{201D}", "  \u{201C}The keeper, sir.\u{201D}",
      "  \u{201C}Then the keeper shall be asked who told him that the bolt was ours to pay",
      "for, and not the county's, as it was in the old days.\u{201D}",
      "  Nobody answered. The clerk closed his book and looked out at the water, which",
      "was high for June and brown from the rain in the hills.",
      "  \u{201C}Well?\u{201D}",
    ]
    let expected = [
      "\u{201C}Who wrote it?\u{201D}", "\u{201C}The keeper, sir.\u{201D}",
      "\u{201C}Then the keeper shall be asked who told him that the bolt was ours to pay for, and not the county's, as it was in the old days.\u{201D}",
      "Nobody answered. The clerk closed his book and looked out at the water, which was high for June and brown from the rain in the hills.",
      "\u{201C}Well?\u{201D}",
    ]
    let page =
      (["  " + Self.before[0]] + Self.before.dropFirst() + talk + ["  " + Self.after[0]]
        + Self.after.dropFirst())
    #expect(
      try blocks(of: page.joined(separator: "\n"))
        == [Self.before.joined(separator: " ")] + expected + [Self.after.joined(separator: " ")])
  }

  /// A stanza in a narrow column is no quotation because a word more would not fit on its own longest line.
  @Test func versesInANarrowColumnKeepTheirLines() throws {
    let verse = [
      "The gate is old, the gate is grey,", "The water wears the stone.",
      "The keeper counts the boats by day,", "And counts by night alone.",
    ]
    let prose = [Self.before, Self.after].map { $0.joined(separator: " ") }
    let page =
      wrapped(prose[0], 48) + "\n\n" + verse.map { "    " + $0 }.joined(separator: "\n") + "\n\n"
      + wrapped(prose[1], 48)
    #expect(try blocks(of: page) == [prose[0], verse.joined(separator: " / "), prose[1]])
  }

  /// Where paragraphs are indented and blank lines part them too, each line of an address is a paragraph.
  @Test func indentedLinesThatStandApartAreNoVerse() throws {
    let address = ["To the council", "In the house by the lock, below", "Mr. Hale, the clerk"]
    let prose = [Self.before, Self.after, Self.before].map { $0.joined(separator: " ") }
    let page = (prose + address + prose).map { "    " + wrapped($0, 56, firstLoses: 4) }
      .joined(separator: "\n\n")
    #expect(try blocks(of: page) == prose + address + prose)
  }
}
