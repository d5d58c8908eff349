internal import Galley

/// Help texts, made from the rules of the commands.
enum Help {
  /// The help of one command.
  static func text<Target: Command>(for command: Target.Type) -> String {
    var text = "usage: galley \(Target.name) \(Target.usage)\n\n\(Target.summary).\n"
    let options = Target.arguments.filter { !$0.names.isEmpty }
    let rows =
      options.map { rule in
        (left(rule.names, rule.placeholder), rule.help)
      } + [("-h, --help", "Show this help")]
    text += "\noptions:\n" + table(rows)
    if !Target.discussion.isEmpty { text += "\n\(Target.discussion)\n" }
    return text
  }

  /// The help of the program.
  static func overview(_ commands: [any Command.Type]) -> String {
    let codes = ExitCode.allCases.map { (String($0.rawValue), $0.summary) }
    return """
      usage: galley COMMAND [ARGUMENT]…

      Turns noisy text of scanned newspapers and journals into clean EPUB and DOCX. Nothing is lost, every change
      has a reason, and the same input gives the same output.

      commands:
      \(table(commands.map { ($0.name, $0.summary) }))
      options:
      \(table([("-h, --help", "Show this help; galley COMMAND --help shows a command's"), ("-V, --version", "Show the version")]))
      exit codes:
      \(table(codes))
      example:
        galley convert page.txt -o page.epub

      """
  }

  /// Two columns, the right one at the width of the widest left one.
  static func table(_ rows: [(left: String, right: String)]) -> String {
    let width = rows.map { $0.left.count }.max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - row.left.count + 2)
      return "  \(row.left)\(gap)\(row.right)\n"
    }.joined()
  }

  private static func left(_ names: [String], _ placeholder: String?) -> String {
    let short = names.filter { !$0.hasPrefix("--") }
    let long = names.filter { $0.hasPrefix("--") }
    let joined = (short + long).joined(separator: ", ")
    return (short.isEmpty ? "    " : "") + joined + (placeholder.map { " \($0)" } ?? "")
  }
}
