internal import GalleyUnicode

/// Finds the regions whose lines were broken by a program that counts characters, and enters widths so counted.
///
/// In print a sign over or under a letter takes no room, and nor does it in a cell; a program that fills lines counts it
/// as it counts letters, so that a full line of pointed Arabic or Hebrew is some cells short. Which of the two broke the
/// lines is seen from the lines: under the right one more breaks were forced.
struct CountedWidths {
  let facts: [LineFacts]
  let bytes: [UInt8]
  let properties: CodePointTable

  /// How many more breaks counting must explain; one or two may be chance.
  private static let doubt = 3

  /// The facts, with the measure of each region that was counted put right; nil where no line holds a sign.
  func entered(_ regions: inout [Region]) -> [LineFacts]? {
    guard facts.contains(where: { $0.flags.contains(.holdsSigns) }) else { return nil }
    var result = facts
    for (index, region) in regions.enumerated() where !region.isSolid {
      guard let measure = region.measure,
        facts[region.range].contains(where: { $0.flags.contains(.holdsSigns) })
      else { continue }
      for line in region.range where facts[line].flags.contains(.holdsSigns) {
        count(&result[line])
      }
      let counted = RegionFinder(facts: result).judge(region.range).measure
      if let counted,
        misfits(result, region.range, counted) + Self.doubt
          <= misfits(facts, region.range, measure)
      {
        regions[index].measure = counted
      } else {
        for line in region.range { result[line] = facts[line] }
      }
    }
    return result
  }

  /// How many lines are wider than the measure, or have room for the word that follows them.
  private func misfits(_ facts: [LineFacts], _ range: Range<Int>, _ measure: Int32) -> Int {
    range.dropLast().count { line in
      let below = facts[line + 1]
      guard below.blanksBefore == 0, below.indent < 2 else { return false }
      let width = facts[line].cells
      return width > measure || width + 1 + below.firstUnit <= measure
    }
  }

  /// Adds the signs of a line to its width, and those of its first word to the width of that.
  private func count(_ fact: inout LineFacts) {
    var position = fact.start
    var isFirstWord = true
    while position < fact.end {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes.span, at: position)
      if codePoint == 0x20 { isFirstWord = false }
      if codePoint >= 0x80, properties[codePoint].cells == 0 {
        fact.cells += 1
        if isFirstWord { fact.firstUnit += 1 }
      }
      position += length
    }
  }
}
