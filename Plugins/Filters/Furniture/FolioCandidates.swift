internal import GalleyCore
internal import GalleyLexicon

/// A number that may be that of a page.
struct Folio {
  /// Where in its line a number stands.
  enum Place {
    /// Nothing else stands in the line.
    case alone
    /// It opens or closes a running head: `12  THE ROAD TO THE SEA`, `A STRANGER  13`.
    case inHead
  }

  let line: Int
  let value: Int
  let place: Place
  /// The bytes of the number and what belongs to it.
  let extent: Range<Int>
  /// Whether a letter had to be read as a digit; such a number is one only between others.
  let isMisread: Bool
  /// Whether a blank line, a form feed or the edge of the text is beside it.
  let isOpen: Bool
}

/// Finds the numbers that may be those of pages; cost is linear, as the width and the edges of a line refuse nearly all.
struct FolioCandidates {
  let text: PrintedText

  /// All of them in order; a line that both opens and closes with a number gives two.
  func all() -> [Folio] {
    var result: [Folio] = []
    for line in text.range where !text.isBlank(line) {
      let mark = text.lines[line].mark.kind
      // `- 12 -` opens as an item does.
      guard mark == .none || mark == .bullet else { continue }
      let isOpen = text.isOpenAbove(line) || text.isOpenBelow(line)
      if !isOpen, text.lines[line].range.length > 120 { continue }
      let content = text.content(line)
      if content.count <= 32, let number = PageNumber.alone(text.bytes, content) {
        guard mark == .none || number.numeral.upperBound < number.extent.upperBound,
          isOpen || stands(amid: number, line)
        else { continue }
        result.append(folio(number, line, .alone, isOpen))
      } else if mark == .none, text.isShort(content), mayBeHead(content) {
        appendInHead(line, content, isOpen, &result)
      }
    }
    return result
  }

  private func folio(_ number: PageNumber, _ line: Int, _ place: Folio.Place, _ isOpen: Bool)
    -> Folio
  {
    Folio(
      line: line, value: number.value, place: place, extent: number.extent,
      isMisread: number.isMisread, isOpen: isOpen)
  }

  /// Whether a number without a blank line beside it stands between lines of text, and not in a column of figures.
  private func stands(amid number: PageNumber, _ line: Int) -> Bool {
    let above = text.content(line - 1)
    let below = text.content(line + 1)
    // Eight ideographs or a third of a line of letters; the last line of a paragraph or a head may be shorter.
    return max(above.count, below.count) >= 24
      && PageNumber.alone(text.bytes, above) == nil && PageNumber.alone(text.bytes, below) == nil
  }

  /// A quick refusal by the first and the last byte: one of them is of a number.
  private func mayBeHead(_ content: Range<Int>) -> Bool {
    Self.mayBeOfNumber(text.bytes[content.lowerBound])
      || Self.mayBeOfNumber(text.bytes[content.upperBound - 1])
  }

  /// Digits, the signs about a number, small Roman numerals, what a digit may be misread as, `p.`, and other scripts.
  private static func mayBeOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x80...0xFF, 0x2D, 0x5B, 0x5D, 0x28, 0x29, 0x7E, 0x2E: true
    case 0x69, 0x76, 0x78, 0x6C, 0x63, 0x70, 0x50, 0x73, 0x53, 0x49, 0x4F, 0x7C: true
    default: false
    }
  }

  private func appendInHead(
    _ line: Int, _ content: Range<Int>, _ isOpen: Bool, _ result: inout [Folio]
  ) {
    let bytes = text.bytes
    // Any line of text may begin or end with a number; a head is known by capitals or by standing apart.
    guard isOpen && standsApart(line, content) || HeadWords.isCapitals(bytes, content) else {
      return
    }
    // A head is no sentence: `12 men crossed the river.`
    guard HeadWords.mayBeHead(bytes, content) else { return }
    // The number of `Chapter 3` is that of the chapter.
    let label = NumberingLabel.parse(bytes, content)
    let labelEnd = content.lowerBound + (label?.byteCount ?? 0)
    if label == nil, let number = PageNumber.atStart(bytes, content),
      number.extent.upperBound < content.upperBound
    {
      var cursor = CodePointCursor(bytes, number.extent.upperBound..<content.upperBound)
      if cursor.skip(SentenceMarks.isSpace) {
        result.append(folio(number, line, .inHead, isOpen))
      }
    }
    if let number = PageNumber.atEnd(bytes, content), number.extent.lowerBound >= labelEnd,
      HeadWords.holdsWords(bytes, content.lowerBound..<number.extent.lowerBound)
    {
      result.append(folio(number, line, .inHead, isOpen))
    }
  }

  /// Whether a line is open on both sides, or on one and shorter than the text on the other.
  private func standsApart(_ line: Int, _ content: Range<Int>) -> Bool {
    let isOpenAbove = text.isOpenAbove(line)
    let isOpenBelow = text.isOpenBelow(line)
    if isOpenAbove == isOpenBelow { return isOpenAbove }
    return content.count * 4 <= text.content(isOpenAbove ? line + 1 : line - 1).count * 3
  }
}
