/// How many blank lines a stretch sets between any two of its lines: none in most text, one where print or recognition
/// doubled the lines (rule L7).
///
/// Only gaps inside a block can tell, and a forced break is inside one: where the lines that are full have blank lines
/// after them too, the blank lines say nothing, and only more of them than usual do. Short lines with a blank line
/// after each are a block each, however evenly they stand.
enum Leading {
  /// How many forced breaks on either side of a gap are asked.
  private static let reach = 3
  /// How far away they may be, in lines: a column of a magazine page has some forty.
  private static let distance = 24

  /// Enters the leading around each line of `regions` into `facts`, in place.
  static func enter(_ regions: [Region], into facts: inout [LineFacts]) {
    for region in regions {
      let gaps = region.range.dropFirst()
      guard gaps.contains(where: { facts[$0].blanksBefore > 0 }) else { continue }
      let telling = gaps.filter {
        !facts[$0].flags.contains(.followsPageEdge)
          && (region.measure == nil || isForced($0, region, facts))
      }
      var next = 0
      for gap in gaps where facts[gap].blanksBefore > 0 {
        while next < telling.count, telling[next] < gap { next += 1 }
        facts[gap].leading = leading(around: gap, telling, at: next, region, facts)
      }
    }
  }

  /// Whether the break before line `index` was forced: its first unit would not have fitted on the line before.
  private static func isForced(_ index: Int, _ region: Region, _ facts: [LineFacts]) -> Bool {
    guard let measure = region.measure else { return false }
    let above = facts[index - 1]
    let width = above.cells + ((2...8).contains(above.indent) ? above.indent : 0)
    // A pushed opening mark leaves two cells.
    let needed = region.isSolid ? facts[index].firstUnit + 2 : facts[index].firstUnit + 1
    return width + needed > measure
  }

  /// The blank lines that nearly all telling gaps near `gap` have; one of them may have fewer.
  private static func leading(
    around gap: Int, _ telling: [Int], at next: Int, _ region: Region, _ facts: [LineFacts]
  ) -> Int32 {
    var fewest = Int32.max
    var second = Int32.max
    var seen = 0
    func ask(_ place: Int) {
      guard telling.indices.contains(place), telling[place] != gap else { return }
      let isNear = region.measure == nil || abs(telling[place] - gap) <= distance
      guard isNear else { return }
      seen += 1
      let blanks = facts[telling[place]].blanksBefore
      if blanks < fewest {
        (fewest, second) = (blanks, fewest)
      } else if blanks < second {
        second = blanks
      }
    }
    let after = next < telling.count && telling[next] == gap ? next + 1 : next
    for step in 0..<reach {
      ask(next - 1 - step)
      ask(after + step)
    }
    return seen >= 4 ? second : seen >= 2 && region.measure != nil ? fewest : 0
  }
}

extension LineFacts {
  /// Whether blank lines before the line say something: there are some, and more than stand between any two lines.
  var isSpaced: Bool { blanksBefore > leading }

  /// Whether more blank lines stand before the line than one: titles and sections have more around them than a column's
  /// edge leaves.
  var isWidelySpaced: Bool { blanksBefore > leading + 1 }

  /// Whether the lines around stand apart too, so that a blank line more says nothing (rule L7).
  var isEvenlySpaced: Bool { blanksBefore > 0 && blanksBefore <= leading }
}
