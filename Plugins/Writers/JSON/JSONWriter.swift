public import GalleyCore
internal import GalleyJSON

/// Writes everything a document holds as JSON: the form is `DocumentJSON`'s.
public struct JSONWriter: Writer {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "json", version: "1.0", summary: "Writes the whole document and its ledger as JSON",
    options: [
      OptionSpecification(
        "pretty", .flag(default: false), "Sets every node on a line of its own, indented")
    ])

  /// The usual extension.
  public static let fileExtension = "json"

  private let isPretty: Bool

  /// Makes a writer.
  public init(options: Options) { isPretty = options.flag("pretty") }

  /// Writes `document`; never throws.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    DocumentJSON.encode(document, isPretty: isPretty)
  }
}
