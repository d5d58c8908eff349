internal import GalleyCore
internal import GalleyUnicode

/// Half-width marks of Chinese text made full-width.
struct WidthEdits {
  let habit: StyleHabits.Habit
  let rules: PunctuationRules
  /// One flag a byte for text that keeps its marks, code; empty where there is none.
  private let kept: [Bool]

  /// Prepares edits for a text of `byteCount` bytes with code at the ascending ranges `code`.
  init(habit: StyleHabits.Habit, rules: PunctuationRules, code: [Range<Int>], byteCount: Int) {
    self.habit = habit
    self.rules = rules
    var kept = [Bool](repeating: false, count: code.isEmpty ? 0 : byteCount)
    for range in code { for index in range { kept[index] = true } }
    self.kept = kept
  }

  func edits(in bytes: Span<UInt8>) -> [TextEdit] {
    var edits: [TextEdit] = []
    var brackets: [TextEdit] = []
    if habit.widensMarks {
      let (marks, holdsBracket) = marks(in: bytes)
      edits = marks
      if holdsBracket { brackets = bracketPairs(in: bytes) }
    }
    brackets += numbering(in: bytes)
    // Marks alone, as in most texts, are found in their order.
    guard !brackets.isEmpty else { return edits }
    edits += brackets
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    // A number in brackets may have been widened with the other pairs.
    var last = -1
    return edits.filter { edit in
      defer { last = max(last, edit.range.lowerBound) }
      return edit.range.lowerBound > last
    }
  }

  /// The edits of marks in their order, and whether a bracket closes anywhere.
  private func marks(in bytes: Span<UInt8>) -> (edits: [TextEdit], holdsBracket: Bool) {
    var edits: [TextEdit] = []
    var holdsBracket = false
    let usual = rules.width(.mark, confidence, habit.commas)
    var index = 0
    while index < bytes.count {
      let byte = bytes[unchecked: index]
      switch byte {
      case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F:
        if !isKept(index), let edit = edit(of: byte, at: index, in: bytes, usual) {
          if edits.isEmpty { edits.reserveCapacity(16) }
          edits.append(edit)
        }
      case 0x29: holdsBracket = true
      default: break
      }
      index &+= byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return (edits, holdsBracket)
  }

  /// The full-width forms U+FF00 to U+FF3F by their last byte; made once, not once a mark.
  private static let wide: [[UInt8]] = (0..<0xC0).map { [0xEF, 0xBC, $0] }

  private func isKept(_ index: Int) -> Bool { !kept.isEmpty && kept[index] }

  private var confidence: Double { min(0.98, max(habit.commas.halfShare, 0.8)) }

  private func edit(
    of byte: UInt8, at index: Int, in bytes: Span<UInt8>, _ usual: Reason
  ) -> TextEdit? {
    func before() -> CharacterSide { CharacterSide.before(index, in: bytes, skipsSpaces: true) }
    func after() -> CharacterSide { CharacterSide.after(index + 1, in: bytes, skipsSpaces: true) }
    let wide: UInt8
    var reason = usual
    switch byte {
    case 0x2C, 0x3B:
      if before().endsChinese {
        // `中,1` may be a list of numbers, but after Han the comma is the sentence's.
        wide = byte == 0x2C ? 0x8C : 0x9B
      } else if isAfterWord(index, bytes), CharacterSide.after(index + 1, in: bytes).startsChinese {
        wide = byte == 0x2C ? 0x8C : 0x9B
        reason = rules.width(.mark, min(confidence, 0.85), habit.commas)
      } else {
        return nil
      }
    case 0x3A:
      guard before().endsChinese, after().startsChinese else { return nil }
      wide = 0x9A
    case 0x21, 0x3F:
      guard before().endsChinese, index + 1 >= bytes.count || bytes[index + 1] != 0x5B else {
        return nil
      }
      wide = byte == 0x21 ? 0x81 : 0x9F
    case 0x2E:
      guard habit.widensFullStops, StyleSurvey.isFullStop(bytes, index) else { return nil }
      return TextEdit(
        range: index..<index + 1, replacement: [0xE3, 0x80, 0x82],
        reason: rules.width(.fullStop, min(0.9, confidence), habit.fullStops))
    default: return nil
    }
    return TextEdit(
      range: index..<index + 1, replacement: Self.wide[Int(wide)],
      reason: reason)
  }

  /// Whether a Latin letter, a digit, `%` or a closing bracket stands directly before.
  private func isAfterWord(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard index > 0 else { return false }
    switch bytes[index - 1] {
    case 0x25, 0x29, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }

  /// Pairs of ASCII brackets around text with Han in it; both brackets or none.
  private func bracketPairs(in bytes: Span<UInt8>) -> [TextEdit] {
    var edits: [TextEdit] = []
    // Text nests two or three deep; beyond sixteen it is no prose.
    var open: [(index: Int, hasHan: Bool)] = []
    var next = 0
    while next < bytes.count {
      let index = next
      let byte = bytes[index]
      next &+= byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if isKept(index) { continue }
      switch byte {
      case 0x28 where open.count < 16: open.append((index, false))
      case 0x29:
        guard let last = open.popLast() else { continue }
        guard last.hasHan else { continue }
        if !open.isEmpty { open[open.count - 1].hasHan = true }
        edits.append(bracket(at: last.index, 0x88, .bracketPair))
        edits.append(bracket(at: index, 0x89, .bracketPair))
      case 0xE4...0xE9: if !open.isEmpty { open[open.count - 1].hasHan = true }
      default: break
      }
    }
    return edits
  }

  private func bracket(at index: Int, _ wide: UInt8, _ rule: PunctuationRule) -> TextEdit {
    TextEdit(
      range: index..<index + 1, replacement: Self.wide[Int(wide)],
      reason: rules.width(rule, min(0.95, confidence), habit.brackets))
  }

  /// The brackets of the number that opens the text: both alike, and like those of its neighbours.
  private func numbering(in bytes: Span<UInt8>) -> [TextEdit] {
    guard let number = BracketedNumber(bytes) else { return [] }
    let vote = habit.numbering
    let isMixed = number.isOpeningWide != number.isClosingWide
    let toWide = habit.widensMarks || (isMixed ? vote.full >= vote.half : vote.full > vote.half)
    // A pair that agrees with itself is changed only against a clear majority of at least three.
    let majority = max(vote.half, vote.full)
    guard isMixed || habit.widensMarks || (majority >= 3 && majority >= 3 * (vote.total - majority))
    else { return [] }
    let rule: PunctuationRule = isMixed ? .mixedBrackets : .numbering
    let share = isMixed ? 0.95 : Double(majority) / Double(max(vote.total, 1)) * 0.95
    let reason = rules.width(rule, share, vote)
    var edits: [TextEdit] = []
    if number.isOpeningWide != toWide {
      edits.append(
        TextEdit(
          range: number.opening, replacement: toWide ? [0xEF, 0xBC, 0x88] : [0x28], reason: reason))
    }
    if number.isClosingWide != toWide {
      edits.append(
        TextEdit(
          range: number.closing, replacement: toWide ? [0xEF, 0xBC, 0x89] : [0x29], reason: reason))
    }
    return edits
  }
}
