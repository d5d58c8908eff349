internal import GalleyLexicon
internal import GalleyUnicode

/// How wide a line is, in cells, and what stands open in it; one pass over its bytes.
///
/// An ambiguous width is wide in a line that holds Han or kana (rule L1).
struct LineMeasure {
  private let classes: CodePointClasses
  private let words = WordBreaker()
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], _ classes: CodePointClasses) {
    self.bytes = bytes
    self.classes = classes
  }

  /// Enters the cells, the first unit, the widest gap and the quotations and brackets left open.
  func measure(_ fact: inout LineFacts) {
    let span = bytes.span
    let end = fact.end
    var position = fact.start
    var cells: Int32 = 0
    var ambiguous: Int32 = 0
    var wide: Int32 = 0
    var depth: Int32 = 0
    var hasStop = false
    var holdsSentenceEnd = false
    var holdsSpace = false
    var holdsLatin = false
    var closesBefore = false
    var gap: Int32 = 0
    while position < end {
      let byte = span[position]
      if byte < 0x80 {
        // Letters, digits and marks of ASCII are one cell.
        let start = position
        let stretch = PlainText.stretch(in: span, from: position, to: end)
        position = stretch.end
        holdsSpace = holdsSpace || stretch.holdsSpace
        holdsLatin = true
        cells &+= Int32(truncatingIfNeeded: position &- start)
        guard position < end, span[position] < 0x80 else { continue }
        // A control, which has no width, or the second of two spaces.
        position &+= 1
        guard span[position &- 1] == 0x20 else { continue }
        // The content ends in no space, so a run of them ends inside it.
        while span[position] == 0x20 { position &+= 1 }
        var width: Int32 = 1
        while span[position &- 1 &- Int(width)] == 0x20 { width &+= 1 }
        cells &+= width &- 1
        if width >= 3, width > gap {
          gap = width
          fact.column = fact.indent + cells
        }
        continue
      }
      if byte &- 0xE5 < 5 || byte == 0xE4 && span[position &+ 1] >= 0xB8 {
        // U+4E00 to U+9FFF: ideographs of two cells and nothing else, most often in runs.
        let start = position
        repeat {
          position &+= 3
        } while position < end
          && (span[position] &- 0xE5 < 5 || span[position] == 0xE4 && span[position &+ 1] >= 0xB8)
        let width = Int32(truncatingIfNeeded: (position &- start) / 3)
        cells &+= 2 &* width
        wide &+= width
        if hasStop { holdsSentenceEnd = true }
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      let kind = classes[codePoint]
      if codePoint < 0x250 { holdsLatin = true }
      position &+= length
      cells &+= kind.cells
      if kind.cells == 0 { fact.flags.insert(.holdsSigns) }
      if kind.contains(.wide) { wide &+= 1 }
      if kind.contains(.ambiguous) { ambiguous &+= 1 }
      // A stop that closing marks alone follow ends the line, not a sentence inside it.
      if kind.contains(.wideStop) {
        hasStop = true
      } else if hasStop, !kind.contains(.closer) {
        holdsSentenceEnd = true
      }
      if kind.contains(.opens) {
        depth &+= 1
      } else if kind.contains(.closes) {
        if depth == 0 { closesBefore = true } else { depth &-= 1 }
      } else if codePoint == 0x3000 {
        holdsSpace = true
      }
    }
    if holdsSentenceEnd { fact.flags.insert(.holdsSentenceEnd) }
    if holdsSpace { fact.flags.insert(.holdsSpace) }
    if holdsLatin { fact.flags.insert(.holdsLatin) }
    if closesBefore { fact.flags.insert(.closesBefore) }
    if depth > 0 { fact.flags.insert(.leavesOpen) }
    if wide > 0 {
      fact.flags.insert(.solid)
      fact.cells = cells + ambiguous
    } else {
      fact.cells = cells
    }
    fact.firstUnit = cellsOfFirstUnit(fact)
  }

  // MARK: - The first unit

  /// The cells of what must stay together at the start: a word, or an ideograph with the marks after it.
  private func cellsOfFirstUnit(_ fact: LineFacts) -> Int32 {
    let span = bytes.span
    let (first, length) = UTF8Decoding.decodeScalar(in: span, at: fact.start)
    let kind = classes[first]
    if kind.contains(.free), !cannotStand(at: fact.start + length, fact.end) {
      return max(1, kind.cells)
    }
    let opensWithMark = kind.contains(.opener)
    let isSolid = fact.flags.contains(.solid)
    var unit: Int32 = 0
    var position = fact.start
    while position < fact.end {
      let byte = span[position]
      if byte < 0x80 {
        if byte == 0x20 { break }
        unit += byte >= 0x20 ? 1 : 0
        position &+= 1
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: span, at: position)
      let kind = classes[codePoint]
      let isFree = kind.contains(.free)
      if kind.contains(.space) || (isFree && unit > 0 && !opensWithMark) { break }
      // As in the whole of the line: an ambiguous width is wide beside Han and kana alone (rule L1). Cyrillic and Greek
      // are ambiguous throughout.
      unit += kind.cells + (kind.contains(.ambiguous) && isSolid ? 1 : 0)
      position &+= length
      if isFree, !cannotStand(at: position, fact.end) { break }
    }
    unit = max(1, unit)
    return unit > 4 && SentenceMarks.isUnspaced(first)
      ? max(1, min(unit, cellsOfFirstWord(fact))) : unit
  }

  /// Whether what follows an ideograph belongs to its unit, as a mark that begins no line does.
  @inline(__always)
  private func cannotStand(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let next = UTF8Decoding.decodeScalar(in: bytes.span, at: position).codePoint
    return classes[next].contains(.cannotStart)
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
      cells += classes[codePoint].cells
      position += count
    }
    return cells
  }
}
