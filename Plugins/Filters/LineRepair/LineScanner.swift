internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// Measures the lines of a document: one pass over the bytes, no strings.
struct LineScanner {
  private let bytes: [UInt8]
  private let properties: CodePointTable
  private let measure: LineMeasure
  private let edges: LineEdgeReader
  private let grammar: LineGrammar

  init(_ source: Source, _ properties: CodePointTable) {
    bytes = source.bytes
    self.properties = properties
    let classes = CodePointClasses(properties)
    measure = LineMeasure(bytes, classes)
    edges = LineEdgeReader(bytes, classes, properties)
    grammar = LineGrammar(bytes, classes)
  }

  /// The facts of every line of `lines` that has content; blank lines are counted into the line after them.
  func scan(_ lines: [Line], _ indices: some Sequence<Int>) -> [LineFacts] {
    // Room for all lines at once: an array that grows is copied, and half a million lines are 40 MB.
    var facts: [LineFacts] = []
    facts.reserveCapacity(lines.count)
    var blanks: Int32 = 0
    var previous: Int?
    var followsPageEdge = false
    var counts = [Int](repeating: 0, count: NumberingFamily.allCases.count)
    for index in indices {
      if let previous, previous + 1 != index, Self.isPageEdge(lines[previous], lines[index]) {
        followsPageEdge = true
      }
      previous = index
      guard var fact = scan(lines[index], index) else {
        blanks += 1
        continue
      }
      if followsPageEdge { fact.flags.insert(.followsPageEdge) }
      fact.blanksBefore = followsPageEdge ? 0 : blanks
      followsPageEdge = false
      if let label = fact.label {
        let family = Int(label.family.rawValue)
        if label.value == 1 || label.value == counts[family] + 1 {
          fact.flags.insert(.labelInSequence)
          counts[family] = label.value
        }
      }
      blanks = 0
      facts.append(fact)
    }
    DividingMarks.note(&facts, bytes, properties)
    noteBareRuns(&facts)
    SiblingLines.note(&facts, bytes)
    ConnectingWords.note(&facts, bytes)
    HeadlineLines.note(&facts, bytes)
    SiblingNames.note(&facts, bytes)
    SpeechLabels.note(&facts, bytes)
    return facts
  }

  /// Whether two lines, between which others stand in the source, stand at the edge of a page or a column.
  ///
  /// What stood there says nothing of paragraphs. The lines of one column, and a column and the text over it or under it, follow
  /// on each other.
  private static func isPageEdge(_ above: Line, _ below: Line) -> Bool {
    let isOfColumns = above.region > 0 || below.region > 0
    return below.range.start < above.range.start || !isOfColumns || above.page != below.page
  }

  /// The fewest lines in a row that end no sentence and are no paragraph cut to pieces: a cut makes two pieces, rarely
  /// three, and the last of them ends.
  private static let bareRun = 5

  private func noteBareRuns(_ facts: inout [LineFacts]) {
    var start = 0
    for index in 0...facts.count {
      let isBare = index < facts.count && isBare(facts[index])
      if isBare { continue }
      if index - start >= Self.bareRun {
        for place in start..<index { facts[place].flags.insert(.inBareRun) }
      }
      start = index + 1
    }
  }

  private func isBare(_ fact: LineFacts) -> Bool {
    let others: LineFacts.Flags = [
      .endsSentence, .endsPause, .isByline, .isNames, .isNumber, .startsFrontLabel, .standsAlone,
      .endsHyphen,
    ]
    return fact.label == nil && fact.flags.isDisjoint(with: others)
  }

  /// The facts of one line; nil for a blank one.
  private func scan(_ line: Line, _ index: Int) -> LineFacts? {
    let span = bytes.span
    let bounds = line.range.bounds
    // A field keeps its label: what it says is for the filter that gives roles. A rule is nothing but its signs.
    let isWhole = line.mark.kind == .field || line.mark.kind == .thematicBreak
    let prefix = isWhole ? 0 : Int(line.mark.prefix)
    var start = bounds.lowerBound + prefix
    var end = bounds.upperBound
    var indent: Int32 = 0
    while start < end {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: start)
      guard SentenceMarks.isSpace(codePoint) else { break }
      indent += codePoint == 0x3000 ? 2 : codePoint == 0x09 ? 4 : codePoint == 0xFEFF ? 0 : 1
      start += length
    }
    guard start < end else { return nil }
    let printedEnd = end
    while let (codePoint, length) = UTF8Decoding.scalar(before: end, in: span),
      SentenceMarks.isSpace(codePoint)
    {
      end -= length
    }
    if line.mark.kind == .heading { end = Self.closingSigns(span, start, end) }
    var fact = LineFacts(line: index, start: start, end: end)
    fact.indent = indent
    if printedEnd - end >= 2, span[printedEnd - 1] == 0x20, span[printedEnd - 2] == 0x20 {
      fact.flags.insert(.endsHardBreak)
    }
    if end - start >= 2, span[end - 1] == 0x5C, span[end - 2] != 0x5C {
      fact.flags.insert(.endsBackslash)
    }
    measure.measure(&fact)
    edges.read(&fact)
    grammar.read(&fact, line.mark)
    return fact
  }

  /// Where the text of a heading ends: before the number signs that close it, as CommonMark 0.31 has them.
  private static func closingSigns(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = end
    while position > start, span[position - 1] == 0x23 { position -= 1 }
    guard position < end, position > start, span[position - 1] == 0x20 else { return end }
    while position > start, span[position - 1] == 0x20 { position -= 1 }
    return position > start ? position : end
  }
}
