internal import GalleyCore

/// A picture for the cover: its bytes and what kind they are.
struct CoverImage: Sendable, Hashable {
  /// The kinds of picture that every reading system shows (EPUB 3.3 §3.2, core media types).
  enum Kind: String, Sendable, Hashable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case svg = "image/svg+xml"
    case webP = "image/webp"

    /// The extension of the file in the book.
    var fileExtension: String {
      switch self {
      case .jpeg: "jpg"
      case .png: "png"
      case .svg: "svg"
      case .webP: "webp"
      }
    }
  }

  /// The kind, by the bytes and not by the file's name.
  let kind: Kind
  /// The picture.
  let bytes: [UInt8]

  /// The most bytes it may have.
  ///
  /// Stores take less (Apple 4 million pixels, Kindle 5 MB); readers are slow long before.
  static let byteLimit = 32 << 20

  /// A picture of a known kind.
  init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// Takes the picture in `file`.
  ///
  /// - Throws: `OptionError` when it is none that a book can show.
  init(_ file: OptionFile, option: String) throws(OptionError) {
    func fault(_ problem: String) -> OptionError { OptionError(option: option, problem: problem) }
    bytes = file.bytes
    guard let kind = Self.kind(of: bytes) else {
      throw fault(
        "'\(file.name)' is no picture that a book can show; give a JPEG, PNG, SVG or WebP")
    }
    self.kind = kind
    switch kind {
    case .svg:
      if let problem = SVGCheck.problem(in: bytes) { throw fault("'\(file.name)': \(problem)") }
    case .png, .jpeg, .webP:
      guard Self.isWhole(bytes, kind) else {
        throw fault("'\(file.name)' is cut short; copy or export the picture again")
      }
    }
  }

  /// The kind by the first bytes (PNG §5.2, JPEG B.1.1.3, RFC 9649 §2, an XML root `svg`).
  private static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return .webP
    }
    return SVGCheck.isSVG(bytes) ? .svg : nil
  }

  /// Whether the end is there too: a picture that was cut short in copying opens in no reader.
  private static func isWhole(_ bytes: [UInt8], _ kind: Kind) -> Bool {
    switch kind {
    // PNG §11.2.5: the last chunk is IEND; cameras append things to a JPEG, so its end mark is looked for near the end.
    case .png: bytes.suffix(8).starts(with: Array("IEND".utf8))
    case .jpeg:
      zip(bytes.suffix(65_536), bytes.suffix(65_536).dropFirst()).contains {
        $0 == 0xFF && $1 == 0xD9
      }
    case .webP:
      bytes.count >= 12
        && bytes.count >= 8
          + (0..<4).reduce(0) { $0 | Int(bytes[4 + $1]) << (8 * $1) }
    case .svg: true
    }
  }
}
