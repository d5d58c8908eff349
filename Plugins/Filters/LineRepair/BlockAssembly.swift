internal import GalleyCore

/// Builds blocks from a reading and records what became of every byte between them.
struct BlockAssembly {
  private(set) var ledger: Ledger
  private var lines: [Line]
  private let facts: [LineFacts]
  private let source: [UInt8]
  private let extents: [SourceRange]
  private let reading: LineReading
  private let rules: RuleTable<LineRepairRule>
  /// The rules of most joins and what they are weighed against, looked up once.
  private let common: (fullLine: RuleID, continued: RuleID, line: RuleID, shortLine: RuleID)
  private let joints: Joints
  /// The index of the region of the block being built, and its measure.
  private var region = 0
  private var measure: Int32?
  /// Up to where bytes were taken or shown: the index of an extent, and a place in it.
  ///
  /// Extents follow each other as they
  /// are read, which for columns is not the order of the source.
  private var extent = 0
  private var position: Int

  init(
    document: Document, extents: [SourceRange], reading: LineReading,
    rules: RuleTable<LineRepairRule>,
    joints: Joints
  ) {
    ledger = document.ledger
    lines = document.lines
    source = document.source.bytes
    self.extents = extents
    position = Int(extents.first?.start ?? 0)
    self.reading = reading
    self.rules = rules
    common = (rules[.fullLine], rules[.continued], rules[.line], rules[.shortLine])
    self.joints = joints
    measure = reading.regions.first?.measure
    for index in reading.running { lines[reading.facts[index].line].mark = .none }
    facts = Self.keepDashes(
      of: SpeechDashes(reading, lines, source), reading, in: &lines, source)
    // A decision a gap, and one more for each line of markup.
    ledger.reserve(facts.count + facts.count / 4)
  }

  /// The blocks; afterwards every byte of the extents is in one of them or taken out in the ledger.
  mutating func assemble() -> [Block] {
    var blocks: [Block] = []
    for range in reading.blocks {
      advanceRegion(to: range.lowerBound)
      separate(before: range.lowerBound)
      // A piece a line, and in scripts with spaces one for each space between two.
      var text = Text(reserving: reading.regions[region].isSolid ? range.count : 2 * range.count)
      for index in range {
        if index > range.lowerBound {
          join(index - 1, index, into: &text)
        } else {
          show(index, in: &text)
        }
      }
      if facts[range.lowerBound].flags.contains(.isVerse) {
        addVerse(text, goesOn: facts[range.lowerBound].flags.contains(.isOwnLine), to: &blocks)
        continue
      }
      // In two steps: within one call the ledger would be held twice, and copied.
      let built = block(range, text)
      add(built, mark: mark(of: range.lowerBound), to: &blocks)
    }
    takeRest(Reason(rules[.edge]))
    return blocks
  }

