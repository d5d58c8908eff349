extension ZIPWriter {
  /// Writes a container, compressing entries side by side; same bytes as `add` one after another.
  ///
  /// At most `2 × width` entries are packed and not yet written, so memory is the entries, the
  /// output and that many packed entries. Content is released once written if nobody else holds it.
  ///
  /// - Parameters:
  ///   - entries: what to write, in this order.
  ///   - width: how many entries to compress at once, at least 1.
  /// - Throws: the `ZIPError` that writing one after another throws.
  public static func archive(
    entries: consuming [ZIPEntry], width: Int
  ) async throws(ZIPError) -> [UInt8] {
    var entries = entries
    var container = ZIPContainer()
    let pool = CompressorPool()
    let width = max(width, 1)
    let count = entries.count
    do {
      try await withThrowingTaskGroup(of: (Int, PackedEntry).self) { group in
        var ready: [Int: PackedEntry] = [:]
        var started = 0
        var written = 0
        var running = 0
        while written < count {
          while running < width, started < count, started < written + 2 * width {
            let index = started
            let bytes = entries[index].bytes
            let method = entries[index].method
            entries[index].bytes = []
            group.addTask { (index, try PackedEntry(bytes, method: method, pool: pool)) }
            started += 1
            running += 1
          }
          guard let (index, packed) = try await group.next() else { break }
          running -= 1
          ready[index] = packed
          while let packed = ready.removeValue(forKey: written) {
            try container.admit(entries[written].name, size: packed.size)
            try container.append(entries[written].name, packed)
            written += 1
          }
        }
      }
    } catch let error as ZIPError {
      throw error
    } catch {
      // Only ZIPError is thrown inside; the group's interface does not carry the type.
      throw .outOfMemory
    }
    return try container.finish()
  }
}
