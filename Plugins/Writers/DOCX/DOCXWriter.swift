public import GalleyCore

/// Writes a document as a Word document, zipped: `.docx`.
///
/// Every character of the articles is in it, in reading order; headings, captions, lists and links are Word's
/// own, and the roles of Galley are paragraph styles of their names. The same document gives the same bytes.
public struct DOCXWriter: Writer {
  /// Id `docx`; the options say what goes in, how it is laid out, and how hard it is compressed.
  public static let manifest = Manifest(
    id: "docx", version: "1.0", summary: "Writes Word documents (DOCX)",
    options: [
      OptionSpecification(
        "level", .integer(default: 6, in: 1...12),
        "how hard to compress: 1 is fast, 12 is small")
    ] + WordOptions.specifications)

  /// `docx`.
  public static let fileExtension = "docx"

  private let options: WordOptions
  private let level: Int

  /// Checks what stands in the reference document, where one is given.
  public static func check(_ options: Options) throws(OptionError) {
    try WordOptions.check(options)
  }

  /// Makes a writer from checked options.
  public init(options: Options) {
    self.options = WordOptions(options)
    level = options.integer("level")
  }

  /// Writes `document` as the bytes of a `.docx` file; cost is linear in its size, most of it compression.
  ///
  /// - Throws: `OutputError` when there is no text to write, or a part passes 4 GiB.
  public func write(
    _ document: Document, _ diagnostics: inout Diagnostics
  ) throws(OutputError) -> [UInt8] {
    let word = try WordPackage(document, options)
    let bytes = try word.package.zipped(level: level)
    word.report(to: &diagnostics)
    return bytes
  }
}
