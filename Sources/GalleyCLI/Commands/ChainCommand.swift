internal import Galley

/// `galley chain`: what runs, in which order.
struct ChainCommand: Command {
  var words: [String] = []

  static let name = "chain"
  static let summary = "Shows, checks or lists chains"
  static let usage = "show [CHAIN] | check FILE… | list"
  static let discussion = """
    show prints the text of a chain, the default one unless CHAIN names another; save it, change it, and use it
    with --chain FILE. check holds chain files against the plugins there are. list names the chains inside.
    """

  static var arguments: [Argument<ChainCommand>] {
    [.positional("show | check | list", into: \.words, help: "What to do")]
  }

  func run() async throws(Failure) -> ExitCode {
    let rest = Array(words.dropFirst())
    switch (words.first ?? "", rest.count) {
    case ("show", ...1):
      try show(rest.first ?? Preset.newspaper.rawValue)
    case ("check", 1...):
      return try check(rest)
    case ("check", _):
      throw .usage("name the chain files to check: galley chain check FILE…")
    case ("list", 0):
      try StandardOutput.shared.write(
        Help.table(Preset.allCases.map { ($0.rawValue, $0.summary) }))
    default:
      throw .usage("write galley chain \(Self.usage)")
    }
    return .success
  }

  private func show(_ chain: String) throws(Failure) {
    if let preset = Preset(rawValue: chain) {
      try StandardOutput.shared.write(preset.text)
    } else {
      try StandardOutput.shared.write(try ChainOptions.text(of: chain))
    }
  }

  private func check(_ files: [String]) throws(Failure) -> ExitCode {
    var worst = ExitCode.success
    for file in files {
      do {
        let chain = try ChainOptions.withFiles(ChainOptions.written(file)).prepared(from: .builtIn)
        let count = chain.filters.steps.count
        try StandardOutput.shared.write(
          "\(file): \(chain.name), \(count) \(count == 1 ? "filter" : "filters"), ready to run\n")
      } catch let fault as ChainFault {
        StandardError.write(fault.description)
        worst = max(worst, .invalidChain)
      } catch let failure as Failure {
        StandardError.write(failure.message)
        worst = max(worst, failure.exitCode)
      } catch {
        throw Failure(.bug, "\(error)")
      }
    }
    return worst
  }
}
