internal import GalleyLexicon

/// Decides the joints of Korean lines that break anywhere; where they break between words, every joint is a space.
struct KoreanJoints {
  /// For each region, whether its lines are Korean and break anywhere.
  private let areBroken: [Bool]
  private let spacing: KoreanSpacing?
  /// Whether the spaces that breaks fell on are still at the edges of the lines.
  private let keepsSpaces: Bool

  /// Learns from all Korean lines of the document, where any region of it breaks anywhere.
  init(_ reading: LineReading, _ bytes: [UInt8]) {
    let facts = reading.facts
    let areBroken = reading.regions.map { region in
      region.isSolid && region.measure != nil && Self.isKorean(facts[region.range])
    }
    self.areBroken = areBroken
    guard areBroken.contains(true) else {
      spacing = nil
      keepsSpaces = false
      return
    }
    spacing = KoreanSpacing(facts.lazy.filter(Self.isKorean), bytes)
    var joints = 0
    var spaces = 0
    for (region, isBroken) in zip(reading.regions, areBroken) where isBroken {
      for index in region.range.dropFirst() where !reading.gaps[index - 1].isBreak {
        joints += 1
        if LineEdgeSpace.isAt(facts[index - 1], facts[index], bytes) { spaces += 1 }
      }
    }
    // One break in four falls on a space; recognition that ends every line with one says nothing by it.
    keepsSpaces = spaces * 12 >= joints && spaces * 3 <= joints * 2 && spaces >= 3
  }

  /// Whether there is nothing for it to say in the whole document.
  var isIdle: Bool { spacing == nil }

  /// Whether a space goes in the place of the break, and how sure that is; nil where the line is not for this to say.
  func joint(
    _ above: LineFacts, _ below: LineFacts, at upper: Int, in region: Int, _ bytes: [UInt8]
  ) -> (space: Bool, confidence: Double)? {
    guard let spacing, areBroken[region] else { return nil }
    if keepsSpaces {
      return LineEdgeSpace.isAt(above, below, bytes) ? (true, 0.98) : (false, 0.97)
    }
    return spacing.hasSpace(above, below, bytes)
  }

  /// Whether most lines begin or end with Hangul.
  static func isKorean(_ facts: ArraySlice<LineFacts>) -> Bool {
    facts.count { isKorean($0) } * 2 > facts.count
  }

  private static func isKorean(_ fact: LineFacts) -> Bool {
    SentenceMarks.isHangul(fact.first) || SentenceMarks.isHangul(fact.last)
  }
}
