internal import GalleyCore
internal import GalleyUnicode

/// Finds the charset of an input and decodes it.
///
/// In the order of certainty: a byte order mark; the shift sequences of ISO-2022; valid UTF-8; UTF-16 and UTF-32 by the
/// pattern of their code units; UTF-8 with a few bad bytes; a guess by statistics. What is left is shown as
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
    if !isUTF8 || sample.mayBeWide, let encoding = WideEncoding.guess(input) {
      diagnostics.report(
        Diagnostic(.note, id: "input.charset", "read as \(encoding.name), by its code units"))
      return encoding.decode(input)
    }
    if sample.isBinary { throw BinarySample.error }
    if isUTF8 {
      if sample.holdsShiftSequence, let text = shifted(input, &diagnostics) { return text }
      return DecodedText(bytes: input, charset: "UTF-8", faults: .init(), input: input)
    }

    let repaired = UTF8Repair.decode(input)
    // In a legacy charset the bytes from 0x80 on hardly ever form UTF-8 sequences by chance.
    if UTF8Repair.sequenceCount(in: repaired) >= 8 * repaired.undecodedByteCount { return repaired }
    if let guess = CharsetGuess(input) {
      diagnostics.report(
        Diagnostic(
          .note, id: "input.charset", "read as \(guess.text.charset), \(guess.reason)",
          advice: "name the charset with the option charset of plain-text if the text looks wrong"))
      return guess.text
    }
    // More than a third undecodable is no text in any encoding we know.
    if repaired.undecodedByteCount * 3 > input.count, input.count >= 64 { throw BinarySample.error }
    return repaired
  }

  /// Text in seven bits that shifts between charsets, as Japanese and Korean mail did; nil where nothing was shifted.
  private func shifted(_ input: [UInt8], _ diagnostics: inout Diagnostics) -> DecodedText? {
    let guesses = Charset.detect(LegacyDecoding.sample(of: input))
    guard let name = guesses.first?.name, name.hasPrefix("ISO-2022"),
      let text = LegacyDecoding.decode(input, name), text.undecodedByteCount == 0
    else { return nil }
    diagnostics.report(
      Diagnostic(.note, id: "input.charset", "read as \(name), by its shift sequences"))
    return text
  }
}
