/// How many lines have each width, in cells up to the widest measure.
struct WidthHistogram {
  private var counts = [Int](repeating: 0, count: Int(RegionFinder.widestMeasure) + 1)
  /// The narrowest and the widest width seen; 0 where none was.
  private(set) var least: Int32 = 0
  private(set) var most: Int32 = 0

  /// Counts a line of `width` cells, which must be at most `RegionFinder.widestMeasure`.
  mutating func add(_ width: Int32) {
    counts[Int(width)] += 1
    least = most == 0 ? width : min(least, width)
    most = max(most, width)
  }

  /// The lines of one width; 0 beyond the widths that are counted.
  subscript(_ width: Int32) -> Int {
    width >= 0 && width <= RegionFinder.widestMeasure ? counts[Int(width)] : 0
  }

  /// The lines of a stretch of widths.
  func count(from first: Int32, through last: Int32) -> Int {
    var sum = 0
    var width = max(first, least)
    while width <= min(last, most) {
      sum += self[width]
      width += 1
    }
    return sum
  }
}
