/// Why bytes could not be decoded or text could not be encoded.
public enum CharsetError: Error, Equatable, Sendable, CustomStringConvertible {
  /// No charset of that name is known.
  case unknownCharset(name: String)
  /// A code point has no place in the charset; the offset counts bytes of the UTF-8.
  case cannotEncode(charset: String, utf8Offset: Int)
  /// The converter itself failed; the reason is ICU's name for it.
  case converterFailed(charset: String, reason: String)

  /// What happened and what to do next.
  public var description: String {
    switch self {
    case .unknownCharset(let name):
      "unknown charset '\(name)'; name one such as UTF-8, GB18030, Big5, Shift_JIS, EUC-KR, "
        + "windows-1252 or KOI8-R"
    case .cannotEncode(let charset, let offset):
      "\(charset) has no code for the character at byte \(offset); write UTF-8 instead"
    case .converterFailed(let charset, let reason):
      "the converter for \(charset) failed (\(reason)); check that ICU 72 is installed whole"
    }
  }
}
