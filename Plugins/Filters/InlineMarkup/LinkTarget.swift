/// The address of a link, in parentheses after its text.
struct LinkTarget {
  /// The longest address read, in bytes; browsers take about as much.
  private static let lengthLimit = 2048

  let address: String
  /// The offset after the closing parenthesis.
  let end: Int

  /// The target at `index`; nil unless the parentheses hold an address.
  ///
  /// `f[x](y)` and `[1](2)` are text: an address has one of the schemes below, or begins with `/`, `#`,
  /// `./`, `../` or `www.`. A title in quotes after the address is dropped with the markup.
  static func read(_ bytes: [UInt8], at index: Int) -> LinkTarget? {
    guard index < bytes.count, bytes[index] == 0x28 else { return nil }
    var position = index + 1
    var depth = 0
    let limit = min(bytes.count, index + lengthLimit)
    while position < limit {
      let byte = bytes[position]
      if byte <= 0x20 || byte == 0x7F { break }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    let address = bytes[index + 1..<position]
    guard isAddress(address), position < limit else { return nil }
    if bytes[position] == 0x20 {
      // A title: a space, a quote, anything, the same quote.
      guard position + 1 < limit, bytes[position + 1] == 0x22 || bytes[position + 1] == 0x27
      else { return nil }
      let quote = bytes[position + 1]
      guard let close = bytes[position + 2..<limit].firstIndex(of: quote) else { return nil }
      position = close + 1
    }
    guard position < bytes.count, bytes[position] == 0x29 else { return nil }
    return LinkTarget(address: String(decoding: address, as: UTF8.self), end: position + 1)
  }

  private static func isAddress(_ address: ArraySlice<UInt8>) -> Bool {
    let starts = [
      "http://", "https://", "ftp://", "mailto:", "doi:", "/", "#", "./", "../", "www.",
    ]
    let lower = String(
      decoding: address.prefix(8).map { $0 < 0x80 ? asciiLowercased($0) : $0 }, as: UTF8.self)
    return starts.contains { lower.hasPrefix($0) && address.count > $0.utf8.count }
  }

  private static func asciiLowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
