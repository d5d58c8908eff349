internal import GalleyCore
internal import Glibc

/// Cuts text into lines.
///
/// Lines end at LF, CRLF, CR, VT, FF, NEL (U+0085), LS (U+2028) and PS (U+2029): the mandatory breaks of
/// UAX #14. A form feed also starts a page; one that follows another line end directly makes no empty
/// line. Most files hold only LF and CRLF and take the way of `memchr`; the others take a byte loop.
enum LineSplitter {
  static func lines(of bytes: [UInt8]) -> [Line] {
    if let lineFeeds = LineFeedCount(bytes) { return splitAtLineFeeds(bytes, lineFeeds.count) }
    let ends = LineEndCensus(bytes)
    if ends.onlyLineFeeds { return splitAtLineFeeds(bytes, ends.lineFeeds) }
    var lines: [Line] = []
    lines.reserveCapacity(ends.lineFeeds + 1)
    splitEverywhere(bytes, &lines)
    return lines
  }

  private static func splitAtLineFeeds(_ bytes: [UInt8], _ lineFeeds: Int) -> [Line] {
    bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return [] }
      return [Line](unsafeUninitializedCapacity: lineFeeds + 1) { lines, count in
        var start = 0
        while start < text.count {
          let found = memchr(base + start, 0x0A, text.count - start)
          let terminator = found.map { UnsafeRawPointer($0) - base } ?? text.count
          var end = terminator
          if found != nil, end > start, text[end - 1] == 0x0D { end -= 1 }
          lines.initializeElement(at: count, to: Line(range: SourceRange(start..<end)))
          count += 1
          start = terminator + 1
        }
      }
    }
  }

  private static func splitEverywhere(_ bytes: [UInt8], _ lines: inout [Line]) {
    let text = bytes.span
    var page: Int32 = 0
    var start = 0
    var index = 0
    while index < text.count {
      let length = terminatorLength(in: text, at: index)
      if length == 0 {
        index &+= 1
        continue
      }
      let isFormFeed = text[index] == 0x0C
      // pdftotext writes a form feed at the start of a line: no line of its own.
      if !isFormFeed || index > start || lines.isEmpty {
        lines.append(Line(range: SourceRange(start..<index), page: page))
      }
      if isFormFeed { page &+= 1 }
      index &+= length
      start = index
    }
    if start < text.count { lines.append(Line(range: SourceRange(start..<text.count), page: page)) }
  }

  /// The bytes of the line end at `index`, or 0 where there is none.
  private static func terminatorLength(in text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return index &+ 1 < text.count && text[index &+ 1] == 0x0A ? 2 : 1
    case 0xC2: return index &+ 1 < text.count && text[index &+ 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index &+ 2 < text.count, text[index &+ 1] == 0x80 else { return 0 }
      return text[index &+ 2] == 0xA8 || text[index &+ 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}

/// How many line feeds a text holds that has no other line ends, as most texts do; one look at its bytes.
private struct LineFeedCount {
  private(set) var count = 0

  /// Counts; nil for a text that holds a byte of any other line end.
  init?(_ bytes: [UInt8]) {
    let text = bytes.span
    var index = 0
    // The counters of a block are bytes: 64 cannot overflow them. Three bytes are looked at from each place; sums and not
    // conditions, which the compiler would not make vectors of.
    while index &+ 66 <= text.count {
      let block = text.extracting(unchecked: index..<index &+ 66)
      var feeds: UInt8 = 0
      var others: UInt8 = 0
      for offset in 0..<64 {
        let first = block[unchecked: offset]
        let second = block[unchecked: offset &+ 1]
        let third = block[unchecked: offset &+ 2]
        feeds &+= first == 0x0A ? 1 : 0
        others &+= first &- 0x0B < 3 ? 1 : 0
        others &+= (first == 0xC2 ? 1 : 0) & (second == 0x85 ? 1 : 0)
        others &+= (first == 0xE2 ? 1 : 0) & (third & 0xFE == 0xA8 ? 1 : 0)
      }
      guard others == 0 else { return nil }
      count &+= Int(feeds)
      index &+= 64
    }
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    while index < text.count {
      switch text[index] {
      case 0x0A: count += 1
      case 0x0B...0x0D: return nil
      case 0xC2 where byte(1) == 0x85: return nil
      case 0xE2 where byte(2) & 0xFE == 0xA8: return nil
      default: break
      }
      index &+= 1
    }
  }
}

/// How many line ends of each kind a text holds, counted in blocks that the compiler vectorises.
private struct LineEndCensus {
  private(set) var lineFeeds = 0
  private var carriageReturns = 0
  private var carriageReturnsBeforeLineFeeds = 0
  private var others = 0

  /// Whether every line ends with LF or CRLF.
  var onlyLineFeeds: Bool { others == 0 && carriageReturns == carriageReturnsBeforeLineFeeds }

  init(_ bytes: [UInt8]) {
    let text = bytes.span
    var index = 0
    // The counters of a block are bytes: 64 cannot overflow them. Three bytes are looked at from each place.
    while index &+ 66 <= text.count {
      let block = text.extracting(unchecked: index..<index &+ 66)
      var feeds: UInt8 = 0
      var returns: UInt8 = 0
      var pairs: UInt8 = 0
      var rest: UInt8 = 0
      for offset in 0..<64 {
        let first = block[unchecked: offset]
        let second = block[unchecked: offset &+ 1]
        let third = block[unchecked: offset &+ 2]
        feeds &+= first == 0x0A ? 1 : 0
        returns &+= first == 0x0D ? 1 : 0
        pairs &+= (first == 0x0D ? 1 : 0) & (second == 0x0A ? 1 : 0)
        rest &+= (first == 0x0B ? 1 : 0) | (first == 0x0C ? 1 : 0)
        rest &+= (first == 0xC2 ? 1 : 0) & (second == 0x85 ? 1 : 0)
        rest &+= (first == 0xE2 ? 1 : 0) & (second == 0x80 ? 1 : 0) & (third & 0xFE == 0xA8 ? 1 : 0)
      }
      lineFeeds &+= Int(feeds)
      carriageReturns &+= Int(returns)
      carriageReturnsBeforeLineFeeds &+= Int(pairs)
      others &+= Int(rest)
      index &+= 64
    }
    while index < text.count {
      count(text, at: index)
      index &+= 1
    }
  }

  private mutating func count(_ text: Span<UInt8>, at index: Int) {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case 0x0A: lineFeeds += 1
    case 0x0B, 0x0C: others += 1
    case 0x0D:
      carriageReturns += 1
      if byte(1) == 0x0A { carriageReturnsBeforeLineFeeds += 1 }
    case 0xC2 where byte(1) == 0x85: others += 1
    case 0xE2 where byte(1) == 0x80 && byte(2) & 0xFE == 0xA8: others += 1
    default: break
    }
  }
}
