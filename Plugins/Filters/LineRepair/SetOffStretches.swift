internal import GalleyLexicon
internal import GalleyUnicode

/// Finds the lines that print sets off from the text around them, and reads each stretch of them as a whole: verse and
/// lists, whose lines are blocks of their own; quotations and notes, set to a narrower measure; signatures and dates at
/// the right edge; tables, by their columns; and notes in brackets.
///
/// All of it is seen from the printed white space, never from words. Lines of Han and kana are left alone: there white
/// space before a line begins a paragraph. Cost is linear: every line is in one stretch and is looked at a few times.
struct SetOffStretches {
  let facts: [LineFacts]
  let regions: [Region]
  /// How far the first lines of paragraphs are indented; 0 where they are not.
  private let paragraphIndent: Int32
  /// Whether blank lines part those paragraphs, too.
  private let areParagraphsApart: Bool
  private let bytes: [UInt8]
  private let properties: CodePointTable

  /// Looks at `facts`, measured on `bytes`, whose regions are known.
  init(
    facts: [LineFacts], regions: [Region], bytes: [UInt8], properties: CodePointTable
  ) {
    self.properties = properties
    self.facts = facts
    self.bytes = bytes
    self.regions = regions
    (paragraphIndent, areParagraphsApart) = Self.paragraphIndent(facts)
  }

  /// The indent of most lines that are indented between two that are not, where one line in fifty is; and whether a
  /// blank line stands before nearly all of them and none behind.
  private static func paragraphIndent(_ facts: [LineFacts]) -> (Int32, areApart: Bool) {
    var counts = [Int](repeating: 0, count: 9)
    var apart = counts
    var alone = 0
    for index in facts.indices.dropFirst().dropLast() {
      let fact = facts[index]
      guard (leastIndent...8).contains(fact.indent), facts[index - 1].indent < leastIndent,
        facts[index + 1].indent < leastIndent
      else { continue }
      counts[Int(fact.indent)] += 1
      if fact.blanksBefore > 0, facts[index + 1].blanksBefore == 0 { apart[Int(fact.indent)] += 1 }
      alone += 1
    }
    guard alone >= 3, alone * 50 >= facts.count, let most = counts.max(),
      let indent = counts.firstIndex(of: most)
    else { return (0, false) }
    return (Int32(indent), apart[indent] * 10 >= most * 9)
  }

  /// The least white space before a line that is set off; as in `LineFacts.isIndented`.
  private static let leastIndent: Int32 = 2
  /// The white space that puts a line towards the middle or the right edge: more than any paragraph is indented by.
  private static let deepIndent: Int32 = 10
  /// How much narrower than the text a quotation may be set on its right, beyond what it is on its left: a ninth of the
  /// measure, 8 cells of the 72 of typewritten text.
  private static let rightMarginShare: Int32 = 9

  /// The facts with what was found; nil where nothing is set off.
  func entered() -> [LineFacts]? {
    guard
      facts.contains(where: {
        $0.indent >= Self.leastIndent || $0.column > 0 || $0.first == 0x5B
          || $0.flags.contains(.endsBackslash)
      })
    else { return nil }
    var result = facts
    enterMarkedBreaks(&result)
    ColumnTables(facts: facts).enter(&result)
    enterNotes(&result)
    let base = usualIndent
    var region = 0
    var start = 0
    while start < facts.count {
      while regions[region].range.upperBound <= start { region += 1 }
      guard isSetOff(result[start], base) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < facts.count, isSetOff(result[end], base) { end += 1 }
      if let measure = regions.widestMeasure(near: region) {
        enter(start..<end, base, measure, &result)
      } else {
        enterUnwrapped(start..<end, &result)
      }
      start = end
    }
    return result
  }

  private func isSetOff(_ fact: LineFacts, _ base: Int32) -> Bool {
    let others: LineFacts.Flags = [.solid, .standsAlone, .opensBlock, .isOwnLine, .continuesRow]
    return fact.indent >= base + Self.leastIndent && fact.flags.isDisjoint(with: others)
  }

  /// The white space before most lines: the margin of the file.
  private var usualIndent: Int32 {
    var counts = [Int](repeating: 0, count: 64)
    for fact in facts where fact.indent < 64 { counts[Int(fact.indent)] += 1 }
    let most = counts.max() ?? 0
    return Int32(counts.firstIndex(of: most) ?? 0)
  }

  /// Reads indented lines where every other block is one line: those without white space between them are a stanza.
  private func enterUnwrapped(_ run: Range<Int>, _ result: inout [LineFacts]) {
    var start = run.lowerBound
    for index in run.dropFirst() where facts[index].blanksBefore > 0 {
      if VerseStanza(facts, start..<index).isVerse { enterLines(start..<index, 0, &result) }
      start = index
    }
    let last = start..<run.upperBound
    if VerseStanza(facts, last).isVerse { enterLines(last, 0, &result) }
  }

