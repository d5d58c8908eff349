internal import GalleyCore
internal import GalleyUnicode

/// Spaces that no typesetter put there.
///
/// Only U+0020 is looked at: U+3000 is set on purpose. Kept are the space between two clauses of a title, the
/// space between names, the space after a label's colon (`编辑： 王林`) and before or after a quotation.
struct SpaceEdits {
  let rules: PunctuationRules
  /// The spaces between Han in the texts around, this one included.
  let around: StraySpaces.Count
  let stray: StraySpaces

  init(
    rules: PunctuationRules, around: StraySpaces.Count = StraySpaces.Count(),
    stray: StraySpaces = StraySpaces()
  ) {
    self.rules = rules
    self.around = around
    self.stray = stray
  }

  func edits(in bytes: Span<UInt8>) -> [TextEdit] {
    // Asked only beside Han on both sides, where few spaces stand.
    var spacing: SpacedText?
    let isRunning = around.cutting > 0 && stray.isRunningText(bytes)
    var edits: [TextEdit] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x20 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      // Spaces at the edges of a text belong to the filters that cut it.
      guard start > 0, index < bytes.count else { continue }
      if let reason = reason(for: start..<index, in: bytes, &spacing)
        ?? (isRunning ? strayReason(for: start..<index, in: bytes) : nil)
      {
        edits.append(TextEdit(range: start..<index, reason: reason))
      }
    }
    return edits
  }

  private func reason(
    for range: Range<Int>, in bytes: Span<UInt8>, _ known: inout SpacedText?
  ) -> Reason? {
    let before = CharacterSide.before(range.lowerBound, in: bytes)
    let after = CharacterSide.after(range.upperBound, in: bytes)
    let first = bytes[range.lowerBound - 1]
    let last = bytes[range.upperBound]
    // Inside brackets and before marks.
    if before == .opening, after != .other { return rules.space(.spaceBesideMark, 0.97) }
    if before.endsChinese || before == .fullStop, after == .closing || after == .fullStop {
      // `“甲” “乙”` has a space between two quotations; here the second mark closes.
      return rules.space(.spaceBesideMark, 0.97)
    }
    if before == .han, last == 0x29 { return rules.space(.spaceBesideMark, 0.95) }
    if first == 0x28, after == .han { return rules.space(.spaceBesideMark, 0.95) }
    if before == .fullStop, after != .edge {
      let mark = UTF8Decoding.scalar(before: range.lowerBound, in: bytes)?.codePoint
      // After `：` the space parts a label from its value; `！ABC` may be two parts of a title.
      let isWithinSentence = mark != 0xFF1A && mark != 0xFF01 && mark != 0xFF1F
      if isWithinSentence || (mark != 0xFF1A && after.startsChinese) {
        return rules.space(.spaceBesideMark, 0.93)
      }
    }
    if isStraySign(range, in: bytes, before, after) {
      return rules.space(.spaceBesideOperator, 0.9)
    }
    guard before == .han, after == .han else { return nil }
    let spacing = known ?? SpacedText(bytes)
    known = spacing
    if spacing.isSpaced {
      return rules.space(
        .spacedText, min(0.97, 0.6 + spacing.share * 0.4), spacing.spacedPairs, spacing.pairs,
        spacing.singles)
    }
    return nil
  }

  private func strayReason(for range: Range<Int>, in bytes: Span<UInt8>) -> Reason? {
    guard CharacterSide.before(range.lowerBound, in: bytes) == .han,
      CharacterSide.after(range.upperBound, in: bytes) == .han
    else { return nil }
    // A space inside a word goes by itself; one between words only where its neighbours are stray.
    let cutsWord = stray.cutsWord(range, in: bytes)
    guard cutsWord || around.areStray else { return nil }
    let confidence = cutsWord ? (around.areStray ? 0.95 : 0.85) : 0.75
    return rules.space(.straySpace, confidence, around.cutting, around.total)
  }

  /// Whether one side of the space is a sign that touches its other neighbour: `思政 +”`.
  private func isStraySign(
    _ range: Range<Int>, in bytes: Span<UInt8>, _ before: CharacterSide, _ after: CharacterSide
  ) -> Bool {
    func isSign(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x3D || byte == 0x25 }
    if before == .han, isSign(bytes[range.upperBound]) {
      switch CharacterSide.after(range.upperBound + 1, in: bytes) {
      case .han, .closing, .fullStop: return true
      default: return false
      }
    }
    if after == .han, isSign(bytes[range.lowerBound - 1]), bytes[range.lowerBound - 1] != 0x25 {
      switch CharacterSide.before(range.lowerBound - 1, in: bytes) {
      case .han, .opening: return true
      default: return false
      }
    }
    return false
  }
}

/// Whether a recogniser put spaces between the characters of a text.
///
/// More than 30 % of its pairs of Han are spaced, at least four; and it is no list of names or slogans: it has
/// sentence marks, or a quarter of its words are single characters.
struct SpacedText {
  private(set) var pairs = 0
  private(set) var spacedPairs = 0
  private(set) var singles = 0
  private var hasSentence = false

  var share: Double { pairs == 0 ? 0 : Double(spacedPairs) / Double(pairs) }

  var isSpaced: Bool {
    spacedPairs >= 4 && share > 0.3 && (hasSentence || singles * 4 >= spacedPairs + 1)
  }

  init(_ bytes: Span<UInt8>) {
    var lastWasHan = false
    var gap = false
    var run = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[unchecked: index]
      // U+4000 to U+9FFF, most of a text of Han, right after another one.
      if byte >= 0xE4, byte <= 0xE9, lastWasHan, !gap {
        pairs &+= 1
        run &+= 1
        index &+= 3
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: index)
      index += length
      switch CharacterSide(codePoint) {
      case .han:
        if lastWasHan {
          pairs += 1
          if gap {
            spacedPairs += 1
            if run == 1 { singles += 1 }
            run = 0
          }
        }
        run += 1
        lastWasHan = true
        gap = false
      case .space: gap = lastWasHan
      case .fullStop:
        hasSentence = true
        fallthrough
      default:
        if gap || run > 0, run == 1, lastWasHan { singles += 1 }
        lastWasHan = false
        gap = false
        run = 0
      }
    }
  }
}