  /// The facts with the hyphens that are no bullets left in the text.
  private static func keepDashes(
    of dashes: SpeechDashes, _ reading: LineReading, in lines: inout [Line], _ bytes: [UInt8]
  ) -> [LineFacts] {
    var facts = reading.facts
    guard !dashes.blocks.isEmpty else { return facts }
    let ranges = reading.blocks
    for block in dashes.blocks {
      let first = ranges[block].lowerBound
      guard let dash = SpeechDashes.dash(before: facts[first], lines, bytes) else { continue }
      lines[facts[first].line].mark = .none
      facts[first].start = dash
    }
    return facts
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
    for range in row.markup {
      _ = ledger.consume(
        Piece(source: SourceRange(range)), .removed, replacement: [], Reason(rules[.markup]))
    }
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

  private mutating func join(_ upper: Int, _ lower: Int, into text: inout Text) {
    let joint = joints.joint(facts[upper], facts[lower], at: upper, in: region)
    let reason = reasonToJoin(upper, joint.word)
    let end = facts[upper].end
    var replacement = joint.replacement
    if joint.hyphen != nil {
      settleHyphen(joint, before: end, into: &text)
      if joint.taken > 0 { replacement = .nothing }
    }
    take(upTo: facts[lower].start, .joined, reason, replacement: replacement, into: &text)
    show(lower, in: &text)
  }

  /// Takes the hyphen of a joint back, or records why it stays.
  private mutating func settleHyphen(_ joint: Joints.Joint, before end: Int, into text: inout Text)
  {
    guard let (outcome, confidence, joined, hyphenated, length) = joint.hyphen else { return }
    let rule =
      switch outcome {
      case .drop: rules[.hyphenDropped]
      case .undecided: rules[.hyphenSoftened]
      case .keep, .keepWithSpace: rules[.hyphenKept]
      }
    let why = Reason(rule, confidence: Confidence(confidence), joined, hyphenated)
    guard joint.taken > 0 else {
      ledger.record(.doubted, SourceRange(end - length..<end), why)
      return
    }
    let hyphen = SourceRange(end - joint.taken..<end)
    text.removeLast(joint.taken)
    let shown = ledger.consume(
      Piece(source: hyphen), joint.replacement == .nothing ? .removed : .replaced,
      replacement: joint.replacement.bytes, why)
    if let shown { text.append(shown) }
  }

  private func reasonToJoin(
    _ upper: Int,
    _ word: (rule: LineRepairRule, confidence: Double, alternative: LineRepairRule)?
  ) -> Reason {
    let cells = facts[upper].cells
    let firstUnit = facts[upper + 1].firstUnit
    let blanks = Int(facts[upper + 1].blanksBefore)
    if let (rule, sure, alternative) = word {
      return Reason(
        rules[rule], confidence: min(confidence(upper), Confidence(sure)),
        Int(cells), Int(measure ?? 0), Int(firstUnit), blanks, alternative: rules[alternative])
    }
    let isFull = measure.map { cells + firstUnit > $0 - 4 } ?? false
    return Reason(
      isFull ? common.fullLine : common.continued, confidence: confidence(upper),
      Int(cells), Int(measure ?? 0), Int(firstUnit), blanks,
      alternative: isFull || measure == nil ? common.line : common.shortLine)
  }

  // MARK: - Boundaries

  private mutating func separate(before index: Int) {
    let below = facts[index]
    let lineStart = Int(lines[below.line].range.start)
    let reason = index == 0 ? Reason(rules[.edge]) : reasonToSeparate(index - 1)
    if lines[below.line].mark.prefix > 0, lines[below.line].mark.kind != .field {
      take(upTo: lineStart, .separated, reason)
      take(upTo: below.start, .removed, Reason(rules[.markup]))
    } else {
      take(upTo: below.start, .separated, reason)
    }
  }

  private func reasonToSeparate(_ upper: Int) -> Reason {
    let above = facts[upper]
    let below = facts[upper + 1]
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
    MarginCalibration.confidence(of: reading.gaps[gap].margin, isWrapped: measure != nil)
  }

  private mutating func advanceRegion(to index: Int) {
    while reading.regions[region].range.upperBound <= index { region += 1 }
    measure = reading.regions[region].measure
  }

  // MARK: - Ledger

  /// Shows the content of line `index`, up to which everything was taken.
  private mutating func show(_ index: Int, in text: inout Text) {
    text.append(Piece(source: SourceRange(facts[index].start..<facts[index].end)))
    position = facts[index].end
  }

  /// Takes out what stands before `end`; what was set aside between the lines stays.
  private mutating func take(upTo end: Int, _ action: Entry.Action, _ reason: Reason) {
    var text = Text()
    take(upTo: end, action, reason, replacement: .nothing, into: &text)
  }

  /// Takes out what stands before `end`, a place in this extent or one after it.
  private mutating func take(
    upTo end: Int, _ action: Entry.Action, _ reason: Reason, replacement: Joints.Filling,
    into text: inout Text
  ) {
    var replacement = replacement
    func consume(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      let shown = ledger.consume(
        Piece(source: SourceRange(range)), action, replacement: replacement.bytes, reason)
      if let shown { text.append(shown) }
      replacement = .nothing
    }
    while !(extents[extent].bounds.contains(end)) {
      consume(position..<Int(extents[extent].end))
      extent += 1
      position = Int(extents[extent].start)
    }
    consume(position..<end)
    position = end
    guard replacement != .nothing else { return }
    // Between the last line of a column and the first of the next nothing may stand.
    let inserted = ledger.consume(
      Piece(source: SourceRange(end..<end)), .inserted, replacement: replacement.bytes, reason)
    if let inserted { text.append(inserted) }
  }

  /// Takes out what stands after the last line.
  private mutating func takeRest(_ reason: Reason) {
    while extent < extents.count {
      if position < Int(extents[extent].end) {
        _ = ledger.consume(
          Piece(source: SourceRange(position..<Int(extents[extent].end))), .separated,
          replacement: [], reason)
      }
      extent += 1
      if extent < extents.count { position = Int(extents[extent].start) }
    }
  }
}
