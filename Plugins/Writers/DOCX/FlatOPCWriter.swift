public import GalleyCore

/// Writes a document as a Word document in one XML file: Flat OPC, what Word saves as "Word XML Document".
///
/// It has the same parts as the `.docx` and is easy to look into, to compare and to transform.
public struct FlatOPCWriter: Writer {
  /// Id `flat-opc`; the options of `docx` but the compression.
  public static let manifest = Manifest(
    id: "flat-opc", version: "1.0", summary: "Writes Word documents as one XML file (Flat OPC)",
    options: WordOptions.specifications)

  /// `xml`.
  public static let fileExtension = "xml"

  private let options: WordOptions

  /// Checks what stands in the reference document, where one is given.
  public static func check(_ options: Options) throws(OptionError) {
    try WordOptions.check(options)
  }

  /// Makes a writer from checked options.
  public init(options: Options) { self.options = WordOptions(options) }

  /// Writes `document` as one XML file; cost is linear in its size.
  ///
  /// - Throws: `OutputError` when there is no text to write.
  public func write(
    _ document: Document, _ diagnostics: inout Diagnostics
  ) throws(OutputError) -> [UInt8] {
    let word = try WordPackage(document, options)
    let bytes = word.package.flat()
    word.report(to: &diagnostics)
    return bytes
  }
}
