internal import Galley

/// Takes one input through a chain, for the commands that show a document.
struct Reading {
  let chain: PreparedChain

  /// The one input of a command that takes one.
  static func only(_ inputs: [String], command: String) throws(Failure) -> String {
    guard let input = inputs.first, inputs.count == 1 else {
      throw .usage(
        inputs.isEmpty
          ? "no input; name a file, or - for standard input"
          : "\(command) takes one input, not \(inputs.count)")
    }
    return input
  }

  /// The document of `path`; warnings go to standard error.
  func document(of path: String, upTo stage: Converter.Stage = .end) throws(Failure) -> Document {
    try conversion(of: path, bytes: try InputFile.read(path), upTo: stage).document
  }

  /// The document of `bytes`, which were read from `path`.
  func conversion(of path: String, bytes: [UInt8], upTo stage: Converter.Stage = .end)
    throws(Failure) -> Conversion
  {
    do {
      let input = InputFile.input(path, bytes: bytes)
      let conversion = try Converter(chain).read(input, upTo: stage)
      StandardError.writePlain(
        DiagnosticText.lines(conversion, input: InputFile.shown(path), notes: false))
      return conversion
    } catch { throw Failure(error, input: path) }
  }

  /// The stage that `--stage` names.
  func stage(_ name: String?) throws(Failure) -> Converter.Stage {
    guard let name else { return .end }
    let filters = chain.filters.steps.map(\.manifest.id)
    let readers = Catalogue.builtIn.manifests(.reader).map(\.id)
    if filters.contains(name) { return .filter(name) }
    if readers.contains(name) { return .reader }
    let suggestion = Suggestion.phrase(for: name, among: filters + readers)
    throw .usage(
      "the chain has no plugin '\(name)'"
        + (suggestion.isEmpty ? "; see galley chain show" : suggestion))
  }
}
