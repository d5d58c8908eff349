public import GalleyCore

/// Finds notes, and links the marks that cite to the notes and the entries they cite, both ways.
///
/// A mark is `[3]`, `[1,4]`, `[2-5]` in any of the brackets that references use, a raised number, or an asterisk or
/// dagger. A mark in brackets without its note or entry stays text and is reported.
public struct References: Filter {
  /// Id `references`; needs articles, gives references.
  public static let manifest = Manifest(
    id: "references", version: "1.1",
    summary: "Finds notes and links citation marks to notes and the list of references",
    needs: [.articles], gives: [.references], effects: [.mark],
    rules: ReferenceRule.rules)

  /// Makes the filter.
  public init(options: Options) {}

  /// Links the citations of every article.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rules = RuleTable<ReferenceRule>(in: &document.ledger)
    var linking = Linking(rules: rules, notesSoFar: Self.noteCount(of: document))
    for index in document.articles.indices {
      var places = CitedPlaces(entriesOf: document.articles[index], in: document)
      let notes = NoteParagraphs.find(in: document.articles[index].blocks, of: document)
      guard !notes.isEmpty || !places.isEmpty else { continue }
      var blocks = document.articles[index].blocks
      linking.makeNotes(notes, of: &blocks, &places, in: &document)
      linking.link(&blocks, to: places, in: &document, &diagnostics)
      document.articles[index].blocks = blocks
    }
    Self.nameWithoutMarks(&document)
  }

  /// Takes the marks that were found in the heading the document is named after out of its name.
  private static func nameWithoutMarks(_ document: inout Document) {
    guard let name = document.metadata.title else { return }
    for article in document.articles {
      for case .heading(let heading) in article.blocks
      where heading.role == .title && document.string(of: heading.inlines) == name {
        document.metadata.title = document.title(of: heading.inlines)
        return
      }
    }
  }

  /// How many notes a document has already: new ones are numbered after them.
  private static func noteCount(of document: Document) -> Int {
    var count = 0
    for article in document.articles {
      for case .note(let note) in article.blocks { count = max(count, note.anchor.number) }
    }
    return count
  }
}
