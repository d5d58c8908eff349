/// A value in a YAML file, with the place where it starts.
public struct YAMLNode: Hashable, Sendable {
  /// What the value is.
  public indirect enum Content: Hashable, Sendable {
    /// A single value; `quoted` when it stood in quotes or a block, so that `"1"` is text and `1`
    /// may be a number.
    case scalar(String, quoted: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values, in the order of the file; no key stands twice.
    case mapping([YAMLPair])
  }

  /// What the value is.
  public var content: Content
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// Makes a node.
  public init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// The string of a scalar; nil for a list or mapping.
  public var string: String? {
    if case .scalar(let string, _) = content { string } else { nil }
  }

  /// The items of a list; nil for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs of a mapping; nil for anything else.
  public var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of a key of a mapping; linear in the number of keys.
  public subscript(key: String) -> YAMLNode? { pairs?.first { $0.key == key }?.value }
}

/// A key of a mapping with its value.
public struct YAMLPair: Hashable, Sendable {
  /// The key.
  public var key: String
  /// Whether the key stood in quotes.
  public var isQuoted: Bool
  /// The line of the key, from 1.
  public var line: Int
  /// The column of the key in characters, from 1.
  public var column: Int
  /// The value.
  public var value: YAMLNode

  /// Makes a pair.
  public init(key: String, isQuoted: Bool = false, line: Int, column: Int, value: YAMLNode) {
    self.key = key
    self.isQuoted = isQuoted
    self.line = line
    self.column = column
    self.value = value
  }
}
