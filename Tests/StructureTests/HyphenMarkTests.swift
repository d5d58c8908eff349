import Testing

/// The marks that divide words at line ends, of whatever script, and what becomes of each.
@Suite struct HyphenMarkTests {
  /// A text whose lines end in `mark` inside words, wherever a bar stands.
  private func page(_ text: String, _ mark: String) -> String {
    text.replacing("|", with: mark + "\n").replacing("/", with: "\n")
  }

  private static let divided =
    "The keeper of the lamp had writ|ten down every ship that passed in/the night, and the harbour mas|ter copied the list each week in|to the great book of the town. When/"
    + "the book was full, it was car|ried to the cellar, and a new one was/bought from the same shop."
  private static let whole =
    "The keeper of the lamp had written down every ship that passed in the night, and the harbour master copied the list each week into the great book of the town. When "
    + "the book was full, it was carried to the cellar, and a new one was bought from the same shop."

  /// Marks that only this document makes hyphens of: three and more lines end in them, and no line holds them.
  @Test(arguments: ["=", "¬", "–"])
  func signsThatOnlyEndLinesDivideWords(mark: String) throws {
    #expect(try blocks(of: page(Self.divided, mark)) == [Self.whole])
  }

  /// What a character set without soft hyphens makes of them: real questions stay.
  @Test func questionMarksInsideWordsDivideThem() throws {
    let text =
      page(Self.divided + " It was sold to the cap|tain.", "?")
      + "\nWho had seen it? Did the master of the har?\nbour?"
    #expect(
      try blocks(of: text).joined(separator: " ")
        == Self.whole
        + " It was sold to the captain. Who had seen it? Did the master of the harbour?")
  }

  @Test(arguments: ["=", "–"])
  func signsThatStandInLinesDoNot(mark: String) throws {
    let text =
      page(Self.divided, mark)
      + "\nThe sums were a\(mark)b, b\(mark)c and c\(mark)d, as the shop wrote them."
    #expect(try !blocks(of: text).joined().contains("written"))
  }

  /// A soft hyphen always goes, a hyphen whose word is known too; one of which nothing is known becomes soft.
  @Test(arguments: [
    ("\u{AD}", "writ", "ten", "written"),
    ("-", "writ", "ten", "writ\u{AD}ten"),
    ("\u{2010}", "writ", "ten", "writ\u{AD}ten"),
    ("-", "Berlin", "Hamburg", "Berlin-Hamburg"),
    ("-", "Ein", "und Ausfuhr", "Ein- und Ausfuhr"),
    ("\u{2E17}", "geschrie", "ben", "geschrie\u{AD}ben"),
    ("\u{58A}", "գիր", "քը", "գիր\u{AD}քը"),
    ("\u{5BE}", "בית", "ספר", "בית\u{5BE}ספר"),
  ])
  func hyphensHaveFourFates(mark: String, upper: String, lower: String, joined: String) throws {
    let text =
      "He had seen it before the others came and it was \(upper)\(mark)\n\(lower) there for all who came after him to see."
    #expect(
      try blocks(of: text) == [
        "He had seen it before the others came and it was \(joined) there for all who came after him to see."
      ])
  }

  @Test func aWordSeenWholeDecides() throws {
    let text =
      "What was written there was seen by all of the town and\nit was writ-\nten once more in the book of the harbour by the keeper."
    #expect(try blocks(of: text).joined().contains("it was written once more"))
  }
}
