internal import Galley

/// What a conversion found, in a few lines.
struct Report {
  /// How many uncertain decisions are shown.
  private static let uncertain = 3
  /// How many titles are shown.
  private static let titles = 12

  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The report under its heading.
  func text(heading: String) -> String {
    let found = Findings(document)
    var text = heading + "\n"
    text += "  found    "
    text += Self.list([
      (found.articles, "article"), (found.titles.count, "title"), (found.headings, "heading"),
      (found.paragraphs, "paragraph"), (found.references, "reference"),
    ])
    if found.notes > 0 { text += ", " + Self.list([(found.notes, "note")]) }
    text += "\n  changed  "
    text += Self.list([
      (found.joins, "join"), (found.moves, "move"), (found.edits, "edit"),
      (found.setAside, "block set aside"),
    ])
    if found.doubts > 0 { text += "\n  doubtful " + Self.list([(found.doubts, "place")]) }
    for title in found.titles.prefix(Self.titles) { text += "\n  title    \(title)" }
    if found.titles.count > Self.titles { text += "\n           …" }
    let explanation = Explanation(document)
    for decision in explanation.decisions(.init(leastCertain: Self.uncertain))
    where decision.confidence < .certain {
      text += "\n  unsure   " + DecisionText.line(decision)
    }
    return text + "\n"
  }

  private static func list(_ counts: [(count: Int, noun: String)]) -> String {
    counts.map { count, noun in
      guard count != 1 else { return "1 \(noun)" }
      return noun == "block set aside" ? "\(count) blocks set aside" : "\(count) \(noun)s"
    }.joined(separator: ", ")
  }
}
