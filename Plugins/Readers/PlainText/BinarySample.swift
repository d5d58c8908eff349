internal import GalleyCore

/// What the first 64 KiB of an input say about whether it is text at all.
struct BinarySample {
  private static let size = 1 << 16

  /// Whether text that is valid UTF-8 may be UTF-16 or UTF-32 all the same.
  ///
  /// It holds NUL then, and two thirds of the even bytes or of the odd ones are alike, as the upper bytes of letters of
  /// one script are. Damaged text holds NUL too.
  private(set) var mayBeWide = false
  /// Whether an escape code stands in it, with which ISO-2022 shifts to another charset.
  private(set) var holdsShiftSequence = false
  private var controlCount = 0
  private var byteCount = 0
  private(set) var signatureError: InputError?

  init(_ input: [UInt8]) {
    let sample = input.prefix(Self.size)
    byteCount = sample.count
    var nulCount = 0
    for byte in sample {
      if byte == 0 { nulCount += 1 }
      if byte == 0x1B { holdsShiftSequence = true }
      // Escape and the shift codes belong to ISO-2022 text, substitute ends files of old systems.
      let isControl =
        (byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B && byte != 0x0E
          && byte != 0x0F && byte != 0x1A) || byte == 0x7F
      if isControl { controlCount += 1 }
    }
    mayBeWide = nulCount > 0 && Self.hasUpperBytes(sample)
    signatureError = Self.signature(of: sample)
  }

  private static func hasUpperBytes(_ sample: ArraySlice<UInt8>) -> Bool {
    var counts = [Int](repeating: 0, count: 512)
    for (index, byte) in sample.enumerated() { counts[(index & 1) << 8 | Int(byte)] += 1 }
    return (counts.max() ?? 0) * 3 >= sample.count
  }

  /// Whether control codes are too many for a damaged text: more than 8 and more than 2 %.
  var isBinary: Bool { controlCount > 8 && controlCount * 50 > byteCount }

  static let error = InputError(
    "the input looks like a binary file",
    advice: "give plain text; if it is text, name its charset with the option charset of plain-text"
  )

  /// The error for a file whose first bytes name a format that is no text.
  private static func signature(of sample: ArraySlice<UInt8>) -> InputError? {
    let signatures: [(bytes: [UInt8], format: String, advice: String)] = [
      (Array("%PDF-".utf8), "a PDF", "extract its text first, for example with pdftotext -layout"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP container", "take the text out of the archive first"),
      (
        [0x89, 0x50, 0x4E, 0x47], "a PNG image",
        "recognise its text first, for example with tesseract"
      ),
      ([0xFF, 0xD8, 0xFF], "a JPEG image", "recognise its text first, for example with tesseract"),
      (
        [0x49, 0x49, 0x2A, 0x00], "a TIFF image",
        "recognise its text first, for example with tesseract"
      ),
      (
        [0x4D, 0x4D, 0x00, 0x2A], "a TIFF image",
        "recognise its text first, for example with tesseract"
      ),
      ([0x1F, 0x8B, 0x08], "a gzip file", "unpack it first, for example with gunzip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file", "save it as plain text first"),
    ]
    guard let found = signatures.first(where: { sample.starts(with: $0.bytes) }) else { return nil }
    return InputError(
      "the input looks like a binary file (\(found.format))", advice: found.advice)
  }
}
