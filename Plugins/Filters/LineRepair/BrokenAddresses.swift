/// Finds the line breaks that fall inside a web address, an e-mail address or a DOI: such a break leaves nothing behind,
/// and a hyphen before it belongs to the address (rule J4).
struct BrokenAddresses {
  /// For each gap, whether it divides an address; empty where none does.
  private var divided: Set<Int> = []

  /// Looks at the words on both sides of every gap; cost is linear in their length.
  init(_ facts: [LineFacts], _ bytes: [UInt8]) {
    guard facts.count > 1 else { return }
    for gap in 0..<facts.count - 1 {
      let head = Self.stretch(bytes, before: facts[gap].end, downTo: facts[gap].start)
      guard head.count >= 3 else { continue }
      let goesOn = head.lowerBound == facts[gap].start && divided.contains(gap - 1)
      guard goesOn || Self.holdsAddress(bytes, head) else { continue }
      let below = facts[gap + 1]
      let tail = Self.stretch(bytes, from: below.start, to: below.end)
      if !tail.isEmpty, Self.continues(bytes, head, tail) { divided.insert(gap) }
    }
  }

  /// Whether the break after line `upper` divides an address.
  func isDivided(at upper: Int) -> Bool { !divided.isEmpty && divided.contains(upper) }

  // MARK: - Bytes

  /// Whether a byte may stand in an address (RFC 3986, without brackets and quotes, which more often stand around one).
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func stretch(_ bytes: [UInt8], before end: Int, downTo start: Int) -> Range<Int> {
    var position = end
    while position > start, isAddressByte(bytes[position - 1]) { position -= 1 }
    return position..<end
  }

  private static func stretch(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var position = start
    while position < end, isAddressByte(bytes[position]) { position += 1 }
    return start..<position
  }

  private static func matches(_ bytes: [UInt8], _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let byte = bytes[range.lowerBound + offset]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small != text.utf8Start[offset] { return false }
    }
    return true
  }

  // MARK: - Grammar

  /// Whether `://`, `www.`, `10.1234/` or a sign between letters as in an e-mail address stands in the stretch.
  private static func holdsAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range {
      let rest = index..<range.upperBound
      switch bytes[index] {
      case 0x3A:
        if matches(bytes, rest, "://") { return true }
        // The scheme alone: `http:` at the end of a line.
        let scheme = range.lowerBound..<index
        if index + 2 >= range.upperBound, scheme.count >= 4,
          matches(bytes, index - 4..<index, "http") || matches(bytes, index - 4..<index, "ttps")
        {
          return true
        }
      case 0x77, 0x57: if matches(bytes, rest, "www.") { return true }
      case 0x31:
        if matches(bytes, rest, "10."), rest.count >= 8, isDigits(bytes, index + 3..<index + 7) {
          return true
        }
      case 0x40:
        if index > range.lowerBound, isAlphanumeric(bytes[index - 1]) { return true }
      default: break
      }
    }
    return false
  }

  private static func isDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] &- 0x30 < 10 }
  }

  /// Whether the address that ends the upper line goes on with the stretch that begins the lower.
  private static func continues(_ bytes: [UInt8], _ head: Range<Int>, _ tail: Range<Int>) -> Bool {
    let last = bytes[head.upperBound - 1]
    let first = bytes[tail.lowerBound]
    if matches(bytes, tail, "http") || matches(bytes, tail, "www.") { return false }
    let second = tail.count > 1 ? bytes[tail.lowerBound + 1] : 0
    switch first {
    // A sign that opens no word: / . _ = & ? # % @ ~ and the hyphen.
    case 0x2F, 0x2E, 0x5F, 0x3D, 0x26, 0x3F, 0x23, 0x25, 0x40, 0x7E, 0x2D:
      return isAlphanumeric(second) || (first == 0x2F && second == 0x2F)
    default: break
    }
    guard isAlphanumeric(first) else { return false }
    switch last {
    // _ = & ? # % @ ~ + and the hyphen end no address.
    case 0x5F, 0x3D, 0x26, 0x3F, 0x23, 0x25, 0x40, 0x7E, 0x2B, 0x2D: return true
    case 0x2F: return holdsSign(bytes, tail) || bytes[tail].contains { $0 &- 0x30 < 10 }
    case 0x2E:
      return (isSmall(first) || first &- 0x30 < 10)
        && (holdsSign(bytes, tail) || isShortName(bytes, tail)
          || bytes[tail].contains { $0 &- 0x30 < 10 })
    default: return isAlphanumeric(last) && holdsSign(bytes, tail)
    }
  }

  /// Whether a sign of addresses stands inside the stretch: / _ = & ? # % @ ~, or a stop with a name behind it.
  private static func holdsSign(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0x2F, 0x5F, 0x3D, 0x26, 0x3F, 0x23, 0x25, 0x40, 0x7E:
        if index + 1 < range.upperBound || bytes[index] == 0x2F { return true }
      case 0x2E:
        if index + 2 < range.upperBound, isSmall(bytes[index + 1]), isSmall(bytes[index + 2]) {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether the stretch is two to four small letters, as the last part of a domain is.
  private static func isShortName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let letters = bytes[range].prefix(while: isSmall)
    return (2...4).contains(letters.count)
  }
}
