internal import Glibc
internal import Synchronization

/// The temporary files of this run, removed when the run is ended from outside.
final class TemporaryFiles: Sendable {
  static let shared = TemporaryFiles()

  private struct State {
    var names: Set<String> = []
    var count = 0
  }
  private let state = Mutex(State())

  /// Makes an empty file beside `path`, whose name is remembered until `forget`.
  ///
  /// A file that an earlier run with the number of this process left over stays; the next name is taken.
  ///
  /// - Returns: the name, and the descriptor or, with `errno` set, -1.
  func open(beside path: String, mode: mode_t) -> (name: String, descriptor: Int32) {
    // The lock is held until the file is there: an interruption removes every file that was made.
    state.withLock { state in
      while true {
        state.count += 1
        let name = "\(OutputFile.folder(of: path))/.galley-\(getpid())-\(state.count)"
        let descriptor = Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        if descriptor < 0, errno == EEXIST { continue }
        state.names.insert(name)
        return (name, descriptor)
      }
    }
  }

  /// Forgets a name whose file was renamed or removed.
  func forget(_ name: String) { state.withLock { _ = $0.names.remove(name) } }

  /// Removes the files on SIGINT, SIGTERM and SIGHUP, then lets the signal end the program as usual.
  ///
  /// The handler only writes the signal's number to a pipe; a thread reads it and does the rest. Blocking the signals and
  /// waiting for them does not do: the run-time of Swift waits in `main` with no signal blocked, and would be ended there.
  /// A signal that is ignored when the program starts (`nohup`) stays ignored.
  func removeWhenInterrupted() {
    guard !Self.isWatching.exchange(true, ordering: .relaxed) else { return }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Self.readEnd.store(ends[0], ordering: .relaxed)
    Self.writeEnd.store(ends[1], ordering: .relaxed)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        var number: UInt8 = 0
        while read(TemporaryFiles.readEnd.load(ordering: .relaxed), &number, 1) != 1 {}
        TemporaryFiles.shared.end(by: Int32(number))
        return nil
      }, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      let isIgnored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      guard !isIgnored else { continue }
      action.__sigaction_handler.sa_handler = { number in
        let code = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(TemporaryFiles.writeEnd.load(ordering: .relaxed), &byte, 1)
        errno = code
      }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
  }

  // What a signal handler may touch: numbers, and no lock.
  private static let isWatching = Atomic(false)
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)

  /// Ends the program by signal `number`, once nothing of it is left over.
  ///
  /// The lock is kept, so that no further file gets a name.
  private func end(by number: Int32) {
    state.withLock { state in
      for name in state.names { unlink(name) }
      signal(number, SIG_DFL)
      kill(getpid(), number)
      // The signal may be given to any thread; this one must not give the lock back before.
      while true { pause() }
    }
  }
}
