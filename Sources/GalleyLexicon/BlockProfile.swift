public import GalleyCore
internal import GalleyUnicode

/// What a block's text says about what the block is: its length, its edges, the words and numbers it opens with.
///
/// Made once a text, whichever filter asks first (`BlockProfiles`), and then handed on by reference; it costs a copy of
/// the text's bytes and a look at its edges. What only short texts are asked is found out when it is asked.
public final class BlockProfile: Sendable {
  /// The text, flattened.
  public let bytes: [UInt8]
  /// The byte range of the text without white space at its ends.
  public let content: Range<Int>
  /// The width in cells, counted up to `longest` and then no further.
  public let cells: Int
  /// The numbering label at the start, if any.
  public let label: NumberingLabel?
  /// The front-matter word at the start, if any.
  public let frontLabel: FrontLabel?
  /// The kind of section the whole text names, if any.
  public let sectionName: SectionName?
  /// The form of byline the whole text has, if any.
  public let byline: Byline?
  /// Whether the text ends a sentence, closing marks and citation marks aside.
  public let endsSentence: Bool
  /// Whether the text ends in a comma, semicolon or enumeration comma.
  public let endsPause: Bool
  /// Whether the text ends in a colon.
  public let endsColon: Bool
  /// Whether the block is wholly strong.
  public let isStrong: Bool

  /// Widths above this are not told apart: no heading, title or byline is that long.
  public static let longest = 400

  /// Profiles a text.
  public init(_ bytes: [UInt8], isStrong: Bool = false) {
    self.bytes = bytes
    self.isStrong = isStrong
    content = Self.trimmed(bytes)
    cells = Self.cells(bytes, content)
    label = NumberingLabel.parse(bytes, content)
    frontLabel = FrontLabel.parse(bytes, content)
    sectionName = SectionName.parse(bytes, content)
    let edge = SentenceEdge(bytes, content)
    endsSentence = edge.endsSentence
    endsPause = edge.endsPause
    endsColon = edge.endsColon
    byline =
      edge.endsSentence
      ? Byline.parseCapitals(bytes, content) : Byline.parse(bytes, content)
  }

  /// Whether a sentence ends before the text does; false for a text of `longest` and more.
  public var holdsSentenceEnd: Bool {
    cells < Self.longest && Self.holdsSentenceEnd(bytes, content)
  }

  /// Whether the text opens with a lower-case letter, as what continues a sentence does.
  public var startsLower: Bool {
    guard !content.isEmpty else { return false }
    let text = bytes
    let first = UTF8Decoding.decodeScalar(in: text.span, at: content.lowerBound).codePoint
    return Unicode.Scalar(first)?.properties.isLowercase ?? false
  }

  /// Whether the text has capitals, four at the least, and no small letter; false for a text of `longest` and more.
  public var isCapitals: Bool { cells < Self.longest && Self.isCapitals(bytes, content) }

  /// Whether every longer word opens with a capital, one behind the first word among them, as in the titles of English
  /// print; false for a text of `longest` and more.
  public var isTitleCase: Bool { cells < Self.longest && Self.isTitleCase(bytes, content) }

  /// Whether every longer word is in capitals, as in a headline that leaves its small words small; false for a text of
  /// `longest` and more.
  public var hasCapitalWords: Bool {
    cells < Self.longest && Self.hasCapitalWords(bytes, content)
  }

  /// The page behind a row of leaders that ends the text, as in a list of contents: `The ferry ........ 12`.
  public var pageBehindLeaders: Int? { Leaders.page(bytes, content) }

  /// Whether the text is a row of a list of contents, with the page at its end.
  public var isContentsRow: Bool { cells < Self.longest && ContentsRow.isOne(bytes, content) }

  /// Whether the text opens with where a report comes from.
  public var opensReport: Bool { Dateline.opens(bytes, content) }
  /// Whether the text ends with who wrote it.
  public var closesReport: Bool { Dateline.closes(bytes, content) }

  /// Whether there is no text.
  public var isEmpty: Bool { content.isEmpty }

  /// The byte offset after the numbering label and the white space behind it.
  public var afterLabel: Int {
    guard let label else { return content.lowerBound }
    var cursor = CodePointCursor(bytes, content.lowerBound + label.byteCount..<content.upperBound)
    cursor.skipSpaces()
    return cursor.position
  }

