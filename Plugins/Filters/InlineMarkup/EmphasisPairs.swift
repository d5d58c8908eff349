internal import GalleyUnicode

/// Runs of `*` and `_` and the pairs they make.
///
/// CommonMark's delimiter runs with these deviations for printed matter: a run of more than three signs is
/// text (`138****1234`); both ends of a pair have the same number of signs, or one has three and is shared;
/// a single `*` between letters or digits, and `**` between digits, is text (`2*3*4`); a single `*` after
/// Han text does not open, as it stands for a withheld character there.
struct EmphasisPairs {
  /// The unmatched openings looked at for a partner; bounds the search.
  private static let searchLimit = 32
  /// How far apart in bytes a pair may stand, of single signs and of double ones.
  ///
  /// As far as a long paragraph of print: a stray sign of recognition finds its like pages away.
  private static let reach = (emphasis: 2000, strong: 8000)

  private struct Run {
    var start: Int
    var count: Int
    var sign: UInt8
    var opens: Bool
    var closes: Bool
    var followsHan: Bool
    var isTriple: Bool
  }

  private var runs: [Run] = []
  /// Spans of other markup, which no pair may cross, by their start and end.
  private var enclosures: [(start: Int, end: Int)] = []

  /// No pair may have one end inside `start..<end` and the other outside.
  mutating func enclose(_ start: Int, _ end: Int) { enclosures.append((start, end)) }

  /// Adds the run that starts at `index` and returns where it ends.
  mutating func add(runAt index: Int, in bytes: [UInt8], _ table: CodePointTable) -> Int {
    let sign = bytes[index]
    var end = index
    while end < bytes.count, bytes[end] == sign { end += 1 }
    let count = end - index
    guard count <= 3 else { return end }
    let before = Neighbour(UTF8Decoding.scalar(before: index, in: bytes.span)?.codePoint, table)
    let after = Neighbour(
      end < bytes.count ? UTF8Decoding.decodeScalar(in: bytes.span, at: end).codePoint : nil, table)
    let isCJK = before.isCJK || after.isCJK
    var opens = !after.isSpace && (isCJK || !after.isPunctuation || before.isBoundary)
    var closes = !before.isSpace && (isCJK || !before.isPunctuation || after.isBoundary)
    if sign == 0x5F {
      (opens, closes) = (opens && !before.isWord, closes && !after.isWord)
    } else if count == 1 {
      if before.isWord, after.isWord, !isCJK { (opens, closes) = (false, false) }
      if before.isCJK, before.isWord { opens = false }
    } else if before.isDigit, after.isDigit {
      (opens, closes) = (false, false)
    }
    guard opens || closes else { return end }
    runs.append(
      Run(
        start: index, count: count, sign: sign, opens: opens, closes: closes,
        followsHan: before.isCJK && before.isWord, isTriple: count == 3))
    return end
  }

  /// Adds the events of all pairs.
  mutating func pair(into events: inout [MarkupEvent]) {
    enclosures.sort { $0.start < $1.start }
    // A stack for each level of other markup that is open; a pair lies within one level.
    var levels: [(end: Int, openers: [Run])] = [(Int.max, [])]
    var next = 0
    for var run in runs {
      while let level = levels.last, level.end < run.start { levels.removeLast() }
      while next < enclosures.count, enclosures[next].start < run.start {
        if enclosures[next].end > run.start { levels.append((enclosures[next].end, [])) }
        next += 1
      }
      let top = levels.count - 1
      while run.closes, run.count > 0,
        let match = Self.match(for: run, in: levels[top].openers)
      {
        levels[top].openers.removeSubrange((match + 1)...)
        Self.pair(&levels[top].openers[match], &run, &events)
        if levels[top].openers[match].count == 0 { levels[top].openers.removeLast() }
      }
      if run.opens, run.count > 0 { levels[top].openers.append(run) }
    }
  }

  private static func match(for run: Run, in openers: [Run]) -> Int? {
    var index = openers.count - 1
    let limit = max(-1, index - searchLimit)
    while index > limit {
      let opener = openers[index]
      let isNear =
        run.start - opener.start <= (run.count == 1 ? reach.emphasis : reach.strong)
      if !isNear { return nil }
      if opener.sign == run.sign,
        opener.count == run.count || opener.isTriple || run.isTriple
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  private static func pair(_ opener: inout Run, _ closer: inout Run, _ events: inout [MarkupEvent])
  {
    let count = opener.count >= 2 && closer.count >= 2 ? 2 : 1
    let open = opener.start + opener.count - count
    events.append(
      MarkupEvent(
        range: open..<open + count, kind: .open(count == 2 ? .strong : .emphasis),
        partner: closer.start,
        // Two withheld names in a sentence (王**和李**) look the same.
        confidence: opener.followsHan ? 0.85 : count == 2 ? 0.98 : 0.93,
        followsHan: opener.followsHan))
    events.append(
      MarkupEvent(range: closer.start..<closer.start + count, kind: .close, partner: open))
    opener.count -= count
    closer.count -= count
    closer.start += count
  }
}

/// What flanking asks of the code point beside a run; the edge of the text counts as white space.
private struct Neighbour {
  var isSpace = true
  var isPunctuation = false
  var isWord = false
  var isDigit = false
  var isCJK = false

  var isBoundary: Bool { isSpace || isPunctuation }

  init(_ codePoint: UInt32?, _ table: CodePointTable) {
    guard let codePoint else { return }
    let properties = table[codePoint]
    isSpace = properties.isWhiteSpace
    isPunctuation = properties.isPunctuation || properties.isSymbol
    isDigit = properties.isDecimalDigit
    isWord = properties.isLetter || properties.isMark || properties.isNumber
    let isWide =
      (0x2E80...0x303F).contains(codePoint) || (0xFE30...0xFE4F).contains(codePoint)
      || (0xFF00...0xFFEF).contains(codePoint)
    switch properties.script {
    case .han, .hiragana, .katakana, .bopomofo, .yi: isCJK = true
    default:
      // Quotation marks and dashes are set full width in Chinese, though Unicode has one of each.
      isCJK = isWide || (0x2014...0x2026).contains(codePoint)
    }
    if isSpace { isCJK = false }
  }
}
