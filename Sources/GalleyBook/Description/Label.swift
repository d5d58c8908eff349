package import GalleyCore

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
  package static func make(of inlines: [Inline], in document: Document, length: Int = titleLength)
    -> String
  {
    make(of: document.prefix(of: inlines, byteCount: 16 * length + 256), length: length)
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
    var line = ""
    var gap = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        gap = !line.isEmpty
      } else if isVisible(scalar) {
        if gap { line += " " }
        gap = false
        line.unicodeScalars.append(scalar)
      }
    }
    return cut(line, to: length)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned: false
    default: scalar.value != 0xAD && scalar.value != 0xFEFF && scalar.value != 0x200B
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
