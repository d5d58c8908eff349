package import GalleyCore
package import GalleyXML

/// Finds numbers that stand upright in lines that run from top to bottom.
///
/// This is tate-chu-yoko ("Requirements for Japanese Text Layout", W3C): a number of one or two digits stands in one
/// square. Longer numbers, and digits beside Latin letters or signs, lie on their side as all Latin text does.
package enum UprightNumbers {
  /// Calls back with the pieces of `text` in order, cut where such a number starts and ends.
  package static func forEachPart(
    of text: Text, in document: Document, _ visit: (Piece, _ isUpright: Bool) -> Void
  ) {
    let source = document.source.bytes
    let insertions = document.ledger.insertions
    var before: UInt8?
    for (index, piece) in text.pieces.enumerated() {
      let after =
        index + 1 < text.pieces.count ? document.bytes(of: text.pieces[index + 1]).first : nil
      let bytes = (piece.isInserted ? insertions.span : source.span)
        .extracting(piece.range.bounds)
      forEachRange(in: bytes, before: before, after: after) { range, isUpright in
        visit(piece.slice(range.lowerBound, range.upperBound), isUpright)
      }
      before = bytes.count > 0 ? bytes[bytes.count - 1] : before
    }
  }

  /// Calls back with the ranges of `bytes` in order, cut where such a number starts and ends.
  ///
  /// - Parameters:
  ///   - before: the byte that stands before them, where there is one.
  ///   - after: the byte that stands after them.
  static func forEachRange(
    in bytes: Span<UInt8>, before: UInt8? = nil, after: UInt8? = nil,
    _ visit: (Range<Int>, _ isUpright: Bool) -> Void
  ) {
    var start = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position].isDigit else {
        position += 1
        continue
      }
      let number = position
      while position < bytes.count, bytes[position].isDigit { position += 1 }
      let left = number > 0 ? bytes[number - 1] : before
      let right = position < bytes.count ? bytes[position] : after
      guard position - number <= 2, !isLatin(left), !isLatin(right) else { continue }
      if start < number { visit(start..<number, false) }
      visit(number..<position, true)
      start = position
    }
    if start < bytes.count { visit(start..<bytes.count, false) }
  }

  /// Whether a byte is part of Latin text: a visible ASCII character.
  private static func isLatin(_ byte: UInt8?) -> Bool {
    byte.map { (0x21...0x7E).contains($0) } ?? false
  }
}

extension SectionWriter {
  /// Writes text for lines that run from top to bottom.
  func writeUpright(_ text: Text) {
    UprightNumbers.forEachPart(of: text, in: document) { piece, isUpright in
      let bytes = document.bytes(of: piece)
      xml.write(bytes.span, isUpright: isUpright)
    }
  }
}

extension XMLWriter {
  /// Writes a label or a title; in lines that run from top to bottom its short numbers stand upright.
  package func text(_ label: String, isVertical: Bool) {
    guard isVertical else { return text(label) }
    let bytes = Array(label.utf8)
    UprightNumbers.forEachRange(in: bytes.span) { range, isUpright in
      write(bytes.span.extracting(range), isUpright: isUpright)
    }
  }

  fileprivate func write(_ bytes: Span<UInt8>, isUpright: Bool) {
    if isUpright {
      start("span")
      attribute("class", "upright")
    }
    text(bytes: bytes)
    if isUpright { end() }
  }
}
