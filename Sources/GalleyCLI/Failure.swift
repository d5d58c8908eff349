internal import Galley

/// The reason a command ends early: what to say on standard error and the code to end with.
struct Failure: Error, Sendable, Hashable {
  /// How the program ends.
  let exitCode: ExitCode
  /// What happened and what to do next, without the program's name.
  let message: String

  init(_ exitCode: ExitCode, _ message: String) {
    self.exitCode = exitCode
    self.message = message
  }

  /// A wrong command line.
  static func usage(_ message: String) -> Failure { Failure(.usage, message) }

  /// A wrong chain.
  init(_ fault: ChainFault) { self.init(.invalidChain, fault.description) }

  /// A document that could not be converted.
  init(_ error: ConversionError, input: String) {
    self.init(error.exitCode, "\(InputFile.shown(input)): \(error.description)")
  }
}
