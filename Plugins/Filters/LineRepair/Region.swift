internal import GalleyLexicon

/// A stretch of lines set to one measure, and what was learned of its habits.
///
/// A file may have several measures (rule L1), and two files joined have two sets of habits; so nothing is decided for
/// a file as a whole.
struct Region {
  /// The lines, as indices into the facts.
  var range: Range<Int>
  /// The width of a full line in cells; nil where lines are not wrapped to a measure.
  var measure: Int32?
  /// Whether most lines hold Han or kana.
  var isSolid: Bool
  /// How many cells shorter the first line of a paragraph is, its indent lost in scanning (rule L3).
  ///
  /// Apart from the habits, as it is tried out and no cost in `costs` hangs on it.
  var ghostIndent: Int32 = 0
  /// How much the lines say about block boundaries.
  var habits = Habits() {
    didSet { costs = HabitCosts(habits) }
  }
  /// The same habits as costs.
  private(set) var costs = HabitCosts.unlearned
}

/// What a region's blank lines, indents and full stops are worth, as probabilities learned from the region itself.
struct Habits {
  /// How often a paragraph's first line is indented as printed; 0 where the region does not indent.
  var indentAtStart = 0.0
  /// How often any other line is.
  var indentInside = 0.0
  /// How often a blank line stands at a boundary.
  ///
  /// The prior is the measurement of rule L7.
  var blankAtBreak = 0.66
  /// How often one stands inside a block.
  var blankInside = 0.05
  /// How often a gap is a boundary; the seeds have one boundary in nine gaps.
  var breakShare = 0.125
  /// How often a block with a number is a paragraph and no heading, by family of numbering: the articles of a law are
  /// paragraphs, its chapters headings.
  var labelledParagraph = [Double](repeating: 0.4, count: NumberingFamily.allCases.count)
  /// What paragraphs end in.
  var endings = Frequencies([0.91, 0.02, 0.004, 0.03, 0.006, 0.03])
  /// What lines inside a paragraph end in.
  var endingsInside = Frequencies([0.07, 0.01, 0.08, 0.01, 0.01, 0.82])
  /// What blocks begin with.
  var openings = Frequencies([1, 1, 1, 1, 1])
  /// What lines inside a sentence begin with.
  var openingsInside = Frequencies([1, 1, 1, 1, 1])
  /// What sentences inside a paragraph begin with.
  var openingsAfterStop = Frequencies([1, 1, 1, 1, 1])
  /// How often a line inside a block is left short although more would have fitted.
  var shortInside = 0.04
  /// How often a sentence that ends inside a paragraph at a line's end ends a few cells short of the edge; 0 where that
  /// is no habit.
  var stopNearEdge = 0.0
}

/// A region's habits as costs in nats: what it costs to read a line against them.
///
/// Made once a region; a class, because every gap asks it and arrays would be retained at each question.
final class HabitCosts: Sendable {
  /// The cost of seeing a thing and of not seeing it.
  struct Pair {
    let yes: Float
    let no: Float

    init(_ probability: Double) {
      // Bounded so that no single habit decides alone.
      yes = Float(-NaturalScale.logarithm(max(probability, 0.004)))
      no = Float(-NaturalScale.logarithm(max(1 - probability, 0.004)))
    }
  }

  /// The costs before anything is learned; a region is made for every few lines, and most are united at once.
  static let unlearned = HabitCosts(Habits())

  let indents: Bool
  let indentAtStart: Pair
  let indentInside: Pair
  let blankAtBreak: Pair
  let blankInside: Pair
  let breaks: Pair
  let labelledParagraph: [Pair]
  let endings: [Float]
  let endingsInside: [Float]
  let openings: [Float]
  let openingsInside: [Float]
  let openingsAfterStop: [Float]
  let shortInside: Pair
  /// What it costs to go on after a stop a few cells short of the edge; nil where that is no habit.
  let stopNearEdge: Float?

