internal import GalleyCore
internal import GalleyUnicode

/// The second pass: repairs each text by the habits of its stretch.
struct PunctuationRepair {
  private let habits: [StyleHabits.Habit]
  private let rules: PunctuationRules
  private let removesSpaces: Bool
  private let straySpaces = StraySpaces()
  private var unit = 0

  init(habits: StyleHabits, rules: PunctuationRules, removesSpaces: Bool) {
    self.habits = habits.habits
    self.rules = rules
    self.removesSpaces = removesSpaces
  }

  /// Visits the same texts in the same order as ``StyleSurvey``.
  mutating func repair(_ block: inout Block, _ document: inout Document) {
    switch block {
    case .preformatted: return
    case .paragraph, .heading:
      // One text; most need nothing and are not even opened.
      if !habits[unit].needsRepair {
        unit += 1
        return
      }
    default: break
    }
    block.updateChildren(
      blocks: { blocks in
        for index in blocks.indices { repair(&blocks[index], &document) }
      },
      inlines: { repair(&$0, &document) })
  }

  private mutating func repair(_ inlines: inout [Inline], _ document: inout Document) {
    let habit = habits[unit]
    unit += 1
    guard habit.needsRepair else { return }
    var text = document.bytes(of: inlines)
    let code = Self.code(in: inlines)
    let width = WidthEdits(
      habit: habit, rules: rules, code: code, byteCount: text.count
    ).edits(in: text.span)
    document.ledger.apply(width, to: &inlines)
    let mayHoldStraySpace = removesSpaces && habit.holdsSpace && code.isEmpty
    guard mayHoldStraySpace || habit.mayLackQuote else { return }
    if !width.isEmpty { text = document.bytes(of: inlines) }
    if mayHoldStraySpace {
      let spaces = SpaceEdits(rules: rules, around: habit.hanSpaces, stray: straySpaces)
        .edits(in: text.span)
      document.ledger.apply(spaces, to: &inlines)
      if !spaces.isEmpty, habit.mayLackQuote { text = document.bytes(of: inlines) }
    }
    if habit.mayLackQuote { noteQuotes(text, of: inlines, &document) }
  }

  private func noteQuotes(_ text: [UInt8], of inlines: [Inline], _ document: inout Document) {
    let balance = QuoteBalance(text.span)
    guard let suspect = balance.suspects.last,
      let range = inlines.slice(suspect).sourceExtent
    else { return }
    document.ledger.record(
      .doubted, range,
      Reason(
        rules[.unbalancedQuotes], confidence: Confidence(balance.suspects.count == 1 ? 0.7 : 0.5),
        balance.openings, balance.closings, balance.suspects.count))
  }

  /// The stretches of code in the text of `inlines`.
  private static func code(in inlines: [Inline]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    func walk(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .text(let text): position += text.byteCount
        case .code(let content):
          let start = position
          position += content.byteCount
          ranges.append(start..<position)
        default: if let content = inline.children { walk(content) }
        }
      }
    }
    walk(inlines)
    return ranges
  }
}
