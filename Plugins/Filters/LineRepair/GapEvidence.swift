internal import GalleyLexicon

/// What the two lines of a gap say about it, whatever the habits of their region are found to be: gathered once, and
/// weighed anew for each reading of the document and for each indent that may have been lost.
///
/// All numbers are nats; what depends on a habit is kept as the kind of thing that was seen.
struct GapEvidence: Equatable {
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
  /// Whether there is more than one.
  var isWide = false
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

  /// The cells of room beyond which more say no more: the costs of going on have then reached their bound.
  private static let mostRoom: Int32 = 60
  /// The cells over the measure from which on a line is as much too wide as any.
  private static let farOver: Int32 = -5

  /// The same evidence with what makes no difference left out of its numbers, so that gaps that look alike are equal.
  mutating func simplify() {
    if room < Self.farOver { room = Self.farOver }
    if room < needed {
      // However long the next word is, it did not fit.
      needed = max(0, room + 1)
    } else {
      room = min(room, needed + Self.mostRoom)
    }
  }

  /// A number by which equal evidence is found; different evidence may share it.
  var key: UInt64 {
    var key = UInt64(join.bitPattern) << 32 | UInt64(breaking.bitPattern)
    func mix(_ part: UInt64) { key = (key ^ part) &* 0x9E37_79B9_7F4A_7C15 ^ (key >> 29) }
    mix(UInt64(display.bitPattern) << 32 | UInt64(labelled.bitPattern))
    mix(UInt64(cutShort.bitPattern) << 32 | UInt64(runsLong.bitPattern))
    mix(UInt64(UInt32(bitPattern: room)) << 32 | UInt64(UInt32(bitPattern: needed)))
    mix(
      UInt64(truncatingIfNeeded: ending.rawValue) << 16
        | UInt64(truncatingIfNeeded: (opening?.rawValue ?? 7)) << 8
        | UInt64(blank.rawValue) << 4 | UInt64(indent.rawValue) << 1 | (isWide ? 1 : 0))
    return key
  }
}
