internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// The reading of a run of lines: its regions, and what each gap between two lines is.
struct LineReading {
  let facts: [LineFacts]
  private(set) var regions: [Region]
  private(set) var gaps: [GapReading] = []
  private(set) var shapes: [BlockShape] = []

  /// How often habits are learned again from the reading they led to; the seeds settle after two.
  private static let rounds = 2

  /// The lines, by index into the facts, whose mark is a dash of the sentence.
  private(set) var running: [Int] = []

  /// Reads `facts`, measured on `bytes`.
  ///
  /// They are handed over: the facts of a book are tens of megabytes, which no step copies that changes nothing.
  init(
    _ facts: consuming [LineFacts], _ lines: [Line], _ bytes: [UInt8], _ properties: CodePointTable
  ) {
    var measured = consume facts
    HangingIndents.enter(into: &measured)
    regions = RegionFinder(facts: measured).regions()
    let counted = CountedWidths(facts: measured, bytes: bytes, properties: properties)
      .entered(&regions)
    if let counted { measured = counted }
    let setOff = SetOffStretches(
      facts: measured, regions: regions, bytes: bytes, properties: properties
    ).entered()
    if let setOff { measured = setOff }
    let stanzas = FreeStandingStanzas(
      facts: measured, regions: regions, bytes: bytes, properties: properties
    ).entered()
    if let stanzas { measured = stanzas }
    Leading.enter(regions, into: &measured)
    for (index, dash) in RunningDashes(measured, regions, lines, bytes).found {
      measured[index].start = dash
      measured[index].first = 0x2D
      measured[index].firstUnit = 1
      measured[index].flags.remove(.opensBlock)
      running.append(index)
    }
    for region in regions where region.isSolid {
      for index in region.range where SentenceMarks.isHangul(measured[index].first) {
        // Broken anywhere, a syllable is the unit; a space that a break fell on took a cell of the grid.
        measured[index].firstUnit = 2
        if measured[index].indent == 1 { measured[index].cells += 1 }
      }
    }
    let facts = measured
    self.facts = facts
    guard !facts.isEmpty else { return }
    let learning = HabitLearning(facts: facts, bytes: bytes, properties: properties)
    let stopNearEdge = StopsNearEdge(facts, regions).share
    var decoder = BreakDecoder(facts, regions)
    for index in regions.indices {
      var habits = learning.first(of: regions[index])
      habits.stopNearEdge = stopNearEdge
      regions[index].habits = habits
      regions[index].ghostIndent = GhostIndent.loss(of: regions, at: index, decoder)
    }
    decoder.decode(regions, around: Neighbourhood())
    for _ in 0..<Self.rounds {
      for index in regions.indices {
        regions[index].habits = learning.second(
          of: regions[index], decoder.gaps, decoder.shapes)
        regions[index].ghostIndent = GhostIndent.loss(of: regions, at: index, decoder)
      }
      decoder.decode(
        regions, around: Neighbourhood(facts, decoder.gaps, decoder.shapes, regions))
    }
    gaps = decoder.gaps
    shapes = decoder.shapes
  }

  /// The cells left on line `index`: the measure, less an indent that was lost if the line opens its block, less its width.
  func room(at index: Int, in region: Region) -> Int32 {
    guard let measure = region.measure else { return 0 }
    let fact = facts[index]
    let opens = index == 0 || gaps[index - 1].isBreak
    let loss = fact.indent >= 2 ? fact.indent : opens ? region.ghostIndent : 0
    return measure - loss - fact.cells - (fact.indent == 1 ? 1 : 0)
  }

  /// The lines of each block, as ranges of indices into the facts.
  var blocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in facts.indices where index + 1 == facts.count || gaps[index].isBreak {
      blocks.append(start..<index + 1)
      start = index + 1
    }
    return blocks
  }
}
