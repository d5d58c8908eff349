/// A name for an element or attribute that is only known while running, checked to be one.
///
/// Names written in the program are `StaticString`s; every other name has to come through here, so
/// that no input can break out of a tag. The rule is NCName of "Namespaces in XML 1.0" (a Name of
/// XML 1.0, fifth edition, without a colon).
public struct XMLName: Hashable, Sendable {
  /// The name itself, as it will be written.
  public let string: String

  /// Checks a name; cost is linear in its length.
  ///
  /// - Throws: `XMLWriteError.invalidName` when `string` is empty or holds a character that may not
  ///   stand in an NCName.
  public init(_ string: String) throws(XMLWriteError) {
    var first = true
    for scalar in string.unicodeScalars {
      guard Self.mayStand(scalar.value, first: first) else { throw .invalidName(string) }
      first = false
    }
    if first { throw .invalidName(string) }
    self.string = string
  }

  /// A name with a prefix that the program chose, `w:ind`; nil when `local` is no NCName.
  public init?(_ prefix: StaticString, _ local: String) {
    guard let name = try? XMLName(local) else { return nil }
    string = "\(prefix):\(name.string)"
  }

  /// The productions NameStartChar and NameChar of XML 1.0 (fifth edition), without the colon.
  private static func mayStand(_ value: UInt32, first: Bool) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040:
      !first
    default:
      false
    }
  }
}
