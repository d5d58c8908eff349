internal import GalleyLexicon

/// What the two lines of a gap say about it, whatever the habits of their region are found to be: gathered once, and
/// weighed anew for each reading of the document and for each indent that may have been lost.
///
/// All numbers are nats; what depends on a habit is kept as the kind of thing that was seen.
struct GapEvidence {
  /// Whether a thing was seen that a habit gives a worth, or says nothing here.
  enum Sight: UInt8 {
    case unasked
    case absent
    case present
  }

  /// Against going on, from all evidence that hangs on no habit.
  var join: Float = 0
  /// Against a boundary.
  var breaking: Float = 0
  /// Against a paragraph whose first line is so short.
  var cutShort: Float = 0
  /// Against a heading that runs on into so long a line.
  var runsLong: Float = 0
  /// Beginning a labelled block at the lower line.
  var labelled: Float = 0
  /// Beginning a block of short matter without a label there.
  var display: Float = 0
  /// The most that ending a paragraph at the upper line costs for the mark it ends in.
  var longestEnd: Float = .infinity
  /// Ending a short block at the upper line, and going on inside one.
  var shortEnd: Float = 0
  var shortInside: Float = 0
  /// The cells left on the upper line, were it any line of its block but the first; negative where it runs over.
  var room: Int32 = 0
  /// The cells that what follows would have needed.
  var needed: Int32 = 0
  /// The cells the upper line has less, were it its block's first; nil where that hangs on the indent that was lost.
  var firstLoss: Int32?
  /// What the upper line ends in.
  var ending = LineEnding.other
  /// What the lower line begins with; nil where that says nothing.
  var opening: LineOpening?
  /// The family of the label the lower line begins with.
  var family: NumberingFamily?
  /// A blank line between the two.
  var blank = Sight.unasked
  /// An indent of the lower line.
  var indent = Sight.unasked
  /// Whether the region is set to a measure.
  var isWrapped = false
  /// Whether its lines hold Han or kana.
  var isSolid = false
  /// Whether white space parts the lines.
  var isParted = false
  /// Whether the upper line is indented as printed.
  var isIndented = false
  /// Whether the upper line ends a sentence.
  var endsSentence = false
}
