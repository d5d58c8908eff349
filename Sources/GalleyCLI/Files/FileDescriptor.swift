internal import Glibc

/// Reading and writing whole arrays by `read(2)` and `write(2)`.
enum FileDescriptor {
  /// Writes all of `bytes`; the error number when that fails, else 0.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if written > 0 { offset += written } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  /// Reads to the end, at most `limit` + 1 bytes, so that a longer input can be told from one that just fits.
  ///
  /// - Parameter expected: how much is probably there; what is read into at once.
  static func read(
    _ descriptor: Int32, expected: Int, limit: Int
  ) -> Result<[UInt8], ErrorNumber> {
    var bytes: [UInt8] = []
    var room = expected + 1
    while bytes.count <= limit {
      let wanted = min(room, limit + 1 - bytes.count)
      var failure: Int32 = 0
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        while true {
          count = Glibc.read(descriptor, buffer.baseAddress, wanted)
          if count >= 0 { break }
          if errno == EINTR { continue }
          failure = errno
          count = 0
          break
        }
        initialized = count
      }
      if failure != 0 { return .failure(ErrorNumber(failure)) }
      if part.isEmpty { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = 1 << 20
    }
    return .success(bytes)
  }
}

/// An `errno` as an error.
struct ErrorNumber: Error {
  let code: Int32
  init(_ code: Int32) { self.code = code }
}

/// What the numbers of `errno` mean and what to do about them.
enum SystemError {
  /// What happened and what to do next.
  static func words(for code: Int32) -> String {
    switch code {
    case ENOENT: "no such file; check the path"
    case EACCES, EPERM: "permission denied; check the permissions of the file and its folders"
    case EISDIR: "it is a folder; name a file in it"
    case ENOTDIR: "a part of the path is a file, not a folder; check the path"
    case ENOSPC: "the disk is full; make room and run it again"
    case EDQUOT, EFBIG: "it grows beyond what you may write; raise the limit or write elsewhere"
    case EROFS: "the disk is read-only; write somewhere else"
    case EMFILE, ENFILE: "too many files are open; use a smaller --jobs"
    case ENAMETOOLONG: "the name is too long; use a shorter one"
    case ELOOP: "the links go in a circle; check the path"
    default: String(cString: strerror(code))
    }
  }
}
