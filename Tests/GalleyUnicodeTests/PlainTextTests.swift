import GalleyUnicode
import Testing

/// Stretches of plain ASCII, against one byte looked at after the other.
@Suite struct PlainTextTests {
  /// The same by the definition.
  private func stretch(_ bytes: [UInt8], from start: Int) -> (end: Int, holdsSpace: Bool) {
    var end = start
    var holdsSpace = false
    while end < bytes.count, (0x20..<0x80).contains(bytes[end]),
      !(bytes[end] == 0x20 && end > start && bytes[end - 1] == 0x20)
    {
      holdsSpace = holdsSpace || bytes[end] == 0x20
      end += 1
    }
    return (end, holdsSpace)
  }

  private func expectSame(_ text: [UInt8], _ comment: Comment) {
    for start in 0...text.count {
      let found = PlainText.stretch(in: text.span, from: start, to: text.count)
      let expected = stretch(text, from: start)
      #expect(found.end == expected.end, comment)
      #expect(found.holdsSpace == expected.holdsSpace, comment)
    }
  }

  @Test(
    arguments: [
      "", "a", "twelve words", "a  gap", "eight by", "eight b  y", "seven o  clock", "  ",
      "tab\there",
      "naïve and plain", "a longer line of print without any gap in it", "ends in one ", "東京 and",
    ])
  func stretchesEndWhereTheyShould(text: String) {
    expectSame(Array(text.utf8), "\(text)")
  }

  /// What ends a stretch is seen wherever it stands in its eight bytes.
  @Test(arguments: [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xFF] as [UInt8])
  func rareBytesAreSeenAnywhere(rare: UInt8) {
    for place in 0..<20 {
      var text = Array("twenty plain bytes x".utf8)
      text[place] = rare
      expectSame(text, "\(rare) at \(place)")
    }
  }

  @Test func twoSpacesAreSeenAnywhere() {
    for place in 0..<19 {
      var text = [UInt8](repeating: 0x61, count: 20)
      text[place] = 0x20
      text[place + 1] = 0x20
      expectSame(text, "gap at \(place)")
    }
  }
}
