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

  /// Looks among the blocks that `isShort` accepts, besides the title groups known.
  init(_ blocks: [ProfiledBlock], besides groups: [Range<Int>], isShort: (Int) -> Bool) {
    let signed = groups.filter { $0.count > 1 }
    // Over the first title of a file stands nothing.
    guard signed.count >= 2,
      let least = signed.lazy.filter({ $0.lowerBound > 0 }).map({ blocks[$0.lowerBound].space })
        .min()
    else { return }
    let isInGroup = Set(groups.flatMap { $0 })
    let alone = blocks.indices.dropLast().filter { index in
      !isInGroup.contains(index) && isShort(index) && !isShort(index + 1)
        && !isInGroup.contains(index + 1)
    }
    // Where headings have as much white space as titles it tells nothing.
    guard alone.contains(where: { $0 > 0 && blocks[$0].space < least }) else { return }
    found = alone.filter { index in
      blocks[index].space >= least && blocks[index + 1].space < least
    }
  }
}
