import Galley
import GalleyCore
import GalleyTesting
import Testing

/// Papers that sign some of their articles: what those show of the others, in any script; the page in and its titles,
/// bylines and headings out.
@Suite struct SignedArticleTests {
  /// The titles, bylines and headings of a page, through the default chain.
  private func shown(_ page: String) throws -> [String] {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let document = try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
    return outline(document).split(separator: "\n").prefix { !$0.hasPrefix("set-aside") }
      .map { String($0.drop { $0 == " " }) }
      .filter { $0.hasPrefix("heading") || $0.contains("byline") }
  }

  private let english = [
    "The ferry left the quay at dawn with nine people and a goat on board, and the bell rang twice while the ropes were taken in.",
    "The keeper of the lock has counted the boats for eleven years and never once written the same number on two days.",
    "A thousand willows were planted on the bank below the mill, and the school closed at noon so that all could help.",
    "The clock of the old tower was taken apart, cleaned and put together again, and now it is late by a minute only.",
  ]
  private let hebrew = [
    "הגשר החדש על הנהר נפתח אתמול בבוקר לעיני קהל רב, והראשונה שחצתה אותו הייתה אישה זקנה בדרכה אל השוק.",
    "חקלאי הבקעה מספרים כי הזיתים הבשילו השנה שבועיים לפני המועד, והגשמים הקלים סייעו לעצים להתאושש.",
    "לאחר שנים של ציפייה נפתחה בשכונה ספרייה קטנה המיועדת לילדים בלבד, והיא שוכנת בבית ישן ליד השוק.",
  ]

  @Test func namesThatStandAsBylinesDo() throws {
    let page =
      "The Ferry Sails Again\n\nBy Ada Quill\n\n\(english[0])\n\n\nEleven Years of Boats\n\nBy Tom Barge\n\n\(english[1])\n\n\n"
      + "A Thousand Willows\n\nMargaret Ellis\n\n\(english[2])\n"
    #expect(
      try shown(page) == [
        "heading 1 title “The Ferry Sails Again”", "paragraph byline “By Ada Quill”",
        "heading 1 title “Eleven Years of Boats”", "paragraph byline “By Tom Barge”",
        "heading 1 title “A Thousand Willows”", "paragraph byline “Margaret Ellis”",
      ])
  }

  /// The line under a title, where no blank line parts them.
  @Test func namesOfAScriptWithoutCapitals() throws {
    let titles = [
      "הגשר החדש נפתח לאחר שלוש שנים", "מסיק הזיתים יתחיל השנה מוקדם", "ספריית ילדים בשכונה הישנה",
    ]
    let names = ["מאת יעקב לוין", "רבקה שפירא", "חנה ברגמן"]
    let page = titles.indices.map { "\(titles[$0])\n\(names[$0])\n\n\(wrapped(hebrew[$0], 44))" }
    #expect(
      try shown(page.joined(separator: "\n\n\n"))
        == titles.indices.flatMap {
          ["heading 1 title “\(titles[$0])”", "paragraph byline “\(names[$0])”"]
        })
  }

  /// Without a byline that has a word no name is made of two words.
  @Test func decksStayWithoutASignature() throws {
    let page = zip(["A Thousand Willows", "The Tower Clock"], english[2...]).map {
      "\($0)\n\nGreat Joy Below\n\n\($1)"
    }
    #expect(try !shown(page.joined(separator: "\n\n\n")).contains { $0.contains("byline") })
  }

  @Test func whiteSpaceTellsTitlesFromHeadings() throws {
    let page =
      "The Ferry Sails Again\n\nBy Ada Quill\n\n\(english[0])\n\nThe Old Quay\n\n\(english[3])\n\n\n"
      + "Eleven Years of Boats\n\nBy Tom Barge\n\n\(english[1])\n\n\nMinutes of the Council\n\n\(english[2])\n"
    #expect(
      try shown(page) == [
        "heading 1 title “The Ferry Sails Again”", "paragraph byline “By Ada Quill”",
        "heading 2 section “The Old Quay”", "heading 1 title “Eleven Years of Boats”",
        "paragraph byline “By Tom Barge”", "heading 1 title “Minutes of the Council”",
      ])
  }

  /// A letter opens with whom it addresses, and its signature is no title.
  @Test func lettersAreArticlesToo() throws {
    let page =
      "The Ferry Sails Again\n\nBy Ada Quill\n\n\(english[0])\n\nThe Old Quay\n\n\(english[3])\n\n\n"
      + "Eleven Years of Boats\n\nBy Tom Barge\n\n\(english[1])\n\n\nA Word to the Council\n\nSir,\n\(english[2])\n\nYours truly,\nSophia Caldwell\n"
    let found = try shown(page)
    #expect(found.contains("heading 1 title “A Word to the Council”"))
    #expect(!found.contains { $0.contains("Yours") || $0.contains("Sophia") })
  }

  /// A list of contents is an article of its own, and no advertisement.
  @Test(arguments: ["3", "۳", "३"]) func listsOfContents(page: String) throws {
    let rows = ["Water and the town", "New verses", "Letters"].map {
      $0.padding(to: 40) + " \(page)"
    }
    let text =
      "Contents\n\n" + rows.joined(separator: "\n") + "\n\n\n"
      + "The Ferry Sails Again\n\nBy Ada Quill\n\n\(english[0])\n"
    #expect(
      try shown(text) == [
        "heading 1 title “Contents”", "heading 1 title “The Ferry Sails Again”",
        "paragraph byline “By Ada Quill”",
      ])
  }
}

extension String {
  /// The text and leaders behind it up to `width`.
  fileprivate func padding(to width: Int) -> String {
    self + " " + String(repeating: ".", count: width - count)
  }
}
