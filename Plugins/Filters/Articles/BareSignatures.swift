import GalleyCore
internal import GalleyLexicon

/// Finds the names under titles that no word or mark makes bylines, by the bylines of the same paper that have one.
///
/// A paper signs all its articles in one place and with one white space around. Where it is seen twice to print a byline
/// between a short line and a text, or once in a script without capitals that prints three such lines, another line of the
/// shape of a name that stands alike is one too.
///
///     The ferry        The lock
///     By A. Lee        Edith Marlow          a byline
///     Since Monday …   Three years ago …
struct BareSignatures {
  /// Where the names stand.
  private(set) var found: [Int] = []

  /// What stands around a byline: the line feeds before it and before the text under it.
  private struct Place: Hashable {
    var above: Int
    var below: Int
  }

  /// The widest name in cells, and the widest line a title has.
  private static let widestName = 36
  private static let widestTitle = 130
  /// The least text under a name, in cells: more than a name has.
  private static let leastText = 40

  init(_ blocks: [ProfiledBlock]) {
    func holdsKana(_ block: ProfiledBlock) -> Bool {
      block.profile.map { BareName.holdsKana($0.bytes) } ?? false
    }
    var known: [Place: Int] = [:]
    var candidates: [(index: Int, place: Place, shape: BareName)] = []
    for index in blocks.indices.dropFirst().dropLast() {
      guard let profile = blocks[index].profile, profile.cells <= 2 * Self.widestName,
        Self.stands(index, in: blocks)
      else { continue }
      let place = Place(above: blocks[index].space, below: blocks[index + 1].space)
      if blocks[index].role == .byline || profile.byline == .names {
        known[place, default: 0] += 1
      } else if blocks[index].role == .body, profile.cells <= Self.widestName,
        !profile.endsSentence, let shape = BareName.parse(profile.bytes, profile.content),
        !shape.isIdeographs || holdsKana(blocks[index + 1])
      {
        candidates.append((index, place, shape))
      }
    }
    guard !known.isEmpty, !candidates.isEmpty else { return }
    var alike: [Place: Int] = [:]
    for candidate in candidates where candidate.shape != .capitals {
      alike[candidate.place, default: 0] += 1
    }
    found = candidates.filter { candidate in
      let signed = known[candidate.place] ?? 0
      return signed >= 2
        || signed == 1 && candidate.shape != .capitals && (alike[candidate.place] ?? 0) >= 2
    }.map(\.index)
  }

  /// Whether the block at `index` stands between a short line, which itself is under no short line, and a text.
  private static func stands(_ index: Int, in blocks: [ProfiledBlock]) -> Bool {
    guard let title = blocks[index - 1].profile, blocks[index - 1].role != .byline,
      title.cells >= 4, title.cells <= widestTitle, !title.endsPause, !title.endsColon,
      title.label == nil, !title.endsSentence || blocks[index - 1].headingLevel != nil,
      let text = blocks[index + 1].profile, blocks[index + 1].role == .body,
      text.cells >= leastText, text.endsSentence || text.cells >= 2 * leastText
    else { return false }
    guard index > 1, blocks[index - 2].role == .body, let above = blocks[index - 2].profile else {
      return true
    }
    return above.endsSentence || above.cells > widestTitle || blocks[index - 1].space >= 3
  }
}
