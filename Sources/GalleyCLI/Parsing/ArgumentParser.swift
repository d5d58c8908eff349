internal import Galley

/// Reads arguments by the declared arguments of a command.
///
/// `--name value`, `--name=value`, `-n value`; `--` ends the options; `-` is a positional argument.
enum ArgumentParser<Target: Command> {
  /// What the arguments ask for.
  enum Request {
    /// The command's help.
    case help
    /// The command itself.
    case command(Target)
  }

  /// Reads `arguments`.
  ///
  /// - Throws: `Failure` for an unknown option, a missing or unexpected value.
  static func parse(_ arguments: [String]) throws(Failure) -> Request {
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return .help
    }
    var target = Target()
    var index = 0
    var onlyPositional = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if !onlyPositional, argument == "--" {
        onlyPositional = true
      } else if onlyPositional || argument == "-" || !argument.hasPrefix("-") {
        guard let rule = Target.arguments.first(where: { $0.names.isEmpty }) else {
          throw hinted("unexpected argument '\(argument)'")
        }
        try rule.store(&target, argument)
      } else {
        let (name, attached) = split(argument)
        let rule = try rule(named: name)
        if rule.placeholder == nil {
          guard attached == nil else { throw hinted("\(name) takes no value") }
          try rule.store(&target, "")
        } else if let attached {
          try rule.store(&target, attached)
        } else if index < arguments.count {
          try rule.store(&target, arguments[index])
          index += 1
        } else {
          throw hinted("\(name) needs a value: \(name) \(rule.placeholder ?? "")")
        }
      }
    }
    return .command(target)
  }

  private static func split(_ argument: String) -> (name: String, value: String?) {
    guard argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") else {
      return (argument, nil)
    }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }

  private static func rule(named name: String) throws(Failure) -> Argument<Target> {
    if let rule = Target.arguments.first(where: { $0.names.contains(name) }) { return rule }
    let names = Target.arguments.flatMap(\.names).filter { $0.hasPrefix("--") } + ["--help"]
    guard let suggestion = Suggestion.nearest(to: name, among: names) else {
      throw hinted("there is no option '\(name)'")
    }
    throw .usage("there is no option '\(name)'; did you mean '\(suggestion)'?")
  }

  private static func hinted(_ problem: String) -> Failure {
    .usage("\(problem); see galley \(Target.name) --help")
  }
}
