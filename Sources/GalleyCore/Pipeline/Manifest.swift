/// What a plugin is: from it come the plugin list, the manual, and the checks of a chain.
public struct Manifest: Sendable, Hashable {
  /// The id, lower case with hyphens, unique among the plugins of a catalogue.
  public let id: String
  /// The version, `1.0`; part of what makes an output reproducible.
  public let version: String
  /// What it does, in one line.
  public let summary: String
  /// Its options.
  public let options: [OptionSpecification]
  /// What must have been given before it runs.
  public let needs: Set<Capability>
  /// What it gives.
  public let gives: Set<Capability>
  /// What it may do to text.
  public let effects: Effects
  /// The reasons it can give.
  public let rules: [Rule]

  /// Describes a plugin.
  public init(
    id: String, version: String, summary: String, options: [OptionSpecification] = [],
    needs: Set<Capability> = [], gives: Set<Capability> = [], effects: Effects = [],
    rules: [Rule] = []
  ) {
    self.id = id
    self.version = version
    self.summary = summary
    self.options = options
    self.needs = needs
    self.gives = gives
    self.effects = effects
    self.rules = rules
  }
}

/// What one plugin gives and another needs.
public enum Capability: String, Sendable, Hashable, CaseIterable {
  /// Lines as printed.
  case lines
  /// Lines made into blocks.
  case paragraphs
  /// Inline markup read.
  case markup
  /// Blocks sorted into articles with titles.
  case articles
  /// Headings found and their levels set.
  case headings
  /// Lists of references and the marks that cite them.
  case references
}
