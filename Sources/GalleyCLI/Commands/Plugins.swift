internal import Galley

/// `galley plugins`: what there is, made from the manifests.
struct Plugins: Command {
  var words: [String] = []

  static let name = "plugins"
  static let summary = "Lists the plugins, or shows one"
  static let usage = "[list | show ID]"

  static var arguments: [Argument<Plugins>] {
    [.positional("list | show ID", into: \.words, help: "What to show")]
  }

  func run() async throws(Failure) -> ExitCode {
    switch (words.first ?? "list", words.count) {
    case ("list", ...1): try StandardOutput.shared.write(Self.list(.builtIn))
    case ("show", 2): try StandardOutput.shared.write(Self.page(words[1], .builtIn))
    case ("show", _): throw .usage("name one plugin: galley plugins show ID")
    default:
      throw .usage(
        "galley plugins takes 'list' or 'show ID', not '\(words.joined(separator: " "))'")
    }
    return .success
  }

  private static func list(_ catalogue: Catalogue) -> String {
    Catalogue.Kind.allCases.map { kind in
      let manifests = catalogue.manifests(kind)
      return "\(kind.rawValue)s\n" + Help.table(manifests.map { ($0.id, $0.summary) })
    }.joined(separator: "\n")
  }

  private static func page(_ id: String, _ catalogue: Catalogue) throws(Failure) -> String {
    let pages = Catalogue.Kind.allCases.flatMap { kind in
      catalogue.manifests(kind).filter { $0.id == id }.map { ManifestText.page($0, kind) }
    }
    guard pages.isEmpty else { return pages.joined(separator: "\n") }
    let ids = Catalogue.Kind.allCases.flatMap { catalogue.manifests($0).map(\.id) }
    let suggestion = Suggestion.phrase(for: id, among: ids)
    throw .usage(
      "there is no plugin '\(id)'"
        + (suggestion.isEmpty ? "; 'galley plugins' lists them" : suggestion))
  }
}
