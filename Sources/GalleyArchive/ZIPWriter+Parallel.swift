internal import Dispatch
internal import Synchronization

extension ZIPWriter {
  /// The size from which entries are compressed side by side, in bytes.
  ///
  /// Less is compressed within some milliseconds (77 MB/s), which threads would not make shorter by much.
  static let parallelSize = 1 << 20

  /// Writes a container, compressing the entries of a large one side by side; the bytes are those of `add` one
  /// after another, whatever the number of threads.
  ///
  /// The calling thread works too, so nothing waits for a thread that may not come. Memory is the entries, the
  /// packed entries and the output.
  ///
  /// - Parameters:
  ///   - entries: what to write, in this order.
  ///   - width: how many entries to compress at once, at least 1; no more than there are processors.
  /// - Throws: the `ZIPError` that writing one after another throws.
  public static func archive(_ entries: [ZIPEntry], width: Int = 64) throws(ZIPError) -> [UInt8] {
    try archive(entries, width: width, parallelSize: parallelSize)
  }

  static func archive(
    _ entries: [ZIPEntry], width: Int, parallelSize: Int
  ) throws(ZIPError) -> [UInt8] {
    let size = entries.reduce(0) { $0 + $1.bytes.count }
    guard width > 1, entries.count > 1, size >= parallelSize else {
      let writer = ZIPWriter(capacity: size / 2)
      for entry in entries {
        try writer.add(name: entry.name, bytes: entry.bytes, method: entry.method)
      }
      return try writer.finish()
    }
    var container = ZIPContainer()
    for entry in entries {
      try ZIPName.check(entry.name)
      guard entry.bytes.count < UInt32.max else { throw .tooLarge }
    }
    let packing = Packing(entries)
    DispatchQueue.concurrentPerform(iterations: min(width, entries.count)) { _ in packing.run() }
    let packed = packing.results
    container.output.reserveCapacity(
      packed.reduce(entries.count * 128) { $0 + ((try? $1?.get().bytes.count) ?? 0) })
    for (entry, result) in zip(entries, packed) {
      guard let content = try result?.get() else { throw .outOfMemory }
      try container.admit(entry.name, size: content.size)
      try container.append(entry.name, content)
    }
    return try container.finish()
  }
}

/// Entries being packed by several threads, each taking the next that is left.
private final class Packing: Sendable {
  private let entries: [ZIPEntry]
  private let pool = CompressorPool()
  private let next = Atomic<Int>(0)
  private let packed: Mutex<[Result<PackedEntry, ZIPError>?]>

  init(_ entries: [ZIPEntry]) {
    self.entries = entries
    packed = Mutex(Array(repeating: nil, count: entries.count))
  }

  /// The entries as they were packed, in their order.
  var results: [Result<PackedEntry, ZIPError>?] { packed.withLock { $0 } }

  /// Packs entries until none is left.
  func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < entries.count else { return }
      let result = Result { () throws(ZIPError) in
        try PackedEntry(entries[index].bytes, method: entries[index].method, pool: pool)
      }
      packed.withLock { $0[index] = result }
    }
  }
}
