import Foundation
import Testing

/// The files in `Commands/`, the README and the manual, run as they are written.
///
/// `GALLEY_ACCEPT=1` writes what the commands do into the files, to be read before it is committed; it is refused
/// where `CI=true`.
@Suite struct CommandTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Commands")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()
    + guides
  /// The pages for readers whose commands are run, seen from `folder`.
  private static let guides = ["../../../README.md", "../../../Documentation/ledger.md"]

  @Test func thereAreFiles() { #expect(!Self.files.isEmpty) }

  @Test(arguments: files)
  func commandsDoWhatTheFileSays(name: String) throws {
    let url = Self.folder.appending(path: name)
    let expected = CommandFile(try String(contentsOf: url, encoding: .utf8))
    let runner = try CommandRunner()
    defer {
      runner.clean()
      try? FileManager.default.removeItem(at: runner.folder)
    }
    if Self.guides.contains(name) { try runner.linkExamples() }
    let actual = try runner.run(expected)
    let environment = ProcessInfo.processInfo.environment
    if actual != expected, environment["GALLEY_ACCEPT"] == "1" {
      try #require(environment["CI"] != "true", "GALLEY_ACCEPT is refused where CI=true")
      try Data(actual.text.utf8).write(to: url)
      return
    }
    for (part, wanted) in zip(actual.parts, expected.parts) {
      guard case .sessions(let sessions) = part, case .sessions(let hoped) = wanted else {
        continue
      }
      for (session, hope) in zip(sessions, hoped) {
        #expect(
          session.result.lines == hope.result.lines,
          """
          \(name): % \(session.command)
          expected:
          \(hope.result.lines.joined(separator: "\n"))
          got:
          \(session.result.lines.joined(separator: "\n"))
          """)
      }
    }
  }
}

@Suite struct DocumentationTests {
  /// The codes that `--help` lists stand in the documentation in the same words.
  @Test func exitCodesAreDocumented() throws {
    let runner = try CommandRunner()
    defer { try? FileManager.default.removeItem(at: runner.folder) }
    let help = try runner.run(CommandFile("```console\n% galley --help\n```"))
    guard case .sessions(let sessions)? = help.parts.first,
      let output = sessions.first?.result.output,
      let start = output.firstIndex(of: "exit codes:")
    else { return #expect(Bool(false), "--help lists no exit codes") }
    let page = try String(
      contentsOf: CommandRunner.checkout.appending(path: "Documentation/exit-codes.md"),
      encoding: .utf8)
    let codes = output[(start + 1)...].prefix { !$0.isEmpty }
    #expect(codes.count > 5)
    for line in codes {
      let words = line.split(separator: " ", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(page.contains("| \(words[0]) | \(words[1])"), "\(line)")
    }
  }
}

@Suite struct CommandFileTests {
  static let text = """
    # Title

    ```file a.txt
    one
    ```

    ```console
    % cat - a.txt
    zero
    ^D
    zero
    one
    % cat b.txt
    2> cat: b.txt: No such file or directory
    => 1
    ```
    """

  @Test func readsAndWritesTheSame() {
    let file = CommandFile(Self.text)
    #expect(file.text == Self.text + "\n")
    guard case .sessions(let sessions)? = file.parts.last else { return #expect(Bool(false)) }
    #expect(sessions.map(\.command) == ["cat - a.txt", "cat b.txt"])
    #expect(sessions[0].input == ["zero"])
    #expect(sessions[1].result.exitCode == 1)
  }

  @Test func runsAndFindsDifferences() throws {
    let runner = try CommandRunner()
    defer { try? FileManager.default.removeItem(at: runner.folder) }
    let file = CommandFile(Self.text)
    #expect(try runner.run(file) == file)
    let wrong = CommandFile(Self.text.replacingOccurrences(of: "=> 1", with: "=> 2"))
    #expect(try runner.run(wrong) != wrong)
  }
}
