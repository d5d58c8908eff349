import Foundation
import Testing

/// What the README and the guides show is what there is; their commands are run by `CommandTests`.
@Suite struct ReadmeTests {
  private static func page(_ name: String) throws -> String {
    try String(contentsOf: CommandRunner.checkout.appending(path: name), encoding: .utf8)
  }

  /// The program in the README is the one in Examples/Library, which the build compiles and a command runs.
  @Test func theProgramIsTheExample() throws {
    let program = try Self.page("Examples/Library/main.swift")
    #expect(try Self.page("README.md").contains("```swift\n\(program)```\n"))
    #expect(try Self.page("README.md").contains("% LibraryExample "))
  }

  @Test(arguments: [("README.md", 200), ("CONTRIBUTING.md", 80)])
  func guidesAreShort(name: String, limit: Int) throws {
    #expect(
      try Self.page(name).split(separator: "\n", omittingEmptySubsequences: false).count <= limit)
  }

  /// Links to files of this repository lead somewhere.
  @Test(arguments: ["README.md", "CONTRIBUTING.md", "Documentation/README.md"])
  func linksLeadSomewhere(name: String) throws {
    let folder = CommandRunner.checkout.appending(path: name).deletingLastPathComponent()
    for part in try Self.page(name).components(separatedBy: "](").dropFirst() {
      let target = part.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.contains("://") else { continue }
      let path = folder.appending(path: String(target)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name): \(target)")
    }
  }
}
