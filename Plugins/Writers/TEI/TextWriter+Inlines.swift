internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

extension TextWriter {
  /// Writes inlines; texts go from the source to the file without a copy in between.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): for piece in text.pieces { write(piece) }
    case .emphasis(let content): write(content, inside: "emph")
    case .strong(let content): write(content, rendered: "bold")
    case .superscript(let content): write(content, rendered: "superscript")
    case .subscript(let content): write(content, rendered: "subscript")
    // TEI's `code` holds characters only, no starts of lines.
    case .code(let content): write(content, rendered: "code")
    case .runInHead(let content): write(content, rendered: "run-in")
    case .link(let link): write(link)
    case .citation(let citation): write(citation)
    case .lineBreak:
      xml.start("lb")
      xml.attribute("type", "intended")
      xml.end()
    case .pageBreak: writePageBreak()
    }
  }

  private mutating func write(
    _ content: [Inline], inside name: StaticString = "hi", rendered: String? = nil
  ) {
    xml.start(name)
    if let rendered { xml.attribute("rend", rendered) }
    write(content)
    xml.end()
  }

  private mutating func write(_ link: Link) {
    xml.start("ref")
    if let address = WebAddress(link.target) {
      xml.attribute("target", address.string)
    } else {
      refusedAddresses += 1
      xml.attribute("n", Label.make(of: link.target))
    }
    write(link.content)
    xml.end()
  }

  private mutating func write(_ citation: Citation) {
    xml.start("ref")
    xml.attribute("type", "citation")
    var seen: Set<Anchor> = []
    let targets = citation.targets.filter {
      book.references.file(of: $0) != nil && seen.insert($0).inserted
    }
    if !targets.isEmpty {
      xml.attribute("target", targets.map { "#\($0.name)" }.joined(separator: " "))
    }
    if places.insert(citation.anchor).inserted { xml.attribute("xml:id", citation.anchor.name) }
    write(citation.content)
    xml.end()
  }

  private mutating func writePageBreak() {
    let page = book.pages[nextPage]
    nextPage += 1
    xml.start("pb")
    xml.attribute("n", page.label)
    xml.attribute("xml:id", page.id)
    xml.end()
  }

  /// Whether this is the first place of this name; only that one gets the id.
  mutating func isFirst(_ anchor: Anchor) -> Bool { places.insert(anchor).inserted }

  // MARK: - Text and printed lines

  /// Writes the text of a piece with `lb` where a printed line starts.
  mutating func write(_ piece: Piece) {
    guard piece.range.length > 0 else { return }
    let source = document.source.bytes
    let insertions = document.ledger.insertions
    guard hasLineBreaks, !piece.isInserted, !document.lines.isEmpty else {
      let bytes = piece.isInserted ? insertions.span : source.span
      xml.text(bytes: bytes.extracting(piece.range.bounds))
      if let last = document.bytes(of: piece).last { printedLine.lastByte = last }
      printedLine.end = .max
      return
    }
    let bytes = source.span
    let range = piece.range.bounds
    var line = index(ofLineAt: range.lowerBound)
    if line != printedLine.index { writeLineStart(line, at: range.lowerBound) }
    var start = range.lowerBound
    while start < range.upperBound {
      let next = line + 1 < document.lines.count ? Int(document.lines[line + 1].range.start) : .max
      let end = min(next, range.upperBound)
      if start < end { xml.text(bytes: bytes.extracting(start..<end)) }
      start = end
      guard start < range.upperBound else { break }
      line += 1
      writeLineStart(line, at: start)
    }
    printedLine.index = line
    printedLine.end = range.upperBound
    printedLine.lastByte = source[range.upperBound - 1]
  }

  /// The last line that starts at or before `offset`; what stands before the first line counts as its.
  private func index(ofLineAt offset: Int) -> Int {
    // The piece after this one is mostly on the same line or the next.
    if let current = printedLine.index {
      for candidate in [current, current + 1] where candidate < document.lines.count {
        let next =
          candidate + 1 < document.lines.count ? document.lines[candidate + 1].range.start : .max
        if document.lines[candidate].range.start <= offset, offset < next { return candidate }
      }
    }
    var low = 0
    var high = document.lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(document.lines[middle].range.start) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(low - 1, 0)
  }

  private mutating func writeLineStart(_ line: Int, at offset: Int) {
    xml.start("lb")
    xml.attribute("n", line + 1)
    if let previous = printedLine.index {
      // Without white space on either side, the end of the printed line is no end of a word (P5 §3.11.3).
      let source = document.source.bytes
      if !printedLine.endsInSpace, !(source[offset] <= 0x20) {
        xml.attribute("break", "no")
        let droppedHyphen =
          previous + 1 == line && printedLine.end < offset
          && PrintedLine.startsWithHyphen(source[printedLine.end..<offset])
        if droppedHyphen { xml.attribute("rend", "hyphen") }
      }
    }
    xml.end()
    printedLine.index = line
  }
}

/// Where on the printed page the text written last stood.
struct PrintedLine {
  /// The index of the line in `Document.lines`; nil at the start of a block.
  var index: Int?
  /// The end of the source written last; out of reach after text that was put in.
  var end = 0
  /// The last byte written; 0 before the first.
  var lastByte: UInt8 = 0

  /// Whether white space was written last.
  var endsInSpace: Bool { lastByte <= 0x20 }

  /// Whether what was left out opens with a hyphen: U+002D, U+00AD, U+2010 or U+2011.
  static func startsWithHyphen(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hyphens: [[UInt8]] = [[0x2D], [0xC2, 0xAD], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91]]
    return hyphens.contains { bytes.starts(with: $0) }
  }
}
