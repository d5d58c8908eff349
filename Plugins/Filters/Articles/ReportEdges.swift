internal import GalleyCore
internal import GalleyLexicon

/// Where reports begin and end: most name their place and author there, not under the title.
struct ReportEdges {
  private let blocks: [ProfiledBlock]

  init(_ blocks: [ProfiledBlock]) { self.blocks = blocks }

  /// Whether a report begins with the block: `本报讯 …`.
  func opensReport(_ index: Int) -> Bool {
    blocks[index].role == .body && blocks[index].profile?.opensReport == true
  }

  /// Whether a report ends with the block: in brackets behind the last stop, or on a line of their own, its authors
  /// are named.
  func closesReport(_ index: Int) -> Bool {
    guard let profile = blocks[index].profile, !profile.isEmpty else { return false }
    if blocks[index].role == .body, profile.closesReport { return true }
    return isSignature(index)
  }

  /// Whether the block names the authors of the text above it in brackets.
  func isSignature(_ index: Int) -> Bool {
    index > 0 && isBracketed(index) && blocks[index].profile?.byline != nil
      && (blocks[index].role == .body || blocks[index].role == .byline)
      && blocks[index - 1].role == .body && blocks[index - 1].profile?.endsSentence == true
  }

  /// Whether a text ends with the block.
  func isEndOfText(_ index: Int) -> Bool {
    guard blocks[index].role == .body || blocks[index].role == .byline,
      let profile = blocks[index].profile
    else { return false }
    return profile.endsSentence || closesReport(index)
  }

  /// Whether the block opens with a bracket: a note to a title, not a title.
  func isBracketed(_ index: Int) -> Bool {
    guard let profile = blocks[index].profile, !profile.isEmpty else { return false }
    var cursor = CodePointCursor(profile.bytes, profile.content)
    return cursor.skip { $0 == 0x28 || $0 == 0xFF08 }
  }
}
