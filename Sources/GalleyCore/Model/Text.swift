/// A run of text that is either a range of the source or a range of what the ledger put in.
///
/// Eight bytes: an offset, a length, and one bit that says which of the two it points into.
public struct Piece: Sendable, Hashable {
  @usableFromInline let offset: UInt32
  @usableFromInline let lengthAndOrigin: UInt32

  @usableFromInline static let insertedFlag: UInt32 = 1 << 31

  /// A piece that shows bytes of the source.
  @inlinable public init(source range: SourceRange) {
    offset = range.start
    lengthAndOrigin = range.length
  }

  /// A piece that shows inserted bytes, by their range in `Ledger.insertions`.
  @inlinable public init(inserted range: SourceRange) {
    offset = range.start
    lengthAndOrigin = range.length | Piece.insertedFlag
  }

  /// Whether the bytes were put in by a decision in the ledger rather than printed in the source.
  @inlinable public var isInserted: Bool { lengthAndOrigin & Piece.insertedFlag != 0 }

  /// The number of bytes.
  @inlinable public var length: Int { Int(lengthAndOrigin & ~Piece.insertedFlag) }

  /// The range in the source, or in `Ledger.insertions` when `isInserted`.
  @inlinable public var range: SourceRange {
    SourceRange(start: offset, length: lengthAndOrigin & ~Piece.insertedFlag)
  }

  /// The part of this piece from byte `lower` to byte `upper` of it.
  @inlinable public func slice(_ lower: Int, _ upper: Int) -> Piece {
    let part = SourceRange(start: offset + UInt32(lower), length: UInt32(upper - lower))
    return isInserted ? Piece(inserted: part) : Piece(source: part)
  }
}

/// Text as a list of pieces: provenance is how it is stored, and joining two lines copies nothing.
public struct Text: Sendable, Hashable {
  /// The pieces in reading order; none is empty.
  public private(set) var pieces: [Piece]

  /// A text of nothing.
  public init() { pieces = [] }

  /// A text of nothing with room for `count` pieces, for those who know how many they will add.
  public init(reserving count: Int) {
    pieces = []
    pieces.reserveCapacity(count)
  }

  /// The text of one source range.
  public init(source range: SourceRange) {
    pieces = range.isEmpty ? [] : [Piece(source: range)]
  }

  /// The text of `pieces`; neighbours that touch become one piece.
  public init(_ pieces: some Sequence<Piece>) {
    self.pieces = []
    for piece in pieces { append(piece) }
  }

  /// Whether there is no byte in it.
  @inlinable public var isEmpty: Bool { pieces.isEmpty }

  /// The number of bytes; cost is linear in the number of pieces.
  @inlinable public var byteCount: Int {
    // Lengths have 31 bits: no sum of them overflows, and the loop without the question becomes vector code.
    var count = 0
    for piece in pieces { count &+= piece.length }
    return count
  }

  /// Adds a piece at the end; a piece that continues the last one lengthens it.
  public mutating func append(_ piece: Piece) {
    guard piece.length > 0 else { return }
    if let last = pieces.last, last.isInserted == piece.isInserted,
      last.range.end == piece.range.start
    {
      let joined = SourceRange(
        start: last.range.start, length: last.range.length + piece.range.length)
      pieces[pieces.count - 1] =
        piece.isInserted ? Piece(inserted: joined) : Piece(source: joined)
    } else {
      pieces.append(piece)
    }
  }

  /// Adds another text at the end.
  public mutating func append(_ other: Text) {
    for piece in other.pieces { append(piece) }
  }

  /// Takes the last `byteCount` bytes off; cost is that of the pieces they lie in.
  public mutating func removeLast(_ byteCount: Int) {
    var rest = byteCount
    while rest > 0, let last = pieces.popLast() {
      if last.length > rest { pieces.append(last.slice(0, last.length - rest)) }
      rest -= last.length
    }
  }

  /// The text from byte `range.lowerBound` up to `range.upperBound`; cost is linear in the pieces.
  public func slice(_ range: Range<Int>) -> Text {
    var result = Text()
    var position = 0
    for piece in pieces {
      let lower = max(range.lowerBound, position)
      let upper = min(range.upperBound, position + piece.length)
      if lower < upper { result.append(piece.slice(lower - position, upper - position)) }
      position += piece.length
      if position >= range.upperBound { break }
    }
    return result
  }

  /// The range of the source from the first to the last source piece; nil for wholly inserted text.
  public var sourceExtent: SourceRange? {
    var extent: SourceRange?
    for piece in pieces where !piece.isInserted {
      extent = extent?.union(piece.range) ?? piece.range
    }
    return extent
  }
}
