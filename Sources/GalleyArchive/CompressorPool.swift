internal import Synchronization

/// Compressors that wait to be used again; a new one costs up to some megabytes.
final class CompressorPool: Sendable {
  private let waiting = Mutex<[Compressor]>([])

  /// Hands out a compressor of this level, for the caller alone.
  func take(level: Int) throws(ZIPError) -> Compressor {
    let level = Compressor.clamped(level)
    let found = waiting.withLock { list -> Compressor? in
      list.lastIndex { $0.level == level }.map { list.remove(at: $0) }
    }
    if let found { return found }
    return try Compressor(level: level)
  }

  /// Takes a compressor back.
  func give(_ compressor: Compressor) {
    waiting.withLock { $0.append(compressor) }
  }
}
