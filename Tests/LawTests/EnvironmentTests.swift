import Foundation
import GalleyTesting
import Testing

/// Law 3 for the program: the same bytes under another locale, time zone, clock, folder, home and number of jobs.
@Suite struct EnvironmentTests {
  private static let formats = ["epub", "docx", "flat-opc", "markdown", "text", "json"]
  private static let names = ["one.txt", "two.md", "三.txt", "four.txt", "five.txt"]

  @Test(arguments: formats)
  func theEnvironmentDoesNotMatter(format: String) throws {
    let here = try Surroundings(fileTime: 1_900_000_000)
    let there = try Surroundings(fileTime: 400_000_000)
    defer {
      here.remove()
      there.remove()
    }
    for (index, name) in Self.names.enumerated() {
      let page = Self.page(index)
      try here.write(page, to: name)
      try there.write(page, to: name)
    }
    let convert = ["convert"] + Self.names + ["--to", format, "-o", "out/"]
    try here.run(
      convert + ["--jobs", "1"],
      environment: ["LC_ALL=C", "TZ=UTC", "HOME=/", "PATH=/usr/bin:/bin"])
    try there.run(
      convert + ["--jobs", "4"],
      environment: [
        "LC_ALL=tr_TR.UTF-8", "LANG=zh_CN.UTF-8", "LANGUAGE=de", "TZ=Asia/Kathmandu",
        "HOME=\(there.folder.path)", "SOURCE_DATE_EPOCH=1", "PATH=/usr/bin:/bin", "COLUMNS=20",
      ], clock: "1999-12-31 23:59:58")
    let files = try here.outputs()
    #expect(files.count == Self.names.count)
    #expect(try there.outputs() == files)
  }

  /// What the program says is the same too.
  @Test func theWordsDoNotDependOnTheLocale() throws {
    let here = try Surroundings(fileTime: 0)
    defer { here.remove() }
    try here.write(Self.page(1), to: "page.txt")
    let plain = try here.run(["inspect", "page.txt"], environment: ["LC_ALL=C", "TZ=UTC"])
    let turkish = try here.run(
      ["inspect", "page.txt"], environment: ["LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Apia"])
    #expect(!plain.isEmpty)
    #expect(plain == turkish)
  }

  private static func page(_ index: Int) -> String {
    var generator = DocumentGenerator(seed: UInt64(100 + index))
    return (0..<4).map { _ in generator.page() }.joined(separator: "\n\n")
  }
}

/// A folder to run the program in.
private struct Surroundings {
  let folder: URL
  private let fileTime: TimeInterval

  /// Makes the folder; files in it are as old as `fileTime`, in seconds since 1970, says.
  init(fileTime: TimeInterval) throws {
    self.fileTime = fileTime
    folder = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "out"), withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: fileTime)], ofItemAtPath: url.path)
  }

  /// The outputs by name.
  func outputs() throws -> [String: Data] {
    let out = folder.appending(path: "out")
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: out.path) {
      files[name] = try Data(contentsOf: out.appending(path: name))
    }
    return files
  }

  /// Runs the program in the folder with `environment` and nothing else, and returns what it printed.
  ///
  /// - Parameter clock: the time the program is told, where `faketime` is installed.
  @discardableResult
  func run(_ arguments: [String], environment: [String], clock: String? = nil) throws -> Data {
    let printed = folder.appending(path: "printed")
    var words = [
      "/bin/sh", "-c", #"cd "$1" && shift && exec >printed 2>errors && exec "$@""#, "sh",
    ]
    words.append(folder.path)
    let fake = "/usr/bin/faketime"
    if let clock, FileManager.default.isExecutableFile(atPath: fake) { words += [fake, clock] }
    words += [try Self.program()] + arguments
    var process = pid_t()
    let code = Self.withStrings(words) { words in
      Self.withStrings(environment) { environment in
        posix_spawn(&process, "/bin/sh", nil, nil, words, environment)
      }
    }
    try #require(code == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let errors = try String(contentsOf: folder.appending(path: "errors"), encoding: .utf8)
    try #require(status == 0, "\(arguments): \(errors)")
    return try Data(contentsOf: printed)
  }

  /// The program of `GALLEY_BINARY`, else the one beside this test.
  private static func program() throws -> String {
    if let named = ProcessInfo.processInfo.environment["GALLEY_BINARY"] {
      return URL(filePath: named).standardizedFileURL.path
    }
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: own).deletingLastPathComponent().appending(path: "galley").path
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
