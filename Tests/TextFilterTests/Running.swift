import GalleyCore
import GalleyTesting

/// Stands in for the filters that make paragraphs and articles, so that a chain of text filters may run.
struct Provider: Filter {
  static let manifest = Manifest(
    id: "provider", version: "1", summary: "gives what text filters need",
    gives: [.paragraphs, .articles])
  init(options: Options) {}
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {}
}

/// Makes a filter with options as a chain file would write them.
func make<F: Filter>(_ filter: F.Type, _ written: [String: String] = [:]) throws -> F {
  F(options: try Options(for: F.manifest, written: written))
}

/// Runs filters in a chain, which checks the laws after each.
@discardableResult func run(_ filters: [any Filter], on document: inout Document) throws
  -> [Diagnostic]
{
  var diagnostics = Diagnostics()
  let chain = try Chain([Chain.Step(Provider())] + filters.map { Chain.Step($0) })
  try chain.run(on: &document, &diagnostics)
  return diagnostics.all
}

/// A document of one article with a paragraph for each text.
func paragraphs(_ texts: [String]) -> Document {
  var builder = DocumentBuilder()
  builder.article(texts.map { DocumentBuilder.Part.body($0) })
  return builder.document
}

/// The text of every paragraph after the filters ran.
func texts(_ filters: [any Filter], _ input: [String]) throws -> [String] {
  var document = paragraphs(input)
  try run(filters, on: &document)
  return texts(of: document)
}

func texts(of document: Document) -> [String] {
  document.articles.flatMap { $0.blocks.map { document.string(of: $0.inlines ?? []) } }
}

/// The blocks as the tree dump shows them, without places: `⟨strong a⟩`, inserted text between ‹ and ›.
func drawn(_ document: Document) -> [String] {
  var dump = TreeDump(document)
  return dump.draw().split(separator: "\n").compactMap { line in
    guard let start = line.firstIndex(of: "“"), let end = line.lastIndex(of: "”") else {
      return nil
    }
    return String(line[line.index(after: start)..<end])
  }
}

/// The decisions of one plugin as `action rule “was” → “is”`.
func decisions(_ document: Document, of plugin: String) -> [String] {
  document.ledger.entries.compactMap { entry in
    guard let rule = document.ledger[entry.rule], rule.plugin == plugin else { return nil }
    let taken = entry.concernsInsertion ? Piece(inserted: entry.range) : Piece(source: entry.range)
    let was = String(decoding: document.bytes(of: taken), as: UTF8.self)
    let new = String(decoding: document.ledger.insertions[entry.insertion.bounds], as: UTF8.self)
    return "\(entry.action.word) \(rule.rule.id) “\(was)” → “\(new)”"
  }
}