  fileprivate static func isStrong(_ inlines: [Inline]) -> Bool {
    var strong = false
    for inline in inlines {
      switch inline {
      case .strong: strong = true
      case .text, .emphasis, .superscript, .subscript, .code, .link, .citation, .runInHead:
        return false
      case .lineBreak, .pageBreak: break
      }
    }
    return strong
  }

  /// Words of four letters and more are never those that a headline leaves small; two of them are no chance.
  private static func hasCapitalWords(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var words = 0
    var letters = 0
    var small = 0
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : 0x20
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 {
        letters += 1
        if byte &- 0x61 < 26 { small += 1 }
        continue
      }
      if letters >= 4 {
        if small > 0 { return false }
        words += 1
      }
      letters = 0
      small = 0
    }
    return words >= 2
  }

  /// Words of five letters and more are never the small words that titles leave small.
  private static func isTitleCase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, bytes[range.lowerBound] < 0x80 else { return false }
    // Figures and commas are of lists and addresses.
    if bytes[range].contains(where: { $0 &- 0x30 < 10 || $0 == 0x2C }) { return false }
    var start = range.lowerBound
    var long = 0
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : 0x20
      if byte >= 0xE3 { return false }
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      guard !isLetter else { continue }
      if index - start >= 5 {
        if bytes[start] &- 0x61 < 26 { return false }
        // The first word of a sentence has a capital too: `Silence.`
        if start > range.lowerBound { long += 1 }
      }
      start = index + 1
    }
    return long > 0
  }

  /// Latin, Greek and Cyrillic know capitals; the small letters of their blocks are told by the case mapping of ICU, the
  /// ASCII ones by hand.
  private static func isCapitals(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var capitals = 0
    var isASCII = true
    for index in range {
      let byte = bytes[index]
      if byte &- 0x61 < 26 { return false }
      if byte &- 0x41 < 26 { capitals += 1 }
      if byte >= 0x80 { isASCII = false }
      // Han, kana and everything else of three bytes but punctuation has no case.
      if byte >= 0xE3 { return false }
    }
    guard !isASCII else { return capitals >= 4 }
    let text = Array(bytes[range])
    let lowered = CaseMapping.lowercased(text)
    guard lowered != text else { return false }
    let letters = String(decoding: text, as: UTF8.self).unicodeScalars.count {
      $0.properties.isUppercase
    }
    return letters >= 4
      && !String(decoding: text, as: UTF8.self).unicodeScalars.contains {
        $0.properties.isLowercase
      }
  }

  /// Whether a stop stands inside: any stop of Han text, or a stop of narrow text with a space behind it.
  private static func holdsSentenceEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    var letters = 0
    var word = range.lowerBound
    while true {
      let place = cursor.position
      guard let codePoint = cursor.next() else { return false }
      guard SentenceMarks.isTerminal(codePoint), codePoint != 0x2026 else {
        letters = SentenceMarks.isSpace(codePoint) ? 0 : letters + 1
        if letters == 0 { word = cursor.position }
        continue
      }
      let isNarrow = codePoint < 0x80
      // One or two letters before a stop are an abbreviation or an initial, and so is what names a rank.
      let isAbbreviation =
        codePoint == 0x2E && (letters <= 2 || RankAbbreviation.isOne(bytes, word..<place))
      cursor.skipAll { SentenceMarks.isCloser($0) }
      guard let next = cursor.peek else { return false }
      if !isAbbreviation, !isNarrow || SentenceMarks.isSpace(next) { return true }
      letters = 0
      word = cursor.position
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> Range<Int> {
    var start = 0
    var end = bytes.count
    let span = bytes.span
    while start < end {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: start)
      guard SentenceMarks.isSpace(codePoint) else { break }
      start += length
    }
    while end > start, let (codePoint, length) = UTF8Decoding.scalar(before: end, in: span),
      SentenceMarks.isSpace(codePoint)
    {
      end -= length
    }
    return start..<end
  }

  /// Cells without a property table: two for what takes three bytes or more in UTF-8 and is beyond U+1FFF, else one.
  ///
  /// Exact for Han, kana, Latin, Greek, Cyrillic, Arabic and Hebrew; for Indic and Thai, whose signs over and under letters
  /// take no cell, an upper bound, which is enough here. Counted in stretches of 64 bytes, which the compiler makes vectors of: a tenth of
  /// the time of a count that stops at the very byte.
  private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let span = bytes.span.extracting(range)
    var cells = 0
    var start = 0
    while start < span.count, cells < longest {
      let stretch = span.extracting(start..<min(start + 64, span.count))
      // At most 128, which a byte holds.
      var sum: UInt8 = 0
      for index in 0..<stretch.count {
        let byte = stretch[index]
        sum &+= (byte < 0x80 ? 1 : 0) &+ (byte >= 0xC0 ? 1 : 0) &+ (byte >= 0xE2 ? 1 : 0)
      }
      cells += Int(sum)
      start += 64
    }
    return min(cells, longest)
  }
}

