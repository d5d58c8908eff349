/// What an `XMLWriter` refuses to write because the output would not be XML.
public enum XMLWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The string is not an XML name (NCName).
  case invalidName(String)
  /// A comment held `--` or ended in `-`.
  case invalidComment
  /// The data of a processing instruction held `?>`.
  case invalidInstruction

  /// What happened, and what to do next.
  public var description: String {
    switch self {
    case .invalidName(let name):
      "“\(name)” is not an XML name; use a letter or “_” first, then letters, digits, “-”, “.” or “_”"
    case .invalidComment:
      "an XML comment may not hold “--” or end in “-”; write the hyphens apart"
    case .invalidInstruction:
      "a processing instruction may not hold “?>”; leave it out of its data"
    }
  }
}
