/// Writes a ZIP container into memory; the same entries give the same bytes.
///
/// Entries stand in the order given, dated 1980-01-01 00:00, without extra fields, data descriptors
/// or directory entries, as EPUB (OCF 3.3) and Open Packaging want them. ZIP64 is not written: past
/// 4 GiB or 65 534 entries there is an error. One writer belongs to one task. The bytes of
/// deflated entries depend on the version of libdeflate.
public final class ZIPWriter {
  private var container = ZIPContainer()
  private var compressor: Compressor?

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
      let compressor = try compressor(level: level)
      let outcome = unsafe compressor.compress(bytes) { compressed -> Result<Void, ZIPError> in
        Result { () throws(ZIPError) in
          try unsafe container.append(name, of: bytes, compressed: compressed)
        }
      }
      try outcome.get()
    }
  }

  /// Writes the central directory and hands the container over; the writer is empty afterwards.
  ///
  /// - Throws: `ZIPError.tooLarge` when the directory passes 4 GiB.
  public func finish() throws(ZIPError) -> [UInt8] {
    defer { container = ZIPContainer() }
    return try container.finish()
  }

  private func compressor(level: Int) throws(ZIPError) -> Compressor {
    if let compressor, compressor.level == Compressor.clamped(level) { return compressor }
    let new = try Compressor(level: level)
    compressor = new
    return new
  }
}
