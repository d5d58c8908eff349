/// What both headers of an entry say about it.
struct ZIPRecord {
  var name: [UInt8]
  var method: UInt16
  var checksum: UInt32
  var compressedSize: UInt32
  var size: UInt32
  var offset: UInt32

  /// Flag bit 11 (APPNOTE 4.4.4), the name is UTF-8; left out for ASCII, where it says nothing.
  private var flags: UInt16 { name.contains { $0 >= 0x80 } ? 0x0800 : 0 }

  /// 2.0, the version that knows DEFLATE; Word refuses odd values here.
  private static let version: UInt16 = 20
  /// 1980-01-01, the first day DOS knows, since no clock may reach the output; the time is zero.
  private static let date: UInt16 = 0x0021

  /// The bytes of a local file header without the name.
  static let localHeaderCount = 30
  /// The bytes of a header of the central directory without the name.
  static let centralHeaderCount = 46
  /// The bytes of the record that ends the directory (APPNOTE 4.3.16).
  static let endCount = 22

  /// Appends the local file header (APPNOTE 4.3.7).
  func appendLocalHeader(to output: inout [UInt8]) {
    output.append(addingCapacity: Self.localHeaderCount) { header in
      header.append(littleEndian: 0x0403_4B50 as UInt32)
      appendCommonPart(to: &header)
    }
    output.append(contentsOf: name)
  }

  /// Appends the header of the central directory (APPNOTE 4.3.12).
  func appendCentralHeader(to output: inout [UInt8]) {
    output.append(addingCapacity: Self.centralHeaderCount) { header in
      header.append(littleEndian: 0x0201_4B50 as UInt32)
      header.append(littleEndian: Self.version)  // made by
      appendCommonPart(to: &header)
      header.append(littleEndian: 0 as UInt16)  // comment length
      header.append(littleEndian: 0 as UInt16)  // disk
      header.append(littleEndian: 0 as UInt16)  // internal attributes
      header.append(littleEndian: 0 as UInt32)  // external attributes
      header.append(littleEndian: offset)
    }
    output.append(contentsOf: name)
  }

  private func appendCommonPart(to header: inout OutputSpan<UInt8>) {
    header.append(littleEndian: Self.version)  // needed
    header.append(littleEndian: flags)
    header.append(littleEndian: method)
    header.append(littleEndian: 0 as UInt16)  // time
    header.append(littleEndian: Self.date)
    header.append(littleEndian: checksum)
    header.append(littleEndian: compressedSize)
    header.append(littleEndian: size)
    header.append(littleEndian: UInt16(truncatingIfNeeded: name.count))
    header.append(littleEndian: 0 as UInt16)  // extra length
  }
}

extension OutputSpan<UInt8> {
  /// Appends an integer, low byte first.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(littleEndian number: Number) {
    for index in 0..<Number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: number >> (8 * index)))
    }
  }
}
