import GalleyCore
import PlainTextPlugin

/// Reads bytes with the plain-text reader; options as a chain file would write them.
func read(_ bytes: [UInt8], _ written: [String: String] = [:]) throws -> (
  document: Document, diagnostics: [Diagnostic]
) {
  let options = try Options(for: PlainTextReader.manifest, written: written)
  var diagnostics = Diagnostics()
  let document = try PlainTextReader(options: options).read(
    Input(name: "input", bytes: bytes), &diagnostics)
  return (document, diagnostics.all)
}

func read(_ text: String, _ written: [String: String] = [:]) throws -> Document {
  try read(Array(text.utf8), written).document
}

/// The text of every line.
func lineTexts(_ document: Document) -> [String] {
  document.lines.map { document.source.string($0.range) }
}

/// Every line as `kind level prefix`, `-` for no mark.
func marks(_ document: Document) -> [String] {
  document.lines.map { line in
    line.mark.kind == .none ? "-" : "\(line.mark.kind) \(line.mark.level) \(line.mark.prefix)"
  }
}
