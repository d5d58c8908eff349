internal import GalleyCore
internal import GalleyUnicode

/// What one text (a paragraph, a heading, a cell) says about the habits of its surroundings.
struct StyleUnit {
  var commas = Vote()
  var fullStops = Vote()
  /// Pairs of brackets around text that begins with Han.
  var brackets = Vote()
  /// Han numerals in brackets that open the text.
  var numbering = Vote()
  /// Spaces between Han in running text.
  var hanSpaces = StraySpaces.Count()
  /// Whether there is Chinese text to repair: Han, neither kana nor Hangul, and no list of references.
  var concernsHan = false
  /// Whether it holds anything that may be wrong whatever the habits: a space, a number in brackets, a
  /// quotation mark without a partner.
  var hasSuspects = false
  /// Whether it holds a space at all.
  var holdsSpace = false
  /// Whether it may hold a quotation mark without a partner.
  var mayLackQuote = false
}

/// Collects the units of a document in reading order.
struct StyleSurvey {
  private(set) var units: [StyleUnit] = []
  private let pieceBytes: PieceBytes
  /// The text at hand and what is left behind it of longer ones.
  private var buffer: [UInt8] = []
  private let straySpaces = StraySpaces()

  /// Surveys texts whose pieces point into `pieceBytes`.
  init(_ pieceBytes: PieceBytes) { self.pieceBytes = pieceBytes }

  /// Adds a unit for every list of inlines that ``PunctuationRepair`` will visit, in the same order.
  mutating func add(_ block: Block) {
    switch block {
    case .preformatted: break
    case .paragraph(let paragraph):
      // A list of references keeps its marks.
      if paragraph.role == .reference {
        units.append(StyleUnit())
      } else {
        add(paragraph.inlines)
      }
    case .heading(let heading): add(heading.inlines)
    default:
      block.forEachChild(blocks: { for block in $0 { add(block) } }, inlines: { add($0) })
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    let end = pieceBytes.write(inlines, over: &buffer)
    let unit = unit(of: buffer.span.extracting(0..<end))
    units.append(unit)
  }

  private func unit(of text: Span<UInt8>) -> StyleUnit {
    var unit = Self.unit(of: text)
    if unit.concernsHan, unit.holdsSpace { unit.hanSpaces = straySpaces.count(in: text) }
    return unit
  }

  static func unit(of bytes: Span<UInt8>) -> StyleUnit {
    var unit = StyleUnit()
    // Text without a byte from U+4000 on has no Han; this loop is vectorised.
    var highest: UInt8 = 0
    for index in 0..<bytes.count { highest = max(highest, bytes[index]) }
    guard highest >= 0xE4 else { return unit }
    var hasHan = false
    var hasOther = false
    var hasSpace = false
    var hasReferenceSigns = false
    var isQuoted = false
    var isUnbalanced = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[unchecked: index]
      // Most of a text: ideographs, and letters of ASCII.
      if byte >= 0xE4, byte <= 0xE9 {
        hasHan = true
        index &+= 3
        continue
      }
      if byte >= 0x5C, byte < 0xC0 {
        index &+= 1
        continue
      }
      switch byte {
      case 0x2C where CharacterSide.before(index, in: bytes, skipsSpaces: true).endsChinese:
        unit.commas.half += 1
      case 0x2E where isFullStop(bytes, index): unit.fullStops.half += 1
      case 0x28 where CharacterSide.after(index + 1, in: bytes, skipsSpaces: true) == .han:
        unit.brackets.half += 1
      case 0x20: hasSpace = true
      case 0x5B, 0x30...0x39: hasReferenceSigns = true
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        // What QuoteBalance finds out, without its places.
        if bytes[index + 2] == 0x9C {
          isUnbalanced = isUnbalanced || isQuoted
          isQuoted = true
        } else if bytes[index + 2] == 0x9D {
          isUnbalanced = isUnbalanced || !isQuoted
          isQuoted = false
        }
      case 0xE3 where index + 2 < bytes.count:
        if bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { unit.fullStops.full += 1 }
        if (0x81...0x83).contains(bytes[index + 1]) { hasOther = true }
      case 0xEA where index + 1 < bytes.count: if bytes[index + 1] >= 0xB0 { hasOther = true }
      case 0xEB...0xED: hasOther = true
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
        if bytes[index + 2] == 0x8C { unit.commas.full += 1 }
        if bytes[index + 2] == 0x88, CharacterSide.after(index + 3, in: bytes) == .han {
          unit.brackets.full += 1
        }
      default: break
      }
      // No case begins with a further byte of a code point: from lead to lead a third of the steps are left.
      index &+= byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    guard hasHan, !hasOther, !hasReferenceSigns || !ReferenceShape.matches(bytes) else {
      return StyleUnit()
    }
    let number = BracketedNumber(bytes)
    if let number, number.isOpeningWide == number.isClosingWide {
      unit.numbering = Vote(
        half: number.isOpeningWide ? 0 : 1, full: number.isOpeningWide ? 1 : 0)
    }
    unit.concernsHan = true
    unit.holdsSpace = hasSpace
    unit.mayLackQuote = isQuoted || isUnbalanced
    unit.hasSuspects = hasSpace || number != nil || unit.mayLackQuote
    return unit
  }

  /// A point between Han and Han, or after Han at the end.
  static func isFullStop(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard CharacterSide.before(index, in: bytes) == .han else { return false }
    switch CharacterSide.after(index + 1, in: bytes, skipsSpaces: true) {
    case .han, .edge, .closing, .opening: return true
    default: return false
    }
  }
}

/// A Han numeral in brackets that opens a text: `（三）`, `(十二 )`.
struct BracketedNumber {
  let opening: Range<Int>
  let closing: Range<Int>
  let isOpeningWide: Bool
  let isClosingWide: Bool

  init?(_ bytes: Span<UInt8>) {
    guard let (open, isOpenWide) = Self.bracket(bytes, 0, 0x28, 0x88) else { return nil }
    var position = open
    func skipSpaces() { while position < bytes.count, bytes[position] == 0x20 { position += 1 } }
    skipSpaces()
    let start = position
    while position < bytes.count, position - start <= 12 {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes, at: position)
      guard Self.numerals.contains(codePoint) else { break }
      position += length
    }
    guard position > start else { return nil }
    skipSpaces()
    guard let (close, isCloseWide) = Self.bracket(bytes, position, 0x29, 0x89) else { return nil }
    opening = 0..<open
    closing = position..<close
    isOpeningWide = isOpenWide
    isClosingWide = isCloseWide
  }

  /// 〇一二三四五六七八九十百.
  private static let numerals: [UInt32] = [
    0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
  ]

  /// The end of a bracket at `index` and whether it is full-width (U+FF08, U+FF09).
  private static func bracket(
    _ bytes: Span<UInt8>, _ index: Int, _ ascii: UInt8, _ wide: UInt8
  ) -> (end: Int, isWide: Bool)? {
    guard index < bytes.count else { return nil }
    if bytes[index] == ascii { return (index + 1, false) }
    guard index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBC,
      bytes[index + 2] == wide
    else { return nil }
    return (index + 3, true)
  }
}
