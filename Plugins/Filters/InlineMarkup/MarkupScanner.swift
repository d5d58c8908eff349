internal import GalleyUnicode

/// Finds the markup in the text of one paragraph; what it finds is balanced.
struct MarkupScanner {
  /// The opening ends remembered at once; older ones are given up, which bounds the search for a partner.
  private static let openLimit = 64

  private enum Opening {
    case bracket
    case tag(InlineTag)
  }

  private let bytes: [UInt8]
  private(set) var events: [MarkupEvent] = []
  private var delimiters = EmphasisPairs()
  private var openings: [(kind: Opening, range: Range<Int>)] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Every mark in the text in ascending order; linear.
  mutating func scan(_ table: CodePointTable) -> [MarkupEvent] {
    let code = CodeSpans(bytes)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x60:
        let end = code.end(ofRunAt: index, bytes)
        if let close = code.close(ofRunAt: index) {
          add(.code, index..<end, close)
          index = close.upperBound
        } else {
          index = end
        }
      case 0x5C:
        if index + 1 < bytes.count, Self.isPunctuation(bytes[index + 1]) {
          events.append(
            MarkupEvent(range: index..<index + 1, kind: .escape, confidence: 0.9))
          index += 2
        } else {
          index += 1
        }
      case 0x24: index = Self.endOfFormula(bytes, at: index) ?? index + 1
      case 0x2A, 0x5F: index = delimiters.add(runAt: index, in: bytes, table)
      case 0x3C: index = readTag(at: index)
      case 0x26:
        if let entity = Entity.read(bytes, at: index) {
          events.append(
            MarkupEvent(
              range: index..<index + entity.length, kind: .replace(entity.codePoint)))
          index += entity.length
        } else {
          index += 1
        }
      case 0x5B:
        // An image's words are not a link.
        if index == 0 || bytes[index - 1] != 0x21 { open(.bracket, index..<index + 1) }
        index += 1
      case 0x5D: index = readLinkEnd(at: index)
      default: index += 1
      }
    }
    delimiters.pair(into: &events)
    events.settle()
    return events
  }

  /// Where the TeX formula that a `$` opens ends; nil where it opens none.
  ///
  /// A formula holds a backslash or `^`, else `$` is money; stars and backslashes in it are its own.
  private static func endOfFormula(_ bytes: [UInt8], at index: Int) -> Int? {
    var isFormula = false
    var position = index + 1
    let limit = min(bytes.count, index + 512)
    while position < limit {
      switch bytes[position] {
      case 0x24: return isFormula ? position + 1 : nil
      case 0x5C:
        isFormula = true
        position += 1
      case 0x5E: isFormula = true
      default: break
      }
      position += 1
    }
    return nil
  }

  private mutating func add(
    _ span: MarkupEvent.Span, _ open: Range<Int>, _ close: Range<Int>
  ) {
    events.append(MarkupEvent(range: open, kind: .open(span), partner: close.lowerBound))
    events.append(MarkupEvent(range: close, kind: .close, partner: open.lowerBound))
  }

  private mutating func open(_ kind: Opening, _ range: Range<Int>) {
    if openings.count >= Self.openLimit { openings.removeFirst() }
    openings.append((kind, range))
  }

  private mutating func readTag(at index: Int) -> Int {
    guard let tag = InlineTag.read(bytes, at: index) else { return index + 1 }
    let range = index..<index + tag.length
    if tag.span == nil {
      events.append(MarkupEvent(range: range, kind: .lineBreak))
    } else if !tag.isClosing {
      open(.tag(tag), range)
    } else if let match = openings.lastIndex(where: {
      if case .tag(let opening) = $0.kind { opening.name == tag.name } else { false }
    }), let span = tag.span {
      add(span, openings[match].range, range)
      delimiters.enclose(openings[match].range.lowerBound, range.lowerBound)
      openings.removeSubrange(match...)
    }
    return range.upperBound
  }

  private mutating func readLinkEnd(at index: Int) -> Int {
    let match = openings.lastIndex { if case .bracket = $0.kind { true } else { false } }
    guard let match else { return index + 1 }
    let opening = openings[match].range
    guard let target = LinkTarget.read(bytes, at: index + 1) else {
      openings.remove(at: match)
      return index + 1
    }
    let close = index..<target.end
    add(.link(target: target.address), opening, close)
    delimiters.enclose(opening.lowerBound, close.lowerBound)
    openings.removeSubrange(match...)
    return close.upperBound
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
