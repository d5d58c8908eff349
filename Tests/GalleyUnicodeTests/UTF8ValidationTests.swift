import GalleyUnicode
import Testing

/// The standard library's validator is the witness.
@Suite struct UTF8ValidationTests {
  private func isValid(_ bytes: [UInt8]) -> Bool { UTF8Validation.isValid(bytes.span) }

  private func agrees(_ bytes: [UInt8]) -> Bool {
    isValid(bytes) == ((try? UTF8Span(validating: bytes.span)) != nil)
  }

  @Test(
    "well-formed text",
    arguments: [
      "", "weir", "The weir was built twice, once of timber.", "水坝修了两次，头一次是木头的。",
      "Wehr für Fischer, naïve — “so”", "плотина", "سد", "𠀋𡈽𝄞", "a水b坝c，d",
      "\u{10FFFF}\u{FFFF}\u{7FF}\u{800}",
    ])
  func wellFormed(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(isValid(bytes))
    // Cut anywhere, and with any byte lost, it is what the standard library says.
    for length in bytes.indices { #expect(agrees(Array(bytes[..<length]))) }
    for lost in bytes.indices { #expect(agrees(Array(bytes[..<lost] + bytes[(lost + 1)...]))) }
  }

  @Test("every pair of leading bytes, and every lead with continuations at the bounds")
  func sequences() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        #expect(agrees([first, second]))
        for third: UInt8 in [0x00, 0x7F, 0x80, 0xBF, 0xC0] {
          // Before and behind other text, so that the wide comparison and the narrow one both see it.
          let bytes = [first, second, third]
          #expect(agrees(bytes) && agrees(bytes + Array("水坝".utf8)))
          #expect(agrees(Array("水".utf8) + bytes + Array("坝 weir".utf8)))
          #expect(agrees([first, second, third, 0x80]) && agrees([first, second, third, 0xC0]))
        }
      }
    }
  }
}
