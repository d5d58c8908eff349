import GalleyCore
import Testing

@testable import GalleyBook

/// Code points and bytes that are known by their number are what Unicode's tables say of them.
@Suite struct LeadingTextTests {
  /// A document of every code point between digits, and where each stands with and without them.
  private static let everyCodePoint = {
    var bytes: [UInt8] = []
    var places: [(scalar: Unicode.Scalar, text: [Inline], numbered: [Inline])] = []
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      let start = bytes.count
      bytes += "1\(scalar)23".utf8
      func text(_ range: Range<Int>) -> [Inline] { [.text(Text(source: SourceRange(range)))] }
      places.append((scalar, text(start + 1..<bytes.count - 2), text(start..<bytes.count)))
    }
    return (document: Document(source: Source(name: "", bytes: bytes), lines: []), places: places)
  }()

  @Test func everyCodePointIsBlankByItsProperties() {
    let (document, places) = Self.everyCodePoint
    for (scalar, text, _) in places {
      let isBlank =
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        || [0xFEFF, 0x200B].contains(scalar.value)
      if document.isBlank(text) != isBlank { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }

  @Test func everyCodePointHasTheDirectionOfItsProperties() {
    let (document, places) = Self.everyCodePoint
    let rightToLeft: [ClosedRange<UInt32>] = [
      0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
    ]
    var sample: [UInt8] = []
    for (scalar, _, text) in places {
      let expected: Directionality? =
        !scalar.properties.isAlphabetic
        ? nil : rightToLeft.contains { $0.contains(scalar.value) } ? .rightToLeft : .leftToRight
      if Directionality.of(text, in: document, &sample) != expected {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: [(3, "一"), (4, "一"), (5, "一"), (6, "一二"), (7, "一二e"), (2, ""), (0, "")])
  func aPrefixEndsWithACodePoint(count: Int, expected: String) {
    let source = Source(name: "", bytes: Array("一二e".utf8))
    let document = Document(source: source, lines: [])
    let inlines = [Inline.text(Text(source: SourceRange(0..<source.bytes.count)))]
    #expect(document.prefix(of: inlines, byteCount: count) == Array(expected.utf8))
  }
}
