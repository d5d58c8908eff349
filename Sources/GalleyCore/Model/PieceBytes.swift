/// The bytes that pieces point into: those of the source, and those that decisions had put in when this was taken.
///
/// What a loop over many texts reads with: to hand it on costs two retains, a document some forty. It is let go before
/// the next decision is recorded, as the ledger would have to copy what is read here.
public struct PieceBytes: Sendable {
  /// The bytes of the source.
  public let source: [UInt8]
  /// The bytes that decisions put in.
  public let insertions: [UInt8]

  @inlinable init(source: [UInt8], insertions: [UInt8]) {
    self.source = source
    self.insertions = insertions
  }

  /// The bytes of all texts in `inlines`, in reading order: one copy a piece into one buffer of the right size.
  public func bytes(of inlines: [Inline]) -> [UInt8] {
    let count = inlines.byteCount
    guard count > 0 else { return [] }
    return source.withUnsafeBufferPointer { source in
      insertions.withUnsafeBufferPointer { insertions in
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
          Self.copy(inlines, source, insertions, into: buffer, &initializedCount)
        }
      }
    }
  }

  /// Writes the bytes of all texts in `inlines` over those of `buffer` from `start` on, and returns where they end.
  ///
  /// For loops that look at one text after the other: the buffer grows where it is too short, and is used again.
  public func write(_ inlines: [Inline], over buffer: inout [UInt8], from start: Int = 0) -> Int {
    let end = start + inlines.byteCount
    if buffer.count < end {
      buffer.append(contentsOf: repeatElement(0, count: max(end, 2 * buffer.count) - buffer.count))
    }
    var position = start
    source.withUnsafeBufferPointer { source in
      insertions.withUnsafeBufferPointer { insertions in
        buffer.withUnsafeMutableBufferPointer { buffer in
          Self.copy(inlines, source, insertions, into: buffer, &position)
        }
      }
    }
    return end
  }

  /// Adds the bytes of `text` to `buffer`: its room is made once, and a piece is one copy.
  public func append(_ text: Text, to buffer: inout [UInt8]) {
    source.withUnsafeBufferPointer { source in
      insertions.withUnsafeBufferPointer { insertions in
        buffer.append(addingCapacity: text.byteCount) { output in
          output.withUnsafeMutableBufferPointer { buffer, initializedCount in
            Self.copy(text, source, insertions, into: buffer, &initializedCount)
          }
        }
      }
    }
  }

  private static func copy(
    _ inlines: [Inline], _ source: UnsafeBufferPointer<UInt8>,
    _ insertions: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>,
    _ position: inout Int
  ) {
    for inline in inlines {
      if case .text(let text) = inline {
        copy(text, source, insertions, into: buffer, &position)
      } else if let content = inline.children {
        copy(content, source, insertions, into: buffer, &position)
      }
    }
  }

  private static func copy(
    _ text: Text, _ source: UnsafeBufferPointer<UInt8>, _ insertions: UnsafeBufferPointer<UInt8>,
    into buffer: UnsafeMutableBufferPointer<UInt8>, _ position: inout Int
  ) {
    // A local number stays in a register; offsets and lengths have 32 bits, so that no sum of two overflows.
    var end = position
    for piece in text.pieces {
      let all = piece.isInserted ? insertions : source
      let start = Int(piece.offset)
      let length = piece.length
      // The buffers check nothing themselves, and a plugin can make any piece.
      precondition(
        start &+ length <= all.count && end &+ length <= buffer.count,
        "a piece points outside of what was read")
      if let from = all.baseAddress, let to = buffer.baseAddress {
        if length <= blockSize, start &+ blockSize <= all.count, end &+ blockSize <= buffer.count {
          copyBlock(UnsafeRawPointer(from + start), UnsafeMutableRawPointer(to + end))
        } else {
          (to + end).initialize(from: from + start, count: length)
        }
      }
      end &+= length
    }
    position = end
  }

  /// The length of nearly all pieces that are short, of which there are as many as joints.
  ///
  /// To copy as much of each, into room that the next piece fills or that does not count, spares the choice between
  /// lengths that no processor foresees.
  private static let blockSize = 32

  @inline(__always)
  private static func copyBlock(_ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer) {
    to.storeBytes(of: from.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    to.storeBytes(
      of: from.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self), toByteOffset: 16,
      as: SIMD16<UInt8>.self)
  }
}
