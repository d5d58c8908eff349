import Testing

@testable import EPUBPlugin

@Suite struct IdentifierTests {
  private func hash(_ parts: [String]) -> String {
    var hash = SHA1()
    for part in parts { hash.update(Array(part.utf8)) }
    return hash.digest().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(arguments: [
    // FIPS 180-2, appendix A, and RFC 3174 §7.3.
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    (
      String(repeating: "01234567", count: 80), "dea356a2cddd90c7a7ecedc5ebb563934f460452"
    ),
  ])
  func theHashIsSHA1(_ text: String, _ expected: String) {
    #expect(hash([text]) == expected)
  }

  @Test func partsOfAnySizeHashAsTheWhole() {
    let text = String(repeating: "0123456789", count: 40)
    for size in [1, 3, 55, 56, 63, 64, 65, 127, 128, 400] {
      var parts: [String] = []
      var rest = text[...]
      while !rest.isEmpty {
        parts.append(String(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(hash(parts) == hash([text]))
    }
  }

  @Test func theNamespaceIsTheUUIDOfItsName() {
    // RFC 9562 §6.6: the name space of DNS names.
    var hash = SHA1()
    hash.update([
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ])
    hash.update(Array("galley.epub".utf8))
    var bytes = Array(hash.digest().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    #expect(bytes == ContentIdentifier.namespace)
  }

  @Test func theIdentifierIsAUUIDOfVersionFive() {
    // As Python's uuid, zlib.crc32 and zlib.adler32 give it.
    var identifier = ContentIdentifier()
    identifier.add(ContentIdentifier.line("text/article-0001.xhtml", Array("<p>甲</p>".utf8)))
    identifier.add(ContentIdentifier.line("text/article-0002.xhtml", []))
    #expect(
      String(decoding: identifier.name, as: UTF8.self) == """
        text/article-0001.xhtml 10 bce43d7b 18200431
        text/article-0002.xhtml 0 00000000 00000001

        """)
    #expect(identifier.urn == "urn:uuid:5198ed14-bb84-555b-8796-53811491dd73")
  }

  @Test(arguments: [
    ("text/a.xhtml", "<p>Mill and weir.</p>"), ("text/b.xhtml", "<p>Mill and wier.</p>"),
    ("text/b.xhtml", "<p>Weir and mill.</p>"), ("text/b.xhtml", "<p>Mill and weir. </p>"),
    ("text/b.xhtml", ""),
  ])
  func anotherPathOrTextIsAnotherLine(_ path: String, _ text: String) {
    let line = ContentIdentifier.line("text/b.xhtml", Array("<p>Mill and weir.</p>".utf8))
    #expect(ContentIdentifier.line(path, Array(text.utf8)) != line)
  }
}
