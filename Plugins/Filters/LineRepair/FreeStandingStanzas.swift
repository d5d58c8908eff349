internal import GalleyLexicon
internal import GalleyUnicode

/// Finds verse that print does not set off from the text: lines between blank lines that are no paragraph broken to a
/// measure.
///
/// A paragraph breaks its lines where the next word no longer fits, begins few of them with a capital and ends few at a
/// comma; a stanza breaks them where the verse ends. All lines of a stanza are judged at once. Verse of ideographs is told
/// by its form: lines of one length that each end in a mark, or short lines of sentences that fill no measure. Cost is
/// linear: every line is in one stretch and looked at a few times.
struct FreeStandingStanzas {
  private let facts: [LineFacts]
  private let regions: [Region]
  private let bytes: [UInt8]
  private let properties: CodePointTable

  /// The longest stanza looked at; a longer stretch without a blank line is text.
  private static let longest = 1000
  /// Lines that are something else by their markup or their words.
  private static let others: LineFacts.Flags = [
    .standsAlone, .opensBlock, .startsReference, .startsFrontLabel, .isSectionName, .isByline,
    .isNames, .isNumber, .isStrong, .isOwnLine, .continuesRow, .isVerse, .standsOff,
  ]

  /// Looks at `facts`, measured on `bytes`, whose regions are known.
  init(facts: [LineFacts], regions: [Region], bytes: [UInt8], properties: CodePointTable) {
    self.facts = facts
    self.regions = regions
    self.bytes = bytes
    self.properties = properties
  }

  /// The facts with the lines of verse marked; nil where there is none.
  func entered() -> [LineFacts]? {
    guard facts.contains(where: { $0.blanksBefore > 0 }) else { return nil }
    var words: [Stretch] = []
    var solid: [Range<Int>] = []
    var solidMeasures: [Int32?] = []
    var region = 0
    for stretch in stretches {
      while regions[region].range.upperBound <= stretch.lowerBound { region += 1 }
      if facts[stretch].allSatisfy({ $0.flags.contains(.solid) }) {
        solid.append(stretch)
        // A file beside this one may be set to any measure.
        solidMeasures.append(
          regions[region].measure
            ?? (regions[region].isSolid ? regions.widestMeasure(near: region) : nil))
      } else {
        words.append(
          Stretch(
            lines: stretch, measure: regions.widestMeasure(near: region),
            ownMeasure: regions[region].measure))
      }
    }
    let twins = twins(zip(solid, solidMeasures).map { Stretch(lines: $0, measure: $1) })
    let stanzas = wordStanzas(words) + twins + solidStanzas(solid).filter { !twins.contains($0) }
    guard !stanzas.isEmpty else { return nil }
    var result = facts
    for stanza in stanzas {
      result[stanza.lowerBound].flags.formUnion([.isVerse, .entersStretch])
      for index in stanza.dropFirst() { result[index].flags.formUnion([.isVerse, .isOwnLine]) }
      if stanza.upperBound < facts.count {
        result[stanza.upperBound].flags.insert(.leavesStretch)
      }
    }
    return result
  }

