public import GalleyCore
internal import GalleyUnicode

/// The way back from a source to the bytes of its file: what law 1 promises and `verify` checks.
public enum OriginalBytes {
  /// The bytes of the file that `source` was decoded from.
  ///
  /// Every stretch between substitutions is encoded in the source's charset; substitutions give their own
  /// bytes. Linear in the source.
  ///
  /// - Returns: nil when the charset cannot encode the text, which no source of this reader does.
  public static func rebuild(_ source: Source) -> [UInt8]? {
    rebuild(source.bytes, charset: source.charset, substitutions: source.substitutions)
  }

  static func rebuild(
    _ bytes: [UInt8], charset: String, substitutions: [Source.Substitution]
  ) -> [UInt8]? {
    if charset == "UTF-8", substitutions.isEmpty { return bytes }
    let wide = WideEncoding.named(charset)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    func encode(upTo end: Int) -> Bool {
      guard position < end else { return true }
      if charset == "UTF-8" {
        output.append(contentsOf: bytes[position..<end])
      } else if let wide {
        wide.encode(bytes[position..<end], to: &output)
      } else {
        guard let part = try? Charset.encode(Array(bytes[position..<end]), charset) else {
          return false
        }
        output.append(contentsOf: part)
      }
      return true
    }
    for substitution in substitutions {
      guard encode(upTo: Int(substitution.range.start)) else { return nil }
      output.append(contentsOf: substitution.original)
      position = Int(substitution.range.end)
    }
    return encode(upTo: bytes.count) ? output : nil
  }
}
