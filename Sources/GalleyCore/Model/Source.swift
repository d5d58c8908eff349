/// The input as it came: decoded once to UTF-8 and never changed.
///
/// Everything else in a document points into `bytes`. What decoding could not express in UTF-8 is kept in
/// `substitutions`, so the file's own bytes can always be rebuilt (law 1).
public final class Source: Sendable {
  /// A stretch of the input that is not valid in its encoding.
  public struct Substitution: Sendable, Hashable {
    /// Where the replacement stands in the decoded text.
    public let range: SourceRange
    /// The input's own bytes at that place.
    public let original: [UInt8]

    /// Records that `original` is shown as the decoded text at `range`.
    public init(range: SourceRange, original: [UInt8]) {
      self.range = range
      self.original = original
    }
  }

  /// The largest source in bytes: offsets are 32-bit and one bit of a piece's length is a flag.
  public static let maximumByteCount = Int(Int32.max)

  /// A name for messages, usually the file's name; never used to decide anything.
  public let name: String
  /// The decoded text: valid UTF-8.
  public let bytes: [UInt8]
  /// The charset the input was decoded from, by its IANA name.
  public let charset: String
  /// The stretches that could not be decoded, in ascending order.
  public let substitutions: [Substitution]

  /// Makes a source of decoded text, which must be valid UTF-8.
  public init(
    name: String, bytes: [UInt8], charset: String = "UTF-8", substitutions: [Substitution] = []
  ) {
    precondition(bytes.count <= Source.maximumByteCount, "a source holds at most 2 GiB")
    self.name = name
    self.bytes = bytes
    self.charset = charset
    self.substitutions = substitutions
  }

  /// Makes a source of a string, for tests and for callers that hold text already.
  public convenience init(name: String = "text", _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The whole source as one range.
  public var range: SourceRange { SourceRange(0..<bytes.count) }

  /// The bytes of one range.
  @inlinable public subscript(range: SourceRange) -> ArraySlice<UInt8> { bytes[range.bounds] }

  /// The text of one range as a string; for messages, not for hot loops.
  public func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.bounds], as: UTF8.self)
  }
}
