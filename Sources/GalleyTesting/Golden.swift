#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Expected outputs kept in files, compared byte by byte.
///
///     #expect(Golden.expect(dump, at: Golden.path("bridge.txt", beside: #filePath)) == nil)
///
/// With `GALLEY_ACCEPT=1` in the environment the file is written instead; never where `CI` is set.
public enum Golden {
  /// Compares `text` with the contents of `file`.
  ///
  /// - Returns: nil when they are the same; else what differs first and what to do.
  public static func expect(_ text: String, at file: String) -> String? {
    let actual = Array(text.utf8)
    let expected = read(file)
    if expected == actual { return nil }
    if environment("GALLEY_ACCEPT") == "1" {
      if environment("CI") != nil {
        return "\(file) differs, and goldens are not accepted where CI is set"
      }
      return write(actual, to: file) ? nil : "\(file) cannot be written"
    }
    guard let expected else {
      return "\(file) is missing: look at the output, then run again with GALLEY_ACCEPT=1"
    }
    return
      "\(file) \(difference(expected, actual)); if that is right, run again with GALLEY_ACCEPT=1"
  }

  /// The path of a file in the folder `Goldens` beside a test's own file.
  public static func path(_ name: String, beside testFile: String = #filePath) -> String {
    let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.joined(separator: "/") + "/Goldens/" + name
  }

  /// The first line in which two texts differ, with both readings.
  static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let old = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    var line = 0
    while line < min(old.count, new.count), old[line] == new[line] { line += 1 }
    func shown(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? "'\(String(decoding: lines[line], as: UTF8.self))'" : "the end"
    }
    return "differs in line \(line + 1): expected \(shown(old)), got \(shown(new))"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}
