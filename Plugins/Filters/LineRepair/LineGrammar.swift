internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// Reads what the words of a line say of it: labels, names of sections, bylines, addresses, numbers.
///
/// Every line of a document is asked all of it, so each question first looks at a byte or two that nearly all lines fail.
struct LineGrammar {
  private let bytes: [UInt8]
  private let classes: CodePointClasses

  init(_ bytes: [UInt8], _ classes: CodePointClasses) {
    self.bytes = bytes
    self.classes = classes
  }

  /// Enters the grammar of a line whose width and edges are known.
  func read(_ fact: inout LineFacts, _ mark: LineMark) {
    switch mark.kind {
    case .none: break
    case .heading, .field, .thematicBreak, .tableRow, .preformatted:
      fact.flags.insert(.standsAlone)
    case .bullet, .quotation: fact.flags.insert(.opensBlock)
    }
    let range = fact.start..<fact.end
    if classes[fact.first].contains(.begins) { readOpening(&fact, range) }
    readByline(&fact, range)
    if Dateline.mayOpenLine(with: fact.first), fact.flags.contains(.solid),
      Dateline.opens(bytes, range)
    {
      fact.flags.insert(.opensReport)
    }
    if fact.last == 0xFF09 || fact.last == 0x29, fact.flags.contains(.solid),
      Dateline.closes(bytes, range)
    {
      fact.flags.insert(.closesReport)
    }
    // The registration of a site opens with the short name of a province: 粤公网安备, 京ICP备.
    if fact.cells <= 60, fact.flags.contains(.solid), SiteFurniture.isRegistration(bytes, range) {
      fact.flags.insert(.standsAlone)
    }
    if isEnumerator(range) { fact.flags.insert(.startsEnumerator) }
    if fact.column == 0, Leaders.mayEndNumber(fact.last), let number = Leaders.number(bytes, range)
    {
      fact.column = fact.indent + fact.cells - Int32(number.cells)
      fact.flags.insert(.hasLeaders)
    }
  }

  /// What can only be said of a line that begins with a mark, a letter with a case, a number, or a word of the lexicon.
  private func readOpening(_ fact: inout LineFacts, _ range: Range<Int>) {
    fact.label = NumberingLabel.parse(bytes, range)
    if let front = FrontLabel.parse(bytes, range), front.isMarkedOff {
      fact.flags.insert(.startsFrontLabel)
    }
    if opensCaption(fact), Caption.parse(bytes, range) { fact.flags.insert(.startsFrontLabel) }
    if SectionName.parse(bytes, range) != nil { fact.flags.insert(.isSectionName) }
    if isCapitals(range) {
      fact.flags.insert(.isCapitals)
    } else if fact.opening == .upper, fact.cells <= Self.widestTitle,
      !fact.flags.contains(.endsPause),
      isTitleCase(range)
    {
      fact.flags.insert(.isTitleCase)
    }
    if fact.cells <= 100, fact.first < 0x80, WebLine.parse(bytes, range) != nil {
      fact.flags.insert(.standsAlone)
    }
    if isRule(range) { fact.flags.formUnion([.isRule, .standsAlone]) }
    if fact.end - fact.start <= 8, isNumber(range) { fact.flags.insert(.isNumber) }
    if isReference(range) { fact.flags.insert(.startsReference) }
    if fact.end - fact.start > 4, bytes[fact.start] == 0x2A, bytes[fact.start + 1] == 0x2A,
      bytes[fact.end - 1] == 0x2A, bytes[fact.end - 2] == 0x2A
    {
      fact.flags.insert(.isStrong)
    }
  }

  private func readByline(_ fact: inout LineFacts, _ range: Range<Int>) {
    // Fields are parted by spaces; only a short line can be a byline without one.
    guard fact.cells <= 72, fact.cells <= 24 || fact.flags.contains(.holdsSpace) else { return }
    if fact.flags.contains(.endsSentence) {
      if fact.flags.contains(.isCapitals), Byline.parseCapitals(bytes, range) != nil {
        fact.flags.insert(.isByline)
      }
      return
    }
    switch Byline.parse(bytes, range) {
    // In a small letter only between blank lines: `by Helen Marsh` may be a line of running text.
    case .worded where fact.opening == .lower && !isBetweenBlankLines(range): break
    case .marked, .worded: fact.flags.formUnion([.isByline, .isWordedByline])
    case .organisationAndNames: fact.flags.insert(.isByline)
    case .names: fact.flags.insert(.isNames)
    case nil: break
    }
    // Marks of bylines are geometric signs: □ to ☐.
    if (0x2500...0x2610).contains(fact.first), Byline.isUnfinished(bytes, range) {
      fact.flags.insert(.isUnfinishedByline)
    }
  }

