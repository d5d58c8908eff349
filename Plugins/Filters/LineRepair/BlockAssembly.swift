internal import GalleyCore

/// Builds blocks from a reading and records what became of every byte between them.
struct BlockAssembly {
  private(set) var ledger: Ledger
  private var lines: [Line]
  private var facts: [LineFacts]
  private let source: [UInt8]
  private let extents: [SourceRange]
  private let reading: LineReading
  private let rules: RuleTable<LineRepairRule>
  private let joints: Joints
  /// The index of the region of the block being built.
  private var region = 0

  init(
    document: Document, extents: [SourceRange], reading: LineReading,
    rules: RuleTable<LineRepairRule>,
    joints: Joints
  ) {
    ledger = document.ledger
    lines = document.lines
    source = document.source.bytes
    facts = reading.facts
    self.extents = extents
    self.reading = reading
    self.rules = rules
    self.joints = joints
    // A decision a gap, and one more for each line of markup.
    ledger.reserve(reading.facts.count + reading.facts.count / 4)
    for index in reading.running { lines[facts[index].line].mark = .none }
    keepDashes(of: SpeechDashes(reading, lines, document.source.bytes), document.source.bytes)
  }

  /// The blocks; afterwards every byte of the extents is in one of them or taken out in the ledger.
  mutating func assemble() -> [Block] {
    var blocks: [Block] = []
    var position = Int(extents.first?.start ?? 0)
    for range in reading.blocks {
      advanceRegion(to: range.lowerBound)
      separate(from: position, before: range.lowerBound)
      var text = Text()
      for index in range {
        if index > range.lowerBound {
          join(index - 1, index, into: &text)
        } else {
          append(facts[index], to: &text)
        }
      }
      position = facts[range.upperBound - 1].end
      if facts[range.lowerBound].flags.contains(.isVerse) {
        addVerse(text, goesOn: facts[range.lowerBound].flags.contains(.isOwnLine), to: &blocks)
        continue
      }
      // In two steps: within one call the ledger would be held twice, and copied.
      let built = block(range, text)
      add(built, mark: mark(of: range.lowerBound), to: &blocks)
    }
    take(position..<Int(extents.last?.end ?? 0), .separated, Reason(rules[.edge]))
    return blocks
  }

  /// Leaves the hyphens that are no bullets in the text.
  private mutating func keepDashes(of dashes: SpeechDashes, _ bytes: [UInt8]) {
    guard !dashes.blocks.isEmpty else { return }
    let ranges = reading.blocks
    for block in dashes.blocks {
      let first = ranges[block].lowerBound
      guard let dash = SpeechDashes.dash(before: facts[first], lines, bytes) else { continue }
      lines[facts[first].line].mark = .none
      facts[first].start = dash
    }
  }

  // MARK: - Blocks

  private func mark(of index: Int) -> LineMark { lines[facts[index].line].mark }

  private mutating func block(_ range: Range<Int>, _ text: Text) -> Block {
    let mark = mark(of: range.lowerBound)
    switch mark.kind {
    case .heading:
      if let extent = text.sourceExtent {
        ledger.record(
          .marked, extent, Reason(rules[.markedHeading], confidence: Confidence(0.9)),
          role: .section, level: Int(mark.level))
      }
      return .heading(Heading(level: Int(mark.level), inlines: [.text(text)]))
    case .quotation: return .quotation([.paragraph(Paragraph(text: text))])
    case .preformatted: return .preformatted(Verse(lines: [[.text(text)]]))
    case .none where facts[range.lowerBound].flags.contains(.isRule), .thematicBreak:
      for piece in text.pieces {
        _ = ledger.consume(piece, .removed, replacement: [], Reason(rules[.markup]))
      }
      return .thematicBreak
    case .tableRow where range.count == 1: return .table(tableRow(facts[range.lowerBound]))
    case .none, .bullet, .field, .tableRow: return .paragraph(Paragraph(text: text))
    }
  }

