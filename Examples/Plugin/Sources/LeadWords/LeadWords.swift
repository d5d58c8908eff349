public import GalleyCore

/// Marks the words in capitals that open a story: `TWO MEN in a boat` heads its paragraph by `TWO MEN`.
///
/// Only body text, only from its first byte; what has markup already, and what is all capitals, stays as it is.
public struct LeadWords: Filter {
  private static let capitals = Rule(
    "lead.capitals", "print opens a story with some words in capitals", evidence: ["words"])

  /// What the plugin is: the help, the manual and the checks of the chain are made from this.
  public static let manifest = Manifest(
    id: "lead-words", version: "1.0", summary: "Marks words in capitals that open a story",
    options: [
      OptionSpecification("fewest", .integer(default: 2, in: 1...20), "the fewest words to mark")
    ],
    needs: [.paragraphs], effects: [.mark], rules: [capitals])

  private let fewest: Int

  /// Makes the filter with checked options.
  public init(options: Options) { fewest = options.integer("fewest") }

  /// Marks the lead words of every article; cost is linear in the text.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rule = document.ledger.declare(Self.capitals)
    for article in document.articles.indices {
      for index in document.articles[article].blocks.indices {
        guard case .paragraph(var paragraph) = document.articles[article].blocks[index],
          paragraph.role == .body, case .text(let text)? = paragraph.inlines.first
        else { continue }
        let (words, end) = Self.lead(document.bytes(of: [.text(text)]))
        let lead = text.slice(0..<end)
        guard words >= fewest, let range = lead.sourceExtent else { continue }
        let rest = text.slice(end..<text.byteCount)
        paragraph.inlines.replaceSubrange(0..<1, with: [.runInHead([.text(lead)]), .text(rest)])
        document.articles[article].blocks[index] = .paragraph(paragraph)
        document.ledger.record(.marked, range, Reason(rule, confidence: Confidence(0.9), words))
      }
    }
  }

  /// How many words in capitals open `bytes`, and where the last of them ends.
  private static func lead(_ bytes: [UInt8]) -> (words: Int, end: Int) {
    var lead = (words: 0, end: 0)
    var letters = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
      case UInt8(ascii: " ") where letters > 0:
        lead = (lead.words + 1, index)
        letters = 0
      default: return lead
      }
    }
    return (0, 0)
  }
}
