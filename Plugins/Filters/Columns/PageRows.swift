internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// The lines of one page as rows of a grid: where on each row text stands, and where white space.
struct PageRows {
  /// The lines, by index into those of the document; a row each.
  let lines: Range<Int>
  private(set) var stretches: [TextStretch] = []
  /// Whether a sign is wider than one cell, so that it matters what is counted.
  private(set) var holdsWideSigns = false
  /// The index of the first stretch of each row, and that after the last.
  private var starts: [Int32] = [0]

  /// No row of print has more stretches, nor is it wider: a broadsheet has ten columns and 500 letters to the row.
  ///
  /// A row that has more is solid, so that what was not made by print costs no more than what was.
  private static let mostStretches = 12
  static let widest: Int32 = 1_000

  /// Reads the rows of `lines`; one pass over their bytes.
  init(_ lines: Range<Int>, of document: Document, on grid: Grid, _ properties: CodePointTable) {
    self.lines = lines
    starts.reserveCapacity(lines.count + 1)
    let bytes = document.source.bytes
    for index in lines {
      let line = document.lines[index]
      let first = stretches.count
      switch line.mark.kind {
      case .none, .bullet: read(line.range.bounds, bytes, grid, properties)
      case .heading, .quotation, .field, .thematicBreak, .tableRow, .preformatted:
        addSolid(line.range)
      }
      if stretches.count - first > Self.mostStretches || (stretches.last?.to ?? 0) > Self.widest {
        stretches.removeSubrange(first...)
        addSolid(line.range)
      }
      starts.append(Int32(stretches.count))
    }
  }

  /// The number of rows.
  var count: Int { lines.count }

  /// The stretches of a row that begin at `from` or after and before `to`.
  func stretches(of row: Int, from: Int32, to: Int32) -> ArraySlice<TextStretch> {
    var low = Int(starts[row])
    var high = Int(starts[row + 1])
    while low < high, stretches[low].from < from { low += 1 }
    while low < high, stretches[high - 1].from >= to { high -= 1 }
    return stretches[low..<high]
  }

  private mutating func addSolid(_ range: SourceRange) {
    stretches.append(
      TextStretch(start: range.start, end: range.end, from: 0, to: Self.widest))
  }

  private mutating func read(
    _ range: Range<Int>, _ bytes: [UInt8], _ grid: Grid, _ properties: CodePointTable
  ) {
    let span = bytes.span
    var position = range.lowerBound
    var place: Int32 = 0
    // Where the stretch began, and where its last sign ended.
    var start = -1
    var from: Int32 = 0
    var end = position
    var to: Int32 = 0
    while position < range.upperBound {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      let isSpace = codePoint == 0x20 || codePoint > 0x7F && SentenceMarks.isSpace(codePoint)
      var width: Int32 = 1
      if codePoint == 0x09 {
        // Terminals stop every eight cells.
        width = 8 - place % 8
      } else if codePoint > 0x7F {
        width = Int32(properties[codePoint].cells)
        if width > 1 {
          holdsWideSigns = true
          if grid == .codePoints { width = 1 }
        }
      }
      if !isSpace, codePoint != 0x09 {
        if start >= 0, place - to >= Gutters.narrowest {
          add(start, end, from, to)
          start = -1
        }
        if start < 0 {
          start = position
          from = place
        }
        end = position + length
        to = place + width
      }
      place += width
      position += length
    }
    if start >= 0 { add(start, end, from, to) }
  }

  private mutating func add(_ start: Int, _ end: Int, _ from: Int32, _ to: Int32) {
    stretches.append(
      TextStretch(start: UInt32(start), end: UInt32(end), from: from, to: to))
  }
}
