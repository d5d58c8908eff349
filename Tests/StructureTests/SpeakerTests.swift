import GalleyCore
import HeadingsPlugin
import Testing

/// Names of speakers, which stand over their speeches as headings do over their sections.
@Suite struct SpeakerTests {
  private func headings(_ texts: [String]) throws -> [String] {
    try outline(Headings(), texts).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  heading "), let start = line.firstIndex(of: "“") else { return nil }
      return String(line[line.index(after: start)...].dropLast())
    }
  }

  private let speeches = [
    "I have been at the weir since five, and there is nobody there but the heron, who does not pay.",
    "Then the heron shall have the gate shut on him like everybody else who comes without a ticket.",
    "You might at least have told me that the council meant to come to-day, and with the mayor at that.",
    "I told your wife, and your wife told the heron, so that everybody knew but the man in charge.",
  ]

  @Test func namesThatComeBackAreNoHeadings() throws {
    let names = [
      "MILLER.", "KEEPER.", "MILLER.", "KEEPER.", "MILLER.", "KEEPER.", "MILLER.", "KEEPER.",
    ]
    let talk = names.enumerated().flatMap { [$1, speeches[$0 % speeches.count]] }
    #expect(try headings(["THE FIRST ACT", speeches[0]] + talk) == ["THE FIRST ACT"])
  }

  /// A diary's headings come back too, over pages of text.
  @Test func headingsOverLongSectionsStay() throws {
    let section = (0..<6).map { speeches[$0 % speeches.count] }
    let texts = (0..<6).flatMap { ["THE KEEPER'S DIARY \($0 % 2)"] + section }
    #expect(try headings(texts).count == 6)
  }

  /// Each speech begins a paragraph where no white space tells.
  @Test(arguments: [
    ["FERRYMAN.", "OLD WOMAN.", "FERRYMAN.", "OLD WOMAN.", "BOY.", "FERRYMAN."],
    ["Q.", "A.", "Q.", "A.", "Q.", "A."],
    ["Frage:", "Antwort:", "Frage:", "Antwort:", "Frage:", "Antwort:"],
    ["שאלה:", "תשובה:", "שאלה:", "תשובה:", "שאלה:", "תשובה:"],
  ])
  func labelsThatReturnBeginSpeeches(labels: [String]) throws {
    let talk = labels.enumerated().map { "\($1) \(speeches[$0 % speeches.count])" }
    let page = talk.map { wrapped($0, 48) }.joined(separator: "\n")
    #expect(try blocks(of: page) == talk)
  }
}
