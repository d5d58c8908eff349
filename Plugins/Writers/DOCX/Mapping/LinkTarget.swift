/// An address as a relationship may hold it: Word refuses a whole file for one that is not a valid URI.
///
/// Characters that may not stand in a URI are percent-encoded (RFC 3986); an address that still is none
/// is given up and its text stays plain.
struct LinkTarget: Sendable {
  /// The address as it is written.
  let address: String

  /// Checks and encodes an address; nil for what is no absolute `http`, `https`, `ftp` or `mailto` address.
  init?(_ target: String) {
    let bytes = Self.encoded(target)
    guard bytes.count <= 2048, let colon = bytes.firstIndex(of: 0x3A) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    switch scheme {
    case "http", "https", "ftp":
      guard rest.starts(with: [0x2F, 0x2F]) else { return nil }
      let authority = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
      guard Self.isHost(authority) else { return nil }
    case "mailto":
      guard rest.contains(0x40) else { return nil }
    default: return nil
    }
    address = String(decoding: bytes, as: UTF8.self)
  }

  /// Any address with what may not stand in a URI percent-encoded.
  static func percentEncoded(_ target: String) -> String {
    String(decoding: encoded(target), as: UTF8.self)
  }

  /// The address without white space at its ends, everything outside RFC 3986's characters percent-encoded.
  private static func encoded(_ target: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = Array(target.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    // One sign opens the fragment, and none may stand in it (RFC 3986 §3.5).
    let fragment = bytes.firstIndex(of: 0x23)
    for index in start..<end {
      let byte = bytes[index]
      let isEscape =
        byte == 0x25 && index + 2 < end && isHexadecimal(bytes[index + 1])
        && isHexadecimal(bytes[index + 2])
      if isEscape || mayStand(byte) && (byte != 0x23 || index == fragment) {
        result.append(byte)
      } else {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return result
  }

  /// The unreserved and reserved characters of RFC 3986 but the brackets, which only stand around IPv6 hosts.
  private static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// A host of letters, digits, hyphens and dots, with a port up to 65,535 or none.
  private static func isHost(_ authority: some Collection<UInt8>) -> Bool {
    let parts = authority.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, !host.isEmpty else { return false }
    if parts.count == 2 {
      // A number may have a sign, a port has digits only.
      guard parts[1].allSatisfy({ (0x30...0x39).contains($0) }),
        UInt16(String(decoding: parts[1], as: UTF8.self)) != nil
      else { return false }
    }
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63
        && label.allSatisfy {
          mayStand($0) && ($0 == 0x2D || $0 == 0x5F || $0 >= 0x30 && !":;=?@~".utf8.contains($0))
        }
    }
  }
}
