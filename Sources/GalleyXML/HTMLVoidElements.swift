/// The elements that HTML writes without an end tag.
///
/// Source: HTML Living Standard, §13.1.2 "Void elements".
enum HTMLVoidElements {
  /// Whether an element of this name has no end tag; ASCII, lower case.
  static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= 6 else { return false }
    return names.contains(String(decoding: name, as: UTF8.self))
  }

  private static let names: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
