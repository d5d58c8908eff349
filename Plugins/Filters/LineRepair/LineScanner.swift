internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// Measures the lines of a document: one pass over the bytes, no strings.
struct LineScanner {
  private let bytes: [UInt8]
  private let properties = CodePointTable()
  private let words = WordBreaker()

  init(_ source: Source) { bytes = source.bytes }

  /// The facts of every line of `lines` that has content; blank lines are counted into the line after them.
  func scan(_ lines: [Line], _ indices: some Sequence<Int>) -> [LineFacts] {
    var facts: [LineFacts] = []
    var blanks: Int32 = 0
    var previous: Int?
    var followsPageEdge = false
    var counts = [Int](repeating: 0, count: NumberingFamily.allCases.count)
    for index in indices {
      // A gap in the lines is the edge of a page: what stood there says nothing of paragraphs.
      if let previous, previous + 1 != index { followsPageEdge = true }
      previous = index
      guard var fact = scan(lines[index], index) else {
        blanks += 1
        continue
      }
      if followsPageEdge { fact.flags.insert(.followsPageEdge) }
      fact.blanksBefore = followsPageEdge ? 0 : blanks
      followsPageEdge = false
      if let label = fact.label {
        let family = Int(label.family.rawValue)
        if label.value == 1 || label.value == counts[family] + 1 {
          fact.flags.insert(.labelInSequence)
          counts[family] = label.value
        }
      }
      blanks = 0
      facts.append(fact)
    }
    DividingMarks.note(&facts, bytes, properties)
    noteBareRuns(&facts)
    SiblingLines.note(&facts, bytes)
    return facts
  }

  /// The fewest lines in a row that end no sentence and are no paragraph cut to pieces: a cut makes two pieces, rarely
  /// three, and the last of them ends.
  private static let bareRun = 5

  private func noteBareRuns(_ facts: inout [LineFacts]) {
    var start = 0
    for index in 0...facts.count {
      let isBare = index < facts.count && isBare(facts[index])
      if isBare { continue }
      if index - start >= Self.bareRun {
        for place in start..<index { facts[place].flags.insert(.inBareRun) }
      }
      start = index + 1
    }
  }

  private func isBare(_ fact: LineFacts) -> Bool {
    let others: LineFacts.Flags = [
      .endsSentence, .endsPause, .isByline, .isNames, .isNumber, .startsFrontLabel, .standsAlone,
      .endsHyphen,
    ]
    return fact.label == nil && fact.flags.isDisjoint(with: others)
  }

