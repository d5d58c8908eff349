/// An entry that is ready to be written: compressed, where that makes it smaller, with the checksum of what it was.
public struct PackedEntry: Sendable {
  /// A relative path with `/`.
  public let name: String
  /// The size of the content before it was packed, in bytes.
  public let size: Int
  /// How the content is kept, by its number in APPNOTE 4.4.5.
  let method: UInt16
  let checksum: UInt32
  let bytes: [UInt8]

  /// Packs an entry by the rule of `ZIPWriter.add`, so that the bytes are the same.
  init(_ entry: ZIPEntry, pool: CompressorPool) throws(ZIPError) {
    name = entry.name
    size = entry.bytes.count
    checksum = Checksum.crc32(entry.bytes)
    guard case .deflated(let level) = entry.method, entry.bytes.count < UInt32.max else {
      method = 0
      bytes = entry.bytes
      return
    }
    let compressor = try pool.take(level: level)
    defer { pool.give(compressor) }
    if let smaller = unsafe compressor.compress(
      entry.bytes, { unsafe $0.map { unsafe [UInt8]($0) } })
    {
      method = 8
      bytes = smaller
    } else {
      method = 0
      bytes = entry.bytes
    }
  }
}
