internal import GalleyCore

/// The beginning of an article's text, whole code points, and how long all of it is.
struct TextSample {
  /// More text than this hardly ever changes the decision.
  private static let byteLimit = 1 << 12

  private(set) var bytes: [UInt8] = []
  private(set) var totalByteCount = 0

  init(_ article: Article, _ pieceBytes: PieceBytes) {
    var end = 0
    for block in article.blocks {
      block.forEachInlines { inlines in
        guard end < Self.byteLimit else {
          totalByteCount += inlines.byteCount
          return
        }
        let start = end
        end = pieceBytes.write(inlines, over: &bytes, from: start)
        totalByteCount += end - start
        if end > Self.byteLimit {
          end = Self.byteLimit
          // A code point is not cut: its further bytes go back.
          while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        // Words of two paragraphs are two words.
        if end < Self.byteLimit {
          if end < bytes.count { bytes[end] = 0x0A } else { bytes.append(0x0A) }
          end += 1
        }
      }
    }
    bytes.removeLast(bytes.count - end)
  }
}
