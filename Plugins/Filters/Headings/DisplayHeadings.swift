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

  /// The widest such heading in cells; a line and a half of print.
  private static let widest = 64
  /// The least text under it in cells: a line and a half.
  private static let leastText = 60

  init(_ blocks: [Block], _ profiles: [BlockProfile?], besides judged: Set<Int>) {
    self.blocks = blocks
    self.profiles = profiles
    self.judged = judged
  }

  /// The headings found, in order.
  var candidates: [HeadingCandidate] {
    let short = blocks.indices.filter(isShort)
    let alone = short.filter { standsAlone($0) }
    let display = alone.filter { profiles[$0]?.endsSentence == false }
    // A short sentence over text may be a short paragraph; a set of them, with no other short block in the article,
    // is a habit.
    let sentences = alone.filter { profiles[$0]?.endsSentence == true }
    let isHabit = sentences.count >= 2 && alone.count == short.count
    return (display.map { ($0, HeadingCandidate.Sign.display) }
      + (isHabit ? sentences.map { ($0, .parallel) } : []))
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
    guard under.cells >= Self.leastText, under.cells >= own * 3 / 2 else { return false }
    return index == 0 || !isShort(index - 1)
  }
}
