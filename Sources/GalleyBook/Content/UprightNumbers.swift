package import GalleyCore
internal import GalleyXML

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
        if start < number { visit(piece.slice(start, number), false) }
        visit(piece.slice(number, position), true)
        start = position
      }
      if start < bytes.count { visit(piece.slice(start, bytes.count), false) }
      before = bytes.count > 0 ? bytes[bytes.count - 1] : before
    }
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
      if isUpright {
        xml.start("span")
        xml.attribute("class", "upright")
      }
      let bytes = document.bytes(of: piece)
      xml.text(bytes: bytes.span)
      if isUpright { xml.end() }
    }
  }
}
