internal import GalleyLexicon

/// The costs of every reading of one gap between two lines, in nats: the negative logarithm of how often lines of that
/// reading look like these.
///
/// The joined and the broken readings of all gaps are weighed against each other over the whole document, never one gap
/// by itself (rule L8).
struct GapCosts {
  /// Going on in the same block, by shape, where the upper line is its block's first.
  var joinFirst: ShapeCosts
  /// The same where it is any other.
  var joinRest: ShapeCosts
  /// Ending the block at the upper line, where that is its block's first.
  var endFirst: ShapeCosts
  /// The same where it is any other.
  var endRest: ShapeCosts
  /// Beginning a block at the lower line.
  var start: ShapeCosts

  /// The same, with what an earlier reading found around the gap, which concerns paragraphs alone.
  @inline(__always)
  func amid(_ around: Neighbourhood.Costs) -> GapCosts {
    let inside = ShapeCosts(paragraph: around.inside)
    let bare = ShapeCosts(paragraph: around.bare)
    return GapCosts(
      joinFirst: joinFirst + inside, joinRest: joinRest + inside, endFirst: endFirst + bare,
      endRest: endRest + bare, start: start + ShapeCosts(paragraph: around.breaking))
  }
}

extension GapEvidence {
  /// How often headings are indented like paragraphs where no indent is left to tell; the seeds' are not.
  private static let indentedHeading: Float = 0.3

  /// What the evidence costs under the habits of the region, with `ghostIndent` cells lost at the first line of a block.
  func costs(_ habits: HabitCosts, ghostIndent: Int32) -> GapCosts {
    var join = join + habits.breaks.no
    var breaking = breaking + habits.breaks.yes
    var paragraph: Float = 0
    switch blank {
    case .unasked: break
    case .present:
      join += habits.blankInside.yes
      breaking += habits.blankAtBreak.yes
      if let wide = habits.wide {
        join += isWide ? wide.inside.yes : wide.inside.no
        breaking += isWide ? wide.atBreak.yes : wide.atBreak.no
      }
    case .absent:
      join += habits.blankInside.no
      breaking += habits.blankAtBreak.no
    }
    if habits.indents {
      switch indent {
      case .unasked: break
      case .present:
        join += habits.indentInside.yes
        paragraph += habits.indentAtStart.yes
      case .absent:
        join += habits.indentInside.no
        paragraph += habits.indentAtStart.no
      }
    }
    if let opening {
      breaking += habits.openings[opening.rawValue]
      // After a full stop a line begins like a block whether it is one or not.
      join +=
        ending == .sentence
        ? habits.openingsAfterStop[opening.rawValue] : habits.openingsInside[opening.rawValue]
    }
    var labelled = labelled
    if let family {
      let habit = habits.labelledParagraph[Int(family.rawValue)]
      paragraph += habit.yes
      labelled += habit.no
    }
    let terminal = min(habits.endings[ending.rawValue], longestEnd)
    let inside = habits.endingsInside[ending.rawValue]

    let rest = isWrapped ? fullness(of: room, habits) : .neutral
    let first = isWrapped ? fullness(of: room - (firstLoss ?? ghostIndent), habits) : .neutral
    let endFirst = first.end + breaking
    let endRest = rest.end + breaking
    // Whether headings lost an indent too is not known.
    let endHeading =
      isIndented ? endFirst : endRest + max(0, endFirst - endRest) * Self.indentedHeading
    let shortJoin = join + shortInside + runsLong
    // A title broken by its sense may leave any room, but hardly where white space parts the lines too.
    let displayJoin = shortJoin + (isParted ? 1.5 + min(first.join, rest.join) / 5 : 0)
    return GapCosts(
      joinFirst: ShapeCosts(
        join + first.join + inside + cutShort,
        shortJoin + min(first.join, rest.join) + 0.9,
        displayJoin + (isWrapped ? 1.6 : 2.2)),
      joinRest: ShapeCosts(
        join + rest.join + inside,
        shortJoin + rest.join + 3.4,
        displayJoin + (isWrapped ? 2.2 : 3.0)),
      endFirst: ShapeCosts(
        endFirst + terminal + (endsSentence ? 0 : cutShort / 2),
        endHeading + shortEnd,
        endRest + shortEnd),
      endRest: ShapeCosts(endRest + terminal, endRest + shortEnd, endRest + shortEnd),
      start: ShapeCosts(paragraph, labelled, display))
  }

  // MARK: - Fullness

  /// What it costs to go on after a line of some width, and to end there.
  private struct Fullness {
    var join: Float
    var end: Float

    static let neutral = Fullness(join: 0, end: 0)
  }

  /// Costs by the room left on the line: a joined line has none, a last line any.
  ///
  /// The steps were set on typeset Chinese and English text at measures of 10 to 40 em: a hanging mark runs two cells
  /// over, a pushed one leaves two; wider misses are recognition faults.
  @inline(__always)
  private func fullness(of room: Int32, _ habits: HabitCosts) -> Fullness {
    if room < 0 {
      let over = -room
      let join: Float = over <= 1 ? 0.2 : over <= 2 ? 0.5 : over <= 4 ? 2.2 : 3.2
      // A line far wider than the measure was not set to it: a headline across columns.
      return Fullness(join: join, end: over <= 2 ? habits.fullByChance : over <= 4 ? 1 : 0.05)
    }
    if room < needed { return Fullness(join: 0, end: habits.fullByChance) }
    if let near = habits.stopNearEdge, ending == .sentence, !isSolid,
      room - needed < StopsNearEdge.reach
    {
      return Fullness(join: near, end: StopsNearEdge.end)
    }
    let spare = Float(room - needed)
    let short = habits.shortInside.yes
    let join = isSolid ? min(short + 0.4 * spare, 9) : min(short / 2 + 0.2 * spare, 9)
    return Fullness(join: join, end: isSolid ? 0.4 : 0.05)
  }
}
