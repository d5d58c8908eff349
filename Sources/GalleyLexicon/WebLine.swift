public import GalleyCore

/// The parts of a line that scraping glued together: `www.example.cn2024-04-30 09:00来源：晚报` (rule S16).
public struct WebLine: Sendable {
  /// One part and what it is.
  public struct Part: Sendable, Hashable {
    /// `.url`, `.date`, `.source` or `.byline`.
    public let role: Role
    /// The bytes of the part, its label included.
    public let range: Range<Int>
  }

  /// Reads `range` as a line of nothing but such parts, two at the least or one date in figures; nil when anything else is
  /// in it.
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> [Part]? {
    guard range.count <= 300, mayBegin(bytes, range) else { return nil }
    var cursor = CodePointCursor(bytes, range)
    var parts: [Part] = []
    while cursor.peek != nil {
      cursor.skipAll { SentenceMarks.isSpace($0) || $0 == 0x7C || $0 == 0xFF5C }
      guard cursor.peek != nil else { break }
      let start = cursor.position
      guard let role = part(&cursor) else { return nil }
      parts.append(Part(role: role, range: start..<cursor.position))
    }
    // Running text sets a date in words; one in figures alone on its line is the page's own.
    let isDate =
      parts.count == 1 && parts[0].role == .date && bytes[parts[0].range].allSatisfy { $0 < 0x80 }
    return parts.count >= 2 || isDate ? parts : nil
  }

  /// A quick refusal of running text: its first word has neither a digit nor a stop or colon inside it, and opens no
  /// label.
  private static func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound, (bytes[position] | 0x20) &- 0x61 < 26 { position += 1 }
    guard position > range.lowerBound, position < range.upperBound else { return true }
    return bytes[position] != 0x20 && bytes[position] != 0x2C
      || FrontLabel.parse(bytes, range) != nil
  }

  /// The date in `range`, as ISO 8601, if one stands there.
  public static func date(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    var start = range.lowerBound
    while start < range.upperBound {
      var cursor = CodePointCursor(bytes, start..<range.upperBound)
      if let date = skipDate(&cursor) { return date }
      start += 1
      while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return nil
  }

  private static func part(_ cursor: inout CodePointCursor) -> Role? {
    if skipDate(&cursor) != nil {
      skipTime(&cursor)
      return .date
    }
    if skipHost(&cursor) { return .url }
    if let label = FrontLabel.parse(cursor.bytes, cursor.position..<cursor.end), label.isMarkedOff {
      let end = cursor.position + label.byteCount
      switch label.role {
      case .date:
        while cursor.position < end { _ = cursor.next() }
        guard skipDate(&cursor) != nil else { return nil }
        skipTime(&cursor)
        return .date
      case .source, .byline:
        while cursor.position < end { _ = cursor.next() }
        // The value runs to the next wide gap or date.
        cursor.skipAll { !SentenceMarks.isSpace($0) && !SentenceMarks.isDigit($0) }
        return label.role
      default: return nil
      }
    }
    return nil
  }

  private static func number(_ cursor: inout CodePointCursor, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, let digit = cursor.peek, SentenceMarks.isDigit(digit) {
      value = value * 10 + Int(digit - 0x30)
      count += 1
      _ = cursor.next()
    }
    return digits.contains(count) ? value : nil
  }

  /// `2024-04-30`, `2024/4/30`, `2024.4.30`, `2024年4月30日`.
  private static func skipDate(_ cursor: inout CodePointCursor) -> String? {
    let start = cursor
    guard let year = number(&cursor, digits: 4...4), (1500...2199).contains(year),
      cursor.skip({ $0 == 0x2D || $0 == 0x2F || $0 == 0x2E || $0 == 0x5E74 }),
      let month = number(&cursor, digits: 1...2), (1...12).contains(month),
      cursor.skip({ $0 == 0x2D || $0 == 0x2F || $0 == 0x2E || $0 == 0x6708 }),
      let day = number(&cursor, digits: 1...2),
      (1...PrintedDate.days(in: month, of: year)).contains(day)
    else {
      cursor = start
      return nil
    }
    _ = cursor.skip { $0 == 0x65E5 }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func skipTime(_ cursor: inout CodePointCursor) {
    let start = cursor
    _ = cursor.skip { SentenceMarks.isSpace($0) || $0 == 0x54 }
    guard number(&cursor, digits: 1...2) != nil, cursor.skip({ $0 == 0x3A }),
      number(&cursor, digits: 2...2) != nil
    else {
      cursor = start
      return
    }
    if cursor.skip({ $0 == 0x3A }) { _ = number(&cursor, digits: 2...2) }
  }

  /// `www.example.com`: two or more labels of ASCII letters, digits and hyphens; the last is of letters only, so a date
  /// that follows without a gap is not taken with it.
  private static func skipHost(_ cursor: inout CodePointCursor) -> Bool {
    let start = cursor
    if let first = cursor.peek, first | 0x20 == 0x68,
      cursor.skip(word: "https://") || cursor.skip(word: "http://")
    {
      return cursor.skipAll { !SentenceMarks.isSpace($0) } > 0
    }
    var labels = 0
    var end = cursor
    while true {
      guard
        cursor.skipAll({
          isASCIILetter($0) || $0 == 0x2D || (labels == 0 && SentenceMarks.isDigit($0))
        }) > 0
      else { break }
      labels += 1
      end = cursor
      guard cursor.skip({ $0 == 0x2E }) else { break }
    }
    guard labels >= 2 else {
      cursor = start
      return false
    }
    cursor = end
    return true
  }

  private static func isASCIILetter(_ codePoint: UInt32) -> Bool {
    (codePoint | 0x20) &- 0x61 < 26
  }
}
