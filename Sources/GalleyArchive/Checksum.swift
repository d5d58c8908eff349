internal import CDeflate

/// Checksums over whole buffers; they find accidents, not forgeries.
///
/// Both cost less than half an instruction a byte with the vector instructions of today's processors.
public enum Checksum {
  /// The CRC-32 of ZIP (APPNOTE 4.4.7).
  public static func crc32(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }

  /// The Adler-32 of zlib (RFC 1950 §8.2).
  public static func adler32(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_adler32(1, $0.baseAddress, $0.count) }
  }
}
