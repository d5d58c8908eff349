internal import GalleyCore
internal import GalleyLexicon

/// A block that may be a heading, and why.
struct HeadingCandidate {
  /// What makes a block a candidate.
  enum Sign: Hashable {
    /// The source marks it, at this level.
    case marked(Int)
    /// A number opens it.
    case number
    /// It is the name of a section.
    case name
    /// It is set strong.
    case strong
    /// The list of contents names it.
    case listed
    /// It is short, ends no sentence, and stands alone over text.
    case display
    /// It is one short sentence that stands alone over text, as its siblings do.
    case parallel
  }

  var index: Int
  var sign: Sign
  var label: NumberingLabel?
  var isName: Bool
  /// Whether it is a number and nothing else.
  var isBare = false
  var cells: Int
  /// How sure the sign makes a heading of the block, where its setting says more than the sign alone.
  var certainty: Double?
  /// Whether another heading stands over it with no text between, and whether nothing does.
  var isUnderHeading = false
  var touchesHeading = false
  /// Whether that heading is a number.
  var isUnderNumber = false

  /// Whether only its setting makes a heading of it.
  var isUnnumbered: Bool { sign == .display || sign == .parallel || sign == .listed }

  /// The widest heading in cells: two lines of 20 em (rule S5).
  static let widest = 84

  /// A candidate for what its neighbours say.
  init(_ sign: Sign, _ profile: BlockProfile, at index: Int) {
    self.index = index
    self.sign = sign
    isName = false
    cells = profile.cells
  }

  /// A candidate of which the sequence tells that it is a number, `label`.
  init(_ label: NumberingLabel, _ profile: BlockProfile, at index: Int) {
    self.init(.number, profile, at: index)
    self.label = label
    isBare = label.byteCount == profile.content.count
  }

  /// Whether a mark parts the number of a division from its title.
  ///
  /// Older print ends such headings with a stop: `Chapter Two. The storm.`
  private static func isTitledDivision(_ label: NumberingLabel, _ profile: BlockProfile) -> Bool {
    guard [.volume, .book, .part, .chapter].contains(label.family), profile.cells <= widest,
      label.byteCount > 0
    else { return false }
    let end = profile.content.lowerBound + label.byteCount
    let mark = profile.bytes[end - 1]
    guard mark == 0x2E || mark == 0x3A else { return false }
    let title = BlockProfile(Array(profile.bytes[profile.afterLabel..<profile.content.upperBound]))
    return !title.holdsSentenceEnd && !title.startsLower
  }

  /// Judges a block by itself; nil when it cannot be a heading.
  init?(_ block: Block, _ profile: BlockProfile?, at index: Int) {
    guard let profile, !profile.isEmpty else { return nil }
    self.index = index
    label = profile.label
    isName = profile.sectionName != nil
    cells = profile.cells
    switch block {
    case .heading(let heading) where heading.role == .section: sign = .marked(heading.level)
    case .paragraph(let paragraph) where paragraph.role == .body:
      // In capitals a heading of three lines is no text.
      guard profile.cells <= Self.widest || profile.isCapitals && profile.cells <= 2 * Self.widest,
        !profile.endsPause, !profile.endsColon, !profile.isContentsRow
      else { return nil }
      if isName {
        sign = .name
      } else if let label = profile.label, profile.afterLabel == profile.content.upperBound {
        // A number alone heads a chapter; any other number alone is a page, a price, a list.
        guard
          [.volume, .book, .part, .chapter, .section, .article, .roman].contains(label.family)
        else { return nil }
        sign = .number
        isBare = true
      } else if let label = profile.label, label.family != .article,
        !profile.endsSentence || Self.isTitledDivision(label, profile)
      {
        sign = .number
      } else if profile.isStrong {
        sign = .strong
      } else {
        return nil
      }
    default: return nil
    }
  }
}
