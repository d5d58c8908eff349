internal import Galley
internal import Glibc

/// Writes outputs so that there is the whole file or none: to a temporary name beside it, then `rename(2)`.
enum OutputFile {
  /// The path that means standard output.
  static let standardOutput = "-"

  /// Makes sure that `path` can be written, before any work is done.
  ///
  /// - Throws: `Failure` for an output that exists without `force`, a folder, or a missing folder.
  static func check(_ path: String, force: Bool) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw unwritable(path, EISDIR) }
      if status.st_mode & S_IFMT == S_IFREG, !force {
        throw Failure(.unwritableOutput, "'\(path)' exists; give --force to replace it")
      }
    }
    let folder = folder(of: path)
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(
        .unwritableOutput, "there is no folder '\(folder)'; make it first: mkdir -p '\(folder)'")
    }
  }

  /// Writes `bytes` to `path`.
  ///
  /// What is not a file (a pipe, `/dev/null`) is written to directly.
  static func write(_ bytes: [UInt8], to path: String, force: Bool) throws(Failure) {
    try check(path, force: force)
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try writeDirectly(bytes, to: path)
    }
    let target = exists ? resolved(path) : path
    let mode = exists ? status.st_mode & 0o777 : 0o666
    TemporaryFiles.shared.removeWhenInterrupted()
    let (temporary, descriptor) = TemporaryFiles.shared.open(beside: target, mode: mode)
    defer { TemporaryFiles.shared.forget(temporary) }
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    // The umask has no say in the permissions of a file that is there already.
    if exists { fchmod(descriptor, mode) }
    var code = FileDescriptor.write(bytes, to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(temporary, target) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(temporary)
    throw unwritable(path, code)
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    defer { close(descriptor) }
    let code = FileDescriptor.write(bytes, to: descriptor)
    guard code == 0 || code == EPIPE else { throw unwritable(path, code) }
  }

  /// The file that a link stands for, so that replacing it leaves the link in place.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder part of `path`.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func unwritable(_ path: String, _ code: Int32) -> Failure {
    Failure(.unwritableOutput, "cannot write '\(path)': \(SystemError.words(for: code))")
  }
}
