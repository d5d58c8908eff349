/// An address on the web that stands every reader's and EPUBCheck's test (RFC 3986, checked as RSC-020).
package struct WebAddress {
  /// The address, percent-encoded where it must be.
  package let string: String

  /// Takes `http`, `https` and `mailto` addresses; nil for everything else.
  ///
  /// Other schemes mean nothing to a reading system or are a danger to its user (`javascript:`, `file:`).
  package init?(_ address: String) {
    var trimmed = address.unicodeScalars.drop { $0.properties.isWhitespace }
    while trimmed.last?.properties.isWhitespace == true { trimmed.removeLast() }
    let text = String(Substring(trimmed))
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
    let scheme = text[..<colon].lowercased()
    let rest = text[text.index(after: colon)...]
    switch scheme {
    case "http", "https":
      guard rest.hasPrefix("//") else { return nil }
      let authorityStart = rest.index(rest.startIndex, offsetBy: 2)
      let authorityEnd = rest[authorityStart...].firstIndex { "/?#".contains($0) } ?? rest.endIndex
      guard Self.isHost(rest[authorityStart..<authorityEnd]) else { return nil }
      string =
        "\(scheme)://\(rest[authorityStart..<authorityEnd])\(Self.encoded(rest[authorityEnd...]))"
    case "mailto":
      let parts = rest.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, Self.isHost(parts[1]) else { return nil }
      string = "mailto:\(Self.encoded(parts[0]))@\(parts[1])"
    default: return nil
    }
  }

  /// A name of labels in ASCII or an IPv4 address, with a port or without.
  private static func isHost(_ authority: Substring) -> Bool {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, host.utf8.count <= 253 else { return false }
    if parts.count == 2 {
      // `Int` takes a sign too.
      guard parts[1].utf8.allSatisfy(\.isDigit), UInt16(parts[1]) != nil else { return false }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let areNames = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.utf8.first != 0x2D && label.utf8.last != 0x2D
        && label.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F }
    }
    guard areNames, let last = labels.last?.utf8 else { return false }
    guard last.first?.isDigit == true else { return true }
    return labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
  }

  /// The path, query and fragment with everything encoded that RFC 3986 does not allow there.
  private static func encoded(_ part: Substring) -> String {
    let bytes = Array(part.utf8)
    var result: [UInt8] = []
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      let isAllowed =
        switch byte {
        case 0x25:
          index + 2 < bytes.count && bytes[index + 1].isHexadecimal
            && bytes[index + 2].isHexadecimal
        case 0x23: !hasFragment
        default: byte.isAlphanumeric || "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
        }
      if byte == 0x23 { hasFragment = true }
      if isAllowed {
        result.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}
