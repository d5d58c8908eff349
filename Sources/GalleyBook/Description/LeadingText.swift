package import GalleyCore

extension Document {
  /// The first `byteCount` bytes of the texts in `inlines`, to the end of a code point.
  package func prefix(of inlines: [Inline], byteCount: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    read(prefixOf: inlines, byteCount: byteCount, into: &buffer)
    return buffer
  }

  /// The same into `buffer`, whose room is used again.
  func read(prefixOf inlines: [Inline], byteCount: Int, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    appendPrefix(of: inlines, byteCount, to: &buffer)
    buffer.cutAtCodePoint()
  }

  /// The first byte of `inlines`; nil where they begin with something else than text.
  func firstByte(of inlines: [Inline]) -> UInt8? {
    guard case .text(let text)? = inlines.first, let piece = text.pieces.first else { return nil }
    let start = piece.range.bounds.lowerBound
    return piece.isInserted ? ledger.insertions[start] : source.bytes[start]
  }

  /// Whether the first letter of `inlines`, within `byteCount` bytes, is seen to be of Latin or an ideograph without a
  /// copy of them.
  ///
  /// At the bytes of the first piece alone: nearly every paragraph has its first letter there, behind marks.
  func opensWithLatinOrIdeograph(_ inlines: [Inline], byteCount: Int) -> Bool {
    guard case .text(let text)? = inlines.first, let piece = text.pieces.first else { return false }
    let bytes = bytes(of: piece).prefix(byteCount)
    var position = bytes.startIndex
    while position + 2 < bytes.endIndex {
      switch (bytes[position], bytes[position + 1]) {
      case (0x41...0x5A, _), (0x61...0x7A, _): return true
      case (..<0x80, _): position += 1
      // U+4E00 to U+8FFF.
      case (0xE4, 0xB8...0xBF), (0xE5...0xE8, _): return true
      // U+2000 to U+203F, U+3008 to U+301F and U+FF00 to U+FF1F, which hold no letters.
      case (0xE2, 0x80): position += 3
      case (0xE3, 0x80) where (0x88..<0xA0).contains(bytes[position + 2]): position += 3
      case (0xEF, 0xBC) where bytes[position + 2] < 0xA0: position += 3
      default: return false
      }
    }
    return false
  }

  /// The first `byteCount` bytes of the text of `block` without marks that cite, to the end of a code point.
  package func prefix(of block: Block, byteCount: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    if case .printed(let printed) = block {
      buffer += source[extent(of: printed)].prefix(byteCount)
    } else {
      block.forEachInlines { inlines in
        guard buffer.count < byteCount else { return }
        if !buffer.isEmpty { buffer.append(0x20) }
        appendPrefix(of: inlines.withoutCitations, byteCount, to: &buffer)
      }
    }
    buffer.cutAtCodePoint()
    return buffer
  }

  private func appendPrefix(of inlines: [Inline], _ byteCount: Int, to buffer: inout [UInt8]) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text):
        for piece in text.pieces {
          guard buffer.count < byteCount else { return }
          buffer += bytes(of: piece).prefix(byteCount - buffer.count)
        }
      case .lineBreak: if buffer.count < byteCount { buffer.append(0x20) }
      default: appendPrefix(of: inlines[index].children ?? [], byteCount, to: &buffer)
      }
    }
  }

  /// Whether there is nothing to see in `inlines`: no text, or white space and control characters only.
  package func isBlank(_ inlines: [Inline]) -> Bool {
    for index in inlines.indices {
      if case .text(let text) = inlines[index] {
        for piece in text.pieces where !bytes(of: piece).isBlank { return false }
      } else if let content = inlines[index].children, !isBlank(content) {
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
  /// Takes away an unfinished code point at the end.
  fileprivate mutating func cutAtCodePoint() {
    var end = count
    while end > 0, count - end < 4, self[end - 1] & 0xC0 == 0x80 { end -= 1 }
    guard end > 0 else { return removeAll(keepingCapacity: true) }
    let lead = self[end - 1]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    if end - 1 + length > count { removeSubrange((end - 1)...) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether only white space and control characters stand in this UTF-8; looks no further than it must.
  fileprivate var isBlank: Bool {
    guard let start = firstIndex(where: { $0 > 0x20 && $0 != 0x7F }) else { return true }
    // Most text begins with a sign of ASCII, an ideograph or a bracket or quotation mark beside them.
    switch self[start] {
    case ..<0x7F, 0xE4...0xE9: return false
    case 0xE2, 0xE3, 0xEF:
      guard endIndex - start > 2 else { break }
      // U+2010 to U+2027, U+3001 to U+303F, U+FF00 to U+FF7F.
      switch (self[start], self[start + 1], self[start + 2]) {
      case (0xE2, 0x80, 0x90...0xA7), (0xE3, 0x80, 0x81...0xBF), (0xEF, 0xBC...0xBD, _):
        return false
      default: break
      }
    default: break
    }
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
