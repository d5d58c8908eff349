/// All that is known of one gap but how full its upper line is as the first of its block, which hangs on the indent that
/// was lost there: `GhostIndent` tries several on the same evidence, and gathering it is most of the work.
struct GapEvidence {
  /// The nats against going on, from all other evidence.
  let join: Float
  /// The nats against a boundary.
  let breaking: Float
  /// Beginning a block at the lower line, by shape.
  let start: (Float, Float, Float)
  /// What the upper line ends in.
  let terminal: TerminalCosts
  /// How full the upper line is as any line of its block but the first.
  let asRest: GapScale.Fullness
  /// The nats against a paragraph whose first line is so short.
  let cutShort: Float
  /// The nats against a heading that runs on into so long a line.
  let runsLong: Float
  let isParted: Bool
  let isWrapped: Bool
  /// Whether the upper line is indented as printed.
  let isIndented: Bool
  let endsSentence: Bool

  /// The costs, with the upper line as full as `first` where it is the first of its block.
  func costs(asFirst first: GapScale.Fullness) -> GapCosts {
    let labelledFirst = min(first.join, asRest.join)
    let end = GapCosts.Pair(first: first.end + breaking, rest: asRest.end + breaking)
    // Whether headings lost an indent too is not known.
    let labelledEnd =
      isIndented ? end.first : end.rest + max(0, end.first - end.rest) * GapScale.indentedHeading
    let displayJoin = join + terminal.insideShort + runsLong + (isParted ? 1.5 : 0)
    return GapCosts(
      join: (
        GapCosts.Pair(
          first: join + first.join + terminal.inside + cutShort,
          rest: join + asRest.join + terminal.inside),
        GapCosts.Pair(
          first: join + labelledFirst + terminal.insideShort + runsLong + 0.9,
          rest: join + asRest.join + terminal.insideShort + runsLong + 3.4),
        GapCosts.Pair(
          first: displayJoin + (isWrapped ? 1.6 : 2.2),
          rest: displayJoin + (isWrapped ? 2.2 : 3.0))
      ),
      end: (
        GapCosts.Pair(
          first: end.first + terminal.end + (endsSentence ? 0 : cutShort / 2),
          rest: end.rest + terminal.end),
        GapCosts.Pair(first: labelledEnd + terminal.endShort, rest: end.rest + terminal.endShort),
        GapCosts.Pair(first: end.rest + terminal.endShort, rest: end.rest + terminal.endShort)
      ),
      start: start)
  }
}

/// What the last mark of a line costs: at the end of a block and inside it, of a paragraph and of a short block.
struct TerminalCosts {
  var end: Float
  var inside: Float
  var endShort: Float
  var insideShort: Float
}
