package import GalleyCore

extension Document {
  /// The first `byteCount` bytes of the texts in `inlines`, to the end of a code point.
  package func prefix(of inlines: [Inline], byteCount: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    appendPrefix(of: inlines, byteCount, to: &buffer)
    return buffer.endingAtCodePoint
  }

  /// The first byte of `inlines`; nil where they begin with something else than text.
  func firstByte(of inlines: [Inline]) -> UInt8? {
    guard case .text(let text)? = inlines.first, let piece = text.pieces.first else { return nil }
    let start = piece.range.bounds.lowerBound
    return piece.isInserted ? ledger.insertions[start] : source.bytes[start]
  }

  /// The first `byteCount` bytes of the text of `block`, to the end of a code point.
  package func prefix(of block: Block, byteCount: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    if case .printed(let printed) = block {
      buffer += source[extent(of: printed)].prefix(byteCount)
    } else {
      block.forEachInlines { inlines in
        guard buffer.count < byteCount else { return }
        if !buffer.isEmpty { buffer.append(0x20) }
        appendPrefix(of: inlines, byteCount, to: &buffer)
      }
    }
    return buffer.endingAtCodePoint
  }

  private func appendPrefix(of inlines: [Inline], _ byteCount: Int, to buffer: inout [UInt8]) {
    for inline in inlines {
      if case .text(let text) = inline {
        for piece in text.pieces {
          guard buffer.count < byteCount else { return }
          buffer += bytes(of: piece).prefix(byteCount - buffer.count)
        }
      } else if case .lineBreak = inline {
        if buffer.count < byteCount { buffer.append(0x20) }
      } else if let content = inline.children {
        appendPrefix(of: content, byteCount, to: &buffer)
      }
    }
  }

  /// Whether there is nothing to see in `inlines`: no text, or white space and control characters only.
  package func isBlank(_ inlines: [Inline]) -> Bool {
    for inline in inlines {
      if case .text(let text) = inline {
        for piece in text.pieces where !bytes(of: piece).isBlank { return false }
      } else if let content = inline.children, !isBlank(content) {
        return false
      }
    }
    return true
  }

  /// Whether there is nothing to see in `block`.
  package func isBlank(_ block: Block) -> Bool {
    if case .printed(let printed) = block { return source[extent(of: printed)].isBlank }
    var isBlank = true
    block.forEachChild(
      blocks: { isBlank = isBlank && $0.allSatisfy(self.isBlank) },
      inlines: { isBlank = isBlank && self.isBlank($0) })
    return isBlank
  }
}

extension [UInt8] {
  /// The bytes without an unfinished code point at their end.
  fileprivate var endingAtCodePoint: [UInt8] {
    var end = count
    while end > 0, count - end < 4, self[end - 1] & 0xC0 == 0x80 { end -= 1 }
    guard end > 0 else { return [] }
    let lead = self[end - 1]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return end - 1 + length <= count ? self : Array(self[..<(end - 1)])
  }
}

extension ArraySlice<UInt8> {
  /// Whether only white space and control characters stand in this UTF-8; looks no further than it must.
  fileprivate var isBlank: Bool {
    guard let start = firstIndex(where: { $0 > 0x20 && $0 != 0x7F }) else { return true }
    // Most text begins with a sign of ASCII or an ideograph (U+4000 to U+9FFF).
    if self[start] < 0x7F || (0xE4...0xE9).contains(self[start]) { return false }
    var decoder = UTF8()
    var bytes = self[start...].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      let isEmpty =
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        || scalar.value == 0xFEFF || scalar.value == 0x200B
      if !isEmpty { return false }
    }
    return true
  }
}
