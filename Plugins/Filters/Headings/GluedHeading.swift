internal import GalleyLexicon
internal import GalleyUnicode

/// Finds where a heading ends that was run into its text with nothing between them (rule S7).
///
/// Three signs are weighed at every word boundary: the two halves of a couplet are of one length (`港口通航，渔市兴旺`), the
/// words up to the boundary stand elsewhere in the article but go on differently there, and the text after it opens like
/// a sentence. No sign alone is sure, so the confidence stays at 0.75 and below.
struct GluedHeading {
  private let repeated: RepeatedClauses
  private let words = WordBreaker(language: "zh")

  /// The numbers that head sections of a text; the articles of a law and the items of a list are paragraphs.
  static let families: Set<NumberingFamily> = [.hanComma, .hanParenthesis]

  /// The longest heading in code points after its label.
  private static let longest = 22
  /// The longest half of a couplet in code points; longer clauses of one length are chance.
  private static let longestHalf = 8
  /// The least score that parts a block.
  private static let least = 1.5

  /// Looks in `texts`, the blocks of the article, for repeated words of `glued`, the blocks to be parted.
  init(_ texts: [[UInt8]], _ glued: [BlockProfile]) {
    repeated = RepeatedClauses(
      texts,
      beginnings: glued.compactMap { profile in
        let (offsets, comma) = Self.opening(of: profile)
        return comma.map { profile.bytes[offsets[$0 + 1]...].prefix(4 * RepeatedClauses.least) }
      })
  }

  /// The best boundary in a block: its byte offset, the length of the heading in code points, and its score.
  func boundary(in profile: BlockProfile) -> (offset: Int, length: Int, score: Double)? {
    let (offsets, comma) = Self.opening(of: profile)
    guard let comma, comma >= 2, comma <= Self.longestHalf, offsets.count > comma + 3,
      let last = offsets.last
    else {
      return nil
    }
    let head = Array(profile.bytes[offsets[0]..<last])
    let breaks = Set(words.boundaries(in: head).map { $0 + offsets[0] })
    var best: (offset: Int, length: Int, score: Double)?
    for length in comma + 3..<offsets.count where breaks.contains(offsets[length]) {
      let second = length - comma - 1
      var score = second == comma ? 2.0 : second.isMultiple(of: 2) ? 0.3 : 0
      if second >= RepeatedClauses.least,
        repeated.contains(profile.bytes, offsets[comma + 1]..<offsets[length])
      {
        score += 1.8
      }
      if opensSentence(profile.bytes, offsets[length]..<profile.content.upperBound) { score += 1 }
      if score > best?.score ?? 0 { best = (offsets[length], length, score) }
    }
    guard let best, best.score >= Self.least else { return nil }
    return best
  }

  /// The offsets of the first code points after the label up to a full stop, and the place of the first comma in them.
  private static func opening(of profile: BlockProfile) -> (offsets: [Int], comma: Int?) {
    var cursor = CodePointCursor(profile.bytes, profile.afterLabel..<profile.content.upperBound)
    var offsets: [Int] = [cursor.position]
    var comma: Int?
    while offsets.count <= longest, let codePoint = cursor.next() {
      if SentenceMarks.isPause(codePoint), comma == nil { comma = offsets.count - 1 }
      if SentenceMarks.isTerminal(codePoint) { break }
      offsets.append(cursor.position)
    }
    return (offsets, comma)
  }

  /// Whether a text opens with a word that opens sentences: a preposition, a quantifier, a date, a number.
  private func opensSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    guard let first = cursor.next() else { return false }
    if SentenceMarks.isDigit(first) { return true }
    switch first {
    // 为 以 在 与 通 按 从 对 把 将 各 每 两 当 由 于 随 自 经 针 围 结 我 本 该 其
    case 0x4E3A, 0x4EE5, 0x5728, 0x4E0E, 0x901A, 0x6309, 0x4ECE, 0x5BF9, 0x628A, 0x5C06, 0x5404,
      0x6BCF, 0x4E24, 0x5F53, 0x7531, 0x4E8E, 0x968F, 0x81EA, 0x7ECF, 0x9488, 0x56F4, 0x7ED3,
      0x6211, 0x672C, 0x8BE5, 0x5176:
      return true
    default: return false
    }
  }
}