/// The profiles of a document's blocks: each text is profiled once, although roles, articles and headings all ask.
public struct BlockProfiles: Sendable {
  private var store: FactStore<BlockProfile>

  /// Takes the profiles known so far out of `document`.
  public init(from document: inout Document) {
    store = document.facts.take(BlockProfile.self)
  }

  /// Leaves the profiles for the filters that follow.
  public consuming func leave(in document: inout Document) { document.facts.put(store) }

  /// The profile of a paragraph or a heading; nil for every other block.
  ///
  /// The document is `inout` because a copy for every text would cost more than the look-up.
  public mutating func profile(_ block: Block, in document: inout Document) -> BlockProfile? {
    guard let inlines = block.inlines else { return nil }
    let pieceBytes = document.pieceBytes
    return store.fact(of: inlines) {
      BlockProfile(pieceBytes.bytes(of: $0), isStrong: BlockProfile.isStrong($0))
    }
  }
}

/// How a text ends, looking through closing marks, citation marks and emphasis signs (rule L6).
public struct SentenceEdge: Sendable {
  /// Whether it ends a sentence.
  public let endsSentence: Bool
  /// Whether its last mark is a comma, semicolon or enumeration comma.
  public let endsPause: Bool
  /// Whether its last mark is a colon.
  public let endsColon: Bool

  /// Looks at the end of `range`.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    let span = bytes.span
    var position = range.upperBound
    let last = UTF8Decoding.scalar(before: position, in: span)?.codePoint ?? 0
    let isGreekQuestion = !range.isEmpty && Self.isGreekQuestion(last, bytes, range)
    endsPause = !range.isEmpty && SentenceMarks.isPause(last) && !isGreekQuestion
    endsColon = !range.isEmpty && SentenceMarks.isColon(last)
    var depth = 0
    var isBehindTag = false
    var ends = false
    scan: while position > range.lowerBound,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: span)
    {
      switch codePoint {
      case 0x5D, 0x3E: depth += 1
      case 0x5B: depth -= 1
      case 0x3C:
        depth -= 1
        isBehindTag = true
      case _ where depth > 0:
        // Inside `[12]` or `<sup>` only short matter counts as a mark.
        if range.upperBound - position >= 24 { break scan }
      case _ where SentenceMarks.isTerminal(codePoint):
        ends = true
        break scan
      case 0x2A, 0x5F: break
      // The number of a note, raised by a tag: `left.<sup>2</sup>`.
      case _ where isBehindTag && SentenceMarks.isDigit(codePoint): break
      case _ where SentenceMarks.mayFollowStop(codePoint): break
      default: break scan
      }
      position -= length
    }
    endsSentence = ends || isGreekQuestion || ClosingRemark.inside(bytes, range) != nil
  }

  /// Whether a semicolon stands behind a Greek letter, where it asks.
  private static func isGreekQuestion(
    _ last: UInt32, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard last == 0x3B || last == 0x37E,
      let mark = UTF8Decoding.scalar(before: range.upperBound, in: bytes.span)?.length,
      let letter = UTF8Decoding.scalar(before: range.upperBound - mark, in: bytes.span)?.codePoint
    else { return false }
    return (0x370...0x3FF).contains(letter) || (0x1F00...0x1FFF).contains(letter)
  }
}
