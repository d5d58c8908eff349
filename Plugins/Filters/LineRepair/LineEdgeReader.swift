internal import GalleyLexicon
internal import GalleyUnicode

/// Reads what a line begins with and what it ends in.
struct LineEdgeReader {
  private let bytes: [UInt8]
  private let classes: CodePointClasses
  private let properties: CodePointTable

  init(_ bytes: [UInt8], _ classes: CodePointClasses, _ properties: CodePointTable) {
    self.bytes = bytes
    self.classes = classes
    self.properties = properties
  }

  /// Enters both edges of a measured line.
  func read(_ fact: inout LineFacts) {
    let span = bytes.span
    fact.first = UTF8Decoding.decodeScalar(in: span, at: fact.start).codePoint
    guard let (last, _) = UTF8Decoding.scalar(before: fact.end, in: span) else { return }
    fact.last = last
    // Most lines begin in a word and end in one, of which there is nothing to say.
    if !classes[fact.first].contains(.free) || classes[fact.first].contains(.cannotStart) {
      readStart(&fact)
    }
    if classes[last].contains(.ends) { readEnd(&fact) }
  }

  private func readStart(_ fact: inout LineFacts) {
    let span = bytes.span
    if classes[fact.first].contains(.cannotStart) { fact.flags.insert(.startsForbidden) }
    var firstLetter = fact.first
    var offset = fact.start
    while offset < fact.end,
      classes[firstLetter].contains(.opener) || firstLetter == 0x22 || firstLetter == 0x27
    {
      let (_, length) = UTF8Decoding.decodeScalar(in: span, at: offset)
      offset += length
      guard offset < fact.end else { break }
      firstLetter = UTF8Decoding.decodeScalar(in: span, at: offset).codePoint
    }
    let property = properties[firstLetter]
    if property.isLowercase { fact.flags.insert(.startsLower) }
    if property.isUppercase { fact.flags.insert(.startsUpper) }
    fact.opening = LineOpening(
      fact.first, isUppercase: property.isUppercase, isLowercase: property.isLowercase)
    if fact.cells < 120, classes[fact.first].contains(.opener),
      classes[fact.last].contains(.closer)
    {
      fact.flags.insert(.isBracketed)
    }
  }

  private func readEnd(_ fact: inout LineFacts) {
    let last = fact.last
    if endsSentence(fact) { fact.flags.insert(.endsSentence) }
    let isPause = SentenceMarks.isPause(last) || endsQuotedPause(fact)
    if isPause { fact.flags.insert(.endsPause) }
    if SentenceMarks.cannotEndLine(last, inSolidText: fact.flags.contains(.solid)) {
      fact.flags.insert(.endsOpener)
    }
    if endsHyphen(fact) { fact.flags.insert(.endsHyphen) }
    fact.ending =
      isPause ? .pause : LineEnding(last, endsSentence: fact.flags.contains(.endsSentence))
  }

  /// Whether the line ends a sentence: closers, citation marks and emphasis signs are looked through to its stop
  /// (rule L6).
  private func endsSentence(_ fact: LineFacts) -> Bool {
    if endsTypeMark(fact) { return false }
    var position = fact.end
    var bracketDepth = 0
    var isBehindTag = false
    while position > fact.start,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: bytes.span)
    {
      if SentenceMarks.isTerminal(codePoint) {
        return true
      } else if codePoint == 0x5D || codePoint == 0x3E {
        bracketDepth += 1
      } else if codePoint == 0x5B || codePoint == 0x3C {
        bracketDepth -= 1
        isBehindTag = isBehindTag || codePoint == 0x3C
      } else if bracketDepth > 0 {
        // Inside `[12]` or `<sup>` only short matter counts as a mark.
        guard fact.end - position < 24 else { return false }
      } else {
        guard
          // A middle dot behind a stop is a speck of dust: no text ends in one.
          SentenceMarks.mayFollowStop(codePoint) || codePoint == 0x2A || codePoint == 0x5F
            || codePoint == 0xB7
            || (isBehindTag && SentenceMarks.isDigit(codePoint))
        else { return ClosingRemark.inside(bytes, fact.start..<fact.end) != nil }
      }
      position -= length
    }
    return false
  }

  /// Whether the line ends in a hyphen after a letter.
  private func endsHyphen(_ fact: LineFacts) -> Bool {
    guard Hyphen.isHyphen(fact.last), fact.end - fact.start > 2,
      let (_, length) = UTF8Decoding.scalar(before: fact.end, in: bytes.span),
      let (before, _) = UTF8Decoding.scalar(before: fact.end - length, in: bytes.span)
    else { return false }
    return properties[before].isLetter && !SentenceMarks.isSolid(before)
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
}
