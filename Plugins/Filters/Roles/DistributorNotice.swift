internal import GalleyCore
internal import GalleyLexicon

/// Finds the notice that Project Gutenberg sets before and behind each of its texts.
///
/// It says who may copy the file, and holds the licence; two lines of stars part it from the text. No library of plain
/// texts is larger.
///
///     *** START OF THE PROJECT GUTENBERG EBOOK THE LOCK ***
struct DistributorNotice {
  /// The blocks before the text, its first line of stars included; empty where there is none.
  private let before: Range<Int>
  /// The blocks behind the text, its second line of stars included.
  private let behind: Range<Int>

  /// Blocks this far from the start of the document are asked for the first line.
  private static let longestHead = 80

  /// Looks at the texts of `profiles`, one of each block.
  init(_ profiles: [BlockProfile?]) {
    let start = profiles.prefix(Self.longestHead).firstIndex {
      Self.isBoundary($0, "start of th")
    }
    guard let start else {
      before = 0..<0
      behind = profiles.count..<profiles.count
      return
    }
    // Who made the file signs right under the line.
    var end = start + 1
    while end < min(profiles.count, start + 4), Self.isCredit(profiles[end]) { end += 1 }
    before = 0..<end
    var tail = profiles.lastIndex { Self.isBoundary($0, "end of th") } ?? profiles.count
    // The line before it may be two blocks.
    if tail < profiles.count,
      let last = (max(end, tail - 3)..<max(end, tail)).first(where: {
        Self.isLastLine(profiles[$0])
      })
    {
      tail = last
    }
    behind = max(tail, end)..<profiles.count
  }

  /// Whether the block at `index` belongs to the notice.
  func holds(_ index: Int) -> Bool { before.contains(index) || behind.contains(index) }

  private static func isBoundary(_ profile: BlockProfile?, _ words: String) -> Bool {
    guard let profile, profile.cells < BlockProfile.longest, opens(profile, with: 0x2A) else {
      return false
    }
    let text = String(decoding: profile.bytes[profile.content].prefix(80), as: UTF8.self)
      .lowercased()
    return text.contains(words) && text.contains("project gutenberg ebook")
  }

  /// `End of Project Gutenberg's The Lock, by A. Lee`.
  private static func isLastLine(_ profile: BlockProfile?) -> Bool {
    guard let profile, profile.cells < BlockProfile.longest else { return false }
    let text = String(decoding: profile.bytes[profile.content].prefix(60), as: UTF8.self)
      .lowercased()
    return text.hasPrefix("end of") && text.contains("project gutenberg")
  }

  private static func isCredit(_ profile: BlockProfile?) -> Bool {
    guard let profile, profile.cells < BlockProfile.longest else { return false }
    let text = String(decoding: profile.bytes[profile.content].prefix(160), as: UTF8.self)
      .lowercased()
    return text.hasPrefix("produced by") || text.hasPrefix("e-text prepared by")
      || text.contains("distributed proofread") || text.contains("proofreading team")
  }

  private static func opens(_ profile: BlockProfile, with byte: UInt8) -> Bool {
    !profile.isEmpty && profile.bytes[profile.content.lowerBound] == byte
  }
}
