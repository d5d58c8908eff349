/// Reads a ZIP container through its central directory.
///
/// The directory is checked when the reader is made, content when it is asked for: the size, the
/// CRC-32 and that both headers agree on the name. Nothing is written anywhere, so names are given
/// as they stand: check them before using them as paths. ZIP64, encryption and methods other than
/// stored and deflated are refused.
public struct ZIPReader: Sendable {
  /// Bounds against containers made to exhaust memory.
  public struct Limits: Hashable, Sendable {
    /// Entries in the directory.
    public var entries: Int
    /// Bytes that all entries together may expand to.
    public var expandedBytes: Int

    /// Makes limits; the defaults are 65 534 entries and 1 GiB.
    public init(entries: Int = 65_534, expandedBytes: Int = 1 << 30) {
      self.entries = entries
      self.expandedBytes = expandedBytes
    }
  }

  /// The names of all entries, in the order of the directory.
  public let names: [String]

  private let container: [UInt8]
  private let entries: [String: Entry]

  /// What the directory says about an entry.
  private struct Entry {
    var name: Range<Int>
    var flags: Int
    var method: Int
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var offset: Int
  }

  /// DEFLATE cannot expand further than this (zlib's technical notes: 258 bytes out of 2 bits).
  private static let highestRatio = 1032

  /// Reads the directory; linear in its size.
  ///
  /// - Throws: `ZIPError` when this is no container that can be read, or a limit is passed.
  public init(_ container: [UInt8], limits: Limits = Limits()) throws(ZIPError) {
    let end = try Self.findEnd(of: container)
    let bytes = LittleEndianBytes(bytes: container)
    let count = bytes.number(at: end + 10, 2)
    let size = bytes.number(at: end + 12, 4)
    let start = bytes.number(at: end + 16, 4)
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      throw .unsupported(feature: "ZIP64", name: nil)
    }
    guard bytes.number(at: end + 4, 4) == 0, bytes.number(at: end + 8, 2) == count else {
      throw .unsupported(feature: "several disks", name: nil)
    }
    guard count <= limits.entries else {
      throw .tooManyEntries(count: count, limit: limits.entries)
    }
    guard start + size <= end else { throw .notAnArchive }
    var names: [String] = []
    var entries: [String: Entry] = [:]
    var place = start
    var expanded = 0
    for _ in 0..<count {
      guard place + 46 <= start + size, bytes.number(at: place, 4) == 0x0201_4B50 else {
        throw .damaged(name: "central directory", detail: "a header is missing")
      }
      let nameCount = bytes.number(at: place + 28, 2)
      let next =
        place + 46 + nameCount + bytes.number(at: place + 30, 2)
        + bytes.number(at: place + 32, 2)
      guard next <= start + size else {
        throw .damaged(name: "central directory", detail: "a header is cut short")
      }
      let name = place + 46..<place + 46 + nameCount
      let entry = Entry(
        name: name, flags: bytes.number(at: place + 8, 2), method: bytes.number(at: place + 10, 2),
        checksum: UInt32(bytes.number(at: place + 16, 4)),
        compressedSize: bytes.number(at: place + 20, 4), size: bytes.number(at: place + 24, 4),
        offset: bytes.number(at: place + 42, 4))
      let string = String(decoding: container[name], as: UTF8.self)
      expanded += entry.size
      guard expanded <= limits.expandedBytes else {
        throw .expandsTooFar(limit: limits.expandedBytes)
      }
      guard entries.updateValue(entry, forKey: string) == nil else {
        throw .duplicateName(string)
      }
      names.append(string)
      place = next
    }
    self.container = container
    self.names = names
    self.entries = entries
  }

  /// The size of an entry's content in bytes, as the directory has it; nil when there is none.
  public func size(of name: String) -> Int? { entries[name]?.size }

  /// The content of an entry, checked against its CRC-32.
  ///
  /// - Throws: `ZIPError` when there is no such entry, or it is damaged or cannot be read.
  public func bytes(of name: String) throws(ZIPError) -> [UInt8] {
    guard let entry = entries[name] else { throw .noEntry(name) }
    let data = try content(of: entry, name)
    guard entry.flags & 0x2041 == 0 else { throw .unsupported(feature: "encryption", name: name) }
    let result: [UInt8]
    switch entry.method {
    case 0:
      guard entry.size == entry.compressedSize else {
        throw .damaged(name: name, detail: "its two sizes differ")
      }
      result = Array(container[data])
    case 8:
      // Asked before memory is reserved: a small entry cannot claim a huge size.
      guard entry.size <= entry.compressedSize * Self.highestRatio,
        let expanded = try Deflate.expand(container[data], to: entry.size)
      else { throw .damaged(name: name, detail: "its compressed data is wrong") }
      result = expanded
    case let method:
      throw .unsupported(feature: "compression method \(method)", name: name)
    }
    guard Checksum.crc32(result) == entry.checksum else {
      throw .damaged(name: name, detail: "its checksum is wrong")
    }
    return result
  }

  /// Where the data of an entry stands, behind its local header.
  private func content(of entry: Entry, _ name: String) throws(ZIPError) -> Range<Int> {
    let bytes = LittleEndianBytes(bytes: container)
    let start = entry.offset
    guard start + 30 <= container.count, bytes.number(at: start, 4) == 0x0403_4B50 else {
      throw .damaged(name: name, detail: "its header is missing")
    }
    let nameEnd = start + 30 + bytes.number(at: start + 26, 2)
    let data = nameEnd + bytes.number(at: start + 28, 2)
    guard data + entry.compressedSize <= container.count else {
      throw .damaged(name: name, detail: "its data is cut short")
    }
    guard container[start + 30..<nameEnd] == container[entry.name] else {
      throw .damaged(name: name, detail: "its two names differ")
    }
    return data..<data + entry.compressedSize
  }

  /// The place of the end record (APPNOTE 4.3.16), which a comment of up to 65 535 bytes may follow.
  private static func findEnd(of container: [UInt8]) throws(ZIPError) -> Int {
    guard container.count >= 22 else { throw .notAnArchive }
    let bytes = LittleEndianBytes(bytes: container)
    var place = container.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if bytes.number(at: place, 4) == 0x0605_4B50,
        place + 22 + bytes.number(at: place + 20, 2) == container.count
      {
        return place
      }
      place -= 1
    }
    throw .notAnArchive
  }
}

/// Numbers out of bytes, low byte first.
struct LittleEndianBytes {
  let bytes: [UInt8]

  /// The number of `count` bytes at `offset`; the caller has checked that they are there.
  func number(at offset: Int, _ count: Int) -> Int {
    var result = 0
    for i in 0..<count { result |= Int(bytes[offset + i]) << (8 * i) }
    return result
  }
}
