/// Base 64 (RFC 4648) in lines of 76 characters, as Word writes binary parts into XML.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let bytesPerLine = 57

  /// The lines of `bytes`, each with a line feed before it.
  static func lines(of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 3 * 4 + bytes.count / bytesPerLine + 8)
    var index = 0
    while index < bytes.count {
      if index % bytesPerLine == 0 { output.append(0x0A) }
      let rest = bytes.count - index
      let group =
        UInt32(bytes[index]) << 16 | (rest > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
        | (rest > 2 ? UInt32(bytes[index + 2]) : 0)
      output.append(alphabet[Int(group >> 18)])
      output.append(alphabet[Int(group >> 12 & 63)])
      output.append(rest > 1 ? alphabet[Int(group >> 6 & 63)] : 0x3D)
      output.append(rest > 2 ? alphabet[Int(group & 63)] : 0x3D)
      index += 3
    }
    return output
  }
}
