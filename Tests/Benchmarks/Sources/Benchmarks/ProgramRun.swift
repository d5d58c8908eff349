internal import Glibc

/// One run of a program: how long it took and how much memory it held.
struct ProgramRun {
  /// A program that could not be started or that failed.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// From start to end by the monotonic clock, in seconds.
  let seconds: Double
  /// The time the cores worked for it, in seconds; below `seconds` where the machine is busy.
  let processorSeconds: Double
  /// The most memory it held at once (peak resident set), in MiB.
  let mebibytes: Double

  /// Runs `arguments[0]`, found on PATH, to its end with its output thrown away.
  init(_ arguments: [String]) throws(Fault) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    let name = arguments.joined(separator: " ")
    let start = ContinuousClock.now
    var process = pid_t()
    guard let program = words[0],
      posix_spawnp(&process, program, &actions, nil, words, environ) == 0
    else {
      throw Fault(description: "\(name): cannot be started")
    }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = (ContinuousClock.now - start) / .seconds(1)
    guard status == 0 else { throw Fault(description: "\(name): failed (status \(status))") }
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    mebibytes = Double(usage.ru_maxrss) / 1024
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