  // MARK: - Indented lines

  /// Reads a run of indented lines, piece by piece: white space and lines at the right edge part the pieces.
  private func enter(
    _ run: Range<Int>, _ base: Int32, _ measure: Int32, _ result: inout [LineFacts]
  ) {
    let spaced = run.dropFirst().count { facts[$0].blanksBefore > 0 }
    // Where most lines have white space before them it parts nothing.
    let partsAtBlanks = spaced * 2 < run.count
    var pieces: [Range<Int>] = []
    var start = run.lowerBound
    for index in run {
      let deep = standsOff(index, in: run, base, measure)
      if deep { result[index].flags.insert(.standsOff) }
      if deep || index > start && partsAtBlanks && facts[index].blanksBefore > 0 {
        if start < index { pieces.append(start..<index) }
        start = deep ? index + 1 : index
      }
    }
    if start < run.upperBound { pieces.append(start..<run.upperBound) }
    let edges = RightEdges(facts[run])
    let stanzas = twins(pieces, measure)
    for piece in stanzas {
      enterLines(piece, measure, &result)
      for index in piece { result[index].flags.insert(.isVerse) }
      result[piece.lowerBound].flags.insert(.entersStretch)
    }
    for piece in pieces.map(withoutParagraph)
    where piece.count > 1 && !stanzas.contains(piece) && isTelling(piece, base) {
      read(piece, opensRun: piece.lowerBound == run.lowerBound, edges, base, measure, &result)
    }
  }

  /// The pieces that are stanzas of one poem by their form.
  private func twins(_ pieces: [Range<Int>], _ measure: Int32) -> Set<Range<Int>> {
    var result: Set<Range<Int>> = []
    for (above, below) in zip(pieces, pieces.dropFirst())
    where VerseStanza.areTwins(facts[above], facts[below], measure: measure) {
      result.formUnion([above, below])
    }
    return result
  }

  /// The piece without a last line that opens a paragraph: it stands as far in as paragraphs do, and the text goes on
  /// under it at the margin.
  private func withoutParagraph(_ piece: Range<Int>) -> Range<Int> {
    let last = piece.upperBound - 1
    guard paragraphIndent > 0, facts[last].indent == paragraphIndent, last + 1 < facts.count,
      facts[last + 1].indent < Self.leastIndent, facts[last + 1].blanksBefore == 0,
      facts[last].ending == .other || facts[last + 1].opening == .lower
    else { return piece }
    return piece.lowerBound..<last
  }

  /// Whether a piece can be more than paragraphs of a line or two that follow each other, in a text whose paragraphs
  /// are indented as far: sayings and talk end their sentences, verse and quotations go on.
  private func isTelling(_ piece: Range<Int>, _ base: Int32) -> Bool {
    guard paragraphIndent > 0, piece.contains(where: { facts[$0].indent == paragraphIndent }) else {
      return true
    }
    let open = piece.dropLast().count(where: goesOn)
    return piece.count >= 3 && open * 2 >= piece.count - 1
  }

  /// Whether the text may go on from one line to the next.
  private func goesOn(from line: Int) -> Bool {
    // Where paragraphs stand apart, each of a line is one.
    if areParagraphsApart, facts[line + 1].blanksBefore > 0 { return false }
    return switch facts[line].ending {
    case .other, .pause, .dash: true
    case .sentence, .quotation, .colon: facts[line + 1].opening == .lower
    }
  }

  /// Whether a line stands by itself towards the right: a signature, a date, a centred line.
  private func standsOff(_ index: Int, in run: Range<Int>, _ base: Int32, _ measure: Int32) -> Bool
  {
    let fact = facts[index]
    guard fact.indent >= base + max(Self.deepIndent, measure / 7), fact.cells * 3 <= measure * 2
    else { return false }
    func differs(_ other: Int) -> Bool {
      !run.contains(other) || abs(facts[other].indent - fact.indent) >= 4
        || facts[max(other, index)].blanksBefore > 0
    }
    return differs(index - 1) && differs(index + 1)
  }

  /// How much dearer it is to change between prose and verse at a gap, in nats: a stretch has rarely both.
  private static let change = 4.0

