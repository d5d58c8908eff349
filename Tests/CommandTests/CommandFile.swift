/// A Markdown file of commands and what they must print.
///
/// A block ```` ```file NAME ```` makes a file. A block ```` ```console ```` holds sessions: a line after `% ` is run by
/// the shell; lines up to `^D` are its standard input; then come the expected lines of standard output, those of
/// standard error after `2> `, and the exit code after `=> ` where it is not 0. All else is prose.
struct CommandFile: Equatable {
  /// One command and what is expected of it.
  struct Session: Equatable {
    var command: String
    var input: [String] = []
    var result = Result()
  }

  /// What a command printed and how it ended.
  struct Result: Equatable {
    var output: [String] = []
    var errors: [String] = []
    var exitCode: Int32 = 0

    /// The result as it stands in a file.
    var lines: [String] {
      output + errors.map { $0.isEmpty ? "2>" : "2> \($0)" }
        + (exitCode == 0 ? [] : ["=> \(exitCode)"])
    }
  }

  /// The parts of a file in their order.
  enum Part: Equatable {
    case prose(String)
    case file(name: String, content: [String])
    case sessions([Session])
  }

  var parts: [Part] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    while let line = lines.popFirst() {
      if line.hasPrefix("```file ") {
        parts.append(.file(name: String(line.dropFirst(8)), content: Self.block(&lines)))
      } else if line == "```console" {
        parts.append(.sessions(Self.sessions(Self.block(&lines))))
      } else {
        parts.append(.prose(line))
      }
    }
  }

  /// The file's text, which reads back as the same file.
  var text: String {
    var lines: [String] = []
    for part in parts {
      switch part {
      case .prose(let line): lines.append(line)
      case .file(let name, let content): lines += ["```file \(name)"] + content + ["```"]
      case .sessions(let sessions):
        lines.append("```console")
        for session in sessions {
          lines.append("% \(session.command)")
          if !session.input.isEmpty { lines += session.input + ["^D"] }
          lines += session.result.lines
        }
        lines.append("```")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func block(_ lines: inout ArraySlice<String>) -> [String] {
    let content = Array(lines.prefix { $0 != "```" })
    lines = lines.dropFirst(content.count + 1)
    return content
  }

  private static func sessions(_ lines: [String]) -> [Session] {
    var sessions: [Session] = []
    for line in lines {
      if line.hasPrefix("% ") {
        sessions.append(Session(command: String(line.dropFirst(2))))
        continue
      }
      guard let last = sessions.indices.last else { continue }
      if line == "^D" {
        sessions[last].input = sessions[last].result.output
        sessions[last].result.output = []
      } else if line.hasPrefix("2>") {
        sessions[last].result.errors.append(String(line.dropFirst(line.hasPrefix("2> ") ? 3 : 2)))
      } else if line.hasPrefix("=> "), let code = Int32(line.dropFirst(3)) {
        sessions[last].result.exitCode = code
      } else {
        sessions[last].result.output.append(line)
      }
    }
    return sessions
  }
}
