internal import GalleyLexicon

/// The names that open several blocks of an article with a colon behind them, as those of an interview do.
///
///     Marsh: And then?
struct RecurringSpeakers {
  private var counts: [[UInt8]: Int] = [:]

  /// The longest such name in bytes: two words of Cyrillic.
  private static let longest = 40
  /// The most words of one.
  private static let mostWords = 3
  /// How often a name must open a block.
  private static let least = 2

  init(_ profiles: [BlockProfile?]) {
    for profile in profiles {
      if let name = profile.flatMap(Self.name) { counts[name, default: 0] += 1 }
    }
  }

  /// Whether such a name opens the text.
  func opens(_ profile: BlockProfile) -> Bool {
    guard let name = Self.name(profile) else { return false }
    return (counts[name] ?? 0) >= Self.least
  }

  /// What stands before the first colon of a text; nil where that is no name, or nothing follows.
  private static func name(_ profile: BlockProfile) -> [UInt8]? {
    guard !profile.isEmpty, profile.label == nil else { return nil }
    let content = profile.content
    let text = profile.bytes
    let end = min(content.lowerBound + longest, content.upperBound - 1)
    var spaces = 0
    for index in content.lowerBound..<max(end, content.lowerBound) {
      let isWide =
        text[index] == 0xEF && index + 2 < content.upperBound && text[index + 1] == 0xBC
        && text[index + 2] == 0x9A
      if text[index] == 0x3A || isWide {
        return index > content.lowerBound ? Array(text[content.lowerBound..<index]) : nil
      }
      if text[index] == 0x20 { spaces += 1 }
      if spaces >= mostWords { return nil }
    }
    return nil
  }
}
