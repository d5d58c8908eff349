internal import CICU

/// Legacy character sets: guessing, reading and writing them.
public enum Charset {
  /// One guess at the charset of some bytes.
  public struct Guess: Sendable, Equatable {
    /// The canonical name, which ``Charset/decode(_:_:)`` takes.
    public let name: String
    /// How sure the guess is, 0 to 100, by ICU's measure.
    public let confidence: Int
    /// The language the guess rests on (ISO 639), or empty.
    public let language: String
  }

  /// A run of bytes that could not be decoded.
  public struct Invalid: Sendable, Equatable {
    /// The bytes, as offsets into the source; each one became U+FFFD.
    public let sourceRange: Range<Int>
    /// The offset in the UTF-8 of the first of them; there are `sourceRange.count`.
    public let utf8Offset: Int
  }

  /// What decoding gives.
  public struct Decoded: Sendable, Equatable {
    /// The text; control codes, NUL and a byte order mark (U+FEFF) are kept.
    public let utf8: [UInt8]
    /// What could not be decoded, ascending; empty when the text is whole.
    public let invalid: [Invalid]
  }

  /// Guesses by the bytes' statistics, best first, from at most the first 64 KiB.
  ///
  /// - Returns: nothing for fewer than 32 bytes, which say too little.
  public static func detect(_ bytes: [UInt8]) -> [Guess] {
    guard bytes.count >= 32 else { return [] }
    var found = [galley_icu_guess](repeating: galley_icu_guess(), count: 16)
    var error: Int32 = 0
    let sample = bytes.span.extracting(first: 1 << 16)
    let count = unsafe withStart(of: sample) { start, length in
      unsafe galley_icu_detect(start, Int32(length), &found, Int32(found.count), &error)
    }
    guard error <= 0 else { return [] }
    return found.prefix(Int(count)).map { guess in
      let name = string(guess.name)
      return Guess(
        name: CharsetName(name)?.canonical ?? name, confidence: Int(guess.confidence),
        language: string(guess.language))
    }
  }

  /// Decodes bytes to UTF-8; each byte that cannot be decoded becomes one U+FFFD and is listed.
  ///
  /// Linear in the input. A shift sequence of a stateful charset (ISO-2022) leaves no trace.
  ///
  /// - Parameter name: any usual name of the charset.
  /// - Throws: ``CharsetError/unknownCharset(name:)``.
  public static func decode(_ bytes: [UInt8], _ name: String) throws(CharsetError) -> Decoded {
    let converter = try CharsetConverter(name)
    return try converter.decode(bytes.span)
  }

  /// Encodes UTF-8 in a charset, without fallbacks or replacements.
  ///
  /// - Throws: ``CharsetError/cannotEncode(charset:utf8Offset:)`` at the first code point the
  ///   charset lacks, or where the UTF-8 is not valid.
  public static func encode(_ utf8: [UInt8], _ name: String) throws(CharsetError) -> [UInt8] {
    let converter = try CharsetConverter(name)
    return try converter.encode(utf8.span)
  }

  /// The canonical spelling of a charset's name, or nil if it is unknown.
  public static func canonicalName(of name: String) -> String? {
    guard let found = CharsetName(name), (try? CharsetConverter(name)) != nil else { return nil }
    return found.canonical
  }

  /// The text of a fixed C array of characters, up to its NUL.
  private static func string<Tuple>(_ characters: Tuple) -> String {
    unsafe withUnsafeBytes(of: characters) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