  init(_ habits: Habits) {
    indents = habits.indentAtStart > 0
    indentAtStart = Pair(habits.indentAtStart)
    indentInside = Pair(habits.indentInside)
    blankAtBreak = Pair(habits.blankAtBreak)
    blankInside = Pair(habits.blankInside)
    breaks = Pair(habits.breakShare)
    labelledParagraph = habits.labelledParagraph.map { Pair($0) }
    endings = habits.endings.costs
    endingsInside = habits.endingsInside.costs
    openings = habits.openings.costs
    openingsInside = habits.openingsInside.costs
    openingsAfterStop = habits.openingsAfterStop.costs
    shortInside = Pair(habits.shortInside)
    stopNearEdge = habits.stopNearEdge > 0 ? Pair(habits.stopNearEdge).yes : nil
  }
}

/// Finds the regions: lines in small chunks, each judged with its neighbours, then united where they agree.
struct RegionFinder {
  /// Lines in a chunk: enough that a paragraph or two fall into it, few enough to follow a change of column.
  static let chunk = 24
  /// The widest measure in cells; a longer line is a paragraph on one line.
  ///
  /// Print has at most some 45 em.
  static let widestMeasure: Int32 = 140
  /// The narrowest measure in cells: five ideographs.
  private static let narrowestMeasure: Int32 = 10

  let facts: [LineFacts]

  /// The regions in order; together they are all lines.
  func regions() -> [Region] {
    var regions: [Region] = []
    var start = 0
    while start < facts.count {
      let end = min(start + Self.chunk, facts.count)
      // A last chunk of a few lines has too little evidence of its own.
      let stop = facts.count - end < Self.chunk / 2 ? facts.count : end
      let low = max(0, start - Self.chunk)
      let high = min(facts.count, stop + Self.chunk)
      let own = judge(start..<stop)
      let estimate = own.measure == nil ? own : judge(low..<high)
      add(
        Region(range: start..<stop, measure: estimate.measure ?? own.measure, isSolid: own.isSolid),
        to: &regions)
      start = stop
    }
    regions = RegionBoundaries(facts: facts).settled(adopting(regions))
    for index in regions.indices where regions[index].measure != nil {
      let whole = judge(regions[index].range)
      regions[index].measure = whole.measure ?? regions[index].measure
    }
    return regions
  }

  /// The regions, where a stretch of short paragraphs, whose own lines are too few to show a measure, takes that of its
  /// neighbour if its breaks agree with it.
  private func adopting(_ regions: [Region]) -> [Region] {
    var result: [Region] = []
    for (index, region) in regions.enumerated() {
      var region = region
      if region.measure == nil {
        let neighbours = [result.last, index + 1 < regions.count ? regions[index + 1] : nil]
        for case let neighbour? in neighbours where region.measure == nil {
          guard let measure = neighbour.measure, neighbour.isSolid == region.isSolid,
            isSet(region.range, to: measure, isSolid: region.isSolid)
          else { continue }
          region.measure = measure
        }
      }
      add(region, to: &result)
    }
    return result
  }

  /// Whether lines may have been set to `measure`: hardly one is wider, and where neither a blank line nor an indent
  /// marks a boundary, nearly every break was forced.
  private func isSet(_ range: Range<Int>, to measure: Int32, isSolid: Bool) -> Bool {
    var wide = 0
    var forced = 0
    var gaps = 0
    // Letters differ in width, and marks over and under them have none: full lines of words differ by a twelfth.
    let slack = isSolid ? 2 : measure / 12
    let isMargin = facts[range].count { $0.indent >= 2 } * 10 > range.count * 9
    for index in range {
      let fact = facts[index]
      if fact.flags.contains(.standsAlone) { continue }
      let width = fact.cells + ((2...8).contains(fact.indent) ? fact.indent : 0)
      if width > measure + 2 { wide += 1 }
      guard index + 1 < range.upperBound else { break }
      let below = facts[index + 1]
      guard below.blanksBefore == 0, !below.flags.contains(.followsPageEdge),
        isMargin || below.indent < 2
      else { continue }
      gaps += 1
      if width + below.firstUnit + 1 > measure - slack { forced += 1 }
    }
    return wide * 20 <= range.count && forced >= 3 && forced * 5 >= gaps * 4
  }

  private func add(_ region: Region, to regions: inout [Region]) {
    if let last = regions.last, last.isSolid == region.isSolid, agree(last.measure, region.measure)
    {
      regions[regions.count - 1].range = last.range.lowerBound..<region.range.upperBound
    } else {
      regions.append(region)
    }
  }

