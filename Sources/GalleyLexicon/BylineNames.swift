/// The people whom a byline names, without the marks, words and organisations around them.
///
/// For metadata: the byline itself stays as it was printed. Linear in a line of at most some hundred bytes.
extension Byline {
  /// The names in `line`, in their order; the whole line without its opening where no names can be told apart.
  ///
  /// `□ 云溪中学 陈 默 周小满` gives `陈默` and `周小满`; `By Ada Lee and Tom Fox` gives two names.
  public static func names(in line: String) -> [String] {
    let line = BylineText(bytes: Array(line.utf8))
    let text = line.withoutOpening
    guard !text.isEmpty else { return [] }
    let names = line.holdsIdeograph(text) ? line.hanNames(text) : line.latinNames(text)
    return names.isEmpty ? [line.string(text)] : names
  }
}

/// A line that is read as a byline; parts of it are ranges of its bytes, and only names become strings.
private struct BylineText {
  let bytes: [UInt8]

  /// The part after marks, brackets and words that open a byline.
  var withoutOpening: Range<Int> {
    var cursor = CodePointCursor(bytes, trimmed(0..<bytes.count))
    while cursor.skip(Byline.isBylineMark) { cursor.skipSpaces() }
    if let inner = insideBrackets(cursor.position..<cursor.end) {
      cursor = CodePointCursor(bytes, trimmed(inner))
    }
    for word in Self.openings where cursor.skip(word: word) { break }
    return trimmed(cursor.position..<cursor.end)
  }

  /// Words that open a byline and belong to nobody's name.
  private static let openings: [StaticString] = [
    "作者：", "作者:", "撰文：", "文：", "文／", "文/图", "文/", "文 /", "文图", "图/", "摄影/", "本报记者", "本報記者", "本刊记者",
    "本网记者", "特约记者", "通讯员", "通訊員", "记者", "記者", "by ", "von ", "par ", "por ", "di ", "door ", "av ",
    "från ", "frÅn ", "بقلم", "به قلم", "نوشتهٔ", "מאת", "โดย ", "संवाददाता:", "लेखक:", "लेखिका:", "گزارش:",
    "نویسنده:",
    "του ", "της ", "των ",
  ]

  private func insideBrackets(_ range: Range<Int>) -> Range<Int>? {
    var start = CodePointCursor(bytes, range)
    guard start.skip({ $0 == 0xFF08 || $0 == 0x28 }) else { return nil }
    let inner = start.position..<range.upperBound
    guard let last = self.last(inner), last.codePoint == 0xFF09 || last.codePoint == 0x29 else {
      return nil
    }
    return inner.lowerBound..<last.start
  }

  func holdsIdeograph(_ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    while let codePoint = cursor.next() {
      if SentenceMarks.isHan(codePoint) { return true }
    }
    return false
  }

  /// The names at the end of the line, after organisations; a name of two ideographs spaced apart is one name.
  func hanNames(_ range: Range<Int>) -> [String] {
    var names: [String] = []
    var openSingle: Range<Int>?
    var cursor = CodePointCursor(bytes, range)
    while cursor.position < cursor.end {
      let start = cursor.position
      let length = cursor.skipAll { !Self.isBetweenNames($0) }
      let field = start..<cursor.position
      cursor.skipAll(Self.isBetweenNames)
      if length == 0 { continue }
      if length > 1 {
        openSingle = nil
        // What stands before a field that is no name belongs to the organisation.
        if Byline.parse(bytes, field) == .names {
          names.append(string(field))
        } else {
          names = []
        }
      } else if let first = openSingle {
        names.append(string(first) + string(field))
        openSingle = nil
      } else {
        openSingle = field
      }
    }
    return names
  }

  private static func isBetweenNames(_ codePoint: UInt32) -> Bool {
    // 、，；
    SentenceMarks.isSpace(codePoint) || codePoint == 0x3001 || codePoint == 0xFF0C
      || codePoint == 0xFF1B
  }

  /// The parts between commas and the words for “and”, where each looks like a name.
  func latinNames(_ range: Range<Int>) -> [String] {
    var parts = [range]
    for separator in Self.separators where firstPlace(of: separator, in: range) != nil {
      parts = parts.flatMap { split($0, at: separator).map(trimmed) }
    }
    guard parts.count <= 12 else { return [] }
    let names = parts.map(string)
    // `Marlow, Edith` is one name turned round.
    return names.allSatisfy { $0.contains(" ") && $0.first?.isLowercase == false } ? names : []
  }

  private static let separators: [StaticString] = [
    " and ", " & ", " und ", " et ", " y ", " och ", " en ", "; ", ", ",
  ]

  private func split(_ range: Range<Int>, at separator: StaticString) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while let place = firstPlace(of: separator, in: start..<range.upperBound) {
      if start < place { parts.append(start..<place) }
      start = place + separator.utf8CodeUnitCount
    }
    return start < range.upperBound ? parts + [start..<range.upperBound] : parts
  }

  private func firstPlace(of separator: StaticString, in range: Range<Int>) -> Int? {
    separator.withUTF8Buffer { separator in
      var position = range.lowerBound
      while position + separator.count <= range.upperBound {
        var length = 0
        while length < separator.count, bytes[position + length] == separator[length] {
          length += 1
        }
        if length == separator.count { return position }
        position += 1
      }
      return nil
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// `range` without white space at either end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = CodePointCursor(bytes, range)
    start.skipSpaces()
    var end = range.upperBound
    while let last = last(start.position..<end), SentenceMarks.isSpace(last.codePoint) {
      end = last.start
    }
    return start.position..<end
  }

  /// The last code point of `range` and where it begins.
  private func last(_ range: Range<Int>) -> (codePoint: UInt32, start: Int)? {
    guard var start = range.last else { return nil }
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var cursor = CodePointCursor(bytes, start..<range.upperBound)
    return cursor.next().map { ($0, start) }
  }
}
