internal import Glibc

/// What is read from and written to disk.
enum File {
  /// A file that cannot be opened.
  struct Fault: Error, CustomStringConvertible {
    let path: String
    let code = errno
    var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  /// The bytes of the file at `path`.
  static func bytes(at path: String) throws(Fault) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Fault(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }

  /// Writes what `next` gives, part by part, until `byteCount` bytes are written.
  ///
  /// The parts are not kept: what this process holds would count as memory of the programs it starts.
  static func write(
    to path: String, byteCount: Int, _ next: () -> [UInt8]
  ) throws(Fault) {
    guard let file = fopen(path, "wb") else { throw Fault(path: path) }
    defer { fclose(file) }
    var written = 0
    while written < byteCount {
      let part = next()
      guard !part.isEmpty, fwrite(part, 1, part.count, file) == part.count else {
        throw Fault(path: path)
      }
      written += part.count
    }
  }

  /// The names in the folder at `path` that end with `suffix`, sorted; none where there is no folder.
  static func names(in path: String, suffix: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted()
  }
}