  /// Adds a block; neighbouring items make one list, neighbouring quoted and fenced lines one block.
  ///
  /// The last block is taken off before it grows: shared with the array it would be copied for each line.
  private func add(_ block: Block, mark: LineMark, to blocks: inout [Block]) {
    switch mark.kind {
    case .bullet:
      guard case .list(var list)? = blocks.last, list.start == nil else {
        blocks.append(.list(List(items: [[block]])))
        return
      }
      blocks.removeLast()
      list.items.append([block])
      blocks.append(.list(list))
    case .quotation:
      guard case .quotation(let added) = block, case .quotation(var quoted)? = blocks.last else {
        blocks.append(block)
        return
      }
      blocks.removeLast()
      quoted += added
      blocks.append(.quotation(quoted))
    case .preformatted:
      guard case .preformatted(let added) = block, case .preformatted(var verse)? = blocks.last
      else {
        blocks.append(block)
        return
      }
      blocks.removeLast()
      verse.lines += added.lines
      blocks.append(.preformatted(verse))
    case .tableRow:
      guard case .table(let row) = block, row.headerRows == 0, case .table(var table)? = blocks.last
      else {
        blocks.append(block)
        return
      }
      blocks.removeLast()
      table.rows += row.rows
      blocks.append(.table(table))
    case .none, .heading, .field, .thematicBreak: blocks.append(block)
    }
  }

  /// Adds a line of verse, to the stanza above where it `goesOn` with one.
  private func addVerse(_ line: Text, goesOn: Bool, to blocks: inout [Block]) {
    guard goesOn, case .verse(var stanza)? = blocks.last else {
      blocks.append(.verse(Verse(lines: [[.text(line)]])))
      return
    }
    blocks.removeLast()
    stanza.lines.append([.text(line)])
    blocks.append(.verse(stanza))
  }

  /// A table of one row, which heads a new table where the line below it is a separator.
  private mutating func tableRow(_ fact: LineFacts) -> Table {
    let row = TableRow(source, fact.start..<fact.end)
    for range in row.markup { take(range, .removed, Reason(rules[.markup])) }
    let cells = row.cells.map { ranges -> [Inline] in
      let text = Text(ranges.map { Piece(source: SourceRange($0)) })
      return text.isEmpty ? [] : [.text(text)]
    }
    let next = fact.line + 1
    let isHeader =
      next < lines.count && lines[next].mark.kind == .tableRow && lines[next].mark.level == 1
    return Table(headerRows: isHeader ? 1 : 0, rows: [cells])
  }

  // MARK: - Joints

  private mutating func append(_ fact: LineFacts, to text: inout Text) {
    text.append(Piece(source: SourceRange(fact.start..<fact.end)))
  }

  private mutating func join(_ upper: Int, _ lower: Int, into text: inout Text) {
    let above = facts[upper]
    let below = facts[lower]
    let joint = joints.joint(above, below, at: upper, in: region)
    let reason = reasonToJoin(upper, joint.word)
    var replacement = joint.replacement
    if let (outcome, confidence, joined, hyphenated) = joint.hyphen {
      let rule =
        switch outcome {
        case .drop: rules[.hyphenDropped]
        case .undecided: rules[.hyphenSoftened]
        case .keep, .keepWithSpace: rules[.hyphenKept]
        }
      let why = Reason(rule, confidence: Confidence(confidence), joined, hyphenated)
      let hyphen = SourceRange(above.end - joint.taken..<above.end)
      if joint.taken > 0 {
        text.removeLast(joint.taken)
        let shown = ledger.consume(
          Piece(source: hyphen), replacement.isEmpty ? .removed : .replaced,
          replacement: replacement, why)
        if let shown { text.append(shown) }
        replacement = []
      } else {
        ledger.record(.doubted, SourceRange(above.end - 1..<above.end), why)
      }
    }
    take(above.end..<below.start, .joined, reason, replacement: replacement, into: &text)
    append(below, to: &text)
  }

