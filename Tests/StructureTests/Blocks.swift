import GalleyCore
import GalleyTesting
import LineRepairPlugin
import PlainTextPlugin

/// What the reader and line repair alone make of a page: the text of each block; the lines of verse are parted by `/`.
func blocks(of page: String) throws -> [String] {
  var diagnostics = Diagnostics()
  var document = try PlainTextReader().read(
    Input(name: "page.txt", bytes: Array(page.utf8)), &diagnostics)
  try Chain([Chain.Step(LineRepair())]).run(on: &document, &diagnostics)
  return document.articles.flatMap(\.blocks).flatMap { texts(of: $0, in: document) }
}

private func texts(of block: Block, in document: Document) -> [String] {
  func string(_ inlines: [Inline]) -> String {
    String(decoding: document.bytes(of: inlines), as: UTF8.self)
  }
  switch block {
  case .list(let list):
    return list.items.flatMap { $0.flatMap { texts(of: $0, in: document) } }
  case .verse(let verse): return [verse.lines.map(string).joined(separator: " / ")]
  case .thematicBreak: return ["—"]
  default: return block.inlines.map { [string($0)] } ?? []
  }
}

/// Greedy lines of at most `measure` characters; the first may be shorter by `loss`.
func wrapped(_ text: String, _ measure: Int, firstLoses loss: Int = 0) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let room = lines.isEmpty ? measure - loss : measure
    if !line.isEmpty, line.count + 1 + word.count > room {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? "\(word)" : " \(word)"
  }
  return (lines + [line]).joined(separator: "\n")
}

/// Lines of at most `measure` characters, broken anywhere.
func broken(_ text: String, _ measure: Int) -> String {
  var lines: [String] = []
  var rest = Substring(text)
  while !rest.isEmpty {
    lines.append(String(rest.prefix(measure)))
    rest = rest.dropFirst(measure)
  }
  return lines.joined(separator: "\n")
}
