/// A row of a table drawn with pipes, as GitHub writes them, parted into what it says and what is markup.
///
///     | ferry | 12 |     cells `ferry` and `12`; the pipes and the spaces at them are markup
struct TableRow {
  /// The bytes of each cell, without the spaces at its ends; in several ranges where a backslash hides a pipe.
  private(set) var cells: [[Range<Int>]] = []
  /// The bytes between: pipes, the spaces at them, backslashes before pipes; ascending.
  private(set) var markup: [Range<Int>] = []

  /// Parts the bytes of `range`, which hold no line end.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var content: [Range<Int>] = []
    var position = range.lowerBound
    // The pipe before the first cell may be missing, as may the one after the last.
    var isFirst = true
    while true {
      let start = position
      var end = start
      while end < range.upperBound, bytes[end] != 0x7C, !Self.isEscapedPipe(bytes, end, range) {
        end += 1
      }
      content.append(start..<end)
      if end < range.upperBound, bytes[end] == 0x5C {
        // What follows the backslash is a pipe that belongs to the text.
        content.append(end + 1..<end + 2)
        markup.append(end..<end + 1)
        position = end + 2
        continue
      }
      let cell = trimmed(content, bytes)
      let isLast = end == range.upperBound
      if !cell.isEmpty || !(isFirst || isLast) { cells.append(cell) }
      if isLast { break }
      markup.append(end..<end + 1)
      content = []
      position = end + 1
      isFirst = false
    }
    markup.sort { $0.lowerBound < $1.lowerBound }
  }

  private static func isEscapedPipe(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    bytes[index] == 0x5C && index + 1 < range.upperBound && bytes[index + 1] == 0x7C
  }

  /// The ranges without the white space before the first and after the last text; that goes to the markup.
  private mutating func trimmed(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
    var ranges = ranges[...]
    func isSpace(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }
    while let first = ranges.first {
      let start = first.first { !isSpace($0) } ?? first.upperBound
      if first.lowerBound < start { markup.append(first.lowerBound..<start) }
      if start < first.upperBound {
        ranges[ranges.startIndex] = start..<first.upperBound
        break
      }
      ranges.removeFirst()
    }
    while let last = ranges.last {
      let end = (last.last { !isSpace($0) }).map { $0 + 1 } ?? last.lowerBound
      if end < last.upperBound { markup.append(end..<last.upperBound) }
      if end > last.lowerBound {
        ranges[ranges.endIndex - 1] = last.lowerBound..<end
        break
      }
      ranges.removeLast()
    }
    return ranges.filter { !$0.isEmpty }
  }
}
