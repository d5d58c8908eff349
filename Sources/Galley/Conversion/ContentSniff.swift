/// What the first bytes of an input say about it.
enum ContentSniff {
  /// How much of an input is looked at, in bytes.
  static let sampleSize = 1 << 16

  /// The reason `bytes` are not text, or nil when they may be.
  ///
  /// Known formats are recognised by their first bytes; else by control characters, which text holds few of.
  static func fault(in bytes: [UInt8]) -> InputError? {
    for (magic, format, advice) in formats where bytes.starts(with: magic) {
      return InputError("this is \(format), not text", advice: advice)
    }
    guard !marks.contains(where: { bytes.starts(with: $0) }) else { return nil }
    let sample = bytes.prefix(sampleSize)
    guard isBinary(sample) else { return nil }
    return InputError(
      "this is binary data, not text", advice: "give the text that was recognised on the page")
  }

  /// Whether control characters stand at even and odd places alike, more than text can explain.
  ///
  /// UTF-16 without a mark has NULs, and control bytes of the lower halves, at one of the two only. The bounds
  /// are one in fifty (controls) and one in ten (NULs): random bytes have 26 controls in 256.
  private static func isBinary(_ sample: ArraySlice<UInt8>) -> Bool {
    var controls = (0, 0)
    var nulls = (0, 0)
    for (index, byte) in sample.enumerated() where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0x09...0x0D, 0x1A, 0x1B: continue
      case 0: if index & 1 == 0 { nulls.0 += 1 } else { nulls.1 += 1 }
      default: if index & 1 == 0 { controls.0 += 1 } else { controls.1 += 1 }
      }
    }
    let half = max(sample.count / 2, 1)
    return min(controls.0, controls.1) * 50 > half || min(nulls.0, nulls.1) * 10 > half
  }

  /// Byte order marks of UTF-8, UTF-16 and UTF-32.
  private static let marks: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE], [0x00, 0x00, 0xFE, 0xFF],
  ]

  private static let image = "recognise its text first, with Tesseract for example"

  /// First bytes of formats that people have at hand beside texts.
  private static let formats: [(magic: [UInt8], format: String, advice: String)] = [
    (Array("%PDF-".utf8), "a PDF", "take its text out first: pdftotext FILE.pdf FILE.txt"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP container (DOCX, EPUB, …)", "export it as plain text first"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file", "export it as plain text first"),
    (Array("{\\rtf".utf8), "RTF", "export it as plain text first"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image", image),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", image),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image", image),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image", image),
    ([0x1F, 0x8B], "a gzip file", "unpack it first: gunzip FILE"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "give the text that was recognised on the page"),
  ]
}
