import GalleyArchive
import Testing

@Suite struct ChecksumTests {
  @Test(
    arguments: [
      ("", 0, 1), ("123456789", 0xCBF4_3926, 0x091E_01DE),
      // As Python's zlib gives them.
      (String(repeating: "一二三", count: 1000), 0xBFC3_20C7, 0x34AA_1370),
    ] as [(String, UInt32, UInt32)])
  func areThoseOfZlib(_ text: String, _ crc32: UInt32, _ adler32: UInt32) {
    #expect(Checksum.crc32(Array(text.utf8)) == crc32)
    #expect(Checksum.adler32(Array(text.utf8)) == adler32)
  }
}
