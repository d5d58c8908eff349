/// Writes a ZIP container into memory; the same entries give the same bytes.
///
/// Entries stand in the order given, dated 1980-01-01 00:00, without extra fields, data descriptors
/// or directory entries, as EPUB (OCF 3.3) and Open Packaging want them. ZIP64 is not written: past
/// 4 GiB or 65 534 entries there is an error. One writer belongs to one task. The bytes of
/// deflated entries depend on the version of libdeflate.
public final class ZIPWriter {
  private var container = ZIPContainer()
  let pool = CompressorPool()

  /// Starts an empty container.
  ///
  /// - Parameter capacity: bytes to reserve; a guess of the size saves copying.
  public init(capacity: Int = 0) {
    container.output.reserveCapacity(capacity)
  }

  /// Adds one entry at the end.
  ///
  /// - Parameters:
  ///   - name: a relative path with `/`, without `..`, empty parts, `\`, `:` and control characters.
  ///   - bytes: the content, under 4 GiB.
  ///   - method: how to keep it; deflated content that does not shrink is stored.
  /// - Throws: `ZIPError` for a bad or repeated name or when a limit is passed; nothing was added.
  public func add(
    name: String, bytes: [UInt8], method: ZIPMethod = .deflated()
  ) throws(ZIPError) {
    try container.admit(name, size: bytes.count)
    switch method {
    case .stored:
      try unsafe container.append(name, of: bytes, compressed: nil)
    case .deflated(let level):
      let compressor = try pool.take(level: level)
      defer { pool.give(compressor) }
      let outcome = unsafe compressor.compress(bytes) { compressed -> Result<Void, ZIPError> in
        Result { () throws(ZIPError) in
          try unsafe container.append(name, of: bytes, compressed: compressed)
        }
      }
      try outcome.get()
    }
  }

  /// Adds entries that `pack` packed, in their order.
  ///
  /// - Throws: `ZIPError` for a bad or repeated name or when a limit is passed; the entries before it were added.
  public func add(_ entries: [PackedEntry]) throws(ZIPError) {
    container.reserve(for: entries)
    for entry in entries {
      try container.admit(entry.name, size: entry.size)
      try container.append(entry)
    }
  }

  /// Writes the central directory and hands the container over; the writer is empty afterwards.
  ///
  /// - Throws: `ZIPError.tooLarge` when the directory passes 4 GiB.
  public func finish() throws(ZIPError) -> [UInt8] {
    defer { container = ZIPContainer() }
    return try container.finish()
  }
}
