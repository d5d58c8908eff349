/// One edit a normaliser or a mapping would make.
public struct Change: Sendable, Equatable {
  /// The bytes to replace, as offsets into the text that was asked about.
  public let range: Range<Int>
  /// The UTF-8 to put there.
  public let replacement: [UInt8]

  /// Makes a change.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension [Change] {
  /// The text with these changes made; they must be ascending and not overlap.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for change in self {
      result.append(contentsOf: bytes[copied..<change.range.lowerBound])
      result.append(contentsOf: change.replacement)
      copied = change.range.upperBound
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }
}
