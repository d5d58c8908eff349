internal import CBaseline

/// The floor: libdeflate alone over bytes that lie in memory.
enum CompressorBaseline {
  /// The level the EPUB writer uses.
  static let level: Int32 = 6

  /// The seconds one run over `bytes` takes.
  static func seconds(_ bytes: [UInt8]) -> Double {
    guard let compressor = libdeflate_alloc_compressor(level) else { return .infinity }
    defer { libdeflate_free_compressor(compressor) }
    var output = [UInt8](
      repeating: 0, count: libdeflate_deflate_compress_bound(compressor, bytes.count))
    let duration = ContinuousClock().measure {
      _ = libdeflate_deflate_compress(compressor, bytes, bytes.count, &output, output.count)
    }
    return duration / .seconds(1)
  }
}
