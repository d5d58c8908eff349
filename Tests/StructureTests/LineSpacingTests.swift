import Testing

/// Blank lines that part blocks beside blank lines that part nothing, and stretches that follow habits of their own.
@Suite struct LineSpacingTests {
  private static let before = [
    "The orchard above the mill had belonged to three families before the Hansens bought it, and each of them had planted the trees it liked, so that nobody could say what would be ripe in any given week of the autumn.",
    "In the second year a man from the agricultural college came with a notebook. He counted the trees, gave each a number, and wrote that eleven of them were of a kind which was thought to be lost.",
    "The news went round the valley in a day. People who had never looked at the orchard now walked up on Sundays, leaned on the wall, and asked which ones were the lost ones, and whether they were good to eat.",
  ]
  private static let sayings = [
    "A full barn asks no questions",
    "He who plants a walnut tree does not plant it for himself but for those who will forget his name",
    "Rain on the hay is nobody's fault",
    "The shortest road to the fair is the one your neighbour's cart has already made for you in the snow",
    "A borrowed ladder is always too short",
    "Whoever counts the apples before the wind has come counts for the wind and not for his own cellar",
    "Patience is a tree that bears late",
    "An old fence knows every sheep",
    "The cellar is deep but the winter is deeper",
    "Nobody thanks the well until the bucket comes up empty on the hottest day of the whole summer",
    "Two cooks make one burnt soup",
    "The moon does not ask the dogs",
    "Sweep your own step before the snow does",
    "A guest who praises the bread is asked to come again and one who praises the knife is not",
    "The miller hears the wheel only when it stops",
  ]
  private static let after = [
    "When the first basket of them was sold, the buyer said that they tasted like any other apple. That was true, said old Hansen, but no other apple had been looked for so long.",
    "He kept the notebook of the man from the college in the drawer with the knives, and when visitors came he showed it to them, because the trees themselves, he said, could not be shown before October.",
  ]

  /// Sayings of one or two lines end without a stop; the long texts around them tell how wide a full line is.
  @Test(arguments: [46, 52, 60])
  func sayingsBetweenArticlesStayApart(measure: Int) throws {
    let all = Self.before + Self.sayings + Self.after
    let page = all.map { wrapped($0, measure) }.joined(separator: "\n\n")
    #expect(try blocks(of: page) == all)
  }

  /// A blank line after every line says nothing, but two of them do.
  @Test func moreBlankLinesThanUsualPartBlocks() throws {
    let body = (Self.before + Self.after).map {
      "   " + wrapped($0, 52, firstLoses: 3).replacing("\n", with: "\n\n")
    }.joined(separator: "\n\n")
    let page = "Lost and found above the mill\n\n\nAn orchard in the valley\n\n\n" + body
    #expect(
      try blocks(of: page)
        == ["Lost and found above the mill", "An orchard in the valley"] + Self.before + Self.after)
  }

  /// The dash of a sentence that happens to open a line is no item of a list.
  @Test func aDashThatOpensALineByChanceStays() throws {
    let text =
      "The bell was rung at six - it had always been rung at six - and the ferryman counted those who came down to him. "
      + "He was late that day - the rope had frozen - but nobody on the shore had noticed, for all were looking at the sky and at the ice."
    let page =
      wrapped(text, 58) + "\n" + Self.before.map { wrapped($0, 58) }.joined(separator: "\n")
    #expect(page.contains("\n- "))
    #expect(try blocks(of: page) == [text] + Self.before)
  }

  /// A thousand blank lines that all part blocks outweigh a line that happens to be full.
  @Test func blankLinesThatAlwaysPartAreBelieved() throws {
    let texts = (0..<40).flatMap { _ in Self.before + Self.after }
    let name = "Plums, pears and cherries--A list by old Hansen"
    let item = "I sold the plums in the second week of the autumn."
    let page = (texts + [name, item] + texts).map { wrapped($0, 48) }.joined(separator: "\n\n")
    #expect(try blocks(of: page) == texts + [name, item] + texts)
  }
}