  /// The runs of two lines and more between blank lines, none of which is anything else.
  private var stretches: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in facts.indices.dropFirst()
    where facts[index].blanksBefore > 0 || facts[index].flags.contains(.followsPageEdge) {
      if isCandidate(start..<index) { result.append(start..<index) }
      start = index
    }
    if isCandidate(start..<facts.count) { result.append(start..<facts.count) }
    return result
  }

  private func isCandidate(_ stretch: Range<Int>) -> Bool {
    guard stretch.count >= 2, stretch.count <= Self.longest else { return false }
    for index in stretch {
      let fact = facts[index]
      // What was found to be prose of its own measure has an edge.
      guard fact.flags.isDisjoint(with: Self.others), fact.rightEdge == 0, fact.label == nil,
        fact.column == 0, fact.opening != .digit
      else { return false }
    }
    return true
  }

  // MARK: - Words

  /// What a stanza must be better by than a paragraph, in nats: one in twenty of the blocks of a journal is verse.
  private static let prior = 3.0
  /// A line of prose ends at a comma or the like once in seven, a line of verse every other time.
  private static let pause = 1.1
  private static let bare = -0.55
  /// What a stanza as full as the text around it must show more of: four lines rarely all are.
  private static let full = 8.0

  /// Lines between blank lines, and the measure of the text around them.
  private struct Stretch {
    var lines: Range<Int>
    var measure: Int32?
    /// The measure of the lines' own region.
    var ownMeasure: Int32?
  }

  /// The stretches that are stanzas, and those beside them that are set alike.
  private func wordStanzas(_ stretches: [Stretch]) -> [Range<Int>] {
    let twins = Set(twins(stretches))
    var isVerse = stretches.map { twins.contains($0.lines) || isStanza($0.lines, $0.measure) }
    func follow(_ order: some Sequence<Int>, _ step: Int) {
      for place in order where !isVerse[place] {
        let other = place - step
        guard isVerse.indices.contains(other), isVerse[other],
          stretches[place].lines.count == stretches[other].lines.count,
          touch(stretches[min(place, other)].lines, stretches[max(place, other)].lines),
          isStanza(stretches[place].lines, stretches[place].measure, isBesideVerse: true)
        else { continue }
        isVerse[place] = true
      }
    }
    follow(stretches.indices, 1)
    follow(stretches.indices.reversed(), -1)
    return stretches.indices.filter { isVerse[$0] }.map { stretches[$0].lines }
  }

  /// The stretches that are stanzas of one poem by their form.
  private func twins(_ stretches: [Stretch]) -> [Range<Int>] {
    var isTwin = stretches.map { _ in false }
    for place in stretches.indices.dropFirst() {
      let (above, below) = (stretches[place - 1], stretches[place])
      guard let measure = below.ownMeasure ?? below.measure,
        (above.ownMeasure ?? above.measure) == measure,
        VerseStanza.areTwins(facts[above.lines], facts[below.lines], measure: measure)
      else { continue }
      isTwin[place - 1] = true
      isTwin[place] = true
    }
    return stretches.indices.filter { isTwin[$0] }.map { stretches[$0].lines }
  }

  private func touch(_ above: Range<Int>, _ below: Range<Int>) -> Bool {
    above.upperBound == below.lowerBound
  }

  private func isStanza(
    _ stretch: Range<Int>, _ measure: Int32?, isBesideVerse: Bool = false
  ) -> Bool {
    guard stretch.count >= (isBesideVerse ? 2 : 3) else { return false }
    // Most text is no verse whatever its capitals, which cost a look at every word.
    guard VerseStanza(facts, stretch, capitals: 0, isBesideVerse: isBesideVerse).isVerse else {
      return false
    }
    let capitals = capitals(stretch)
    guard
      VerseStanza(facts, stretch, capitals: capitals, isBesideVerse: isBesideVerse).isVerse
    else { return false }
    let upper = NaturalScale.logarithm(0.9 / capitals)
    let lower = NaturalScale.logarithm(0.1 / (1 - capitals))
    let widest = facts[stretch].map { $0.indent + $0.cells }.max() ?? 0
    var score = isBesideVerse ? 0 : -Self.prior
    for index in stretch.dropLast() {
      let above = facts[index]
      let below = facts[index + 1]
      switch below.opening {
      case .lower: score += lower
      case .upper: score += above.ending == .sentence ? upper / 4 : upper
      case .speech, .digit, .other: break
      }
      switch above.ending {
      case .pause, .colon, .dash: score += Self.pause
      case .other: score += Self.bare
      case .sentence, .quotation: break
      }
      // A paragraph leaves no room for the next word, but for what letters differ in width.
      let room = widest - above.indent - above.cells - below.firstUnit - 1
      score += room * 6 >= widest ? 1.8 : room >= 2 ? 0.4 : -0.6
    }
    if let measure {
      if widest * 4 <= measure * 3 { score += 1.5 }
      // Where every break is forced by the measure of the text, it is text.
      let isForced = stretch.dropLast().allSatisfy { index in
        let fact = facts[index]
        let width = fact.indent + fact.cells + facts[index + 1].firstUnit + 1
        return width > measure - measure / 12
      }
      if isForced { score -= Self.full }
    }
    return score > 0
  }

  /// The share of words inside the lines that begin with a capital.
  private func capitals(_ stretch: Range<Int>) -> Double {
    BreakOpportunities(facts[stretch], bytes, properties, isSolid: false).shareOfCapitals
  }

  // MARK: - Ideographs and kana

  /// The widest line of such verse in cells: two lines of seven ideographs and their marks, or a long free verse.
  private static let widestSolid: Int32 = 56
  /// The least number of lines that show verse rather than a few short paragraphs.
  private static let leastLines = 4
  /// The least number of lines of free verse: it has no other sign than that there is much of it.
  private static let leastFreeLines = 12

  private func solidStanzas(_ stretches: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    // A title may stand right over the first line of regular verse.
    let regular = stretches.compactMap(regularLines)
    if regular.reduce(0, { $0 + $1.count }) >= Self.leastLines { result += regular }
    let known = Set(regular.map(\.upperBound))
    let free = stretches.filter { !known.contains($0.upperBound) && isFree($0) }
    let lines = facts.indices.count { facts[$0].flags.contains(.solid) }
    let freeLines = free.reduce(0) { $0 + $1.count }
    if freeLines >= Self.leastFreeLines, freeLines * 2 >= lines { result += free }
    return result
  }

  /// Lines of one length that each end in a mark, every other one or all at the most ending a sentence.
  private func regularLines(_ stretch: Range<Int>) -> Range<Int>? {
    guard let last = stretch.last else { return nil }
    let width = facts[last].cells
    guard (10...36).contains(width) else { return nil }
    var start = stretch.upperBound
    var sentences = 0
    while start > stretch.lowerBound {
      let fact = facts[start - 1]
      guard fact.cells == width, fact.ending == .pause || fact.ending == .sentence,
        fact.indent == facts[last].indent
      else { break }
      if fact.ending == .sentence { sentences += 1 }
      start -= 1
    }
    let count = stretch.upperBound - start
    guard count >= 2, count.isMultiple(of: 2), sentences < count, start == stretch.lowerBound
    else { return nil }
    return start..<stretch.upperBound
  }

  /// Short lines of many lengths that end in kana or marks, as sentences do; names and titles end in ideographs.
  private func isFree(_ stretch: Range<Int>) -> Bool {
    var spoken = 0
    var sentences = 0
    var talk = 0
    let widest = facts[stretch].map { $0.indent + $0.cells }.max() ?? 0
    guard widest <= Self.widestSolid else { return false }
    var full = 0
    for index in stretch {
      let fact = facts[index]
      if fact.indent + fact.cells >= widest - 2 { full += 1 }
      if fact.ending == .sentence { sentences += 1 }
      if fact.opening == .speech { talk += 1 }
      switch fact.ending {
      case .pause, .sentence, .colon, .dash, .quotation: spoken += 1
      case .other:
        // Hiragana.
        if (0x3041...0x309F).contains(fact.last) { spoken += 1 }
      }
    }
    let count = stretch.count
    // Lines set to a measure are full, all but the last.
    return spoken * 3 >= count && sentences * 2 <= count && talk * 3 <= count
      && (full * 2 <= count || count == 2)
  }
}
