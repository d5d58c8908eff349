/// A run of bytes of the source, by offset and length.
///
/// Offsets are 32-bit (a document is at most 2 GiB, as a piece keeps one bit for itself), so a range costs eight bytes.
public struct SourceRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The number of bytes.
  public var length: UInt32

  /// Creates the range of `length` bytes at `start`.
  @inlinable public init(start: UInt32, length: UInt32) {
    self.start = start
    self.length = length
  }

  /// Creates the range that covers `bounds`, which must lie within 32 bits.
  @inlinable public init(_ bounds: Range<Int>) {
    self.start = UInt32(bounds.lowerBound)
    self.length = UInt32(bounds.count)
  }

  /// The offset after the last byte.
  @inlinable public var end: UInt32 { start &+ length }

  /// The same range as platform integers, for subscripts.
  @inlinable public var bounds: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// Whether the range covers no byte.
  @inlinable public var isEmpty: Bool { length == 0 }

  /// The smallest range that covers this one and `other`.
  @inlinable public func union(_ other: SourceRange) -> SourceRange {
    let low = min(start, other.start)
    return SourceRange(start: low, length: max(end, other.end) - low)
  }
}
