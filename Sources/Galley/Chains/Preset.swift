/// The chains that come with Galley, each the text of a chain file.
public enum Preset: String, Sendable, Hashable, CaseIterable {
  /// Pages of newspapers and journals: the default.
  case newspaper
  /// Only lines joined to paragraphs, for text that needs no more.
  case plain

  /// What it is for, in one line.
  public var summary: String {
    switch self {
    case .newspaper: "pages of newspapers and journals; the default"
    case .plain: "lines joined to paragraphs, nothing else"
    }
  }

  /// The text of the chain file, as `galley chain show` prints it.
  public var text: String {
    switch self {
    case .newspaper: defaultChainText
    case .plain: plainChainText
    }
  }

  /// The chain, parsed from its own text.
  ///
  /// - Throws: `ChainFault` only if the text were wrong, which a test excludes.
  public func specification() throws(ChainFault) -> ChainSpecification {
    try ChainFile.parse(Array(text.utf8), name: rawValue)
  }
}
