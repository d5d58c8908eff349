internal import GalleyCore

/// Text in UTF-8 with what is needed to rebuild the bytes it came from.
struct DecodedText {
  var bytes: [UInt8]
  let charset: String
  var substitutions: [Source.Substitution] = []
  /// How many bytes of the input could not be decoded.
  var undecodedByteCount = 0

  /// Makes a text of decoded bytes and the stretches in which they differ from the input.
  init(bytes: [UInt8], charset: String, faults: DecodingFaults, input: [UInt8]) {
    self.bytes = bytes
    self.charset = charset
    substitutions = faults.stretches.map {
      Source.Substitution(range: SourceRange($0.output), original: Array(input[$0.input]))
    }
    undecodedByteCount = faults.byteCount
  }
}

/// The stretches of an input that did not decode, and where their replacements stand.
///
/// Stretches that touch are one. Once there are many, those that nearly touch become one as well (with
/// the good bytes between them), so that hostile input costs memory in proportion to its size.
struct DecodingFaults {
  private static let separateStretches = 4096
  private static let mergeDistance = 64

  private(set) var stretches: [(input: Range<Int>, output: Range<Int>)] = []
  private(set) var byteCount = 0

  /// Notes that the input bytes `input` are shown as the output bytes `output`; in ascending order.
  mutating func add(input: Range<Int>, output: Range<Int>) {
    byteCount += input.count
    guard let last = stretches.last else { return stretches.append((input, output)) }
    let gap = input.lowerBound - last.input.upperBound
    if gap == 0 || (stretches.count >= Self.separateStretches && gap < Self.mergeDistance) {
      stretches[stretches.count - 1] = (
        last.input.lowerBound..<input.upperBound, last.output.lowerBound..<output.upperBound
      )
    } else {
      stretches.append((input, output))
    }
  }
}
