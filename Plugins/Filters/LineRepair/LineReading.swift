internal import GalleyUnicode

/// The reading of a run of lines: its regions, and what each gap between two lines is.
struct LineReading {
  let facts: [LineFacts]
  private(set) var regions: [Region]
  private(set) var gaps: [GapReading] = []
  private(set) var shapes: [BlockShape] = []

  /// How often habits are learned again from the reading they led to; the seeds settle after two.
  private static let rounds = 2

  /// Reads `facts`, measured on `bytes`.
  init(_ facts: [LineFacts], _ bytes: [UInt8]) {
    regions = RegionFinder(facts: facts).regions()
    let facts = SetOffStretches(facts: facts, regions: regions, bytes: bytes).entered()
    self.facts = facts
    let learning = HabitLearning(facts: facts, bytes: bytes, properties: CodePointTable())
    let ghost = GhostIndent(facts: facts)
    for index in regions.indices {
      regions[index].habits = learning.first(of: regions[index])
      regions[index].ghostIndent = ghost.loss(of: regions[index])
    }
    decode()
    for _ in 0..<Self.rounds {
      let isStart = facts.indices.map { $0 == 0 || gaps[$0 - 1].isBreak }
      let isParagraph = shapes.map { $0 == .paragraph }
      for index in regions.indices {
        regions[index].habits = learning.second(
          of: regions[index], isStart: isStart, isParagraph: isParagraph)
        regions[index].ghostIndent = ghost.loss(of: regions[index])
      }
      decode()
    }
  }

  private mutating func decode() {
    guard !facts.isEmpty else { return }
    (gaps, shapes) = BreakDecoder(scale: GapScale(facts: facts), regions: regions).decode()
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
