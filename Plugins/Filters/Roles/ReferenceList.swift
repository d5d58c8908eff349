internal import GalleyCore
internal import GalleyLexicon

/// Follows the list of references: it begins with its heading or with an entry numbered 1, and ends with the first
/// block that is no entry (rule S15).
struct ReferenceList {
  private let rule: RuleID
  private var isOpen = false
  /// Whether the heading of the list stands over it, so that entries need no number.
  private var isNamed = false
  /// The blocks that are numbered `[n]`, in runs of which at least half have a year.
  private var dated: Set<Int> = []
  /// Entries of the whole document, so that anchors are unique.
  private var entries = 0

  init(rule: RuleID) { self.rule = rule }

  /// Starts an article: no list is open.
  mutating func begin() {
    isOpen = false
    isNamed = false
    dated = []
  }

  /// Looks for runs of blocks numbered `[n]`: whether they are sources, which have years, or notes is told by most of a
  /// run, as a source may lack its year and a note may have one.
  mutating func survey(_ profiles: [BlockProfile?]) {
    var run: [Int] = []
    var years = 0
    for index in 0...profiles.count {
      if index < profiles.count, let profile = profiles[index],
        Self.number(profile.bytes, profile.content) != nil
      {
        run.append(index)
        if Self.hasYear(profile.bytes, profile.content) { years += 1 }
      } else if !run.isEmpty {
        if years * 2 >= run.count { dated.formUnion(run) }
        run = []
        years = 0
      }
    }
  }

  /// Opens the list at its heading and closes it at any other block.
  mutating func end(unless profile: BlockProfile) {
    isOpen = profile.sectionName == .references
    isNamed = isOpen
  }

  /// Whether the block at `index` is an entry: numbered `[n]`, or numbered in any way while the list is open, or with a
  /// year under the heading of the list.
  mutating func isEntry(_ block: Block, _ profile: BlockProfile, at index: Int) -> Bool {
    if case .heading = block { return false }
    if Self.number(profile.bytes, profile.content) != nil {
      // Outside an open list a lone `[1]` may be a note; a source has its year.
      guard isOpen || dated.contains(index) else { return false }
      isOpen = true
      // Where entries have numbers, what has none is the rest of one.
      isNamed = false
      return true
    }
    guard isOpen else { return false }
    if isNamed, profile.cells < BlockProfile.longest, profile.endsSentence, !profile.startsLower,
      Self.hasYear(profile.bytes, profile.content)
    {
      return true
    }
    guard let label = profile.label else { return false }
    isNamed = false
    return label.family == .decimal || label.family == .decimalParenthesis
      || label.family == .decimalHalfParenthesis
  }

  /// Whether a list is one of references: the list is open, or every item is numbered `[n]`.
  mutating func accepts(
    _ list: List, _ known: inout BlockProfiles, in document: inout Document
  ) -> Bool {
    var profiles: [BlockProfile?] = []
    for item in list.items {
      profiles.append(item.count == 1 ? known.profile(item[0], in: &document) : nil)
    }
    let isNumbered = profiles.allSatisfy { profile in
      profile.map { Self.number($0.bytes, $0.content) != nil } ?? false
    }
    return isNumbered || (isOpen && profiles.allSatisfy { $0 != nil })
  }

  /// Makes an entry of a block and records it.
  mutating func entry(_ block: Block, in document: inout Document) -> Block {
    guard let inlines = block.inlines else { return block }
    isOpen = true
    entries += 1
    let bytes = document.bytes(of: inlines)
    let number = Self.number(bytes, 0..<bytes.count) ?? 0
    if let extent = inlines.sourceExtent {
      document.ledger.record(
        .marked, extent, Reason(rule, confidence: Confidence(0.95), number, entries),
        role: .reference)
    }
    return .paragraph(
      Paragraph(
        role: .reference, inlines: inlines, anchor: Anchor(kind: .reference, number: entries)))
  }

  /// The number of an entry that opens `[12]`, in any of the brackets that references use.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var cursor = CodePointCursor(bytes, range)
    cursor.skipSpaces()
    guard cursor.skip({ $0 == 0x5B || $0 == 0xFF3B || $0 == 0x3014 || $0 == 0x3010 }) else {
      return nil
    }
    var value = 0
    var digits = 0
    while let digit = cursor.peek, SentenceMarks.isDigit(digit), digits < 4 {
      value = value * 10 + Int(digit - 0x30)
      digits += 1
      _ = cursor.next()
    }
    guard (1...3).contains(digits),
      cursor.skip({ $0 == 0x5D || $0 == 0xFF3D || $0 == 0x3015 || $0 == 0x3011 })
    else { return nil }
    return value
  }

  /// Whether a year from 1500 to 2199 stands in the text.
  private static func hasYear(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var run = 0
    var value = 0
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : 0
      if byte &- 0x30 < 10 {
        run += 1
        value = value * 10 + Int(byte - 0x30)
        if run > 4 { value = 0 }
      } else {
        if run == 4, (1500...2199).contains(value) { return true }
        run = 0
        value = 0
      }
    }
    return false
  }
}