  private func agree(_ first: Int32?, _ second: Int32?) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): abs(first - second) <= (max(first, second) > 50 ? 4 : 2)
    default: false
    }
  }

  /// Whether the lines of `range` are wrapped, and at what measure.
  func judge(_ range: Range<Int>) -> (measure: Int32?, isSolid: Bool) {
    var histogram = [Int](repeating: 0, count: Int(Self.widestMeasure) + 3)
    var count = 0
    var long = 0
    var solid = 0
    var punctuated = 0
    var korean = 0
    for fact in facts[range] where !fact.flags.contains(.standsAlone) {
      count += 1
      if fact.flags.contains(.solid) { solid += 1 }
      if SentenceMarks.isHangul(fact.first) || SentenceMarks.isHangul(fact.last) { korean += 1 }
      if fact.flags.contains(.endsSentence) || fact.flags.contains(.endsPause) { punctuated += 1 }
      // A printed indent fills the line with the text behind it; a deeper one is a margin or a centred line.
      let width = fact.cells + ((2...8).contains(fact.indent) ? fact.indent : 0)
      if width > Self.widestMeasure { long += 1 } else { histogram[Int(width)] += 1 }
    }
    let isSolid = solid * 2 > count
    // Lines that nearly all end in a mark are verse or paragraphs; wrapped prose breaks anywhere.
    guard count >= 4, long * 4 <= count, punctuated * 10 <= count * 7 else { return (nil, isSolid) }
    if !isSolid, korean * 2 > count, let grid = gridMeasure(histogram, count) {
      return (grid, true)
    }
    return (
      isSolid ? solidMeasure(histogram, count) : spacedMeasure(range, histogram, count), isSolid
    )
  }

  /// Lines of ideographs are full to the cell, so the measure is the peak of the widths.
  private func solidMeasure(_ histogram: [Int], _ count: Int) -> Int32? {
    var best = 0
    var peak = 0
    for width in Int(Self.narrowestMeasure)..<Int(Self.widestMeasure) {
      let near = histogram[width] * 2 + histogram[width - 1]
      if near >= peak, near > 0 {
        peak = near
        best = width
      }
    }
    guard best > 0 else { return nil }
    let full = histogram[max(0, best - 2)...min(best + 2, histogram.count - 1)].reduce(0, +)
    let over = histogram[min(best + 5, histogram.count - 1)...].reduce(0, +)
    return full * 3 >= count && over * 5 <= count ? Int32(best) : nil
  }

  /// The measure of Korean that breaks anywhere: half of its lines are full to the syllable, where at most a third of
  /// those that keep their words are.
  private func gridMeasure(_ histogram: [Int], _ count: Int) -> Int32? {
    guard count >= 8, let measure = solidMeasure(histogram, count) else { return nil }
    let full = histogram[max(0, Int(measure) - 2)...Int(measure)].reduce(0, +)
    return full * 2 >= count ? measure : nil
  }

  /// Lines of words are full to the last word, so the measure is where breaks are forced (rule L2).
  private func spacedMeasure(_ range: Range<Int>, _ histogram: [Int], _ count: Int) -> Int32? {
    // The widest lines but for one in fifty, which may be headlines or two columns read as one.
    var left = max(1, count / 50)
    var measure = histogram.count - 1
    while measure > 0, left > 0 {
      left -= histogram[measure]
      if left > 0 { measure -= 1 }
    }
    guard measure >= Int(Self.narrowestMeasure) else { return nil }
    var forced = 0
    var gaps = 0
    // An indented line begins a paragraph where not all are: the break before it was never forced.
    let indented = facts[range].count { $0.indent >= 2 }
    let isMargin = indented * 10 > range.count * 9
    for index in range.dropLast()
    where facts[index + 1].blanksBefore == 0 && (isMargin || facts[index + 1].indent < 2) {
      gaps += 1
      if facts[index].cells + 1 + facts[index + 1].firstUnit > Int32(measure) - 3 { forced += 1 }
    }
    // With a blank line after every line there is no gap to test; the spread of the widths decides.
    if gaps * 4 < count {
      let near = histogram[max(0, measure - 14)...measure].reduce(0, +)
      return near * 2 >= count && count >= 8 ? Int32(measure) : nil
    }
    return forced * 2 >= gaps ? Int32(measure) : nil
  }
}
