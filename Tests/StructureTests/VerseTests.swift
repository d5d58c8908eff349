import Testing

/// Verse in several languages, between the same paragraphs: the lines that go in beside the stanzas that come out.
@Suite struct VerseTests {
  private static let before =
    "The schoolmaster of the island wrote to the paper every winter, when the boats lay on the beach and there was nothing to count. The paper printed what he sent, under a line that nobody read, and the fishermen cut it out and kept it."
  private static let after =
    "In the spring he counted boats again. The editor, who had a drawer for such letters, looked into it on the first warm day of each year, found nothing new, and closed it until the leaves fell, as other people do with their stoves."

  /// The page with `lines` set between two paragraphs, after a blank line and without.
  private func pages(_ lines: [String]) -> [String] {
    let parts = [wrapped(Self.before, 72), lines.joined(separator: "\n"), wrapped(Self.after, 72)]
    return [parts.joined(separator: "\n\n"), parts.joined(separator: "\n")]
  }

  private func expect(_ lines: [String], _ stanzas: [String]) throws {
    for page in pages(lines) {
      #expect(try blocks(of: page) == [Self.before] + stanzas + [Self.after])
    }
  }

  @Test(arguments: [
    [
      "    Das Eis hat alle Wege zugemacht,", "    die Boote schlafen, und der Leuchtturm wacht;",
      "    er zählt im Dunkeln, was vorüberfährt,", "    und was er zählt, hat niemand je begehrt.",
    ],
    [
      "    La neige est sur le quai,", "    Le vent dans les cordages,",
      "    Et l'homme qui comptait",
      "    Ne compte que les pages.",
    ],
    [
      "    На пристани темно и тихо,", "    Уснули сети до весны,", "    И кто считал чужие лодки,",
      "    Теперь считает только сны.",
    ],
    [
      "    Las barcas duermen en la arena,", "        el faro cuenta sin dormir,",
      "    y quien contaba la faena", "        no tiene nada que decir.",
    ],
  ]) func stanzasInSeveralLanguages(_ lines: [String]) throws {
    let stanza = lines.map { $0.drop { $0 == " " } }.joined(separator: " / ")
    try expect(lines, [stanza])
  }

  @Test func eachStanzaIsABlock() throws {
    let page = [
      wrapped(Self.before, 72), "    The boats are in, the nets are dry,",
      "    There's nothing left to say;", "", "    The light goes round, the gulls go by,",
      "    And so goes by the day.", "", wrapped(Self.after, 72),
    ]
    #expect(
      try blocks(of: page.joined(separator: "\n")) == [
        Self.before, "The boats are in, the nets are dry, / There's nothing left to say;",
        "The light goes round, the gulls go by, / And so goes by the day.", Self.after,
      ])
  }

  /// A narrow column: what does not fit goes on deeper, whatever letter it begins with, and is no line of its own.
  @Test func versesTooLongForTheColumnGoOn() throws {
    let lines = [
      "    The keeper of the light went down to see", "        the ice,",
      "    And what he counted there he counted", "        twice;",
      "    The nets were dry, the boats were in,", "        the winter long,",
      "    And nobody had words for any song.",
    ]
    let stanza =
      "The keeper of the light went down to see the ice, / And what he counted there he counted twice; / The nets were dry, the boats were in, the winter long, / And nobody had words for any song."
    for separator in ["\n\n", "\n"] {
      // At 44 cells a stop ends a line that is full, and nothing tells that the paragraph goes on.
      let page = [wrapped(Self.before, 46), lines.joined(separator: "\n"), wrapped(Self.after, 46)]
      #expect(
        try blocks(of: page.joined(separator: separator)) == [Self.before, stanza, Self.after])
    }
  }

  /// Lines broken before they were full: the small letters tell, where no line at the margin begins with one.
  @Test func versesBrokenEarlyGoOn() throws {
    try expect(
      [
        "    Wer zählt die Boote, wenn das Eis sie hält,", "    Wer zählt die Nächte auf der Welt,",
        "    Der zähle auch die Lampen", "      und den Schnee,",
        "    Und seine eignen Stunden", "      an der See.",
      ],
      [
        "Wer zählt die Boote, wenn das Eis sie hält, / Wer zählt die Nächte auf der Welt, / Der zähle auch die Lampen und den Schnee, / Und seine eignen Stunden an der See."
      ])
  }

  /// Verse as deep as the first lines of paragraphs, its lines nearly as long as those of the text.
  @Test func versesAsDeepAsParagraphs() throws {
    let lines = [
      "    What bell is that which rings beneath the sea?",
      "    Who pulls the rope? for no one lives to see--",
      "    Why does it ring? the tide has turned at last--",
      "    Why do we ask? the boats are moored and fast--",
      "    What is the hour? the hour the nets come in--",
      "    Who keeps the count? whoever may begin.",
    ]
    let stanza = lines.map { $0.dropFirst(4) }.joined(separator: " / ")
    let prose = [Self.before, Self.after, Self.before, Self.after].map { "    " + $0 }
    let page = [
      wrapped(prose[0], 54), wrapped(prose[1], 54), lines.joined(separator: "\n"),
      wrapped(prose[2], 54), wrapped(prose[3], 54),
    ].map { $0.hasPrefix("    ") ? $0 : "    " + $0 }
    #expect(
      try blocks(of: page.joined(separator: "\n\n")) == [
        Self.before, Self.after, stanza, Self.before, Self.after,
      ])
  }

  @Test func namesAndAddressesAreNoVerse() throws {
    let lines = ["    The Harbour Office", "    Fish Quay 12", "    North Island"]
    for page in pages(lines) {
      #expect(try !blocks(of: page).contains { $0.contains(" / ") })
    }
  }

  @Test func quotedProseIsNoVerse() throws {
    try expect(
      [
        "    I have seen the ice come in at night, quietly, like a man who is late and does",
        "    not want to wake the house. In the morning it lay on the whole bay, and one",
        "    could have walked to the mainland, if there had been anyone there to see.",
      ],
      [
        "I have seen the ice come in at night, quietly, like a man who is late and does not want to wake the house. In the morning it lay on the whole bay, and one could have walked to the mainland, if there had been anyone there to see."
      ])
  }

  /// A line a paragraph: the form in which the text writer sets verse.
  @Test func stanzasAmongUnwrappedParagraphs() throws {
    let page = [
      Self.before, "", "    The boats are in, the nets are dry,",
      "    There's nothing left to say.", "",
      Self.after, "",
    ]
    #expect(
      try blocks(of: page.joined(separator: "\n")) == [
        Self.before, "The boats are in, the nets are dry, / There's nothing left to say.",
        Self.after,
      ])
  }

  @Test func aRuleAtTheMarginPartsSections() throws {
    for rule in ["* * *", "---", "        *       *       *"] {
      let page = "\(wrapped(Self.before, 72))\n\n\(rule)\n\n\(wrapped(Self.after, 72))\n"
      #expect(try blocks(of: page) == [Self.before, "—", Self.after])
    }
  }
}
