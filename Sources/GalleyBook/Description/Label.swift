package import GalleyCore
internal import GalleyLexicon

/// Short texts made from a document's own: for titles, the table of contents and the package file.
package enum Label {
  /// The longest title of a file or entry in the table of contents, in characters.
  ///
  /// Readers show one or two lines of it.
  package static let titleLength = 120
  /// The longest label made of an article's first words, in characters.
  static let openingLength = 24
  /// The longest title of a book, in characters; longer ones are a paragraph taken for a title.
  package static let bookTitleLength = 4_000

  /// The text of `inlines` in one line of at most `length` characters; empty when there is nothing to see in it.
  ///
  /// Marks that cite notes and references are no part of it, unless nothing else is there.
  package static func make(of inlines: [Inline], in document: Document, length: Int = titleLength)
    -> String
  {
    func label(_ inlines: [Inline]) -> String {
      make(of: document.prefix(of: inlines, byteCount: 16 * length + 256), length: length)
    }
    let words = label(inlines.withoutCitations)
    return words.isEmpty ? label(inlines) : words
  }

  /// The first words of an article; empty when there is nothing to see in it.
  package static func opening(of blocks: [Block], in document: Document) -> String {
    for block in blocks {
      let sample = document.prefix(of: block, byteCount: 16 * openingLength + 256)
      let label = make(of: sample, length: openingLength)
      if !label.isEmpty { return label }
    }
    return ""
  }

  /// The text in one line: runs of white space are one space, control characters go, and what is over `length`
  /// is cut, in scripts with spaces between two words.
  package static func make(of string: String, length: Int = titleLength) -> String {
    make(of: Array(string.utf8), length: length)
  }

  private static func make(of bytes: [UInt8], length: Int) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var codePoints = 0
    var gap = false
    var position = 0
    while position < bytes.count {
      let start = position
      let visible = skipVisible(bytes, &position)
      if visible > 0 {
        if gap { line.append(0x20) }
        codePoints += visible + (gap ? 1 : 0)
        gap = false
        line.append(contentsOf: bytes[start..<position])
      }
      var cursor = CodePointCursor(bytes, position..<bytes.count)
      if let codePoint = cursor.next(), isSpace(codePoint) { gap = !line.isEmpty }
      position = cursor.position
    }
    let label = String(decoding: line, as: UTF8.self)
    // A character is at least one code point.
    return codePoints <= length ? label : cut(label, to: length)
  }

  /// Moves past what shows and returns how many code points that was.
  private static func skipVisible(_ bytes: [UInt8], _ position: inout Int) -> Int {
    var count = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x21...0x7E: position += 1
      // U+5000 to U+8FFF, ideographs all.
      case 0xE5...0xE8: position += 3
      default:
        var cursor = CodePointCursor(bytes, position..<bytes.count)
        guard let codePoint = cursor.next(), isVisible(codePoint) else { return count }
        position = cursor.position
      }
      count += 1
    }
    return count
  }

  static func isSpace(_ codePoint: UInt32) -> Bool {
    codePoint == 0x20 || Unicode.Scalar(codePoint)?.properties.isWhitespace == true
  }

  /// Whether a code point shows as something: neither white space nor a control, nor one that only acts on others.
  static func isVisible(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    // What most titles are made of, without a look into Unicode's tables.
    case ...0x20: return false
    case 0x21...0x7E, 0xC0...0x17F, 0x3001...0x303F, 0x4E00...0x9FA5, 0xFF01...0xFF5E: return true
    case 0xAD, 0xFEFF, 0x200B: return false
    default: break
    }
    guard let properties = Unicode.Scalar(codePoint)?.properties else { return false }
    switch properties.generalCategory {
    case .control, .surrogate, .unassigned: return false
    default: return !properties.isWhitespace
    }
  }

  private static func cut(_ line: String, to length: Int) -> String {
    // A character can be made of any number of code points; eight are enough for every script.
    let bounded = line.unicodeScalars.prefix(8 * length)
    let isWhole = bounded.endIndex == line.unicodeScalars.endIndex
    let characters = Substring(bounded)
    if isWhole && characters.count <= length { return line }
    var kept = characters.prefix(length - 1)
    let next = kept.endIndex < characters.endIndex ? characters[kept.endIndex] : " "
    if next != " ", let space = kept.lastIndex(of: " "),
      kept.distance(from: space, to: kept.endIndex) < length / 2
    {
      kept = kept[..<space]
    }
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }
}
