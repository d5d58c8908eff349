/// Many pieces of work side by side in one process, with their results in the order of the input.
public struct Batch: Sendable {
  /// How many run at once.
  public let width: Int

  /// Makes a batch that runs `width` pieces of work at once, at least one.
  public init(width: Int) { self.width = max(1, width) }

  /// Runs `work` on every element and hands each result over in the order of `elements`.
  ///
  /// No more than `width` run at once and no more than twice as many results are started and not yet handed
  /// over, so memory depends on the width and the largest document, never on the number of elements.
  public func run<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ work: @escaping @Sendable (Element) -> Result,
    deliver: (Int, Result) -> Void
  ) async {
    await withTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var running = 0
      var delivered = 0
      var waiting: [Int: Result] = [:]
      while delivered < elements.count {
        while started < elements.count, running < width, (started - delivered) / 2 < width {
          let index = started
          let element = elements[index]
          group.addTask { (index, work(element)) }
          started += 1
          running += 1
        }
        guard let (index, result) = await group.next() else { return }
        running -= 1
        waiting[index] = result
        while let next = waiting.removeValue(forKey: delivered) {
          deliver(delivered, next)
          delivered += 1
        }
      }
    }
  }
}
