internal import Galley

/// `galley inspect`: the document as a tree.
struct Inspect: Command {
  var inputs: [String] = []
  var chain = ChainOptions()
  var lines = false
  var stage: String?

  static let name = "inspect"
  static let summary = "Shows the document as a tree, or its lines"
  static let usage = "INPUT [OPTION]…"
  static let discussion = """
    @start+length is a range of the source in bytes; text that a decision put in stands between ‹ and ›. The tree
    is also the format of golden tests.
    """

  static var arguments: [Argument<Inspect>] {
    [
      .positional("INPUT", into: \.inputs, help: "A text"),
      .flag("--lines", "-l", into: \.lines, help: "Show the lines as the reader saw them"),
      .option(
        "--stage", value: "PLUGIN", into: \.stage,
        help: "Stop after this plugin (a reader or a filter of the chain)"),
    ] + ChainOptions.arguments.map { $0.lifted(to: \.chain) }
  }

  func run() async throws(Failure) -> ExitCode {
    let reading = Reading(chain: try chain.prepared())
    let input = try Reading.only(inputs, command: Self.name)
    if lines {
      try LineDump(try reading.document(of: input, upTo: .reader)).write()
    } else {
      var dump = TreeDump(try reading.document(of: input, upTo: reading.stage(stage)))
      try StandardOutput.shared.write(dump.draw())
    }
    return .success
  }
}
