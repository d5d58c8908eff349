internal import Galley

/// A manifest as a page of text.
enum ManifestText {
  /// Everything the manifest says.
  static func page(_ manifest: Manifest, _ kind: Catalogue.Kind) -> String {
    var text = "\(manifest.id) \(manifest.version), a \(kind.rawValue)\n  \(manifest.summary)\n"
    let needs = manifest.needs.map(\.rawValue).sorted().joined(separator: ", ")
    let gives = manifest.gives.map(\.rawValue).sorted().joined(separator: ", ")
    var facts: [(String, String)] = []
    if !needs.isEmpty { facts.append(("needs", needs)) }
    if !gives.isEmpty { facts.append(("gives", gives)) }
    if kind == .filter {
      let effects = manifest.effects.names.joined(separator: ", ")
      facts.append(("effects", effects.isEmpty ? "none" : effects))
    }
    if !facts.isEmpty { text += "\n" + Help.table(facts) }
    if !manifest.options.isEmpty {
      text += "\noptions\n" + Help.table(manifest.options.map { ($0.name, described($0)) })
    }
    if !manifest.rules.isEmpty {
      text += "\nrules\n" + Help.table(manifest.rules.map { ($0.id, described($0)) })
    }
    return text
  }

  private static func described(_ option: OptionSpecification) -> String {
    let values =
      switch option.kind {
      case .flag: "true or false"
      case .integer(_, let bounds): "\(bounds.lowerBound) to \(bounds.upperBound)"
      case .choice(_, let words): words.joined(separator: " | ")
      case .text: "text"
      case .file: "a file"
      }
    let value = option.defaultValue.written
    if case .file = option.kind { return "\(option.summary) (\(values); none unless set)" }
    return "\(option.summary) (\(values); \(value.isEmpty ? "empty" : value) unless set)"
  }

  private static func described(_ rule: Rule) -> String {
    rule.evidence.isEmpty
      ? rule.summary : "\(rule.summary) [\(rule.evidence.joined(separator: ", "))]"
  }
}
