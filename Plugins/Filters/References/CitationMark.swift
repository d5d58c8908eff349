internal import GalleyLexicon

/// A mark that cites: its place in a text and what it calls.
struct CitationMark {
  /// How a mark is set.
  enum Form {
    /// In brackets: `[3]`, `［1，4］`.
    case bracketed
    /// Raised, without brackets: `³`, or a number in a superscript.
    case raised
    /// A number in a circle: `③`.
    case circled
    /// An asterisk or dagger.
    case sign
  }

  /// The bytes of the mark with its brackets.
  let range: Range<Int>
  /// What it calls, ranges spelt out.
  let calls: [NoteCall]
  /// How it is set.
  let form: Form

  /// The largest number of entries one range may name; a larger one is a span of pages or years.
  private static let longestRange = 20

  /// The marks in a text, in order.
  ///
  /// - Parameter raised: the ascending byte ranges that are set as superscripts.
  static func find(_ bytes: [UInt8], raised: [Range<Int>] = []) -> [CitationMark] {
    var marks: [CitationMark] = []
    var rest = raised[...]
    var position = 0
    while true {
      while let next = rest.first, next.upperBound <= position { rest.removeFirst() }
      // The next raised stretch, or the end of the one at hand, or that of the text.
      let limit =
        rest.first.map { $0.lowerBound >= position ? $0.lowerBound : $0.upperBound } ?? bytes.count
      position = opening(in: bytes.span, position..<min(limit, bytes.count))
      guard position < bytes.count else { return marks }
      // What was raised ends here, and something else raised may begin.
      if let next = rest.first, next.upperBound == position { continue }
      let mark =
        if let next = rest.first, next.lowerBound == position,
          let numbers = parseNumbers(bytes, next)
        {
          numbers
        } else {
          opens(bytes.span, position) ? parse(bytes, position) : nil
        }
      if let mark, mark.form == .bracketed || mark.canCite(bytes) {
        marks.append(mark)
        position = mark.range.upperBound
      } else {
        position += 1
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
  }

  /// What a paragraph that says something is called by, if it opens with a mark, and the bytes of the mark with the
  /// parenthesis that German printers close it with, `*)`, and the spaces after it.
  static func opening(_ bytes: [UInt8], raised: Range<Int>? = nil) -> (call: NoteCall, length: Int)?
  {
    let mark = raised.flatMap { $0.lowerBound == 0 ? parseNumbers(bytes, $0) : nil }
    guard let mark = mark ?? parse(bytes, 0), mark.calls.count == 1 else { return nil }
    var cursor = CodePointCursor(bytes, mark.range.upperBound..<bytes.count)
    if mark.form != .bracketed { _ = cursor.skip { $0 == 0x29 || $0 == 0xFF09 } }
    cursor.skipSpaces()
    guard cursor.peek != nil else { return nil }
    return (mark.calls[0], cursor.position)
  }

  /// Whether a paragraph whose first byte is `byte` may open with a mark.
  static func mayOpen(_ byte: UInt8) -> Bool {
    // `[` and `*` in ASCII; ¹²³ in two bytes; ⁰⁴–⁹ † ‡ ①–⑳, ［, 【 and 〔 in three.
    byte == 0x5B || byte == 0x2A || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
  }

  /// Whether a sign that opens a mark stands in a piece of text; a piece begins and ends between two code points.
  static func mayStand(in bytes: Span<UInt8>) -> Bool {
    opening(in: bytes, 0..<bytes.count) < bytes.count
  }

  /// The first place in `range` where a sign that opens a mark stands; the end of the range where none does.
  private static func opening(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let lead = bytes[unchecked: position]
      if lead < 0x80 {
        position = endOfPlain(in: bytes, position..<range.upperBound)
        if position < range.upperBound, bytes[unchecked: position] < 0x80 { return position }
        continue
      }
      if mayOpen(lead), opens(bytes, position) { return position }
      position &+= lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return range.upperBound
  }

  private static let blockSize = 32

  /// The first byte of `range` that is not ASCII or that opens a mark; the end of the range where there is none.
  private static func endOfPlain(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position &+ blockSize <= range.upperBound {
      // The compiler makes vectors of the loop.
      let block = bytes.extracting(unchecked: position..<position &+ blockSize)
      var found: UInt8 = 0
      for offset in 0..<blockSize {
        let byte = block[unchecked: offset]
        found |= (byte == 0x5B ? 0x80 : 0) | (byte == 0x2A ? 0x80 : 0) | byte
      }
      if found >= 0x80 { break }
      position &+= blockSize
    }
    while position < range.upperBound {
      let byte = bytes[unchecked: position]
      if byte == 0x5B || byte == 0x2A || byte >= 0x80 { break }
      position &+= 1
    }
    return position
  }

  /// Whether a sign that opens a mark stands at `position`.
  private static func opens(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    let first = bytes[position]
    guard mayOpen(first) else { return false }
    guard first >= 0x80 else { return true }
    guard position + 1 < bytes.count else { return false }
    let second = bytes[position + 1]
    if first == 0xC2 { return second == 0xB2 || second == 0xB3 || second == 0xB9 }
    guard position + 2 < bytes.count else { return false }
    let third = bytes[position + 2]
    switch (first, second) {
    case (0xEF, 0xBC): return third == 0xBB
    case (0xE3, 0x80): return third == 0x90 || third == 0x94
    case (0xE2, 0x80): return third == 0xA0 || third == 0xA1
    case (0xE2, 0x81): return third == 0xB0 || (0xB4...0xB9).contains(third)
    case (0xE2, 0x91): return (0xA0...0xB3).contains(third)
    default: return false
    }
  }

  /// The number that opens an entry of the list: `[3]` or `3.`.
  static func entryNumber(_ bytes: [UInt8]) -> Int? {
    var cursor = CodePointCursor(bytes, 0..<bytes.count)
    cursor.skipSpaces()
    if let mark = parse(bytes, cursor.position), mark.form == .bracketed, mark.calls.count == 1,
      case .number(let number) = mark.calls[0]
    {
      return number
    }
    return NumberingLabel.parse(bytes, cursor.position..<bytes.count)?.value
  }

  // MARK: - Forms

  private static func parse(_ bytes: [UInt8], _ start: Int) -> CitationMark? {
    var cursor = CodePointCursor(bytes, start..<bytes.count)
    guard let first = cursor.peek else { return nil }
    switch first {
    case 0x5B, 0xFF3B, 0x3010, 0x3014:
      _ = cursor.next()
      let closers: [UInt32?] = [0x5D, 0xFF3D, 0x3011, 0x3015]
      guard let numbers = numbers(&cursor, isEnd: closers.contains) else { return nil }
      return CitationMark(
        range: start..<cursor.position, calls: numbers.map { .number($0) }, form: .bracketed)
    case 0x2460...0x2473:
      _ = cursor.next()
      return CitationMark(
        range: start..<cursor.position, calls: [.number(Int(first) - 0x245F)], form: .circled)
    case 0x2A, 0x2020, 0x2021:
      // Four asterisks are a rule or what stands for a word left out; no more are counted, as a run may be long.
      var count = 0
      while count < 4, cursor.skip({ $0 == first }) { count += 1 }
      let length = (cursor.position - start) / count
      guard count < 4, !bytes[..<start].suffix(length).elementsEqual(bytes[start..<start + length])
      else { return nil }
      return CitationMark(
        range: start..<cursor.position, calls: [.sign(first, count: count)], form: .sign)
    default:
      var value = 0
      var digits = 0
      while let digit = cursor.peek.flatMap(raisedDigit), digits <= 3 {
        value = value * 10 + digit
        digits += 1
        _ = cursor.next()
      }
      guard (1...3).contains(digits), value > 0 else { return nil }
      return CitationMark(range: start..<cursor.position, calls: [.number(value)], form: .raised)
    }
  }

  /// A superscript that holds nothing but numbers.
  private static func parseNumbers(_ bytes: [UInt8], _ range: Range<Int>) -> CitationMark? {
    var cursor = CodePointCursor(bytes, range)
    guard let numbers = numbers(&cursor, isEnd: { $0 == nil }) else { return nil }
    return CitationMark(range: range, calls: numbers.map { .number($0) }, form: .raised)
  }

  /// Numbers with commas or range signs between them, up to and with the end.
  private static func numbers(
    _ cursor: inout CodePointCursor, isEnd: (UInt32?) -> Bool
  ) -> [Int]? {
    var numbers: [Int] = []
    var isRange = false
    while true {
      cursor.skipSpaces()
      guard let number = number(&cursor) else { return nil }
      if isRange, let first = numbers.last {
        guard number > first, number - first <= longestRange else { return nil }
        numbers += Array(first + 1...number)
      } else {
        numbers.append(number)
      }
      cursor.skipSpaces()
      let mark = cursor.next()
      if isEnd(mark) { return numbers }
      switch mark {
      case 0x2C, 0xFF0C, 0x3001, 0x3B: isRange = false
      case 0x2D, 0x2010, 0x2013, 0x2014, 0x7E, 0xFF5E: isRange = true
      default: return nil
      }
    }
  }

  private static func number(_ cursor: inout CodePointCursor) -> Int? {
    var value = 0
    var digits = 0
    while let digit = cursor.peek, SentenceMarks.isDigit(digit) {
      value = value * 10 + Int(digit - 0x30)
      digits += 1
      guard digits <= 3 else { return nil }
      _ = cursor.next()
    }
    return digits > 0 && value > 0 ? value : nil
  }

  private static func raisedDigit(_ codePoint: UInt32) -> Int? {
    switch codePoint {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(codePoint - 0x2070)
    default: nil
    }
  }

  // MARK: - Surroundings

  /// Whether what stands around a mark without brackets lets it cite: it is set close to the word or stop before it,
  /// which is no number and no unit, so that `10⁵` and `5 m²` stay what they are.
  private func canCite(_ bytes: [UInt8]) -> Bool {
    guard let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : nil, before > 0x20
    else { return false }
    if form == .sign, range.upperBound < bytes.count, Self.isLetterOrDigit(bytes[range.upperBound])
    {
      return false
    }
    if form == .circled { return isFollowedByMark(bytes) }
    guard before < 0x80 else { return true }
    if before &- 0x30 < 10 { return false }
    guard Self.isLetterOrDigit(before) else { return before != 0x2A }
    // The longest unit that is squared or cubed in running text is of two letters: km, cm, mm.
    return form == .sign
      || bytes[..<range.lowerBound].suffix(3).count(where: Self.isLetterOrDigit) == 3
  }

  /// Whether a mark of punctuation follows, or nothing: the numbers of items inside a sentence, `有①渡口；②码头`, stand
  /// before words.
  private func isFollowedByMark(_ bytes: [UInt8]) -> Bool {
    let cursor = CodePointCursor(bytes, range.upperBound..<bytes.count)
    guard let next = cursor.peek else { return true }
    return SentenceMarks.isTerminal(next) || SentenceMarks.isPause(next)
      || SentenceMarks.isColon(next) || SentenceMarks.isCloser(next)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
