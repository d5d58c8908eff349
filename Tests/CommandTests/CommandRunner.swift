import Foundation

/// Runs the commands of a file in a folder of their own.
struct CommandRunner {
  /// The folder the commands run in.
  let folder: URL
  /// The folder that holds the `galley` to test.
  let program: URL

  /// The folder of the package.
  static let checkout = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    program = try Self.programFolder()
  }

  /// Puts a link to the examples into the folder, for pages that name them as a reader in the checkout would.
  func linkExamples() throws {
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Examples"),
      withDestinationURL: Self.checkout.appending(path: "Examples"))
  }

  /// Removes the folder, also where a command took permissions away.
  func clean() { _ = try? spawn("chmod -R u+rwx .", input: []) }

  /// What every session of `file` does, in place of what it should do.
  func run(_ file: CommandFile) throws -> CommandFile {
    var result = file
    for (index, part) in file.parts.enumerated() {
      switch part {
      case .prose: continue
      case .file(let name, let content):
        let text = content.map { $0 + "\n" }.joined()
        try Data(text.utf8).write(to: folder.appending(path: name))
      case .sessions(var sessions):
        for number in sessions.indices {
          let session = sessions[number]
          sessions[number].result = try spawn(session.command, input: session.input)
        }
        result.parts[index] = .sessions(sessions)
      }
    }
    return result
  }

  /// Runs one line in the shell, with `galley` on its path and nothing else of this environment.
  private func spawn(_ line: String, input: [String]) throws -> CommandFile.Result {
    let streams = try ["in", "out", "err"].map { name in
      let url = folder.appending(path: "../\(folder.lastPathComponent).\(name)").standardizedFileURL
      let text = name == "in" ? input.map { $0 + "\n" }.joined() : ""
      try Data(text.utf8).write(to: url)
      return url
    }
    defer { for url in streams { try? FileManager.default.removeItem(at: url) } }
    let script = """
      cd "$1" && exec <"$2" >"$3" 2>"$4" && eval "$5"
      """
    let arguments =
      ["timeout", "60", "/bin/sh", "-c", script, "sh", folder.path] + streams.map(\.path) + [line]
    let environment = [
      "PATH=\(program.path):/usr/bin:/bin", "HOME=\(folder.path)", "LC_ALL=C.UTF-8",
      "EXAMPLES=\(Self.checkout.appending(path: "Examples").path)",
    ]
    var process = pid_t()
    let code = Self.withStrings(arguments) { arguments in
      Self.withStrings(environment) { environment in
        posix_spawnp(&process, "timeout", nil, nil, arguments, environment)
      }
    }
    guard code == 0 else { throw CocoaError(.executableLoad) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let isSignal = status & 0x7F != 0
    return CommandFile.Result(
      output: try lines(of: streams[1]), errors: try lines(of: streams[2]),
      exitCode: isSignal ? 128 + (status & 0x7F) : (status >> 8) & 0xFF)
  }

  private func lines(of url: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The folder of `GALLEY_BINARY`, else the one this test stands in, where SwiftPM puts `galley` too.
  private static func programFolder() throws -> URL {
    let named = ProcessInfo.processInfo.environment["GALLEY_BINARY"]
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program =
      named.map { URL(filePath: $0) }
      ?? URL(filePath: own).deletingLastPathComponent().appending(path: "galley")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: program.path])
    }
    return program.standardizedFileURL.deletingLastPathComponent()
  }

  /// Calls `body` with `strings` as C wants them.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
