package import GalleyCore
internal import GalleyLexicon

/// Which way a paragraph runs, by its first strong character (UAX #9, rules P2 and P3).
package enum Directionality: Sendable, Hashable {
  case leftToRight
  case rightToLeft

  /// The value of the `dir` attribute.
  var attribute: String {
    switch self {
    case .leftToRight: "ltr"
    case .rightToLeft: "rtl"
    }
  }

  /// How many bytes at the start of a paragraph are looked at; numbers and quotes before the first letter are short.
  private static let sampleSize = 160

  /// The direction of a paragraph; nil where no strong character is near its start.
  ///
  /// - Parameter sample: room for its opening, to be used again.
  package static func of(_ inlines: [Inline], in document: Document, _ sample: inout [UInt8])
    -> Directionality?
  {
    // Latin letters and ideographs decide by their first byte, without a sample.
    if let first = document.firstByte(of: inlines),
      first.isLetter || (0xE3...0xED).contains(first)
    {
      return .leftToRight
    }
    if document.opensWithLatinOrIdeograph(inlines, byteCount: sampleSize) { return .leftToRight }
    document.read(prefixOf: inlines, byteCount: sampleSize, into: &sample)
    return of(sample)
  }

  /// The direction of a text that begins so; nil where it holds no strong character.
  static func of(_ sample: [UInt8]) -> Directionality? {
    var cursor = CodePointCursor(sample, 0..<sample.count)
    while let codePoint = cursor.next() {
      switch codePoint {
      // ASCII, ideographs and the marks beside them, without a look into Unicode's tables.
      case 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FA5: return .leftToRight
      case ..<0x80, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF01...0xFF20: continue
      default: break
      }
      guard Unicode.Scalar(codePoint)?.properties.isAlphabetic == true else { continue }
      switch codePoint {
      // The blocks that Unicode reserves for scripts written from right to left (DerivedBidiClass.txt).
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return .rightToLeft
      default: return .leftToRight
      }
    }
    return nil
  }
}
