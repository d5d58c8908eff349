/// The bytes of a container that grows, and what its directory will say.
struct ZIPContainer {
  var output: [UInt8] = []
  private var records: [ZIPRecord] = []
  private var names: Set<String> = []

  /// Highest values that do not mean "see ZIP64" (APPNOTE 4.4.1.4).
  private static let largest = Int(UInt32.max) - 1
  private static let mostEntries = 0xFFFE

  /// Checks a name and reserves it.
  mutating func admit(_ name: String, size: Int) throws(ZIPError) {
    try ZIPName.check(name)
    guard records.count < Self.mostEntries, size <= Self.largest else { throw .tooLarge }
    guard !names.contains(name) else { throw .duplicateName(name) }
  }

  /// Appends an admitted entry; `compressed` is its DEFLATE form, `nil` to store it.
  mutating func append(
    _ name: String, of bytes: [UInt8], compressed: UnsafeRawBufferPointer?
  ) throws(ZIPError) {
    if let compressed = unsafe compressed {
      let record = try begin(
        name, method: 8, checksum: Checksum.crc32(bytes), size: bytes.count,
        compressedSize: compressed.count)
      record.appendLocalHeader(to: &output)
      unsafe output.append(contentsOf: compressed)
    } else {
      let record = try begin(
        name, method: 0, checksum: Checksum.crc32(bytes), size: bytes.count,
        compressedSize: bytes.count)
      record.appendLocalHeader(to: &output)
      output.append(contentsOf: bytes)
    }
  }

  /// Makes room for `entries` and for the directory of all that was appended: without it, the directory at the end would
  /// have the whole container copied.
  mutating func reserve(for entries: [PackedEntry]) {
    var size = output.count + ZIPRecord.endCount
    for record in records { size += ZIPRecord.centralHeaderCount + record.name.count }
    for entry in entries {
      size += ZIPRecord.localHeaderCount + entry.name.utf8.count + entry.bytes.count
      size += ZIPRecord.centralHeaderCount + entry.name.utf8.count
    }
    output.reserveCapacity(size)
  }

  /// Appends an admitted entry that was packed before.
  mutating func append(_ packed: PackedEntry) throws(ZIPError) {
    let record = try begin(
      packed.name, method: packed.method, checksum: packed.checksum, size: packed.size,
      compressedSize: packed.bytes.count)
    record.appendLocalHeader(to: &output)
    output.append(contentsOf: packed.bytes)
  }

  private mutating func begin(
    _ name: String, method: UInt16, checksum: UInt32, size: Int, compressedSize: Int
  ) throws(ZIPError) -> ZIPRecord {
    let utf8 = Array(name.utf8)
    guard output.count + ZIPRecord.localHeaderCount + utf8.count + compressedSize <= Self.largest
    else { throw .tooLarge }
    let record = ZIPRecord(
      name: utf8, method: method, checksum: checksum, compressedSize: UInt32(compressedSize),
      size: UInt32(size), offset: UInt32(output.count))
    names.insert(name)
    records.append(record)
    return record
  }

  /// Appends the central directory and its end record (APPNOTE 4.3.16).
  mutating func finish() throws(ZIPError) -> [UInt8] {
    let start = output.count
    for record in records { record.appendCentralHeader(to: &output) }
    let size = output.count - start
    guard output.count + ZIPRecord.endCount <= Self.largest else { throw .tooLarge }
    let count = UInt16(records.count)
    output.append(addingCapacity: ZIPRecord.endCount) { end in
      end.append(littleEndian: 0x0605_4B50 as UInt32)
      end.append(littleEndian: 0 as UInt16)  // this disk
      end.append(littleEndian: 0 as UInt16)  // disk of the directory
      end.append(littleEndian: count)  // on this disk
      end.append(littleEndian: count)
      end.append(littleEndian: UInt32(size))
      end.append(littleEndian: UInt32(start))
      end.append(littleEndian: 0 as UInt16)  // comment length
    }
    return output
  }
}
