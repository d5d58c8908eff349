import GalleyUnicode
import Testing

@Suite struct CaseMappingTests {
  /// One code point by one is what Unicode says of every capital of Latin, Greek and Cyrillic that has one small letter.
  @Test func `simple lower case is that of Unicode`() throws {
    for value in UInt32(0)..<0x530 where value != 0x130 {
      let scalar = try #require(Unicode.Scalar(value))
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      let small = mapping.count == 1 ? mapping.first?.value : value
      // The letters of African and Caucasian orthographies that change block stay as they are.
      guard !(0x180...0x24F).contains(value), !(0x370...0x37F).contains(value), value != 0x3CF,
        value != 0x3F4, value != 0x3F7, value != 0x3F9, value != 0x3FA,
        value < 0x3FD || value > 0x3FF
      else { continue }
      #expect(CaseMapping.lowercased(value) == small, "U+\(String(value, radix: 16))")
    }
  }
}
