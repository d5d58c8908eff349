internal import Glibc

/// The time the cores worked for this process: on a busy machine the clock on the wall counts others' work.
enum ProcessorClock {
  /// Seconds since the process started.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The seconds that `work` takes.
  static func measure(_ work: () throws -> Void) rethrows -> Double {
    let start = seconds()
    try work()
    return seconds() - start
  }
}
