internal import Galley

/// A command: its name, its arguments, and what it does.
///
/// Parsing and help are made from the arguments.
protocol Command: Sendable {
  /// The command with every option at its default.
  init()
  /// The word that calls it.
  static var name: String { get }
  /// What it does, in one line.
  static var summary: String { get }
  /// The arguments as the first line of its help shows them.
  static var usage: String { get }
  /// What else there is to know, as paragraphs; may be empty.
  static var discussion: String { get }
  /// Its options and positional arguments.
  static var arguments: [Argument<Self>] { get }
  /// Does it.
  func run() async throws(Failure) -> ExitCode
}

extension Command {
  static var discussion: String { "" }

  /// Reads the arguments and runs the command, or prints its help.
  static func run(_ arguments: [String]) async throws(Failure) -> ExitCode {
    let command: Self
    switch try ArgumentParser<Self>.parse(arguments) {
    case .help:
      try StandardOutput.shared.write(Help.text(for: Self.self))
      return .success
    case .command(let parsed): command = parsed
    }
    return try await command.run()
  }
}
