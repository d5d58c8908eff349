internal import Galley

/// `galley verify`: the proof that nothing was lost.
struct Verify: Command {
  var inputs: [String] = []
  var chain = ChainOptions()

  static let name = "verify"
  static let summary = "Rebuilds each input from what was written and compares"
  static let usage = "INPUT… [OPTION]…"
  static let discussion = """
    Every input goes through the chain and is written as JSON; from that alone its bytes are rebuilt and compared
    with the file's own.
    """

  static var arguments: [Argument<Verify>] {
    [.positional("INPUT", into: \.inputs, help: "A text")]
      + ChainOptions.arguments.map { $0.lifted(to: \.chain) }
  }

  func run() async throws(Failure) -> ExitCode {
    guard !inputs.isEmpty else {
      throw .usage("no input; name a file, or - for standard input")
    }
    let reading = Reading(chain: try chain.prepared())
    var worst = ExitCode.success
    for input in inputs {
      do throws(Failure) { worst = max(worst, try verify(input, reading)) } catch {
        StandardError.write(error.message)
        worst = max(worst, error.exitCode)
      }
    }
    return worst
  }

  private func verify(_ path: String, _ reading: Reading) throws(Failure) -> ExitCode {
    let bytes = try InputFile.read(path)
    let conversion = try reading.conversion(of: path, bytes: bytes)
    let name = InputFile.shown(path)
    guard conversion.reader != Verification.documentReader else {
      throw .usage("\(name) is a document, not a text; verify the text it was made from")
    }
    switch Verification.verify(conversion.document, against: bytes) {
    case .same:
      try StandardOutput.shared.write("\(name): same, \(bytes.count) bytes\n")
      return .success
    case .different(let offset, let input, let rebuilt):
      throw Failure(
        .failure,
        "\(name): different at byte \(offset): the input has \(input) bytes, the rebuilt source "
          + "\(rebuilt); this is a bug, report it with the input")
    case .unreadable(let problem):
      throw Failure(.bug, "\(name): the source cannot be rebuilt: \(problem)")
    }
  }
}
