import GalleyCore
internal import GalleyLexicon

/// Finds titles without a byline by the white space over them: a paper that signs some of its articles sets all their titles
/// off alike, and the headings inside them less.
///
///     By A. Lee …              text of a signed article
///
///     The old bridge           a heading: less white space than over the title of that article
///     …
///
///
///     Song of the ferry        a title: as much white space as over that of the signed article
struct SpacedTitles {
  /// The blocks that are titles.
  private(set) var found: [Int] = []

  /// The least text under a title in cells, two lines of a narrow column; verse and lists are any.
  private static let leastText = 40

  /// Looks among the blocks that `isShort` accepts, besides the title groups known.
  init(_ blocks: [ProfiledBlock], besides groups: [Range<Int>], isShort: (Int) -> Bool) {
    let signed = groups.filter { $0.count > 1 }
    // Nothing stands over the first title of a file, and one or another of them may be none: the one in the middle tells.
    let spaces = signed.filter { $0.lowerBound > 0 }.map { blocks[$0.lowerBound].space }.sorted()
    guard signed.count >= 2, !spaces.isEmpty else { return }
    let usual = spaces[spaces.count / 2]
    guard usual >= 2 else { return }
    let isInGroup = Set(groups.flatMap { $0 })
    func isText(_ index: Int) -> Bool {
      index < blocks.count && !isShort(index) && !isInGroup.contains(index)
        // `Sir,` and what else announces the text under it is of that text.
        && (blocks[index].profile.map {
          $0.cells >= Self.leastText || $0.endsPause || $0.endsColon
        } ?? true)
    }
    // Whom a letter addresses, or the first question of a talk: short, and set as the text under it is.
    func addresses(_ index: Int) -> Bool {
      !isInGroup.contains(index) && isText(index + 1)
        && blocks[index].space <= blocks[index + 1].space
    }
    let alone = blocks.indices.dropLast().filter { index in
      !isInGroup.contains(index) && isShort(index)
        && (isText(index + 1) || addresses(index + 1))
    }
    // Where headings have as much white space as titles it tells nothing.
    guard alone.contains(where: { $0 > 0 && blocks[$0].space < usual && isText($0 + 1) }) else {
      return
    }
    // What stands over the first signed article is the front of the paper.
    let front = signed[0].lowerBound
    found = alone.filter { index in
      index > front && blocks[index].space >= usual && blocks[index + 1].space < usual
    }
  }
}
