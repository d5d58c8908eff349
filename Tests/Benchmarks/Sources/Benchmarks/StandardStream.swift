internal import Glibc

/// Standard output and standard error, unbuffered.
enum StandardStream {
  /// Writes `text` to standard output.
  static func output(_ text: String) { write(text, to: 1) }
  /// Writes `text` to standard error.
  static func error(_ text: String) { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let count = bytes[position...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      position += count
    }
  }
}
