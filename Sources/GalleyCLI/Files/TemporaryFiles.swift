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

  /// A name beside `path` that no other run uses, remembered until `forget`.
  func name(beside path: String) -> String {
    state.withLock { state in
      state.count += 1
      let folder = OutputFile.folder(of: path)
      let name = "\(folder)/.galley-\(getpid())-\(state.count)"
      state.names.insert(name)
      return name
    }
  }

  /// Forgets a name whose file was renamed or removed.
  func forget(_ name: String) { state.withLock { _ = $0.names.remove(name) } }

  /// Removes the files on SIGINT, SIGTERM and SIGHUP, then lets the signal end the program as usual.
  ///
  /// The signals are blocked and waited for by a thread of their own, so no code runs inside a signal handler.
  /// A signal that is ignored when the program starts (`nohup`) stays ignored.
  func removeWhenInterrupted() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      let isIgnored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { sigaddset(&signals, number) }
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        var signals = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &signals)
        var number: Int32 = 0
        sigwait(&signals, &number)
        TemporaryFiles.shared.end(by: number)
        return nil
      }, nil)
  }

  private func end(by number: Int32) {
    // The lock is kept, so that no file is made after the others were removed.
    state.withLock { state in
      for name in state.names { unlink(name) }
      signal(number, SIG_DFL)
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, number)
      kill(getpid(), number)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }
}
