internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// A run of printed lines with what page edges are told by: which lines are blank and where pages break.
struct PrintedText {
  /// The widest line of furniture in bytes, white space aside: 30 ideographs, a line of a book page.
  static let widestFurniture = 90

  let lines: [Line]
  let range: Range<Int>
  let bytes: [UInt8]
  /// The first line that is not blank.
  let first: Int
  /// Whether a form feed stands in the text.
  let hasPageBreaks: Bool
  private let hasText: [Bool]

  /// Looks at the lines of `range`; cost is linear in them, as the first byte tells of nearly every line.
  init(_ document: Document, _ range: Range<Int>) {
    let lines = document.lines
    let bytes = document.source.bytes
    let text = bytes.span
    var hasText = [Bool](repeating: false, count: range.count)
    var first = range.upperBound
    var hasPageBreaks = false
    var page = lines.isEmpty ? 0 : lines[min(range.lowerBound, lines.count - 1)].page
    for line in range {
      let bounds = lines[line].range.bounds
      if lines[line].page != page {
        hasPageBreaks = true
        page = lines[line].page
      }
      guard Self.start(text, bounds) < bounds.upperBound else { continue }
      hasText[line - range.lowerBound] = true
      first = min(first, line)
    }
    self.lines = lines
    self.bytes = bytes
    self.range = range
    self.hasText = hasText
    self.first = first
    self.hasPageBreaks = hasPageBreaks
  }

  /// Whether a line says nothing; the lines outside of the text do not.
  func isBlank(_ line: Int) -> Bool {
    !range.contains(line) || !hasText[line - range.lowerBound]
  }

  /// Whether a new page begins with a line, by a form feed.
  func beginsPage(_ line: Int) -> Bool {
    hasPageBreaks && line > range.lowerBound && line < range.upperBound
      && lines[line].page != lines[line - 1].page
  }

  /// Whether a blank line, a form feed or the edge of the text stands over a line.
  func isOpenAbove(_ line: Int) -> Bool { isBlank(line - 1) || beginsPage(line) }

  /// Whether a blank line, a form feed or the edge of the text stands under a line.
  func isOpenBelow(_ line: Int) -> Bool { isBlank(line + 1) || beginsPage(line + 1) }

  /// The bytes of a line without white space at its ends.
  func content(_ line: Int) -> Range<Int> {
    Self.trimmed(bytes.span, lines[line].range.bounds)
  }

  /// `range` without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> { Self.trimmed(bytes.span, range) }

  private static func trimmed(_ text: Span<UInt8>, _ bounds: Range<Int>) -> Range<Int> {
    let start = start(text, bounds)
    var end = bounds.upperBound
    while end > start {
      if text[end - 1] &- 0x21 < 0x5E { break }
      guard let (codePoint, length) = UTF8Decoding.scalar(before: end, in: text),
        SentenceMarks.isSpace(codePoint)
      else { break }
      end -= length
    }
    return start..<end
  }

  /// Where the text of a line begins.
  private static func start(_ text: Span<UInt8>, _ bounds: Range<Int>) -> Int {
    var start = bounds.lowerBound
    while start < bounds.upperBound {
      if text[start] &- 0x21 < 0x5E { break }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: start)
      guard SentenceMarks.isSpace(codePoint) else { break }
      start += length
    }
    return start
  }

  /// Whether a line is short enough for furniture; pages set as printed have wide gaps between a head and its number.
  func isShort(_ content: Range<Int>) -> Bool {
    if content.count <= Self.widestFurniture { return true }
    // A page is hardly wider than 240 cells.
    guard content.count <= 400 else { return false }
    var count = 0
    for index in content where bytes[index] != 0x20 { count += 1 }
    return count <= Self.widestFurniture
  }

  /// Whether a line ends a sentence.
  func endsSentence(_ line: Int) -> Bool { SentenceEdge(bytes, content(line)).endsSentence }

  /// The first letter of a line, signs that open something aside; nil where it opens with a figure or a sign.
  func firstLetter(_ line: Int) -> Unicode.Scalar? {
    var cursor = CodePointCursor(bytes, content(line))
    cursor.skipAll {
      SentenceMarks.isOpener($0) || $0 == 0x22 || $0 == 0x27 || $0 == 0x2A || $0 == 0x5F
    }
    guard let letter = cursor.peek.flatMap(Unicode.Scalar.init), letter.properties.isAlphabetic
    else { return nil }
    return letter
  }
}

/// Some of the lines of a text; asked of every line, a set that hashes would cost more than all the rest.
struct LineSet {
  private let start: Int
  private var isMember: [Bool]

  init(_ lines: some Sequence<Int>, of range: Range<Int>) {
    start = range.lowerBound
    isMember = []
    for line in lines {
      if isMember.isEmpty { isMember = [Bool](repeating: false, count: range.count) }
      isMember[line - start] = true
    }
  }

  func contains(_ line: Int) -> Bool {
    line >= start && line - start < isMember.count && isMember[line - start]
  }
}
