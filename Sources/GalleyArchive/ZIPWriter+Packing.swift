internal import Dispatch
internal import Synchronization

extension ZIPWriter {
  /// The size from which entries are packed side by side, in bytes.
  ///
  /// Less is compressed within some milliseconds (77 MB/s), which threads would not make shorter by much.
  static let parallelSize = 1 << 20

  /// Makes entries and packs them, many of them side by side; the bytes are those of `add(name:bytes:method:)`,
  /// whatever the number of threads.
  ///
  /// An entry is packed by the thread that made it and is then dropped, so that only a few stand in memory unpacked.
  /// The calling thread works too: nothing waits for a thread that may not come.
  ///
  /// - Parameters:
  ///   - count: how many entries there are.
  ///   - size: about how many bytes they have together; few are packed one after another.
  ///   - width: how many to pack at once, at least 1; no more than there are processors.
  ///   - make: makes the entry of a number; asked once for each, in ascending order, from several threads.
  /// - Returns: the packed entries in the order of their numbers, for `add`.
  /// - Throws: `ZIPError` when an entry cannot be packed.
  public func pack(
    _ count: Int, size: Int, width: Int = 64, _ make: @escaping @Sendable (Int) -> ZIPEntry
  ) throws(ZIPError) -> [PackedEntry] {
    let packing = Packing(count, pool, make)
    if size < Self.parallelSize || min(width, count) < 2 {
      packing.run()
    } else {
      DispatchQueue.concurrentPerform(iterations: min(width, count)) { _ in packing.run() }
    }
    var entries: [PackedEntry] = []
    entries.reserveCapacity(count)
    for result in packing.results {
      guard let entry = try result?.get() else { throw .outOfMemory }
      entries.append(entry)
    }
    return entries
  }
}

/// Entries being made and packed by several threads, each taking the next that is left.
private final class Packing: Sendable {
  private let count: Int
  private let pool: CompressorPool
  private let make: @Sendable (Int) -> ZIPEntry
  private let next = Atomic<Int>(0)
  private let packed: Mutex<[Result<PackedEntry, ZIPError>?]>

  init(_ count: Int, _ pool: CompressorPool, _ make: @escaping @Sendable (Int) -> ZIPEntry) {
    self.count = count
    self.pool = pool
    self.make = make
    packed = Mutex(Array(repeating: nil, count: count))
  }

  /// The entries as they were packed, in their order.
  var results: [Result<PackedEntry, ZIPError>?] { packed.withLock { $0 } }

  /// Makes and packs entries until none is left.
  func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = Result { () throws(ZIPError) in try PackedEntry(make(index), pool: pool) }
      packed.withLock { $0[index] = result }
    }
  }
}
