internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// What the lines of one column say about whether they are running text, to be read one after the other.
///
/// The columns of a table are set side by side as well, but are read row by row. Running text fills its measure line
/// for line, its lines end inside sentences and go on in small letters, and it holds few figures.
struct ColumnText {
  /// The lines that hold text.
  private(set) var lines = 0
  /// The measure: the width that nine lines in ten keep to.
  private(set) var measure: Int32 = 0
  /// Lines that fill at least three quarters of the measure.
  private(set) var full = 0
  /// The place on the grid at which the lines begin that are not indented.
  private(set) var edge: Int32 = 0

  private var ideographs = 0
  private var digits = 0
  private var letters = 0
  private var smallStarts = 0
  private var capitalStarts = 0
  private var stops = 0

  /// The narrowest column in letters; the narrowest of newspapers hold some twenty.
  static let narrowest: Int32 = 14
  /// The narrowest column in ideographs; the narrowest of newspapers hold eleven to fifteen.
  private static let narrowestSolid: Int32 = 8

  /// Looks at the text of `rows` that begins between `from` and `to`.
  init(
    _ page: PageRows, _ rows: Range<Int>, from: Int32, to: Int32, _ bytes: [UInt8],
    _ properties: CodePointTable
  ) {
    var widths: [Int32] = []
    var edges: [Int32: Int] = [:]
    for row in rows {
      let stretches = page.stretches(of: row, from: from, to: to)
      guard let first = stretches.first, let last = stretches.last else { continue }
      widths.append(last.to - first.from)
      edges[first.from, default: 0] += 1
      look(at: bytes, Int(first.start)..<Int(last.end), properties)
    }
    lines = widths.count
    guard lines > 0 else { return }
    let sorted = widths.sorted()
    measure = sorted[min(lines - 1, lines * 9 / 10)]
    full = widths.count { 4 * $0 >= 3 * measure }
    // One line in ten: an initial or a mark that hangs over the edge is no edge.
    let common = edges.filter { $0.value * 10 >= lines }
    edge = common.keys.min() ?? edges.keys.min() ?? from
  }

  /// Whether the column is wide enough for running text.
  var isWide: Bool {
    measure >= (2 * ideographs > letters ? Self.narrowestSolid : Self.narrowest)
  }

  /// Whether these lines are running text.
  var isRunning: Bool {
    guard lines >= Gutters.fewestLines, isWide else { return false }
    guard 2 * full >= lines, 4 * digits <= letters + digits else { return false }
    // Of the lines of a paragraph all but the last end inside it.
    guard 10 * stops <= 6 * lines else { return false }
    // A table writes its entries with capitals or figures, or with small letters throughout.
    let cased = smallStarts + capitalStarts
    return 2 * cased < lines || 3 * smallStarts >= lines
  }

  private mutating func look(at bytes: [UInt8], _ range: Range<Int>, _ properties: CodePointTable) {
    let span = bytes.span
    var position = range.lowerBound
    while position < range.upperBound {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      let property = properties[codePoint]
      if property.isDecimalDigit { digits += 1 }
      if property.isLetter { letters += 1 }
      if property.isIdeographic || SentenceMarks.isKana(codePoint) { ideographs += 1 }
      if position == range.lowerBound {
        if property.isLowercase { smallStarts += 1 }
        if property.isUppercase { capitalStarts += 1 }
      }
      position += length
    }
    if SentenceEdge(bytes, range).endsSentence { stops += 1 }
  }
}
