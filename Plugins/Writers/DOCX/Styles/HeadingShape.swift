/// What headings of one level look like; the styles and the guess at page numbers share it.
struct HeadingShape: Sendable {
  /// The size in half points.
  let size: Int
  /// The space above, in twentieths of a point.
  let before: Int
  /// The space below, in twentieths of a point.
  let after: Int

  /// The shape of `level`, from 1, over text of `textSize` half points.
  ///
  /// Each level is a step nearer to the text, and always nearer to what it heads than to what went before.
  init(level: Int, textSize: Int) {
    let shapes = [(32, 480, 160), (26, 280, 100), (24, 200, 80)]
    (size, before, after) = level <= shapes.count ? shapes[level - 1] : (textSize, 120, 60)
  }
}
