internal import Galley

/// `galley explain`: the ledger in words.
struct Explain: Command {
  var inputs: [String] = []
  var chain = ChainOptions()
  var rule: String?
  var line: Int?
  var leastCertain: Int?

  static let name = "explain"
  static let summary = "Explains every decision: what, where, why, how sure"
  static let usage = "INPUT [OPTION]…"
  static let discussion = """
    What was changed stands in [brackets] with the text around it; ⏎ is a line break, ¶ the end of a block.
    """

  static var arguments: [Argument<Explain>] {
    [
      .positional("INPUT", into: \.inputs, help: "A text"),
      .option(
        "--rule", value: "RULE", into: \.rule,
        help: "Only decisions of this plugin, rule, or plugin/rule"),
      .option("--line", value: "N", into: \.line, help: "Only decisions about line N of the input"),
      .option(
        "--least-certain", value: "N", into: \.leastCertain,
        help: "Only the N least certain decisions, those first"),
    ] + ChainOptions.arguments.map { $0.lifted(to: \.chain) }
  }

  func run() async throws(Failure) -> ExitCode {
    let reading = Reading(chain: try chain.prepared())
    let input = try Reading.only(inputs, command: Self.name)
    let explanation = Explanation(try reading.document(of: input))
    if let rule, !explanation.knows(rule) {
      let rules = explanation.rules
      throw .usage(
        rules.isEmpty
          ? "no decision was taken, so none by '\(rule)'"
          : "no decision was taken by '\(rule)'; there are "
            + rules.joined(separator: ", "))
    }
    if let line, !(1...explanation.lineCount).contains(line) {
      throw .usage(
        "there is no line \(line); \(InputFile.shown(input)) has lines 1 to \(explanation.lineCount)"
      )
    }
    let selection = Explanation.Selection(rule: rule, line: line, leastCertain: leastCertain)
    for decision in explanation.decisions(selection) {
      guard !StandardOutput.shared.isClosed else { break }
      try StandardOutput.shared.write(DecisionText.full(decision))
    }
    return .success
  }
}
