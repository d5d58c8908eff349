/// The elements that HTML writes without an end tag.
///
/// Source: HTML Living Standard, §13.1.2 "Void elements".
enum HTMLVoidElements {
  /// Whether an element of this name has no end tag; ASCII, lower case.
  static func contains(_ name: some Collection<UInt8>) -> Bool {
    name.count <= longest && packed.contains(pack(name))
  }

  private static let names = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let longest = 6

  /// The names as numbers: to make strings of the names that are asked for, and to hash them, took longer than to write
  /// the elements.
  private static let packed = names.map { pack($0.utf8) }

  /// Up to eight bytes as one number.
  private static func pack(_ name: some Collection<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
