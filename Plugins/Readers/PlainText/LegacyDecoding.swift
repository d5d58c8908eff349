internal import GalleyCore
internal import GalleyUnicode

/// Text of the charsets before Unicode, decoded so that encoding it again gives the same bytes.
enum LegacyDecoding {
  /// The part of `input` that tells charsets apart: 64 KiB from the line of the first byte above 0x7F.
  static func sample(of input: [UInt8]) -> [UInt8] {
    let first = input.firstIndex { $0 >= 0x80 || $0 == 0x1B } ?? 0
    let start = input[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let from = first - start > 1 << 15 ? first : start
    return Array(input[from...].prefix(1 << 16))
  }

  /// Decodes `input`, or nil when the charset is unknown or its converter fails.
  ///
  /// Some bytes have two spellings in a charset; a line that does not encode back to its own bytes is
  /// kept whole as a substitution.
  static func decode(_ input: [UInt8], _ charset: String) -> DecodedText? {
    guard let decoded = try? Charset.decode(input, charset) else { return nil }
    var faults = DecodingFaults()
    for fault in decoded.invalid {
      let length = 3 * fault.sourceRange.count
      faults.add(
        input: fault.sourceRange, output: fault.utf8Offset..<fault.utf8Offset + length)
    }
    let text = DecodedText(bytes: decoded.utf8, charset: charset, faults: faults, input: input)
    if OriginalBytes.rebuild(
      text.bytes, charset: charset, substitutions: text.substitutions) == input
    {
      return text
    }
    let byLine = keepingLines(of: input, decoded: decoded.utf8, charset)
    var result = DecodedText(bytes: decoded.utf8, charset: charset, faults: byLine, input: input)
    result.undecodedByteCount = text.undecodedByteCount
    return result
  }

  /// The lines that do not encode back to their bytes; all of the text where lines do not correspond.
  ///
  /// A line feed is one byte in every charset that ICU guesses, and part of no other character.
  private static func keepingLines(of input: [UInt8], decoded: [UInt8], _ charset: String)
    -> DecodingFaults
  {
    var faults = DecodingFaults()
    let ends = lineEnds(of: input)
    let decodedEnds = lineEnds(of: decoded)
    guard ends.count == decodedEnds.count else {
      faults.add(input: 0..<input.count, output: 0..<decoded.count)
      return faults
    }
    var start = 0
    var decodedStart = 0
    for (end, decodedEnd) in zip(ends, decodedEnds) {
      let line = Array(decoded[decodedStart..<decodedEnd])
      let isSame = (try? Charset.encode(line, charset)).map { $0.elementsEqual(input[start..<end]) }
      if isSame != true {
        faults.add(input: start..<end, output: decodedStart..<decodedEnd)
      }
      start = end
      decodedStart = decodedEnd
    }
    return faults
  }

  private static func lineEnds(of bytes: [UInt8]) -> [Int] {
    var ends: [Int] = []
    for (index, byte) in bytes.enumerated() where byte == 0x0A { ends.append(index + 1) }
    if ends.last != bytes.count { ends.append(bytes.count) }
    return ends
  }
}
