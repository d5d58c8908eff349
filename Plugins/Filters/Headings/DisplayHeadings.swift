internal import GalleyCore
internal import GalleyLexicon

/// Finds headings that carry no number, no name and no markup: short blocks that stand alone over text.
///
/// Only the neighbours can tell, so a block counts only where text follows that is longer than it, and only where no
/// other short block stands beside it: short blocks in a row are verse, an address, a list or talk.
struct DisplayHeadings {
  private let blocks: [Block]
  private let profiles: [BlockProfile?]
  private let judged: Set<Int>
  /// How many line feeds stand before each block, as printed.
  private let gaps: [Int]

  /// The widest such heading in cells; a line and a half of print.
  private static let widest = 64
  /// The least text under it in cells: a line and a half.
  private static let leastText = 60

  init(
    _ blocks: [Block], _ profiles: [BlockProfile?], _ source: [UInt8], besides judged: Set<Int>
  ) {
    gaps = blocks.map { block in
      var start = Int(block.inlines?.sourceExtent?.start ?? 0)
      var count = 0
      while start > 0, source[start - 1] <= 0x20 {
        start -= 1
        if source[start] == 0x0A { count += 1 }
      }
      return count
    }
    self.blocks = blocks
    self.profiles = profiles
    self.judged = judged
  }

  /// The headings found, in order.
  var candidates: [HeadingCandidate] {
    guard !blocks.isEmpty else { return [] }
    let short = blocks.indices.filter(isShort)
    let alone = short.filter { standsAlone($0) }
    let usualGap = gaps.sorted()[gaps.count / 2]
    let display = alone.filter { index in
      guard let profile = profiles[index] else { return false }
      // White space above is how print sets a heading off; a stop may end such a line in older print.
      return !profile.endsSentence || profile.isCapitals || profile.isTitleCase
        || (usualGap > 0 && gaps[index] > usualGap && gaps[index + 1] <= gaps[index]
          && !SentenceMarks.isDigit(UInt32(profile.bytes[profile.content.lowerBound])))
    }
    // A short sentence over text may be a short paragraph; a set of them, with no other short block in the article,
    // is a habit.
    let displayed = Set(display)
    let sentences = alone.filter { !displayed.contains($0) }
    let isHabit = sentences.count >= 2 && alone.count == short.count
    return
      (display.map { ($0, HeadingCandidate.Sign.display) }
      + (isHabit ? sentences.map { ($0, .parallel) } : []))
      .sorted { $0.0 < $1.0 }
      .compactMap { index, sign in
        profiles[index].map { HeadingCandidate(sign, $0, at: index) }
      }
  }

  private func isShort(_ index: Int) -> Bool {
    guard !judged.contains(index), case .paragraph(let paragraph) = blocks[index],
      paragraph.role == .body, let profile = profiles[index]
    else { return false }
    return profile.cells >= 4 && profile.cells <= Self.widest && !profile.holdsSentenceEnd
      && !profile.endsPause && !profile.endsColon && profile.label == nil
      && profile.frontLabel == nil && !profile.startsLower
  }

  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < blocks.count, case .paragraph(let below) = blocks[index + 1],
      below.role == .body, !judged.contains(index + 1), let under = profiles[index + 1],
      let own = profiles[index]?.cells
    else { return false }
    if profiles[index]?.isCapitals == true { return !under.isCapitals }
    guard under.cells >= Self.leastText, under.cells >= own * 3 / 2 else { return false }
    return index == 0 || !isShort(index - 1)
  }
}
