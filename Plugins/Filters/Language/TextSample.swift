internal import GalleyCore

/// The beginning of an article's text, whole code points, and how long all of it is.
struct TextSample {
  /// More text than this hardly ever changes the decision.
  private static let byteLimit = 1 << 14

  private(set) var bytes: [UInt8] = []
  private(set) var totalByteCount = 0

  init(_ article: Article, _ document: Document) {
    for block in article.blocks {
      block.forEachInlines { inlines in
        for inline in inlines {
          inline.forEachText { text in
            for piece in text.pieces { add(document.bytes(of: piece)) }
          }
        }
        // Words of two paragraphs are two words.
        if bytes.count < Self.byteLimit { bytes.append(0x0A) }
      }
    }
  }

  private mutating func add(_ piece: ArraySlice<UInt8>) {
    totalByteCount += piece.count
    let room = Self.byteLimit - bytes.count
    guard room > 0 else { return }
    var end = min(piece.endIndex, piece.startIndex + room)
    // A code point is not cut: its further bytes go back.
    while end < piece.endIndex, end > piece.startIndex, piece[end] & 0xC0 == 0x80 { end -= 1 }
    bytes.append(contentsOf: piece[..<end])
  }
}
