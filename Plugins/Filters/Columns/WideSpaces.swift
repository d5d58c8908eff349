internal import GalleyCore
internal import GalleyUnicode

/// Whether a document has rows with wide spaces inside, close to each other; most have none, and need no second look.
struct WideSpaces {
  /// Whether such rows stand as close as those of columns.
  private(set) var mayPartColumns = false

  /// Within how many lines of text the fewest rows of columns stand.
  ///
  /// Where the lines of three columns stand on three
  /// heights, one row in three may hold two of them.
  private static let window = 4 * Gutters.fewestLines

  /// Looks for white space of two places and more inside lines; one pass over the bytes, which ends when enough was found.
  init(_ document: Document) {
    let bytes = document.source.bytes
    var lines = 0
    var found: [Int] = []
    for line in document.lines where line.range.length > 0 {
      lines += 1
      guard bytes.span.holdsTwoSpaces(in: line.range.bounds),
        Self.holdsWideSpace(line.range.bounds, bytes.span)
      else { continue }
      found.append(lines)
      if found.count < Gutters.fewestLines { continue }
      if lines - found[found.count - Gutters.fewestLines] < Self.window {
        mayPartColumns = true
        return
      }
    }
  }

  /// Whether a wide space stands inside the line, other than the two spaces that typists set after a sentence, or room
  /// for a column before it.
  private static func holdsWideSpace(_ range: Range<Int>, _ span: Span<UInt8>) -> Bool {
    let end = range.upperBound
    var position = endOfSpace(from: range.lowerBound, end, span)
    if position < end, position &- range.lowerBound >= Int(ColumnText.narrowest) { return true }
    while position < end {
      let byte = span[position]
      if byte &- 0x21 < 0x5E {
        position = PlainText.stretch(in: span, from: position, to: end).end
        // A stretch ends before the second of two spaces.
        if position < end, span[position] == 0x20 { position &-= 1 }
        continue
      }
      if byte &- 0xE4 < 6 {
        // Han, which most of what is not ASCII is.
        position &+= 3
        continue
      }
      let start = position
      position = endOfSpace(from: position, end, span)
      if position == start {
        position &+= 1
      } else if position < end,
        position &- start > 2 || position &- start == 2 && !isStop(span[start &- 1])
      {
        return true
      }
    }
    return false
  }

  /// Where the spaces, tabs and ideographic spaces end that begin at `start`.
  private static func endOfSpace(from start: Int, _ end: Int, _ span: Span<UInt8>) -> Int {
    var position = start
    while position < end {
      if span[position] == 0x20 || span[position] == 0x09 {
        position &+= 1
      } else if position &+ 2 < end, span[position] == 0xE3, span[position &+ 1] == 0x80,
        span[position &+ 2] == 0x80
      {
        position &+= 3
      } else {
        break
      }
    }
    return position
  }

  /// Whether a byte ends a sentence or closes what holds one: `.` `!` `?` `:` `;` `"` `'` `)`.
  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x22, 0x27, 0x29: true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Whether two spaces or a tab stand anywhere in `range`: eight bytes are looked at as one number.
  ///
  /// Nearly every line has neither. Gutters of ideographic spaces alone are not looked for; programs that lay pages out write none.
  fileprivate func holdsTwoSpaces(in range: Range<Int>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lowBits = ones &* 0x7F
    /// The high bit of each byte that is `byte`; exact.
    func places(of byte: UInt64, in word: UInt64) -> UInt64 {
      let other = word ^ (ones &* byte)
      return ~(((other & lowBits) &+ lowBits) | other | lowBits)
    }
    let raw = unsafe bytes
    var position = range.lowerBound
    // Whether the byte before is a space, as a bit of the first byte.
    var carried: UInt64 = 0
    while position &+ 8 <= range.upperBound {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      let spaces = places(of: 0x20, in: word)
      if spaces & (spaces &<< 8 | carried) | places(of: 0x09, in: word) != 0 { return true }
      carried = spaces &>> 56
      position &+= 8
    }
    var isSpace = carried != 0
    while position < range.upperBound {
      if self[position] == 0x09 || isSpace && self[position] == 0x20 { return true }
      isSpace = self[position] == 0x20
      position &+= 1
    }
    return false
  }
}