  /// Tells the gaps of a piece that are inside prose from those of verse, lists and display, all of them at once, and
  /// enters what follows.
  private func read(
    _ piece: Range<Int>, opensRun: Bool, _ edges: RightEdges, _ base: Int32, _ measure: Int32,
    _ result: inout [LineFacts]
  ) {
    if let depth = hangingDepth(piece) {
      enterLines(piece, measure, hangingFrom: depth, &result)
      if opensRun {
        result[piece.lowerBound].flags.insert(.entersStretch)
      }
      return
    }
    let favours = favoursOfProse(piece, base, measure)
    // The best sum with the last gap read as prose, and as lines; and how each was reached.
    var prose = 0.3
    var lines = 0.0
    var changes: [(toProse: Bool, toLines: Bool)] = []
    for favour in favours {
      let toProse = lines - Self.change > prose
      let toLines = prose - Self.change > lines
      changes.append((toProse, toLines))
      (prose, lines) = (max(prose, lines - Self.change) + favour, max(lines, prose - Self.change))
    }
    var isProse = [Bool](repeating: prose > lines, count: favours.count)
    for gap in favours.indices.dropFirst().reversed() {
      let turned = isProse[gap] ? changes[gap].toProse : changes[gap].toLines
      isProse[gap - 1] = turned ? !isProse[gap] : isProse[gap]
    }
    var start = 0
    for gap in 1...favours.count where gap == favours.count || isProse[gap] != isProse[start] {
      let part = piece.lowerBound + start..<piece.lowerBound + gap + 1
      if isProse[start] {
        // Paragraphs of one full line each look like it; a quotation is set deeper than they.
        guard paragraphIndent == 0 || facts[part.upperBound - 1].indent != paragraphIndent else {
          start = gap
          continue
        }
        enterProse(part, edges, measure, &result)
      } else {
        enterLines(part, measure, &result)
      }
      start = gap
    }
    if isProse[0] || opensRun {
      result[piece.lowerBound].flags.insert(.entersStretch)
    }
  }

  /// How much better each gap of a piece reads as inside prose than as between verse lines or the items of a list, in
  /// nats: prose fills its lines and breaks anywhere, verse breaks where there is room and begins its lines with
  /// capitals.
  private func favoursOfProse(_ piece: Range<Int>, _ base: Int32, _ measure: Int32) -> [Double] {
    let edge = rightEdge(piece)
    let margin = facts[piece].map(\.indent).min() ?? base
    // Prose goes as far to the right as it stands from the left, or it is a column of its own, of many full lines.
    let full = measure - (margin - base)
    let usual = full - measure / Self.rightMarginShare
    let lack = min(4 * Double(max(usual - edge, 0)) / Double(measure), 1)
    let narrow = lack * 16 / Double(max(piece.count - 1, 5))
    // Nine lines of verse in ten begin with a capital, whatever their words do; lines of prose as often as any word: one
    // in eight in English, one in three in German, nearly all in a list of names.
    let capitals = capitals(piece)
    let upper = NaturalScale.logarithm(capitals / 0.9)
    let lower = NaturalScale.logarithm((1 - capitals) / 0.3)
    return piece.dropLast().map { index in
      let near = max(piece.lowerBound, index - 5)..<min(piece.upperBound, index + 7)
      let edge = rightEdge(near)
      let above = facts[index]
      let below = facts[index + 1]
      let room = edge - above.indent - above.cells - below.firstUnit - 1
      // Hardly any verse goes on to the edge of the text line after line.
      var favour = room < 2 ? (edge >= full ? 2.2 : 1.2) : room < 7 ? -0.6 : -1.8
      switch below.opening {
      case .lower: favour += lower
      case .upper: favour += above.ending == .sentence ? upper / 4 : upper
      case .speech, .digit, .other: break
      }
      // Lines of prose break after a word without a mark four times in five, lines of verse every other time.
      favour += above.ending == .other ? 0.5 : above.ending == .pause ? -0.9 : -0.3
      return favour - narrow
    }
  }

  /// The share of words inside the lines that begin with a capital.
  private func capitals(_ piece: Range<Int>) -> Double {
    BreakOpportunities(facts[piece], bytes, properties, isSolid: false).shareOfCapitals
  }

  private func rightEdge(_ piece: Range<Int>) -> Int32 {
    facts[piece].map { $0.indent + $0.cells }.max() ?? 0
  }

  private func enterProse(
    _ piece: Range<Int>, _ edges: RightEdges, _ measure: Int32, _ result: inout [LineFacts]
  ) {
    // The margin is that of the lines after the first: notes hang, paragraphs are indented.
    var counts: [Int32: Int] = [:]
    for index in piece.dropFirst() { counts[facts[index].indent, default: 0] += 1 }
    let margin = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    // The lines of the run that stand at one margin share the right edge; a short note has too few of its own.
    let edge = max(rightEdge(piece), min(edges.edge(near: margin), measure))
    for index in piece {
      result[index].margin = margin
      result[index].rightEdge = edge
    }
    if piece.upperBound < facts.count { result[piece.upperBound].flags.insert(.leavesStretch) }
  }

