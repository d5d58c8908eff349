/// The identifier of a book: a UUID of version 5 (RFC 9562 §5.5) of all its content documents.
///
/// It comes from the text and nothing else, so the same book has the same identifier on every machine and a
/// changed one a new one.
struct ContentIdentifier {
  /// The name space of Galley's books: the UUID of version 5 of `galley.epub` among the DNS names.
  static let namespace: [UInt8] = [
    0xA2, 0xF4, 0xC9, 0x04, 0x8B, 0x42, 0x54, 0xB0,
    0xAB, 0x02, 0xC3, 0x1F, 0xD7, 0x62, 0xF5, 0xE5,
  ]

  private var hash = SHA1()

  /// The identifier of a book without a content document.
  init() { hash.update(Self.namespace) }

  /// Takes in the next content document.
  mutating func add(_ document: [UInt8]) { hash.update(document) }

  /// The identifier of all documents so far, as a URN (RFC 9562 §4).
  var urn: String {
    var hash = hash
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
}
