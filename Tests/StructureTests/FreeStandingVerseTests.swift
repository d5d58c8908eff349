import Testing

/// Verse that print does not set off: the lines that go in beside the blocks that come out.
@Suite struct FreeStandingVerseTests {
  private static let before =
    "The miller's daughter kept the accounts of the mill in a copybook, and on the pages that were left over at the end of the year she wrote down what the carters sang, because nobody else would, and because paper was dear."
  private static let after =
    "When the mill was sold the copybook went with it. The new owner read the figures with care, for he meant to raise the rent, and turned the other pages without a word, as one turns those of a book in a language one never learnt."

  private func expect(_ lines: [String], _ middle: [String]) throws {
    let page = [wrapped(Self.before, 72), lines.joined(separator: "\n"), wrapped(Self.after, 72)]
    #expect(
      try blocks(of: page.joined(separator: "\n\n")) == [Self.before] + middle + [Self.after])
  }

  @Test func stanzasFlushWithTheText() throws {
    try expect(
      [
        "The wheel goes round, the stone goes round,", "The miller counts his sacks,",
        "And what the carter never found", "He carries on our backs.",
      ],
      [
        "The wheel goes round, the stone goes round, / The miller counts his sacks, / And what the carter never found / He carries on our backs."
      ])
  }

  /// It runs over the ends of its lines; there are few marks.
  @Test(arguments: ["", "    "]) func blankVerse(_ margin: String) throws {
    let lines = [
      "I saw the river standing in the sluice", "As if it had been told to wait for word",
      "Of some one older than the mill, and turned,", "To ask the wheel, but it was listening too",
      "Between two turns, with all its buckets full", "And dripping on the sill. So there we stood",
      "Until the light had gone out of the trees",
    ]
    try expect(lines.map { margin + $0 }, [lines.joined(separator: " / ")])
  }

  @Test func oneVerseInBracketsIsNoNote() throws {
    let lines = [
      "    The sack is tied, the cart is gone,", "    (The dog has gone behind it)",
      "    And what we set our hearts upon", "    We look for, and don't find it.",
    ]
    try expect(lines, [lines.map { String($0.dropFirst(4)) }.joined(separator: " / ")])
  }

  @Test func longLinesOfFreeVerse() throws {
    let lines = [
      "O carters of the lower road, you who start before it is light and sing to keep the horses awake,",
      "O millers white to the eyelids, you who cannot hear each other for the stones, and shout, and laugh,",
      "Singers of the ford, the toll-gate, the long hill where everybody walks beside the load,",
      "I have your songs here among the sums, and the sums are paid, and the songs are not.",
    ]
    try expect(lines, [lines.joined(separator: " / ")])
  }

  /// Paragraphs that are full to the measure, whatever their commas and capitals.
  @Test(arguments: [
    "I claim the arrangement of the double wheel, the Shaft, the Buckets, the Sluice, the Rack and the Pawl, all of them working as is set forth.",
    "Im Laden gab es Mehl, Grütze, Kleie, Schrot, Säcke, Siebe, Seile, Bänder, Haken, Nägel, Kerzen, Lampen, Seife und Salz.",
  ]) func fullParagraphsAreNoVerse(_ text: String) throws {
    try expect([wrapped(text, 72)], [text])
  }

  @Test func addressesAreNoVerse() throws {
    let page = [
      wrapped(Self.before, 72), "The Mill Office\nLower Road\nFordham", wrapped(Self.after, 72),
    ]
    #expect(try !blocks(of: page.joined(separator: "\n\n")).contains { $0.contains(" / ") })
  }

  /// A heading and a sentence at the indent of paragraphs, above a paragraph of several lines.
  @Test func indentedParagraphsAreNoVerse() throws {
    let page = [
      "  РЕКА", "  Мельница стояла на реке, и река кормила нас.",
      "  Отец, который всю жизнь считал мешки, никогда не считал дней и не",
      "любил, когда это делали другие.",
      "  По вечерам он садился у воды и слушал, как она уходит через старый",
      "шлюз в темноту и шумит там.",
      "  Никто не спрашивал его, о чём он думает, потому что он всё равно не",
      "ответил бы на это ни слова.",
    ]
    #expect(try !blocks(of: page.joined(separator: "\n")).contains { $0.contains(" / ") })
  }

  @Test func regularVerseOfIdeographs() throws {
    let page = "磨坊\n\n水车转动日三更，\n石磨无声粉自生。\n门外行人挑月过，\n一担清风两袖轻。\n"
    #expect(
      try blocks(of: page) == ["磨坊", "水车转动日三更， / 石磨无声粉自生。 / 门外行人挑月过， / 一担清风两袖轻。"])
  }

  @Test func freeVerseInKana() throws {
    let stanzas = [
      ["水車がまはる", "夜のうちから", "だれもゐないのに", "まはつてゐる"],
      ["粉のにほひのする道を", "馬がひとりで帰つてくる", "荷は空つぽで", "月だけがのつてゐる"],
      ["わたしは帳面をとぢて", "あかりを消す", "川のおとが", "すこし近くなる"],
    ]
    #expect(
      try blocks(of: stanzas.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))
        == stanzas.map { $0.joined(separator: " / ") })
  }

  /// Two stanzas of as many lines, none as wide as the text: no capital and no mark is needed.
  @Test(arguments: ["", "    "]) func stanzasOfAScriptWithoutCapitals(_ margin: String) throws {
    let stanzas = [
      [
        "شب آمد و رود خسته خوابید", "ماه از پس نخل‌ها برآمد", "پاروی شکستهٔ من ای آب",
        "از دوری ساحلت سرآمد",
      ],
      [
        "گفتم به نسیم صبحگاهی", "از کوچهٔ یار من خبر گو", "خندید و گذشت و هیچ ننهاد",
        "جز بوی خوشی ز شانه و مو",
      ],
    ]
    try expect(
      Array(stanzas.map { $0.map { margin + $0 } }.joined(separator: [""])),
      stanzas.map { $0.joined(separator: " / ") })
  }

  /// Verse that begins its lines with small letters, as most of Spanish and Italian does.
  @Test func stanzasInSmallLetters() throws {
    let stanzas = [
      [
        "la noche llega, el río se ha dormido", "sube la luna tras el olivar",
        "dime, mi remo roto, si está lejos",
        "la orilla que no acabo de alcanzar",
      ],
      [
        "al viento pregunté de la mañana", "qué nuevas de mi casa me traía",
        "rióse y se marchó, dejóme sólo",
        "olor de los jazmines de aquel día",
      ],
    ]
    try expect(
      Array(stanzas.map { $0.map { "    " + $0 } }.joined(separator: [""])),
      stanzas.map { $0.joined(separator: " / ") })
  }

  /// Paragraphs of three lines each fill the measure, and stay paragraphs.
  @Test func paragraphsOfAsManyLines() throws {
    let paragraph =
      "The miller counted the sacks and the carter counted the miller, for neither trusted the other with a pencil, and at the end of the day both had the same number, which was wrong."
    try expect([wrapped(paragraph, 72), "", wrapped(paragraph, 72)], [paragraph, paragraph])
  }
}
