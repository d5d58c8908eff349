internal import GalleyBook

/// An address that holds a style sheet (RFC 2397), so that nothing in it can be taken for markup.
enum StyleAddress {
  /// The address of `sheet`.
  static func of(_ sheet: CustomStyleSheet) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded = Array("data:text/css;charset=utf-8,".utf8)
    for byte in sheet.bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(byte)
      default: encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
