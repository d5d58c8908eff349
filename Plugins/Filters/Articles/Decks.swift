internal import GalleyCore
internal import GalleyLexicon

/// Tells which deck of a headline is the title.
///
/// Chinese papers set a line that leads to the title over it, and one that explains the title below; a plain text has
/// no sizes to tell them. Of three the middle one is the title. Of two the upper one leads to the lower where it says
/// less of what the text says.
struct Decks {
  private let blocks: [ProfiledBlock]

  init(_ blocks: [ProfiledBlock]) { self.blocks = blocks }

  /// By how much less of its phrases the text must hold for the upper of two decks to lead to the lower.
  private static let lead = 0.1

  /// The blocks of a title group that may be its title: the first, and those after it that name no author and open with
  /// no dash.
  func decks(of group: Range<Int>) -> Range<Int> {
    group.prefix { $0 == group.lowerBound || isDeck($0) }
  }

  /// The block that is the title of a title group, whose article has the text `body`.
  func title(of group: Range<Int>, over body: [Int]) -> Int {
    let decks = decks(of: group)
    switch decks.count {
    case 2:
      let upper = decks.lowerBound
      var probe = PhraseProbe(
        decks.map { index in blocks[index].profile.map { Array($0.bytes[$0.content]) } ?? [] })
      for index in body {
        if let profile = blocks[index].profile { probe.look(in: profile.bytes) }
      }
      return probe.share(of: 0) + Self.lead < probe.share(of: 1) ? upper + 1 : upper
    case 3: return decks.lowerBound + 1
    default: return group.lowerBound
    }
  }

  private func isDeck(_ index: Int) -> Bool {
    guard blocks[index].role == .body, let profile = blocks[index].profile, profile.byline == nil,
      !Byline.isOrganisation(profile.bytes, profile.content)
    else { return false }
    var cursor = CodePointCursor(profile.bytes, profile.content)
    // A dash opens the deck that explains.
    return !cursor.skip { $0 == 0x2014 || $0 == 0x2015 || $0 == 0x2500 }
  }
}