  private func reasonToJoin(
    _ upper: Int,
    _ word: (rule: LineRepairRule, confidence: Double, alternative: LineRepairRule)?
  ) -> Reason {
    let above = facts[upper]
    let below = facts[upper + 1]
    let measure = reading.regions[region].measure
    if let (rule, sure, alternative) = word {
      return Reason(
        rules[rule], confidence: min(confidence(upper), Confidence(sure)),
        Int(above.cells), Int(measure ?? 0), Int(below.firstUnit), Int(below.blanksBefore),
        alternative: rules[alternative])
    }
    let isFull = measure.map { above.cells + below.firstUnit > $0 - 4 } ?? false
    return Reason(
      isFull ? rules[.fullLine] : rules[.continued], confidence: confidence(upper),
      Int(above.cells), Int(measure ?? 0), Int(below.firstUnit), Int(below.blanksBefore),
      alternative: isFull || measure == nil ? rules[.line] : rules[.shortLine])
  }

  // MARK: - Boundaries

  private mutating func separate(from position: Int, before index: Int) {
    let below = facts[index]
    let lineStart = Int(lines[below.line].range.start)
    let reason = index == 0 ? Reason(rules[.edge]) : reasonToSeparate(index - 1)
    if lines[below.line].mark.prefix > 0, lines[below.line].mark.kind != .field {
      take(position..<lineStart, .separated, reason)
      take(lineStart..<below.start, .removed, Reason(rules[.markup]))
    } else {
      take(position..<below.start, .separated, reason)
    }
  }

  private func reasonToSeparate(_ upper: Int) -> Reason {
    let above = facts[upper]
    let below = facts[upper + 1]
    let measure = reading.regions[region].measure
    let rule: RuleID
    if below.flags.isSuperset(of: [.isVerse, .isOwnLine]) {
      rule = rules[.verse]
    } else if below.label != nil || below.flags.contains(.startsFrontLabel) {
      rule = rules[.label]
    } else if below.indent >= 2, reading.regions[region].habits.indentAtStart > 0 {
      rule = rules[.indent]
    } else if let measure, above.cells + below.firstUnit <= measure {
      rule = rules[.shortLine]
    } else {
      rule = below.blanksBefore > 0 ? rules[.blankLine] : rules[.line]
    }
    return Reason(
      rule, confidence: confidence(upper), Int(above.cells), Int(measure ?? 0),
      rule == rules[.indent] ? Int(below.indent) : Int(below.firstUnit), Int(below.blanksBefore),
      alternative: rules[.continued])
  }

  private func confidence(_ gap: Int) -> Confidence {
    let isWrapped = reading.regions[region].measure != nil
    return MarginCalibration.confidence(of: reading.gaps[gap].margin, isWrapped: isWrapped)
  }

  private mutating func advanceRegion(to index: Int) {
    while reading.regions[region].range.upperBound <= index { region += 1 }
  }

  // MARK: - Ledger

  /// Takes out the bytes of `range` that belong to these lines; what was set aside between them stays.
  private mutating func take(_ range: Range<Int>, _ action: Entry.Action, _ reason: Reason) {
    var text = Text()
    take(range, action, reason, replacement: [], into: &text)
  }

  private mutating func take(
    _ range: Range<Int>, _ action: Entry.Action, _ reason: Reason, replacement: [UInt8],
    into text: inout Text
  ) {
    var replacement = replacement
    for extent in overlapping(range) {
      let lower = max(range.lowerBound, Int(extent.start))
      let upper = min(range.upperBound, Int(extent.end))
      guard lower < upper else { continue }
      let shown = ledger.consume(
        Piece(source: SourceRange(lower..<upper)), action, replacement: replacement, reason)
      if let shown { text.append(shown) }
      replacement = []
    }
  }

  /// The extents that reach into `range`, found by halving: a document with many pages has many.
  private func overlapping(_ range: Range<Int>) -> ArraySlice<SourceRange> {
    var low = 0
    var high = extents.count
    while low < high {
      let middle = (low + high) / 2
      if Int(extents[middle].end) <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < extents.count, Int(extents[end].start) < range.upperBound { end += 1 }
    return extents[low..<end]
  }
}
