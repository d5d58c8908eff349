internal import GalleyCore

/// A style sheet of the user's own, which stands after the page's and so decides where both speak.
struct CustomStyle {
  /// The style sheet as an address that holds it (RFC 2397), so that nothing in it can be taken for markup.
  let address: String

  /// The most bytes it may have: many times the largest that is written by hand.
  static let byteLimit = 1 << 20

  /// Takes the style sheet in `file`.
  ///
  /// - Throws: `OptionError` where it is not UTF-8.
  init(_ file: OptionFile, option: String) throws(OptionError) {
    guard (try? UTF8Span(validating: file.bytes.span)) != nil else {
      throw OptionError(option: option, problem: "'\(file.name)' is not UTF-8; save it as UTF-8")
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded = Array("data:text/css;charset=utf-8,".utf8)
    for byte in file.bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(byte)
      default: encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    address = String(decoding: encoded, as: UTF8.self)
  }
}
