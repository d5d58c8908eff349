/// What a reader meets in an XML or HTML file, in document order.
public enum XMLEvent: Hashable, Sendable {
  /// A start tag. `name` is the local name; `namespace` is nil when there is none, always in HTML.
  case startElement(name: String, namespace: String?, attributes: [XMLAttribute])
  /// An end tag, or the end of an element that is closed without one.
  case endElement(name: String, namespace: String?)
  /// Character data, CDATA included, with references resolved; the longest run between two other
  /// events, never empty.
  case text(String)
  /// A comment, only when the reader was asked for comments.
  case comment(String)
}

/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  /// The local name.
  public var name: String
  /// The namespace of a prefixed name; nil otherwise.
  public var namespace: String?
  /// The value, with references resolved and white space as XML 1.0 §3.3.3 has it.
  public var value: String

  /// Makes an attribute.
  public init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// Bounds for what a file may make a reader do.
public struct XMLLimits: Hashable, Sendable {
  /// Elements inside one another; 256 is libxml2's own bound for trees.
  public var depth: Int
  /// Bytes of input; 4 GiB − 1 is as far as 32-bit offsets reach.
  public var bytes: Int

  /// Makes limits; the defaults suit any document a person made.
  public init(depth: Int = 256, bytes: Int = Int(UInt32.max)) {
    self.depth = depth
    self.bytes = bytes
  }
}
