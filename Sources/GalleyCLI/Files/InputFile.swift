internal import Galley
internal import Glibc

/// Reads inputs whole, with a limit.
enum InputFile {
  /// The path that means standard input.
  static let standardInput = "-"

  /// How messages name an input.
  static func shown(_ path: String) -> String { path == standardInput ? "standard input" : path }

  /// The input that `path` holds.
  ///
  /// Its name leaves the folders out: they must not reach an output (law 3).
  static func input(_ path: String, bytes: [UInt8]) -> Input {
    Input(name: path == standardInput ? shown(path) : FileName(path).last, bytes: bytes)
  }

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - limit: the most it may hold, in bytes; a source's own limit unless told otherwise.
  ///   - advice: what a message says of that limit.
  /// - Throws: `Failure` that says what cannot be read and why.
  static func read(
    _ path: String, limit: Int = Source.maximumByteCount,
    advice: String = "the most one input may hold; split it"
  ) throws(Failure) -> [UInt8] {
    let descriptor = path == standardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable("open", path, errno) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable("read", path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable("read", path, EISDIR) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? Int(status.st_size) : 0
    guard size <= limit else { throw tooLarge(path, limit, advice) }
    // Files of /proc say they are empty and pipes do not say: read to the end in either case.
    let expected = size > 0 ? size : 1 << 16
    switch FileDescriptor.read(descriptor, expected: expected, limit: limit) {
    case .failure(let error): throw unreadable("read", path, error.code)
    case .success(let bytes):
      guard bytes.count <= limit else { throw tooLarge(path, limit, advice) }
      return bytes
    }
  }

  private static func unreadable(_ verb: String, _ path: String, _ code: Int32) -> Failure {
    Failure(
      .unreadableInput, "cannot \(verb) '\(shown(path))': \(SystemError.words(for: code))")
  }

  private static func tooLarge(_ path: String, _ limit: Int, _ advice: String) -> Failure {
    Failure(.unreadableInput, "'\(shown(path))' is larger than \(limit) bytes, \(advice)")
  }
}
