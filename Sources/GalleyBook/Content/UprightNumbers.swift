internal import GalleyCore
internal import GalleyXML

extension SectionWriter {
  /// Writes text for lines that run from top to bottom: numbers of two digits stand upright in one square.
  ///
  /// This is tate-chu-yoko ("Requirements for Japanese Text Layout", W3C). Longer numbers, and digits beside Latin
  /// letters or signs, lie on their side as all Latin text does.
  func writeUpright(_ text: Text) {
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
        guard position - number == 2, !Self.isLatin(left), !Self.isLatin(right) else { continue }
        if start < number { xml.text(bytes: bytes.extracting(start..<number)) }
        xml.start("span")
        xml.attribute("class", "upright")
        xml.text(bytes: bytes.extracting(number..<position))
        xml.end()
        start = position
      }
      if start < bytes.count { xml.text(bytes: bytes.extracting(start..<bytes.count)) }
      before = bytes.count > 0 ? bytes[bytes.count - 1] : before
    }
  }

  /// Whether a byte is part of Latin text: a visible ASCII character.
  private static func isLatin(_ byte: UInt8?) -> Bool {
    byte.map { (0x21...0x7E).contains($0) } ?? false
  }
}
