/// How the bytes of an entry are kept.
public enum ZIPMethod: Hashable, Sendable {
  /// As they are: for `mimetype` and for what is compressed already.
  case stored
  /// Compressed with DEFLATE at a level from 1 (fast) to 12 (small); stored when that does not
  /// make it smaller. Levels outside are clamped. Libdeflate measured on Chinese XHTML: level 1
  /// 224 MB/s, 6 77 MB/s, 12 10 MB/s.
  case deflated(level: Int = 6)
}

/// One file to put into a ZIP container.
public struct ZIPEntry: Hashable, Sendable {
  /// A relative path with `/`.
  public var name: String
  /// The content.
  public var bytes: [UInt8]
  /// How the content is kept.
  public var method: ZIPMethod

  /// Makes an entry; the name is checked when it is written.
  public init(name: String, bytes: [UInt8], method: ZIPMethod = .deflated()) {
    self.name = name
    self.bytes = bytes
    self.method = method
  }
}

/// The rules for names: what every reader of EPUB and OPC packages accepts.
enum ZIPName {
  /// Checks a name to be written.
  static func check(_ name: String) throws(ZIPError) {
    var part = 0  // bytes in the current part
    var dots = 0  // of them, dots
    var count = 0
    for byte in name.utf8 {
      count += 1
      switch byte {
      case 0x2F:
        if part == 0 || part == dots && part <= 2 { throw .invalidName(name) }
        part = 0
        dots = 0
        continue
      // A colon would be a drive letter or a stream on Windows.
      case 0x5C, 0x3A, 0x00..<0x20, 0x7F: throw .invalidName(name)
      case 0x2E: dots += 1
      default: break
      }
      part += 1
    }
    if part == 0 || part == dots && part <= 2 || count > 0xFFFF { throw .invalidName(name) }
  }
}
