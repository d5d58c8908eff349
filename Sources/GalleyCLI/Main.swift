internal import Galley
internal import Glibc

/// The command `galley`.
@main
struct Main {
  /// The commands, in the order `--help` lists them.
  static let commands: [any Command.Type] = [
    Convert.self, Inspect.self, Explain.self, Verify.self, Plugins.self, ChainCommand.self,
  ]

  static func main() async {
    // A reader that goes away ends a write with EPIPE instead of ending the program.
    signal(SIGPIPE, SIG_IGN)
    // So does a file that grows beyond the user's limit, with EFBIG.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    var code: ExitCode
    do {
      try checkArguments()
      code = try await run(arguments)
      try StandardOutput.shared.flush()
    } catch {
      StandardError.write(error.message)
      code = error.exitCode
    }
    exit(code.rawValue)
  }

  /// Refuses arguments that are not UTF-8: repaired, as strings are, they would name other files.
  private static func checkArguments() throws(Failure) {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil
      else { continue }
      throw .usage(
        "argument \(index), '\(String(cString: argument))', is not UTF-8; rename the file, "
          + "or read it from standard input: galley convert - <FILE")
    }
  }

  private static func run(_ arguments: [String]) async throws(Failure) -> ExitCode {
    guard let name = arguments.first else {
      StandardError.writePlain(Help.overview(commands))
      return .usage
    }
    let rest = Array(arguments.dropFirst())
    switch name {
    case "--version", "-V":
      try StandardOutput.shared.write("galley \(Version.current)\n")
      return .success
    case "--help", "-h":
      try StandardOutput.shared.write(Help.overview(commands))
      return .success
    case "help":
      return try await run(rest.prefix(1) + ["--help"])
    default:
      guard let command = commands.first(where: { $0.name == name }) else {
        let suggestion = Suggestion.phrase(for: name, among: commands.map { $0.name })
        throw .usage(
          "there is no command '\(name)'"
            + (suggestion.isEmpty ? "; see galley --help" : suggestion))
      }
      return try await command.run(rest)
    }
  }
}
