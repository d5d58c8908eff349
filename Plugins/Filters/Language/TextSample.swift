internal import GalleyCore

/// The beginning of an article's text, whole code points, and how long all of it is.
struct TextSample {
  /// More text than this hardly ever changes the decision.
  private static let byteLimit = 1 << 14

  private(set) var bytes: [UInt8] = []
  private(set) var totalByteCount = 0

  init(_ article: Article, _ pieceBytes: PieceBytes) {
    for block in article.blocks {
      block.forEachInlines { inlines in
        guard bytes.count < Self.byteLimit else {
          totalByteCount += inlines.byteCount
          return
        }
        let text = pieceBytes.bytes(of: inlines)
        totalByteCount += text.count
        var end = min(text.count, Self.byteLimit - bytes.count)
        // A code point is not cut: its further bytes go back.
        while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        bytes += text[..<end]
        // Words of two paragraphs are two words.
        if bytes.count < Self.byteLimit { bytes.append(0x0A) }
      }
    }
  }
}
