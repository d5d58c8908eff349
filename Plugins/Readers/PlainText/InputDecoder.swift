internal import GalleyCore
internal import GalleyUnicode

/// Finds the charset of an input and decodes it.
///
/// In the order of certainty: a byte order mark; valid UTF-8; UTF-16 and UTF-32 by the pattern of
/// their code units; UTF-8 with a few bad bytes; a guess by statistics. What is left is shown as
/// UTF-8 with substitutions, which loses nothing.
struct InputDecoder {
  /// `auto` or a name of a charset.
  let charset: String

  func decode(_ input: [UInt8], _ diagnostics: inout Diagnostics) throws(InputError)
    -> DecodedText
  {
    var text = try charset == "auto" ? decodeUnlabelled(input, &diagnostics) : decodeNamed(input)
    if text.substitutions.isEmpty { return text }
    text.substitutions.sort { $0.range.start < $1.range.start }
    if let first = text.substitutions.first, text.undecodedByteCount > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "input.undecoded",
          "\(text.undecodedByteCount) bytes are not valid in \(text.charset); they are shown as "
            + "U+FFFD and kept in the record",
          advice: "name the right charset with the option charset of plain-text",
          at: first.range))
    }
    return text
  }

  /// What to do about a name that is none.
  static let knownCharsets =
    "name one such as UTF-8, GB18030, Big5, Shift_JIS, EUC-KR or windows-1252, or auto"

  private func decodeNamed(_ input: [UInt8]) throws(InputError) -> DecodedText {
    guard let name = Charset.canonicalName(of: charset) else {
      throw InputError(
        "unknown charset '\(charset)'", advice: Self.knownCharsets)
    }
    if name == "UTF-8" { return UTF8Repair.decode(input) }
    // Without a byte order in the name the mark decides, and the network order where there is none.
    if name.uppercased() == "UTF-16" || name.uppercased() == "UTF-32" {
      let marked = WideEncoding.ofByteOrderMark(in: input)
      let isSame = marked.map { name.hasSuffix("16") == ($0.width == 2) } ?? false
      if let marked, isSame { return marked.decode(input) }
    }
    if let encoding = WideEncoding.named(name) ?? WideEncoding.named(name.uppercased() + "BE") {
      return encoding.decode(input)
    }
    guard let text = LegacyDecoding.decode(input, name) else {
      throw InputError(
        "the converter for \(name) failed", advice: "convert the file to UTF-8 first")
    }
    return text
  }

  private func decodeUnlabelled(_ input: [UInt8], _ diagnostics: inout Diagnostics)
    throws(InputError) -> DecodedText
  {
    if let encoding = WideEncoding.ofByteOrderMark(in: input) { return encoding.decode(input) }
    let sample = BinarySample(input)
    if let error = sample.signatureError { throw error }
    let isUTF8 = UTF8Validation.isValid(input.span)
    if !isUTF8 || sample.nulCount > 0, let encoding = WideEncoding.guess(input) {
      diagnostics.report(
        Diagnostic(.note, id: "input.charset", "read as \(encoding.name), by its code units"))
      return encoding.decode(input)
    }
    if sample.isBinary { throw BinarySample.error }
    if isUTF8 { return DecodedText(bytes: input, charset: "UTF-8", faults: .init(), input: input) }

    let repaired = UTF8Repair.decode(input)
    // In a legacy charset the bytes from 0x80 on hardly ever form UTF-8 sequences by chance.
    if UTF8Repair.sequenceCount(in: repaired) >= 8 * repaired.undecodedByteCount { return repaired }
    let sampleOfForeign = LegacyDecoding.sample(of: input)
    for guess in Charset.detect(sampleOfForeign) where guess.confidence >= 10 {
      let name = Self.name(for: guess.name, input)
      guard WideEncoding.named(name) == nil, name != "UTF-8",
        let text = LegacyDecoding.decode(input, name),
        text.undecodedByteCount * 50 <= input.count
      else { continue }
      diagnostics.report(
        Diagnostic(
          .note, id: "input.charset",
          "read as \(name), guessed with \(guess.confidence) % confidence",
          advice: "name the charset with the option charset of plain-text if the text looks wrong"))
      return text
    }
    // More than a third undecodable is no text in any encoding we know.
    if repaired.undecodedByteCount * 3 > input.count, input.count >= 64 { throw BinarySample.error }
    return repaired
  }

  /// The charset to read a guess as: Windows-1252 for ISO-8859-1 where its control codes would be used.
  ///
  /// No text has C1 codes, and WHATWG Encoding reads the one as the other throughout.
  private static func name(for guess: String, _ input: [UInt8]) -> String {
    guard guess == "ISO-8859-1" else { return guess }
    return input.contains { (0x80...0x9F).contains($0) } ? "windows-1252" : guess
  }
}
