/// A stretch of text in a row of print, with no wide space inside.
struct TextStretch {
  /// The byte offsets of the text.
  let start: UInt32
  let end: UInt32
  /// The places on the grid where the text begins and ends, counted from the left edge of the page.
  let from: Int32
  let to: Int32

  /// The byte offsets of the text.
  var bytes: Range<Int> { Int(start)..<Int(end) }
}

/// What a place on the grid is.
///
/// Programs that lay pages out as plain text count characters (`pdftotext -layout` gives an ideograph one place); what
/// is typed for a terminal counts cells.
enum Grid {
  case codePoints
  case cells
}
