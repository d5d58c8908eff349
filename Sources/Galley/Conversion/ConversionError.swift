/// The reason one input did not become one output.
public enum ConversionError: Error, Sendable, Hashable {
  /// The input is not text.
  case notText(InputError)
  /// The reader could not make a document of the input.
  case unread(reader: String, InputError)
  /// There is no text in the input, so there is no book to make.
  case noText
  /// A filter broke a law.
  case chain(ChainError)
  /// The writer could not make an output of the document.
  case unwritten(writer: String, OutputError)
  /// The chain names no writer and none was chosen.
  case noWriter

  /// How a run that ends with this error ends.
  public var exitCode: ExitCode {
    switch self {
    case .notText, .unread, .noText: .noText
    case .chain: .brokenLaw
    case .unwritten(_, let error): error.isLackOfText ? .noText : .failure
    case .noWriter: .usage
    }
  }
}

extension ConversionError: CustomStringConvertible {
  /// What happened and what to do next.
  public var description: String {
    switch self {
    case .notText(let error): "\(error.problem); \(error.advice)"
    case .unread(let reader, let error): "\(reader): \(error.problem); \(error.advice)"
    case .noText: "there is no text in it, so there is no book to make; check the file"
    case .chain(let error): error.description
    case .unwritten(let writer, let error): "\(writer): \(error.problem); \(error.advice)"
    case .noWriter: "no output format is chosen; name one with --to"
    }
  }
}
