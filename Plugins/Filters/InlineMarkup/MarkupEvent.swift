internal import GalleyCore

/// Something the scanner found at a place in a paragraph's text.
struct MarkupEvent {
  /// What it is.
  enum Kind {
    /// The start of a span; `partner` is the event that ends it.
    case open(Span)
    /// The end of a span.
    case close
    /// One character written as several.
    case replace(UInt32)
    /// A line break.
    case lineBreak
    /// A backslash.
    case escape
  }

  /// What a span of text is.
  enum Span {
    case strong
    case emphasis
    case code
    case superscript
    case `subscript`
    case link(target: String)

    var rule: MarkupRule {
      switch self {
      case .strong: .strong
      case .emphasis: .emphasis
      case .code: .code
      case .superscript: .superscript
      case .subscript: .subscript
      case .link: .link
      }
    }

    func inline(_ content: [Inline]) -> Inline {
      switch self {
      case .strong: .strong(content)
      case .emphasis: .emphasis(content)
      case .code: .code(content)
      case .superscript: .superscript(content)
      case .subscript: .subscript(content)
      case .link(let target): .link(Link(target: target, content: content))
      }
    }
  }

  /// The bytes that are markup.
  var range: Range<Int>
  var kind: Kind
  /// For an open or a close, the start of the other end's bytes.
  var partner: Int = 0
  var confidence = 0.98
  /// Whether Han text stands directly before an opening marker.
  var followsHan = false
}

extension [MarkupEvent] {
  /// The deepest nesting kept; spans further in stay text, so that hostile input cannot nest without bound.
  private static var depthLimit: Int { 16 }

  /// Sorts the events and takes out spans that cross, are empty, or nest too deeply.
  mutating func settle() {
    sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound < $1.range.upperBound
    }
    var keeps = [Bool](repeating: true, count: count)
    var open: [(index: Int, close: Int)] = []
    for index in indices {
      switch self[index].kind {
      case .open:
        keeps[index] = false
        open.append((index, self[index].partner))
      case .close:
        guard let last = open.popLast() else {
          keeps[index] = false
          continue
        }
        let isPair =
          last.close == self[index].range.lowerBound && open.count < Self.depthLimit
          && self[last.index].range.upperBound < self[index].range.lowerBound
        keeps[last.index] = isPair
        keeps[index] = isPair
        // A close that belongs elsewhere leaves the open span to its own.
        if last.close != self[index].range.lowerBound { open.append(last) }
      case .replace, .lineBreak, .escape: break
      }
    }
    var next = 0
    removeAll { _ in
      next += 1
      return !keeps[next - 1]
    }
  }
}
