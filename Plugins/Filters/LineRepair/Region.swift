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
  var habits = Habits.unlearned {
    didSet { costs = HabitCosts(habits, fullByChance: fullByChance) }
  }
  /// What it costs that the last line of a block is full, which happens by chance: one line in as many as it has places
  /// to end at.
  ///
  /// In Han and kana those are its cells of an em, but for the one in four that a mark is kept from standing at; in words
  /// a line is full where the next block's first word, of five letters and a space, would not have fitted.
  private var fullByChance: Float {
    guard let measure else { return HabitCosts.fullByChance }
    let places = Double(max(measure, 16)) * (isSolid ? 3.0 / 8 : 1.0 / 6)
    return Float(NaturalScale.logarithm(places))
  }
  /// The same habits as costs.
  private(set) var costs = HabitCosts.unlearned
}

extension [Region] {
  /// The widest measure of a region and its neighbours: that of the text which a stretch is set off from, as verse and
  /// quotations may be regions of their own.
  func widestMeasure(near region: Int) -> Int32? {
    self[Swift.max(0, region - 2)..<Swift.min(count, region + 3)].compactMap(\.measure).max()
  }
}

/// What a region's blank lines, indents and full stops are worth, as probabilities learned from the region itself.
struct Habits {
  /// What is taken for granted before anything is learned; shared, as a region is made for every few lines.
  static let unlearned = Habits()

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
  /// How often more than one blank line stands there where any does; 0 where all gaps with blank lines are alike.
  var wideAtBreak = 0.0
  /// How often it does inside a block.
  var wideInside = 0.0
  /// The least that a blank line inside a block is held to: thousands of lines may show that there is none, and one that
  /// a scan puts there is no rarer.
  static let leastBlankInside = 0.001
  /// How often a gap is a boundary; the seeds have one boundary in nine gaps.
  var breakShare = 0.125
  /// How often a block with a number is a paragraph and no heading, by family of numbering: the articles of a law are
  /// paragraphs, its chapters headings.
  var labelledParagraph = FamilyShares(repeating: 0.4)
  /// What paragraphs end in.
  var endings = Frequencies<6>([0.91, 0.02, 0.004, 0.03, 0.006, 0.03])
  /// What lines inside a paragraph end in.
  var endingsInside = Frequencies<6>([0.07, 0.01, 0.08, 0.01, 0.01, 0.82])
  /// What blocks begin with.
  var openings = Frequencies<5>([1, 1, 1, 1, 1])
  /// What lines inside a sentence begin with.
  var openingsInside = Frequencies<5>([1, 1, 1, 1, 1])
  /// What sentences inside a paragraph begin with.
  var openingsAfterStop = Frequencies<5>([1, 1, 1, 1, 1])
  /// How often a line inside a block is left short although more would have fitted.
  var shortInside = 0.04
  /// How often a sentence that ends inside a paragraph at a line's end ends a few cells short of the edge; 0 where that
  /// is no habit.
  var stopNearEdge = 0.0
}

/// A region's habits as costs in nats: what it costs to read a line against them.
///
/// Made once a region; a class with its tables inside it, because every gap asks it and arrays would be retained at each
/// question.
final class HabitCosts: Sendable {
  /// The cost of seeing a thing and of not seeing it.
  struct Pair {
    let yes: Float
    let no: Float

    init(_ probability: Double, least: Double = 0.004) {
      // Bounded so that no single habit decides alone.
      yes = Float(-NaturalScale.logarithm(max(probability, least)))
      no = Float(-NaturalScale.logarithm(max(1 - probability, 0.004)))
    }
  }

  /// The costs before anything is learned; a region is made for every few lines, and most are united at once.
  static let unlearned = HabitCosts(.unlearned)

  /// What a full last line costs.
  let fullByChance: Float
  let indents: Bool
  let indentAtStart: Pair
  let indentInside: Pair
  let blankAtBreak: Pair
  let blankInside: Pair
  /// Of gaps with blank lines, having more than one; nil where that is no habit.
  let wide: (atBreak: Pair, inside: Pair)?
  let breaks: Pair
  let labelledParagraph: Families<Pair>
  let endings: InlineArray<6, Float>
  let endingsInside: InlineArray<6, Float>
  let openings: InlineArray<5, Float>
  let openingsInside: InlineArray<5, Float>
  let openingsAfterStop: InlineArray<5, Float>
  let shortInside: Pair
  /// What it costs to go on after a stop a few cells short of the edge; nil where that is no habit.
  let stopNearEdge: Float?

  /// What a full last line costs in nats where nothing else is known: one line in a dozen.
  static let fullByChance: Float = 2.5

  init(_ habits: Habits, fullByChance: Float = HabitCosts.fullByChance) {
    self.fullByChance = fullByChance
    indents = habits.indentAtStart > 0
    indentAtStart = Pair(habits.indentAtStart)
    indentInside = Pair(habits.indentInside)
    blankAtBreak = Pair(habits.blankAtBreak)
    blankInside = Pair(habits.blankInside, least: Habits.leastBlankInside)
    wide =
      habits.wideAtBreak > 0 ? (Pair(habits.wideAtBreak), Pair(habits.wideInside)) : nil
    breaks = Pair(habits.breakShare)
    labelledParagraph = InlineArray { Pair(habits.labelledParagraph[$0]) }
    endings = habits.endings.costs
    endingsInside = habits.endingsInside.costs
    openings = habits.openings.costs
    openingsInside = habits.openingsInside.costs
    openingsAfterStop = habits.openingsAfterStop.costs
    shortInside = Pair(habits.shortInside)
    stopNearEdge = habits.stopNearEdge > 0 ? Pair(habits.stopNearEdge).yes : nil
  }
}
