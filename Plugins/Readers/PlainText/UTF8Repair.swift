internal import GalleyCore

/// UTF-8 as it comes: each sequence that is not valid becomes U+FFFD and is kept.
enum UTF8Repair {
  /// The input with one U+FFFD for each invalid sequence, as the standard library divides them; linear.
  static func decode(_ input: [UInt8]) -> DecodedText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.count)
    var faults = DecodingFaults()
    var position = 0
    while position < input.count {
      let rest = input.span.extracting(position...)
      do {
        _ = try UTF8Span(validating: rest)
        bytes.append(contentsOf: input[position...])
        position = input.count
      } catch {
        let start = position + error.byteOffsets.lowerBound
        let end = position + max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
        bytes.append(contentsOf: input[position..<start])
        let shown = bytes.count
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        faults.add(input: start..<end, output: shown..<bytes.count)
        position = end
      }
    }
    return DecodedText(bytes: bytes, charset: "UTF-8", faults: faults, input: input)
  }

  /// How many sequences of several bytes were valid in the input of `text`.
  static func sequenceCount(in text: DecodedText) -> Int {
    var leads = 0
    for byte in text.bytes where byte >= 0xC0 { leads += 1 }
    // At least one replacement stands for each substitution, and at most one for each bad byte.
    return max(0, leads - text.undecodedByteCount)
  }
}
