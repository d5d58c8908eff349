import Galley
import Synchronization
import Testing

@Suite struct BatchTests {
  @Test(arguments: [1, 2, 7, 1000, .max], [0, 1, 5, 200])
  func deliversInOrder(width: Int, count: Int) async {
    var delivered: [Int] = []
    await Batch(width: width).run(Array(0..<count)) {
      $0 * $0
    } deliver: { index, result in
      #expect(result == index * index)
      delivered.append(index)
    }
    #expect(delivered == Array(0..<count))
  }

  @Test func neverRunsMoreThanItsWidth() async {
    let load = Load()
    await Batch(width: 3).run(Array(0..<100)) { _ in
      load.during {}
    } deliver: { _, _ in
    }
    #expect(load.most >= 1)
    #expect(load.most <= 3)
  }

  @Test func aSlowFirstDoesNotLetResultsPileUp() async {
    let started = Load()
    var mostWaiting = 0
    await Batch(width: 4).run(Array(0..<200)) { element in
      started.count()
      if element == 0 { while started.total < 8 && !started.isStale {} }
    } deliver: { index, _ in
      mostWaiting = max(mostWaiting, started.total - index)
    }
    #expect(mostWaiting <= 8)
  }

  @Test func aWidthBelowOneIsOne() { #expect(Batch(width: -5).width == 1) }
}

/// Counts what runs at once.
private final class Load: Sendable {
  private let state = Mutex((now: 0, most: 0, total: 0, looks: 0))
  var most: Int { state.withLock { $0.most } }
  var total: Int { state.withLock { $0.total } }
  /// Ends a wait on a machine with too few threads for what is waited for.
  var isStale: Bool {
    state.withLock { state in
      state.looks += 1
      return state.looks > 200_000
    }
  }
  func count() { state.withLock { $0.total += 1 } }
  func during(_ work: () -> Void) {
    state.withLock { state in
      state.now += 1
      state.most = max(state.most, state.now)
    }
    work()
    state.withLock { $0.now -= 1 }
  }
}