  /// The depth from which the lines of a piece go on with the line above, in a piece of lines too long for the page;
  /// nil where the piece is none.
  ///
  /// There a deeper line stands inside a sentence and goes on as any word does, while the lines at the margin begin as
  /// verse and items do. Of prose a deeper line begins a paragraph, and the lines at the margin begin as often with a
  /// small letter. Where every deeper line stands under a full one some may begin with capitals, as words do; where the
  /// lines were broken at will the small letters alone tell.
  private func hangingDepth(_ piece: Range<Int>) -> Int32? {
    let depth = (facts[piece].map(\.indent).min() ?? 0) + Self.leastIndent
    guard facts[piece.lowerBound].indent < depth,
      piece.contains(where: { facts[$0].indent >= depth })
    else { return nil }
    let edge = rightEdge(piece)
    var areForced = true
    var deeper = Tally()
    var others = Tally()
    for index in piece.dropFirst() {
      let above = facts[index - 1]
      let below = facts[index]
      guard below.indent >= depth else {
        others.add(below.opening == .lower)
        continue
      }
      if above.ending == .sentence { return nil }
      if above.indent + above.cells + 1 + below.firstUnit <= edge { areForced = false }
      deeper.add(below.opening == .lower)
    }
    // Half of the words of German begin with a capital; of the lines of verse at most a few with a small letter.
    let isHanging =
      areForced
      ? others.all > 0 && deeper.yes * 2 >= deeper.all && others.yes * 4 <= others.all
      : others.all >= 3 && deeper.yes == deeper.all && others.yes == 0
    return isHanging ? depth : nil
  }

  private func enterLines(
    _ piece: Range<Int>, _ measure: Int32, hangingFrom depth: Int32 = .max,
    _ result: inout [LineFacts]
  ) {
    let edge = rightEdge(piece)
    if VerseStanza(facts, piece, capitals: capitals(piece), hangingFrom: depth).isVerse {
      for index in piece { result[index].flags.insert(.isVerse) }
    }
    // There depth says nothing of lines too long.
    let alternates = VerseStanza.alternates(facts[piece])
    for index in piece.dropFirst() {
      let above = facts[index - 1]
      let below = facts[index]
      // A line of verse too long for the page goes on deeper, alone, where the line above it is rather full.
      let isAlone = index + 1 == piece.upperBound || facts[index + 1].indent < below.indent
      let goesOn =
        depth < .max
        ? below.indent >= depth
        : below.indent >= above.indent + 2 && below.opening == .lower && above.ending == .other
          && isAlone && !alternates
          && (above.indent + above.cells + below.firstUnit + 1) * 4 > edge * 3
      result[index].flags.insert(goesOn ? .continuesRow : .isOwnLine)
    }
    let last = facts[piece.upperBound - 1]
    guard piece.upperBound < facts.count else { return }
    let after = facts[piece.upperBound]
    if last.indent + last.cells + after.firstUnit + 4 < measure {
      result[piece.upperBound].flags.insert(.leavesStretch)
    }
  }

  /// Lines whose breaks the source marks, as Markdown marks those of verse.
  private func enterMarkedBreaks(_ result: inout [LineFacts]) {
    for index in facts.indices.dropLast() where facts[index].flags.contains(.endsBackslash) {
      guard facts[index + 1].blanksBefore == 0, !facts[index + 1].flags.contains(.standsAlone)
      else {
        continue
      }
      // The sign and the space before it belong to the break; at the end of a block it would be text.
      result[index].end -= 1
      while bytes[result[index].end - 1] == 0x20 { result[index].end -= 1 }
      result[index].flags.insert(.isVerse)
      result[index + 1].flags.formUnion([.isVerse, .isOwnLine])
    }
  }

  // MARK: - Notes in brackets

  /// The most lines a note in brackets has; an opening bracket that no line closes soon is a misread one.
  private static let longestNote = 16

  /// Finds notes that open with a bracket at a line's start and close with one at a line's end.
  private func enterNotes(_ result: inout [LineFacts]) {
    for index in facts.indices where facts[index].first == 0x5B {
      guard !facts[index].flags.contains(.startsReference) else { continue }
      let limit = min(facts.count, index + Self.longestNote)
      var end = index
      while end < limit, facts[end].last != 0x5D, end == index || facts[end].first != 0x5B {
        end += 1
      }
      guard end < limit, facts[end].last == 0x5D else { continue }
      result[index].flags.insert(.entersStretch)
      if end + 1 < facts.count { result[end + 1].flags.insert(.leavesStretch) }
    }
  }
}

extension LineFacts {
  /// Whether the line is indented as the first line of a paragraph: further than the lines around it, or less far where
  /// those hang.
  var isIndented: Bool { rightEdge > 0 ? abs(indent - margin) >= 2 : indent >= 2 }
}
