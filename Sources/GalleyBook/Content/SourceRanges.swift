internal import GalleyCore
internal import GalleyXML

extension SectionWriter {
  /// Says which bytes of the source the element just opened shows: `data-src="120+45 168+30"`.
  ///
  /// Each range is the first byte and the count, in the decoded UTF-8 of the source and in the order they are read;
  /// ranges that touch are one. What lies between them is in the ledger.
  func locate(_ inlines: [Inline]) {
    guard book.edition.carriesRecord else { return }
    var ranges = SourceRanges()
    ranges.add(inlines)
    write(ranges)
  }

  /// The same for an element of several flows of text.
  func locate(_ flows: [[Inline]]) {
    guard book.edition.carriesRecord else { return }
    var ranges = SourceRanges()
    for inlines in flows { ranges.add(inlines) }
    write(ranges)
  }

  /// The same for lines as printed.
  func locate(_ printed: PrintedLines) {
    guard book.edition.carriesRecord else { return }
    var ranges = SourceRanges()
    ranges.add(document.extent(of: printed))
    write(ranges)
  }

  private func write(_ ranges: SourceRanges) {
    if !ranges.isEmpty { xml.attribute("data-src", ranges.written) }
  }
}

/// Ranges of the source in reading order, joined where they touch.
private struct SourceRanges {
  private var ranges: [SourceRange] = []

  var isEmpty: Bool { ranges.isEmpty }

  var written: String {
    ranges.map { "\($0.start)+\($0.length)" }.joined(separator: " ")
  }

  mutating func add(_ range: SourceRange) {
    guard !range.isEmpty else { return }
    if let last = ranges.last, last.end == range.start {
      ranges[ranges.count - 1] = SourceRange(
        last.bounds.lowerBound..<range.bounds.upperBound)
    } else {
      ranges.append(range)
    }
  }

  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      if case .text(let text) = inline {
        for piece in text.pieces where !piece.isInserted { add(piece.range) }
      } else if let content = inline.children {
        add(content)
      }
    }
  }
}