  private func isBetweenBlankLines(_ range: Range<Int>) -> Bool {
    var feeds = 0
    var index = range.lowerBound
    while index > 0, bytes[index - 1] <= 0x20 {
      index -= 1
      if bytes[index] == 0x0A { feeds += 1 }
    }
    guard feeds >= 2 || index == 0 else { return false }
    feeds = 0
    index = range.upperBound
    while index < bytes.count, bytes[index] <= 0x20 {
      if bytes[index] == 0x0A { feeds += 1 }
      index += 1
    }
    return feeds >= 2 || index == bytes.count
  }

  /// Whether the line begins with 一是 to 九是, 其一 to 其九, 首先, 其次 or 再次.
  private func isEnumerator(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, bytes[range.lowerBound] &- 0xE4 < 6,
      bytes[range.lowerBound + 3] &- 0xE4 < 6
    else { return false }
    let first = UTF8Decoding.decodeScalar(in: bytes.span, at: range.lowerBound).codePoint
    let second = UTF8Decoding.decodeScalar(in: bytes.span, at: range.lowerBound + 3).codePoint
    func isNumeral(_ codePoint: UInt32) -> Bool {
      switch codePoint {
      // 一 二 三 四 五 六 七 八 九
      case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D: true
      default: false
      }
    }
    switch (first, second) {
    case (_, 0x662F): return isNumeral(first)
    case (0x5176, _): return isNumeral(second) || second == 0x6B21
    case (0x9996, 0x5148), (0x518D, 0x6B21): return true
    default: return false
    }
  }

  /// Whether the line has two capitals of ASCII or more and no small letter; most lines are left at their second byte.
  private func isCapitals(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for index in range {
      let byte = bytes[index]
      if byte >= 0x61, byte <= 0x7A || byte >= 0xE2 { return false }
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
    }
    return capitals >= 2
  }

  /// The widest heading inside an article in cells: a line of a newspaper's column.
  private static let widestTitle = 44

  /// Whether all words of five letters and more begin with capitals of ASCII, and three of three letters and more, or two
  /// where one has five; more than two figures, and commas, are of lists and addresses.
  private func isTitleCase(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var words = 0
    var long = 0
    var figures = 0
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : 0x20
      if byte == 0x2C { return false }
      if byte &- 0x30 < 10 { figures += 1 }
      // What an apostrophe parts is one word.
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x27 { continue }
      let isCapital = start < index && bytes[start] &- 0x41 < 26
      if index - start >= 5 {
        if !isCapital { return false }
        long += 1
      }
      if index - start >= 3, isCapital { words += 1 }
      start = index + 1
    }
    return (words >= 3 || words >= 2 && long > 0) && figures <= 2
  }

  /// Whether the line is a row of asterisks, indented further than Markdown lets a rule be: `*    *    *`.
  private func isRule(_ range: Range<Int>) -> Bool {
    var signs = 0
    for index in range {
      switch bytes[index] {
      case 0x2A: signs += 1
      case 0x20: break
      default: return false
      }
    }
    return signs >= 3
  }

  /// Whether the first letter is that of a word that opens captions; most lines are spared the look at the words.
  private func opensCaption(_ fact: LineFacts) -> Bool {
    guard fact.cells <= 2 * RegionFinder.widestMeasure else { return false }
    switch fact.first {
    // 图 圖 表 照, F T A in both cases, Р Т, 그.
    case 0x56FE, 0x5716, 0x8868, 0x7167, 0x46, 0x66, 0x54, 0x74, 0x41, 0x61, 0x420, 0x440, 0x422,
      0x442, 0xADF8:
      return true
    default: return false
    }
  }

  /// Whether the line is digits, or capitals of a Roman number, and no more than a stop behind them.
  private func isNumber(_ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    let digits = cursor.skipAll(SentenceMarks.isDigit)
    if digits == 0 { cursor.skipAll { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x4C } }
    guard cursor.position > range.lowerBound else { return false }
    _ = cursor.skip { $0 == 0x2E }
    return cursor.peek == nil
  }

  /// Whether the line begins `[12]`, in any of the brackets references use.
  private func isReference(_ range: Range<Int>) -> Bool {
    // [, and the first bytes of the others.
    let lead = bytes[range.lowerBound]
    guard lead == 0x5B || lead == 0xEF || lead == 0xE3 else { return false }
    var cursor = CodePointCursor(bytes, range)
    guard cursor.skip({ $0 == 0x5B || $0 == 0xFF3B || $0 == 0x3014 || $0 == 0x3010 }) else {
      return false
    }
    let digits = cursor.skipAll(SentenceMarks.isDigit)
    guard (1...3).contains(digits) else { return false }
    return cursor.skip { $0 == 0x5D || $0 == 0xFF3D || $0 == 0x3015 || $0 == 0x3011 }
  }
}
