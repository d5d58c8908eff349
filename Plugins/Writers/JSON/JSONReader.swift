public import GalleyCore
internal import GalleyJSON

/// Reads documents that `JSONWriter` wrote.
public struct JSONReader: Reader {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "json", version: "1.0", summary: "Reads a document and its ledger back from JSON",
    gives: [.lines])

  /// Makes a reader.
  public init(options: Options) {}

  /// The document that `input` holds.
  ///
  /// - Throws: `InputError` when the input is not what `JSONWriter` writes.
  public func read(_ input: Input, _ diagnostics: inout Diagnostics) throws(InputError) -> Document
  {
    try DocumentJSON.read(input.bytes)
  }
}
