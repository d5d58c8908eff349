internal import GalleyCore
internal import GalleyUnicode

/// The words with which a report opens or closes: where it comes from and who wrote it.
///
/// A paper prints them once an article, so they tell where one begins and where one ends:
/// `本报讯（记者 林小满）`, `新华社青浦1月2日电`, `（中央社記者林小滿台北2日電）`, `(서울=연합) 홍길동 기자 =`; and at the end
/// `……。（记者 林小满）`.
public enum Dateline {
  /// The most code points of a dateline.
  private static let longest = 40

  /// Whether `range`, a text, opens with where it comes from.
  public static func opens(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, mayOpen(bytes[range.lowerBound]) else { return false }
    var cursor = CodePointCursor(bytes, range)
    cursor.skipSpaces()
    guard let first = cursor.peek else { return false }
    if isOpener(first) { return opensInBrackets(cursor) }
    // ▲ ● ◎ and their kin stand before the items of older papers.
    if cursor.skip(Byline.isBylineMark) { cursor.skipSpaces() }
    return opensPlainly(cursor)
  }

  /// Whether a line that begins with `first` is worth a look: with a bracket, or as the names of most agencies and what a
  /// paper calls itself do.
  public static func mayOpenLine(with first: UInt32) -> Bool {
    switch first {
    // 本 新 中 据 據
    case 0x672C, 0x65B0, 0x4E2D, 0x636E, 0x64DA: true
    default: isOpener(first)
    }
  }

  /// Whether `range`, a text, ends with its author in brackets, behind a stop.
  public static func closes(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // Some agencies print the day behind the brackets: `（編輯：林小滿）1141001`.
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] &- 0x30 < 10, range.upperBound - end < 10 {
      end -= 1
    }
    return ClosingRemark.inside(bytes, range.lowerBound..<end).map { namesAuthor(bytes, $0) }
      ?? false
  }

  // MARK: - At the beginning

  private static func mayOpen(_ lead: UInt8) -> Bool {
    lead >= 0xE2 || lead == 0x28 || lead == 0x5B || lead == 0x20
  }

  private static func isOpener(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    // ( [ （ ［ 【 〔
    case 0x28, 0x5B, 0xFF08, 0xFF3B, 0x3010, 0x3014: true
    default: false
    }
  }

  /// `【本報訊】…`, `（中央社記者林小滿台北2日電）…`, `(서울=연합) …`: a name for news, a reporter, or the sign between place and
  /// agency, and the text behind it.
  private static func opensInBrackets(_ start: CodePointCursor) -> Bool {
    var cursor = start
    _ = cursor.next()
    let inner = cursor.position
    var count = 0
    while let codePoint = cursor.peek, !SentenceMarks.isCloser(codePoint) {
      guard count < longest, !SentenceMarks.isTerminal(codePoint) else { return false }
      count += 1
      _ = cursor.next()
    }
    let range = inner..<cursor.position
    guard count >= 3, cursor.next() != nil else { return false }
    cursor.skipSpaces()
    guard cursor.peek != nil else { return false }
    return endsInNews(start.bytes, range) || holdsReporter(start.bytes, range)
      || hasAgency(start.bytes, range)
  }

  /// `本报讯 …`, `新华社青浦1月2日电（记者林小满）…`, `青浦晚报讯：…`, `青浦网消息 …`.
  private static func opensPlainly(_ start: CodePointCursor) -> Bool {
    var cursor = start
    var before: [UInt32] = []
    while before.count < longest, let codePoint = cursor.next() {
      guard isNews(codePoint, after: before) else {
        guard isOfDateline(codePoint) else { return false }
        before.append(codePoint)
        continue
      }
      return namesPaper(before) && isMarkedOff(cursor, before)
    }
    return false
  }

  /// Letters, digits and what parts them; a mark of a sentence ends the search.
  private static func isOfDateline(_ codePoint: UInt32) -> Bool {
    SentenceMarks.isHan(codePoint) || SentenceMarks.isDigit(codePoint)
      || (0xFF10...0xFF19).contains(codePoint) || codePoint == 0x20
      || codePoint == 0x3001 || codePoint == 0x3000 || codePoint == 0x2F || codePoint == 0xFF0F
  }

  /// Whether the word for news ends here: 讯 訊 电 電 and 消息.
  private static func isNews(_ codePoint: UInt32, after before: [UInt32]) -> Bool {
    switch codePoint {
    case 0x8BAF, 0x8A0A, 0x7535, 0x96FB: before.count >= 2
    case 0x606F: before.count >= 3 && before.last == 0x6D88
    default: false
    }
  }

  /// Whether what stands before it is a paper, an agency or a site: 本报, or a name that holds 社 报 報 网 網 台.
  private static func namesPaper(_ before: [UInt32]) -> Bool {
    var start = before[...]
    // 据 opens what another one reports.
    if start.first == 0x636E || start.first == 0x64DA { start = start.dropFirst() }
    guard let first = start.first, start.count >= 2 else { return false }
    return start.dropFirst(first == 0x672C ? 1 : 2).prefix(8).contains {
      [0x793E, 0x62A5, 0x5831, 0x7F51, 0x7DB2, 0x53F0, 0x520A].contains($0)
    }
  }

  /// Whether a space, a bracket, a colon or a dash follows; behind 本报讯 alone, or behind a day, anything may.
  private static func isMarkedOff(_ cursor: CodePointCursor, _ before: [UInt32]) -> Bool {
    guard let next = cursor.peek else { return false }
    if SentenceMarks.isSpace(next) || SentenceMarks.isColon(next) || isOpener(next) { return true }
    if next == 0x2014 || next == 0x2D || next == 0xFF0C { return true }
    return before.count == 2 && before[0] == 0x672C || before.last == 0x65E5
  }

  // MARK: - In brackets

  private static func endsInNews(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let (last, _) = UTF8Decoding.scalar(before: range.upperBound, in: bytes.span) else {
      return false
    }
    switch last {
    // 讯 訊 电 電, and the second half of 报道 報導 消息.
    case 0x8BAF, 0x8A0A, 0x7535, 0x96FB: return true
    case 0x9053, 0x5C0E, 0x606F: return holds(["报道", "報道", "報導", "消息"], bytes, range)
    default: return false
    }
  }

  private static func holdsReporter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    holds(["记者", "記者", "通讯员", "通訊員", "기자", "특파원"], bytes, range)
  }

  /// `서울=연합`, `ロンドン＝山田`: a place, the sign, and who reports from there.
  private static func hasAgency(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    var before = 0
    while let codePoint = cursor.next(), codePoint != 0x3D, codePoint != 0xFF1D {
      guard codePoint >= 0x3000 || SentenceMarks.isSpace(codePoint) else { return false }
      before += 1
    }
    return before >= 2 && before <= 12 && (cursor.peek ?? 0) >= 0x3000
  }

  private static func holds(_ words: [StaticString], _ bytes: [UInt8], _ range: Range<Int>) -> Bool
  {
    var cursor = CodePointCursor(bytes, range)
    repeat {
      let here = cursor
      for word in words where cursor.skip(word: word) { return true }
      cursor = here
    } while cursor.next() != nil
    return false
  }

  // MARK: - At the end

  /// A byline, or a word for the work and a name: `编辑：林小满`.
  private static func namesAuthor(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if Byline.parse(bytes, range) != nil || holdsReporter(bytes, range) { return true }
    return FrontLabel.parse(bytes, range).map {
      $0.isMarkedOff && ($0.role == .byline || $0.role == .boilerplate || $0.role == .source)
    } ?? false
  }
}
