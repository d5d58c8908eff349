import GalleyCore
import GalleyTesting

/// A tree dump without places: what `Goldens/*.tree` hold, short enough to be written by hand.
func outline(_ document: Document) -> String {
  var dump = TreeDump(document)
  var result = ""
  for line in dump.draw().split(separator: "\n") {
    guard let place = line.firstRange(of: " @"), let quote = line.firstRange(of: " “"),
      place.lowerBound < quote.lowerBound
    else {
      result += line + "\n"
      continue
    }
    result += line[..<place.lowerBound] + line[quote.lowerBound...] + "\n"
  }
  return result
}

/// A document of one article: a paragraph for each text; `# ` and `## ` open headings of level 1 and 2.
func article(_ texts: [String]) -> Document {
  var builder = DocumentBuilder()
  builder.article(
    texts.map { text in
      if text.hasPrefix("## ") { return .heading(2, String(text.dropFirst(3))) }
      if text.hasPrefix("# ") { return .heading(1, String(text.dropFirst(2))) }
      return .body(text)
    })
  return builder.document
}

/// Runs one filter on an article and draws what became of it; the laws are checked on the way.
func outline(_ filter: some Filter, _ texts: [String]) throws -> String {
  var document = article(texts)
  var diagnostics = Diagnostics()
  let chain = try Chain([Chain.Step(filter)], given: Set(Capability.allCases))
  try chain.run(on: &document, &diagnostics)
  return outline(document)
}
