internal import CBaseline

/// The floor: libdeflate alone over bytes that lie in memory.
enum CompressorBaseline {
  /// The level the writers use.
  static let level: Int32 = 6

  /// The seconds one run over `bytes` takes, by the clock on the wall.
  static func seconds(_ bytes: [UInt8]) -> Double {
    measure([bytes]) { ContinuousClock().measure($0) / .seconds(1) }
  }

  /// The seconds the cores work for one run over each of `parts`.
  static func processorSeconds(_ parts: [[UInt8]]) -> Double {
    measure(parts) { ProcessorClock.measure($0) }
  }

  private static func measure(_ parts: [[UInt8]], by clock: (() -> Void) -> Double) -> Double {
    guard let compressor = libdeflate_alloc_compressor(level) else { return .infinity }
    defer { libdeflate_free_compressor(compressor) }
    let largest = parts.map(\.count).max() ?? 0
    var output = [UInt8](
      repeating: 0, count: libdeflate_deflate_compress_bound(compressor, largest))
    return clock {
      for part in parts {
        _ = libdeflate_deflate_compress(compressor, part, part.count, &output, output.count)
      }
    }
  }
}
