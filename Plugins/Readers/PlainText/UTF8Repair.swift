internal import GalleyCore

/// UTF-8 as it comes: each sequence that is not valid becomes U+FFFD and is kept.
enum UTF8Repair {
  /// Whether all of `input` is valid UTF-8 (Unicode 15, table 3-7).
  ///
  /// By hand, as every input is asked: the standard library's own test takes three times as long on Chinese text.
  static func isValid(_ input: [UInt8]) -> Bool {
    let text = input.span
    let count = text.count
    var index = 0
    while index < count {
      while index &+ 8 <= count, isPairOfIdeographs(text, index) { index &+= 6 }
      guard index < count else { break }
      let lead = text[unchecked: index]
      // U+1000 to U+FFFF without the block of the surrogates: a lead and two further bytes, whatever they are.
      if lead &- 0xE1 < 0x0F, lead != 0xED {
        guard index &+ 2 < count,
          text[unchecked: index &+ 1] & 0xC0 == 0x80, text[unchecked: index &+ 2] & 0xC0 == 0x80
        else { return false }
        index &+= 3
      } else if lead < 0x80 {
        index &+= 1
        // A line of Latin is looked at in blocks; two bytes ahead tell it from a number in a line of Han.
        while index &+ blockSize <= count, text[unchecked: index &+ 11] < 0x80,
          text[unchecked: index &+ 31] < 0x80, isASCIIBlock(text, index)
        {
          index &+= blockSize
        }
      } else {
        let length = sequenceLength(text, index)
        guard length > 0 else { return false }
        index &+= length
      }
    }
    return true
  }

  /// Whether two characters of U+4000 to U+BFFF, which most of a Chinese text is, stand at `index`.
  ///
  /// Sequences of three bytes with the leads E4 to EB; eight bytes are looked at as one number.
  @inline(__always)
  private static func isPairOfIdeographs(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let word = text.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    // The upper bits of leads and further bytes; then leads of the right half: 4 to 11 and 4 have the fourth bit set.
    return word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
      && ((word & 0x0F00_000F) &+ 0x0400_0004) & 0x0800_0008 == 0x0800_0008
  }

  private static let blockSize = 32

  @inline(__always)
  private static func isASCIIBlock(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let block = text.extracting(unchecked: start..<start &+ blockSize)
    var all: UInt8 = 0
    for offset in 0..<blockSize { all |= block[unchecked: offset] }
    return all < 0x80
  }

  /// The bytes of the well-formed sequence at `index`; 0 where there is none.
  private static func sequenceLength(_ text: Span<UInt8>, _ index: Int) -> Int {
    let lead = text[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    // No shorter form is allowed, no surrogate, and nothing beyond U+10FFFF: the second byte tells.
    let seconds: ClosedRange<UInt8>
    switch lead {
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE, 0xEF, 0xF1...0xF3: seconds = 0x80...0xBF
    case 0xE0: seconds = 0xA0...0xBF
    case 0xED: seconds = 0x80...0x9F
    case 0xF0: seconds = 0x90...0xBF
    case 0xF4: seconds = 0x80...0x8F
    default: return 0
    }
    guard index + length <= text.count, seconds.contains(text[index + 1]) else { return 0 }
    for place in index + 2..<index + max(length, 2) where text[place] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The input with one U+FFFD for each invalid sequence; linear.
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