  /// The facts of one line; nil for a blank one.
  private func scan(_ line: Line, _ index: Int) -> LineFacts? {
    let span = bytes.span
    let bounds = line.range.bounds
    // A field keeps its label: what it says is for the filter that gives roles. A rule is nothing but its signs.
    let isWhole = line.mark.kind == .field || line.mark.kind == .thematicBreak
    let prefix = isWhole ? 0 : Int(line.mark.prefix)
    var start = bounds.lowerBound + prefix
    var end = bounds.upperBound
    var indent: Int32 = 0
    while start < end {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: start)
      guard SentenceMarks.isSpace(codePoint) else { break }
      indent += codePoint == 0x3000 ? 2 : codePoint == 0x09 ? 4 : codePoint == 0xFEFF ? 0 : 1
      start += length
    }
    guard start < end else { return nil }
    let printedEnd = end
    while let (codePoint, length) = UTF8Decoding.scalar(before: end, in: span),
      SentenceMarks.isSpace(codePoint)
    {
      end -= length
    }
    var fact = LineFacts(line: index, start: start, end: end)
    fact.indent = indent
    if printedEnd - end >= 2, span[printedEnd - 1] == 0x20, span[printedEnd - 2] == 0x20 {
      fact.flags.insert(.endsHardBreak)
    }
    if end - start >= 2, span[end - 1] == 0x5C, span[end - 2] != 0x5C {
      fact.flags.insert(.endsBackslash)
      fact.end = end - 1
    }
    measure(&fact)
    readEdges(&fact)
    readGrammar(&fact, line.mark)
    return fact
  }

  /// Counts cells; an ambiguous width is wide in a line that holds Han or kana (rule L1).
  private func measure(_ fact: inout LineFacts) {
    let span = bytes.span
    var position = fact.start
    var cells: Int32 = 0
    var ambiguous: Int32 = 0
    var wide: Int32 = 0
    var unit: Int32 = 0
    var unitIsOpen = true
    var depth: Int32 = 0
    var hasStop = false
    var gap: Int32 = 0
    while position < fact.end {
      let byte = span[position]
      if byte < 0x80 {
        // Letters, digits and marks of ASCII are one cell; the unit ends at the first space.
        cells += byte >= 0x20 ? 1 : 0
        if unitIsOpen {
          if byte == 0x20 { unitIsOpen = false } else { unit = cells + ambiguous }
        }
        if byte == 0x20, span[position + 1] == 0x20 {
          // The content ends in no space, so a run of them ends inside it.
          var after = position + 2
          while span[after] == 0x20 { after += 1 }
          let width = Int32(after - position)
          cells += width - 1
          if width >= 3, width > gap {
            gap = width
            fact.column = fact.indent + cells
          }
          position = after
          continue
        }
        position += 1
        continue
      }
      // U+5000 to U+9FFF behind the first unit: ideographs of two cells and nothing else.
      if !unitIsOpen, byte >= 0xE5, byte <= 0xE9 {
        cells += 2
        wide += 1
        if hasStop { fact.flags.insert(.holdsSentenceEnd) }
        position += 3
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      let property = properties[codePoint]
      let width = Int32(property.cells)
      if width == 2, SentenceMarks.isSolid(codePoint) { wide += 1 }
      if property.isAmbiguousWidth { ambiguous += 1 }
      // A stop that closing marks alone follow ends the line, not a sentence inside it.
      if codePoint == 0x3002 || codePoint == 0xFF01 || codePoint == 0xFF1F {
        hasStop = true
      } else if hasStop, !SentenceMarks.isCloser(codePoint) {
        fact.flags.insert(.holdsSentenceEnd)
      }
      if codePoint != 0x2019, codePoint != 0x2018 {
        if SentenceMarks.isOpener(codePoint) {
          depth += 1
        } else if SentenceMarks.isCloser(codePoint) {
          depth -= 1
          if depth < 0 {
            fact.flags.insert(.closesBefore)
            depth = 0
          }
        }
      }
      if unitIsOpen {
        let isFree = SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint)
        if SentenceMarks.isSpace(codePoint) || (isFree && unit > 0 && !opensUnit(span, fact.start))
        {
          unitIsOpen = false
        } else {
          unit = cells + ambiguous + width
          if isFree, position > fact.start || !opensUnit(span, fact.start) {
            unitIsOpen = cannotStand(after: position + length, fact.end)
          }
        }
      }
      cells += width
      position += length
    }
    if depth > 0 { fact.flags.insert(.leavesOpen) }
    if wide > 0 {
      fact.flags.insert(.solid)
      fact.cells = cells + ambiguous
    } else {
      fact.cells = cells
    }
    fact.firstUnit = max(1, unit)
    if fact.firstUnit > 4,
      SentenceMarks.isUnspaced(UTF8Decoding.decodeScalar(in: span, at: fact.start).codePoint)
    {
      fact.firstUnit = max(1, min(fact.firstUnit, cellsOfFirstWord(fact)))
    }
  }

  /// How many bytes are searched for the end of a word that no space ends: sixteen letters of Thai.
  private static let longestWord = 48

  /// The cells of the first word of a line in a script that parts its words by nothing; a dictionary knows where it ends.
  private func cellsOfFirstWord(_ fact: LineFacts) -> Int32 {
    var end = min(fact.end, fact.start + Self.longestWord)
    while end < fact.end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let boundaries = words.boundaries(in: Array(bytes[fact.start..<end]))
    let length = boundaries.first { $0 > 0 } ?? end - fact.start
    var cells: Int32 = 0
    var position = fact.start
    while position < fact.start + length {
      let (codePoint, count) = UTF8Decoding.decodeScalar(in: bytes.span, at: position)
      cells += Int32(properties[codePoint].cells)
      position += count
    }
    return cells
  }

  private func opensUnit(_ span: Span<UInt8>, _ start: Int) -> Bool {
    SentenceMarks.isOpener(UTF8Decoding.decodeScalar(in: span, at: start).codePoint)
  }

  /// Whether what follows an ideograph belongs to its unit, as a mark that begins no line does.
  private func cannotStand(after position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let next = UTF8Decoding.decodeScalar(in: bytes.span, at: position).codePoint
    return SentenceMarks.cannotStartLine(next)
  }

  private func readEdges(_ fact: inout LineFacts) {
    let span = bytes.span
    fact.first = UTF8Decoding.decodeScalar(in: span, at: fact.start).codePoint
    var position = fact.end
    guard let (last, _) = UTF8Decoding.scalar(before: position, in: span) else { return }
    fact.last = last
    // Closers, citation marks and emphasis signs are looked through to what ended the sentence (rule L6).
    var bracketDepth = 0
    var isBehindTag = false
    var isLookingThrough = !endsTypeMark(fact)
    while isLookingThrough, position > fact.start,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: span)
    {
      if SentenceMarks.isTerminal(codePoint) {
        fact.flags.insert(.endsSentence)
        isLookingThrough = false
      } else if codePoint == 0x5D || codePoint == 0x3E {
        bracketDepth += 1
      } else if codePoint == 0x5B || codePoint == 0x3C {
        bracketDepth -= 1
        isBehindTag = isBehindTag || codePoint == 0x3C
      } else if bracketDepth > 0 {
        // Inside `[12]` or `<sup>` only short matter counts as a mark.
        isLookingThrough = fact.end - position < 24
      } else if SentenceMarks.mayFollowStop(codePoint) || codePoint == 0x2A || codePoint == 0x5F
        || (isBehindTag && SentenceMarks.isDigit(codePoint))
      {
        // Goes on.
      } else {
        isLookingThrough = false
      }
      position -= length
    }
    let isPause = SentenceMarks.isPause(last) || endsQuotedPause(fact)
    if isPause { fact.flags.insert(.endsPause) }
    if SentenceMarks.isColon(last) { fact.flags.insert(.endsColon) }
    if SentenceMarks.cannotEndLine(last, inSolidText: fact.flags.contains(.solid)) {
      fact.flags.insert(.endsOpener)
    }
    if Hyphen.isHyphen(last), fact.end - fact.start > 2,
      let (_, hyphenLength) = UTF8Decoding.scalar(before: fact.end, in: span),
      let (before, _) = UTF8Decoding.scalar(before: fact.end - hyphenLength, in: span),
      properties[before].isLetter, !SentenceMarks.isSolid(before)
    {
      fact.flags.insert(.endsHyphen)
    }
    if SentenceMarks.cannotStartLine(fact.first) { fact.flags.insert(.startsForbidden) }
    var firstLetter = fact.first
    var offset = fact.start
    while offset < fact.end,
      SentenceMarks.isOpener(firstLetter) || firstLetter == 0x22 || firstLetter == 0x27
    {
      let (_, length) = UTF8Decoding.decodeScalar(in: span, at: offset)
      offset += length
      guard offset < fact.end else { break }
      firstLetter = UTF8Decoding.decodeScalar(in: span, at: offset).codePoint
    }
    let property = properties[firstLetter]
    if property.isLowercase { fact.flags.insert(.startsLower) }
    if property.isUppercase { fact.flags.insert(.startsUpper) }
    fact.ending =
      isPause ? .pause : LineEnding(last, endsSentence: fact.flags.contains(.endsSentence))
    fact.opening = LineOpening(
      fact.first, isUppercase: property.isUppercase, isLowercase: property.isLowercase)
    // A dialogue opens with a dash or, in Japanese, with a corner bracket.
    if fact.first == 0x2014 || fact.first == 0x2015 || fact.first == 0x300C {
      fact.flags.insert(.startsDialogue)
    }
    if SentenceMarks.isOpener(fact.first), SentenceMarks.isCloser(last), fact.cells < 120 {
      fact.flags.insert(.isBracketed)
    }
  }

  /// Whether the line ends in a comma inside its closing quotation mark, as American print sets it: `“… for life,”`.
  private func endsQuotedPause(_ fact: LineFacts) -> Bool {
    let length = fact.last == 0x201D || fact.last == 0x2019 ? 3 : fact.last == 0x22 ? 1 : 0
    return length > 0 && fact.end - length > fact.start && bytes[fact.end - length - 1] == 0x2C
  }

  /// Whether the line ends in the type mark of a source, `[J].` or `[EB/OL].`, behind which its entry goes on with where it
  /// was published (GB/T 7714-2015, 4.1).
  private func endsTypeMark(_ fact: LineFacts) -> Bool {
    guard fact.end - fact.start > 4, bytes[fact.end - 1] == 0x2E, bytes[fact.end - 2] == 0x5D else {
      return false
    }
    var position = fact.end - 3
    while position > fact.start, fact.end - position < 10,
      bytes[position] &- 0x41 < 26 || bytes[position] == 0x2F
    {
      position -= 1
    }
    return position < fact.end - 3 && bytes[position] == 0x5B
  }

  private func readGrammar(_ fact: inout LineFacts, _ mark: LineMark) {
    switch mark.kind {
    case .none: break
    case .heading, .field, .thematicBreak, .tableRow, .preformatted:
      fact.flags.insert(.standsAlone)
    case .bullet, .quotation: fact.flags.insert(.opensBlock)
    }
    let range = fact.start..<fact.end
    fact.label = NumberingLabel.parse(bytes, range)
    if let front = FrontLabel.parse(bytes, range), front.isMarkedOff {
      fact.flags.insert(.startsFrontLabel)
    }
    if opensCaption(fact), Caption.parse(bytes, range) { fact.flags.insert(.startsFrontLabel) }
    if SectionName.parse(bytes, range) != nil { fact.flags.insert(.isSectionName) }
    // Fields are parted by spaces; only a short line can be a byline without one.
    if fact.cells <= 72, !fact.flags.contains(.endsSentence), fact.cells <= 24 || hasSpace(range) {
      switch Byline.parse(bytes, range) {
      case .marked, .worded, .organisationAndNames: fact.flags.insert(.isByline)
      case .names: fact.flags.insert(.isNames)
      case nil: break
      }
      // Marks of bylines are geometric signs: □ to ☐.
      if (0x2500...0x2610).contains(fact.first), Byline.isUnfinished(bytes, range) {
        fact.flags.insert(.isUnfinishedByline)
      }
    }
    if isCapitals(range) { fact.flags.insert(.isCapitals) }
    if fact.cells <= 100, fact.first < 0x80, WebLine.parse(bytes, range) != nil {
      fact.flags.insert(.standsAlone)
    }
    // The registration of a site opens with the short name of a province: 粤公网安备, 京ICP备.
    if fact.cells <= 60, fact.flags.contains(.solid), SiteFurniture.isRegistration(bytes, range) {
      fact.flags.insert(.standsAlone)
    }
    if isEnumerator(range) { fact.flags.insert(.startsEnumerator) }
    if isRule(range) { fact.flags.formUnion([.isRule, .standsAlone]) }
    if fact.column == 0, SentenceMarks.isDigit(fact.last), let number = numberAfterLeaders(range) {
      fact.column = fact.indent + fact.cells - Int32(fact.end - number)
    }
    if fact.end - fact.start <= 8, isNumber(range) { fact.flags.insert(.isNumber) }
    if isReference(range) { fact.flags.insert(.startsReference) }
    if fact.end - fact.start > 4, bytes[fact.start] == 0x2A, bytes[fact.start + 1] == 0x2A,
      bytes[fact.end - 1] == 0x2A, bytes[fact.end - 2] == 0x2A
    {
      fact.flags.insert(.isStrong)
    }
  }

  /// Whether the line begins with 一是 to 九是, 其一 to 其九, 首先, 其次 or 再次.
  private func isEnumerator(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, bytes[range.lowerBound] >= 0xE4 else { return false }
    var cursor = CodePointCursor(bytes, range)
    guard let first = cursor.next(), let second = cursor.next() else { return false }
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

  /// Where the number begins that ends the line after a row of dots or hyphens, set close or with spaces: `- - - 109.7`.
  private func numberAfterLeaders(_ range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound, bytes[index - 1] &- 0x2C < 14 { index -= 1 }
    // The number itself may hold stops; leaders are four signs or more.
    var number = index
    while number < range.upperBound, bytes[number] &- 0x30 >= 10 { number += 1 }
    var signs = number - index
    while index > range.lowerBound, signs < 4 {
      switch bytes[index - 1] {
      case 0x2D, 0x2E: signs += 1
      case 0x20: break
      default: return nil
      }
      index -= 1
    }
    return signs >= 4 ? number : nil
  }

  private func hasSpace(_ range: Range<Int>) -> Bool {
    let span = bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      if span[index] == 0x20 { return true }
      if span[index] == 0xE3, index &+ 2 < range.upperBound, span[index &+ 1] == 0x80,
        span[index &+ 2] == 0x80
      {
        return true
      }
      index &+= 1
    }
    return false
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
    var cursor = CodePointCursor(bytes, range)
    guard cursor.skip({ $0 == 0x5B || $0 == 0xFF3B || $0 == 0x3014 || $0 == 0x3010 }) else {
      return false
    }
    let digits = cursor.skipAll(SentenceMarks.isDigit)
    guard (1...3).contains(digits) else { return false }
    return cursor.skip { $0 == 0x5D || $0 == 0xFF3D || $0 == 0x3015 || $0 == 0x3011 }
  }
}
