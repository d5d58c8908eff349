/// The text of a decision with a few characters around it.
struct Excerpt {
  /// How many characters are shown on either side of what changed.
  private static let context = 8
  /// How many characters of a long stretch are shown.
  private static let limit = 40

  /// What stood there.
  let before: String
  /// What stands there now; nil where the text did not change.
  let after: String?

  /// Shows `entry`, whose place in the source is `place`.
  init(of entry: Entry, at place: SourceRange, in document: Document) {
    let source = document.source.bytes
    let start = Self.start(of: place, in: source)
    let end = Self.end(of: place, in: source)
    let left = Self.shown(source[start..<Int(place.start)])
    let right = Self.shown(source[Int(place.end)..<end])
    let old =
      entry.concernsInsertion
      ? document.ledger.insertions[entry.range.bounds] : source[place.bounds]
    let new = document.ledger.insertions[entry.insertion.bounds]
    switch entry.action {
    case .removed, .replaced, .inserted, .joined:
      before = "\(left)[\(Self.shown(old))]\(right)"
      after = "\(left)[\(Self.shown(new))]\(right)"
    case .separated, .split:
      before = "\(left)[\(Self.shown(old))]\(right)"
      after = "\(left) ¶ \(right)"
    case .marked, .moved, .setAside, .doubted:
      before = Self.shown(old)
      after = nil
    }
  }

  /// The text of `bytes` with line ends and other controls made visible, cut in the middle when long.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    // A character is at most four bytes, so this much holds the ends that are shown.
    let far = limit * 4
    let head = scalars(bytes.count > 2 * far ? bytes.prefix(far) : bytes)
    guard bytes.count > 2 * far || head.count > limit else {
      return String(String.UnicodeScalarView(head))
    }
    let tail = scalars(bytes.suffix(far))
    return String(String.UnicodeScalarView(head.prefix(limit * 3 / 4))) + "…"
      + String(String.UnicodeScalarView(tail.suffix(limit / 4)))
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append("⏎")
      case 0x0D: continue
      case 0x09: result.append("⇥")
      case 0x00..<0x20, 0x7F: result.append("␦")
      case 0x3000: result.append("□")
      default: result.append(scalar)
      }
    }
    return result
  }

  /// The offset `context` characters before `place`.
  private static func start(of place: SourceRange, in source: [UInt8]) -> Int {
    var offset = Int(place.start)
    var left = context
    while offset > 0, left > 0 {
      offset -= 1
      while offset > 0, source[offset] & 0xC0 == 0x80 { offset -= 1 }
      left -= 1
    }
    return offset
  }

  /// The offset `context` characters after `place`.
  private static func end(of place: SourceRange, in source: [UInt8]) -> Int {
    var offset = Int(place.end)
    var left = context
    while offset < source.count, left > 0 {
      offset += 1
      while offset < source.count, source[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
