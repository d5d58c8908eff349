internal import GalleyCore
internal import GalleyLexicon

/// Tells the titles of a page that signs none of its articles from the headings of one article, by vocabulary.
///
/// What a title names stands in the text beside it and in no other. The sections of one article share their words: a
/// heading says what the section above it speaks of as well, and the title of the article what all of them do.
/// Measured on twelve reports and the sections of ten articles: the words of the first title stood elsewhere to 0.33 at
/// the most in the reports, to 0.50 at the least in the articles.
struct UnsignedTitles {
  private let blocks: [ProfiledBlock]
  /// The short blocks that stand alone between texts, in order.
  private let candidates: [Int]

  /// The fewest titles; of fewer, chance decides too often.
  private static let least = 3
  /// The least text beside a title in cells: a line and a half.
  private static let leastText = 60
  /// The share of its phrases that the text of a title holds at the least, over all of them, and how many times more than
  /// the text on its other side.
  private static let ownShare = 0.2
  private static let ratio = 5.0
  /// The share of the first title's phrases that all other texts together hold at the most.
  private static let elsewhere = 0.34

  /// Looks among the blocks that `isShort` accepts.
  init(_ blocks: [ProfiledBlock], isShort: (Int) -> Bool) {
    self.blocks = blocks
    let edges = ReportEdges(blocks)
    func isText(_ index: Int) -> Bool {
      blocks.indices.contains(index) && blocks[index].role == .body && !isShort(index)
        && (blocks[index].profile?.cells ?? 0) >= Self.leastText
    }
    let short = blocks.indices.filter(isShort)
    let alone = short.filter { index in
      let isBelow = index == 0 || isText(index - 1) && edges.isEndOfText(index - 1)
      return isBelow && (index + 1 == blocks.count || isText(index + 1))
    }
    // Short blocks in rows are verse, lists, talk: where there are many, no short block tells anything.
    candidates = alone.count >= Self.least && alone.count * 3 >= short.count * 2 ? alone : []
  }

  /// The titles; empty where they may as well be headings.
  func titles(besides groups: [Range<Int>]) -> [Int] {
    guard !candidates.isEmpty else { return [] }
    let places = Set(candidates)
    guard groups.allSatisfy({ $0.count == 1 && places.contains($0.lowerBound) }) else { return [] }
    var before = 0.0
    var after = 0.0
    var texts = 0
    for place in 0...candidates.count {
      let text = text(place)
      guard !text.isEmpty else { continue }
      texts += 1
      let beside = [place - 1, place].filter(candidates.indices.contains)
      var probe = PhraseProbe(beside.map { words(of: candidates[$0]) })
      for index in text {
        if let profile = blocks[index].profile { probe.look(in: profile.bytes) }
      }
      for (number, title) in beside.enumerated() {
        if title < place {
          after += probe.share(of: number)
        } else {
          before += probe.share(of: number)
        }
      }
    }
    let isFirst = after >= before
    let own = max(after, before) / Double(candidates.count)
    let other = min(after, before) / Double(candidates.count - 1)
    guard texts >= Self.least, own >= Self.ownShare, other * Self.ratio <= own else { return [] }
    var firstTitle = PhraseProbe(words(of: candidates[0]))
    for place in 0...candidates.count where place != (isFirst ? 1 : 0) {
      for index in text(place) {
        if let profile = blocks[index].profile { firstTitle.look(in: profile.bytes) }
      }
    }
    return firstTitle.share <= Self.elsewhere ? candidates : []
  }

  /// The blocks between two candidates; before the first, and after the last.
  private func text(_ place: Int) -> Range<Int> {
    let start = place == 0 ? 0 : candidates[place - 1] + 1
    return start..<(place == candidates.count ? blocks.count : candidates[place])
  }

  private func words(of index: Int) -> [UInt8] {
    blocks[index].profile.map { Array($0.bytes[$0.content]) } ?? []
  }
}
