public import GalleyCore

/// Finds the line of the source that a byte stands in, as an editor would number it.
///
/// Made in one pass over the source; each question is answered by halving.
public struct LineNumbers: Sendable {
  /// The offset at which each line starts.
  private let starts: [UInt32]
  /// How many lines there are; the end of the last one begins none.
  public let count: Int

  /// Counts the lines of `source`; lines end at LF, CR LF, or CR.
  public init(_ source: Source) {
    var starts: [UInt32] = [0]
    let bytes = source.bytes
    for index in bytes.indices {
      let ends =
        bytes[index] == 0x0A
        || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if ends { starts.append(UInt32(index + 1)) }
    }
    self.starts = starts
    count =
      starts.count - (starts.count > 1 && Int(starts[starts.count - 1]) == bytes.count ? 1 : 0)
  }

  /// The number of the line, from 1, in which byte `offset` stands.
  public func number(at offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The numbers of the lines that `range` touches.
  public func numbers(of range: SourceRange) -> ClosedRange<Int> {
    let first = number(at: range.start)
    return first...max(first, number(at: range.isEmpty ? range.start : range.end - 1))
  }
}
