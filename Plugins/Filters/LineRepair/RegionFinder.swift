internal import GalleyLexicon

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
    var widths = WidthHistogram()
    var count = 0
    var long = 0
    var solid = 0
    var punctuated = 0
    var hanging = 0
    var edge: Int32 = 0
    for index in range {
      let flags = facts[index].flags
      if flags.contains(.standsAlone) { continue }
      count += 1
      if facts[index].rightEdge > 0 {
        hanging += 1
        edge = max(edge, facts[index].rightEdge)
      }
      if flags.contains(.solid) { solid += 1 }
      if !flags.isDisjoint(with: [.endsSentence, .endsPause]) { punctuated += 1 }
      // A printed indent fills the line with the text behind it; a deeper one is a margin or a centred line.
      let indent = facts[index].indent
      let width = facts[index].cells + ((2...8).contains(indent) ? indent : 0)
      if width > Self.widestMeasure { long += 1 } else { widths.add(width) }
    }
    let isSolid = solid * 2 > count
    // The lines of a hanging list show their edge themselves.
    if count >= 4, hanging * 2 > count { return (edge, isSolid) }
    // Lines that nearly all end in a mark are verse or paragraphs; wrapped prose breaks anywhere.
    guard count >= 4, long * 4 <= count, punctuated * 10 <= count * 7 else { return (nil, isSolid) }
    if isSolid { return (solidMeasure(widths, count), true) }
    if isKorean(range, count), let grid = gridMeasure(widths, count) { return (grid, true) }
    return (spacedMeasure(range, widths, count), false)
  }

  private func isKorean(_ range: Range<Int>, _ count: Int) -> Bool {
    var korean = 0
    for fact in facts[range] where !fact.flags.contains(.standsAlone) {
      if SentenceMarks.isHangul(fact.first) || SentenceMarks.isHangul(fact.last) { korean += 1 }
    }
    return korean * 2 > count
  }

  /// Lines of ideographs are full to the cell, so the measure is the peak of the widths.
  private func solidMeasure(_ widths: WidthHistogram, _ count: Int) -> Int32? {
    var best: Int32 = 0
    var peak = 0
    for width in max(Self.narrowestMeasure, widths.least)...max(Self.narrowestMeasure, widths.most)
    where width < Self.widestMeasure {
      let near = widths[width] * 2 + widths[width - 1]
      if near >= peak, near > 0 {
        peak = near
        best = width
      }
    }
    guard best > 0 else { return nil }
    let full = widths.count(from: best - 2, through: best + 2)
    let over = widths.count(from: best + 5, through: widths.most)
    return full * 3 >= count && over * 5 <= count ? best : nil
  }

  /// The measure of Korean that breaks anywhere: half of its lines are full to the syllable, where at most a third of
  /// those that keep their words are.
  private func gridMeasure(_ widths: WidthHistogram, _ count: Int) -> Int32? {
    guard count >= 8, let measure = solidMeasure(widths, count) else { return nil }
    return widths.count(from: measure - 2, through: measure) * 2 >= count ? measure : nil
  }

  /// Lines of words are full to the last word, so the measure is where breaks are forced (rule L2).
  private func spacedMeasure(_ range: Range<Int>, _ widths: WidthHistogram, _ count: Int) -> Int32?
  {
    // The widest lines but for one in fifty, which may be headlines or two columns read as one.
    var left = max(1, count / 50)
    var measure = widths.most
    while measure > 0 {
      left -= widths[measure]
      if left <= 0 { break }
      measure -= 1
    }
    guard measure >= Self.narrowestMeasure else { return nil }
    var forced = 0
    var gaps = 0
    // An indented line begins a paragraph where not all are: the break before it was never forced.
    let indented = facts[range].count { $0.indent >= 2 }
    let isMargin = indented * 10 > range.count * 9
    for index in range.dropLast()
    where facts[index + 1].blanksBefore == 0 && (isMargin || facts[index + 1].indent < 2) {
      gaps += 1
      if facts[index].cells + 1 + facts[index + 1].firstUnit > measure - 3 { forced += 1 }
    }
    // With a blank line after every line there is no gap to test; the spread of the widths decides.
    if gaps * 4 < count {
      let near = widths.count(from: measure - 14, through: measure)
      return near * 2 >= count && count >= 8 ? measure : nil
    }
    return forced * 2 >= gaps ? measure : raggedMeasure(range, widths, count, isMargin: isMargin)
  }

  /// The fewest lines that show a ragged measure.
  private static let leastRagged = 12

  /// The measure of print whose letters differ much in width, or whose recognition lost or made some.
  ///
  /// Its full lines differ by an eighth. Most breaks are forced within it, and most lines end in no mark, which verse and
  /// lists do.
  private func raggedMeasure(
    _ range: Range<Int>, _ widths: WidthHistogram, _ count: Int, isMargin: Bool
  ) -> Int32? {
    guard count >= Self.leastRagged else { return nil }
    // The widest but for one line in eight: recognition may have run some lines together.
    var left = max(1, count / 8)
    var measure = widths.most
    while measure > 0 {
      left -= widths[measure]
      if left <= 0 { break }
      measure -= 1
    }
    guard measure >= 3 * Self.narrowestMeasure else { return nil }
    var forced = 0
    var marked = 0
    var gaps = 0
    for index in range.dropLast() {
      let below = facts[index + 1]
      guard below.blanksBefore == 0, isMargin || below.indent < 2 else { continue }
      gaps += 1
      if facts[index].ending == .sentence || facts[index].ending == .pause { marked += 1 }
      if facts[index].cells + 1 + below.firstUnit > measure - measure / 8 { forced += 1 }
    }
    return gaps * 2 >= count && forced * 3 >= gaps * 2 && marked * 2 <= gaps ? measure : nil
  }
}
