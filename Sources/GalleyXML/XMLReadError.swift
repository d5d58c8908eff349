/// Why an XML or HTML file cannot be read, and where.
public struct XMLReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file breaks a rule of XML; the message is libxml2's.
    case notWellFormed(String)
    /// The file refers to an entity other than `amp`, `lt`, `gt`, `quot` and `apos`.
    case entityReference(String)
    /// The document type declares entities, elements or attributes.
    case declaration
    /// More elements inside one another than allowed.
    case tooDeep(limit: Int)
    /// The file is larger than allowed.
    case tooLarge(limit: Int)
    /// The bytes are not valid UTF-8, which HTML has to be converted to before.
    case notUTF8
    /// The parser could not be made for want of memory.
    case outOfMemory
  }

  /// What is wrong.
  public var reason: Reason
  /// The line, from 1; 0 when the place is not known.
  public var line: Int
  /// The column in bytes, from 1; 0 when the place is not known.
  public var column: Int

  /// What happened, where, and what to do next.
  public var description: String {
    (line > 0 ? "line \(line), column \(column): " : "") + explanation
  }

  private var explanation: String {
    switch reason {
    case .notWellFormed(let message):
      "not well-formed XML (\(message)); mend the file at this place, or read it as HTML"
    case .entityReference(let name):
      "the entity “&\(name);” is refused, only the five of XML are read; "
        + "write the character itself, or read the file as HTML"
    case .declaration:
      "declarations in the document type are refused, they can be made to exhaust memory; "
        + "take out what stands between “[” and “]” in <!DOCTYPE …>"
    case .tooDeep(let limit):
      "more than \(limit) elements inside one another; raise the limit if you trust the file"
    case .tooLarge(let limit):
      "larger than the \(limit) bytes allowed; split the file"
    case .notUTF8:
      "not valid UTF-8; convert the file to UTF-8 first"
    case .outOfMemory:
      "no memory for the parser; run fewer documents side by side"
    }
  }
}
