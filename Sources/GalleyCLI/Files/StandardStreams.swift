internal import Galley
internal import Glibc
internal import Synchronization

/// Standard output, written in large pieces.
///
/// A reader that goes away (EPIPE) is no error: the rest is dropped.
final class StandardOutput: Sendable {
  static let shared = StandardOutput()

  private struct State {
    var buffer: [UInt8] = []
    var isClosed = false
  }
  private let state = Mutex(State())
  private static let bufferSize = 1 << 16

  /// Whether the reader went away, so that nothing more need be made.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Adds text to what is written.
  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Adds bytes to what is written.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let isFull = state.withLock { state in
      state.buffer += bytes
      return state.buffer.count >= Self.bufferSize
    }
    if isFull { try flush() }
  }

  /// Writes what is waiting.
  ///
  /// - Throws: `Failure` when it cannot be written, a full disk for example.
  func flush() throws(Failure) {
    let code = state.withLock { state -> Int32 in
      defer { state.buffer.removeAll(keepingCapacity: true) }
      guard !state.isClosed else { return 0 }
      let code = FileDescriptor.write(state.buffer, to: STDOUT_FILENO)
      state.isClosed = code != 0
      return code
    }
    guard code != 0, code != EPIPE else { return }
    throw Failure(
      .unwritableOutput, "cannot write to standard output: \(SystemError.words(for: code))")
  }
}

/// Standard error: messages for people, each with the program's name in front.
enum StandardError {
  /// Writes one message.
  static func write(_ message: String) {
    _ = FileDescriptor.write(Array("galley: \(message)\n".utf8), to: STDERR_FILENO)
  }

  /// Writes text as it is.
  static func writePlain(_ text: String) {
    _ = FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
