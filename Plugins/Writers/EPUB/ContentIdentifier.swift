internal import GalleyArchive

/// The identifier of a book: a UUID of version 5 (RFC 9562 §5.5) of a list of its content documents.
///
/// A line of the list is the path of a document, its size, its CRC-32 and its Adler-32, as in
/// `text/article-0001.xhtml 1520 8c04f1d2 5be30a91`: an archive program shows most of it. To hash every byte
/// instead took 0.3 to 0.45 of the instructions that compressing them takes.
///
/// It comes from the text and nothing else, so the same book has the same identifier on every machine. A changed one has
/// a new one but for rare accidents: a change within four bytes that follow each other is always seen (a CRC-32 finds
/// all bursts of up to 32 bits), any other that keeps all sizes escapes both checksums about once in 2⁶⁴ times, in
/// documents under some kilobytes, whose Adler-32 is weak, up to once in 2³² times. It tells books apart and does not
/// prove that one is genuine: a second text with the same checksums can be made on purpose.
struct ContentIdentifier {
  /// The name space of Galley's books: the UUID of version 5 of `galley.epub` among the DNS names.
  static let namespace: [UInt8] = [
    0xA2, 0xF4, 0xC9, 0x04, 0x8B, 0x42, 0x54, 0xB0,
    0xAB, 0x02, 0xC3, 0x1F, 0xD7, 0x62, 0xF5, 0xE5,
  ]

  /// The name that is hashed.
  private(set) var name: [UInt8] = []

  /// The line of a content document.
  static func line(_ path: String, _ document: [UInt8]) -> [UInt8] {
    var line = Array(path.utf8)
    line.append(0x20)
    line += String(document.count).utf8
    for checksum in [Checksum.crc32(document), Checksum.adler32(document)] {
      line.append(0x20)
      appendHexadecimal(checksum, to: &line)
    }
    line.append(0x0A)
    return line
  }

  /// Takes in the line of the next content document.
  mutating func add(_ line: [UInt8]) { name += line }

  /// The identifier of all documents so far, as a URN (RFC 9562 §4).
  var urn: String {
    var hash = SHA1()
    hash.update(Self.namespace)
    hash.update(name)
    var bytes = Array(hash.digest().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = "urn:uuid:"
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      if byte < 0x10 { text += "0" }
      text += String(byte, radix: 16)
    }
    return text
  }

  /// Eight digits, by hand: as strings, the numbers of a short document took as long as to write its text.
  private static func appendHexadecimal(_ checksum: UInt32, to line: inout [UInt8]) {
    for shift in stride(from: 28, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: checksum >> UInt32(shift) & 0xF)
      line.append(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
    }
  }
}
