internal import GalleyUnicode

/// Breaks a paragraph into lines of a number of cells.
///
/// Breaks stand at spaces, which are then left out, and between full-width characters unless the rules of East Asian
/// typesetting (JIS X 4051, GB/T 15834: kinsoku) forbid it: no closing sign opens a line, no opening one ends it. A
/// word that fits no line is cut where the line is full, but never before a combining mark; an address never is.
/// Quotation marks, dashes and dots of ambiguous width are wide in a text with ideographs, as print sets them there.
struct LineWrapper {
  private let table = CodePointTable()

  /// The cells that `text` takes.
  func cells(of text: [UInt8]) -> Int {
    var cells = 0
    var offset = 0
    while offset < text.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text.span, at: offset)
      cells += table[codePoint].cells
      offset += length
    }
    return cells
  }

  /// Whether the first character of `text` takes two cells.
  func startsFullWidth(_ text: [UInt8]) -> Bool {
    guard !text.isEmpty else { return false }
    return table[UTF8Decoding.decodeScalar(in: text.span, at: 0).codePoint].cells == 2
  }

  /// Calls back with each line of `text`, in order; the first may hold `first` cells, the others `rest`.
  ///
  /// A line feed in `text` always ends a line. Cost is linear: every line is cut from where the last one ended.
  func wrap(
    _ text: [UInt8], first: Int, rest: Int, _ line: (ArraySlice<UInt8>) -> Void
  ) {
    var start = 0
    var offset = 0
    var cells = 0
    var measure = first
    var end: Break?
    // A break leaves one space for the reader to put back, so a run of spaces is broken only where nothing else is near.
    var run: Break?
    var previous: CodePointProperties?
    var previousCodePoint: UInt32 = 0x20
    let isSolid = holdsIdeographs(text)
    while offset < text.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text.span, at: offset)
      if codePoint == 0x0A {
        line(text[start..<offset])
        start = offset + 1
        (cells, end, run, previous, measure) = (0, nil, nil, nil, rest)
        offset += 1
        continue
      }
      let properties = table[codePoint]
      let width = isSolid && isFullWidth(properties) ? 2 : properties.cells
      if codePoint == 0x20 {
        // Of a run of spaces the first ends the line; the others open no line.
        let opensRun = offset + 1 < text.count && text[offset + 1] == 0x20
        if let last = run, last.next == offset {
          run = Break(line: last.line, next: offset + 1, cells: cells + 1)
        } else if offset > start {
          let place = Break(line: offset, next: offset + 1, cells: cells + 1)
          if opensRun { run = place } else { end = place }
        }
      } else if let previous,
        canBreak(after: previous, previousCodePoint, before: properties, codePoint)
      {
        end = Break(line: offset, next: offset, cells: cells)
      }
      if cells + width > measure, codePoint != 0x20 {
        if let last = Self.better(end, run) {
          line(text[start..<last.line])
          start = last.next
          cells -= last.cells
          (end, run) = (end?.after(last), run?.after(last))
        } else if offset > start, width > 0, !isAddress(text[start..<offset]) {
          line(text[start..<offset])
          start = offset
          cells = 0
          (end, run) = (nil, nil)
        }
        measure = rest
      }
      cells += width
      previous = properties
      previousCodePoint = codePoint
      offset += length
    }
    line(text[start...])
  }

  /// A place where a line can end, where the next then starts, and the cells up to there.
  private struct Break {
    var line: Int
    var next: Int
    var cells: Int

    /// The same place on the line that starts at `other`; nil where it is not behind it.
    func after(_ other: Break) -> Break? {
      line > other.next ? Break(line: line, next: next, cells: cells - other.cells) : nil
    }
  }

  /// The last break at a single space or between characters, unless a run of spaces fills the line twice as far.
  private static func better(_ end: Break?, _ run: Break?) -> Break? {
    guard let end, let run else { return end ?? run }
    return run.cells > end.cells * 2 ? run : end
  }

  /// Whether the text holds ideographs or kana: the byte that opens those of the basic plane is E3 to E9.
  private func holdsIdeographs(_ text: [UInt8]) -> Bool {
    text.contains { (0xE3...0xE9).contains($0) }
  }

  /// Whether `line` opens an address such as `https://news.example/a`, alone or behind a label.
  private func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    let head = line.prefix(24)
    guard let colon = head.firstIndex(of: 0x3A), colon + 2 < head.endIndex else { return false }
    return head[colon + 1] == 0x2F && head[colon + 2] == 0x2F
  }

  private func canBreak(
    after previous: CodePointProperties, _ previousCodePoint: UInt32,
    before next: CodePointProperties, _ nextCodePoint: UInt32
  ) -> Bool {
    // A narrow bracket opens a line, and a narrow mark ends one, beside an ideograph (UAX #14: OP, CL, IS); behind a stop
    // the bracket is that of a citation and stays.
    if previous.lineBreakClass == .ideographic, next.cells == 1, next.lineBreakClass == .open {
      return isFullWidth(previous)
    }
    if isFullWidth(next), next.lineBreakClass == .ideographic, previous.cells == 1,
      previous.lineBreakClass == .close || previous.lineBreakClass == .infix
    {
      return true
    }
    guard isFullWidth(previous), isFullWidth(next) else { return false }
    switch nextCodePoint {
    case 0x2019, 0x201D, 0x2026, 0x2014, 0x2E3A: return false
    default: break
    }
    switch next.lineBreakClass {
    case .close, .nonStarter, .exclamation, .infix, .inseparable, .combining, .postfix: return false
    default: break
    }
    if previousCodePoint == 0x2018 || previousCodePoint == 0x201C { return false }
    return previous.lineBreakClass != .open && previous.lineBreakClass != .prefix
  }

  /// Whether a character stands on the grid of full-width ones; quotation marks and dashes do among these.
  private func isFullWidth(_ properties: CodePointProperties) -> Bool {
    properties.cells == 2 || (properties.isAmbiguousWidth && properties.isPunctuation)
  }
}
