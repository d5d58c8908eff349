/// Base64 with padding, RFC 4648 §4.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Adds `bytes` in base64 to `output`.
  package static func encode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let count = min(3, bytes.endIndex - index)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[index + offset]) : 0)
      }
      for place in 0..<4 {
        output.append(
          place <= count
            ? alphabet[Int(group >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
      index += count
    }
  }

  /// The bytes that `text` encodes; nil where it is not base64 as `encode` writes it.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3)
    var group: UInt32 = 0
    var place = 0
    var padding = 0
    for character in text {
      guard padding == 0 || character == UInt8(ascii: "=") else { return nil }
      switch character {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        group = group << 6 | UInt32(character - UInt8(ascii: "A"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        group = group << 6 | UInt32(character - UInt8(ascii: "a") + 26)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        group = group << 6 | UInt32(character - UInt8(ascii: "0") + 52)
      case UInt8(ascii: "+"): group = group << 6 | 62
      case UInt8(ascii: "/"): group = group << 6 | 63
      case UInt8(ascii: "="):
        group <<= 6
        padding += 1
      default: return nil
      }
      place += 1
      guard place == 4 else { continue }
      guard padding <= 2 else { return nil }
      for offset in 0..<3 - padding {
        output.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * offset)))
      }
      // The bits that padding leaves over must be zero, so that each value has one spelling.
      if padding > 0, group & (padding == 1 ? 0xFF : 0xFFFF) != 0 { return nil }
      if padding > 0 && output.count != text.count / 4 * 3 - padding { return nil }
      group = 0
      place = 0
    }
    return output
  }
}
