public import GalleyCore

/// The source of a document, rebuilt from what the document shows and what its ledger took out.
public struct RebuiltSource: Sendable, Hashable {
  /// The name the source had.
  public let name: String
  /// The decoded text.
  public let utf8: [UInt8]
  /// The charset the file was decoded from, by its IANA name.
  public let charset: String
  /// The stretches of the file that could not be decoded, in ascending order.
  public let substitutions: [Source.Substitution]

  /// The file's own bytes where it was UTF-8; nil where `utf8` has to be encoded in `charset` first.
  ///
  /// Each substitution gives back the bytes that stood in the file. Cost is linear.
  public var file: [UInt8]? {
    guard charset == "UTF-8" else { return nil }
    var file: [UInt8] = []
    file.reserveCapacity(utf8.count)
    var position = 0
    for substitution in substitutions {
      file += utf8[position..<substitution.range.bounds.lowerBound]
      file += substitution.original
      position = substitution.range.bounds.upperBound
    }
    return file + utf8[position...]
  }
}

/// The way back from a written document to its source: laws 1 and 2, checked by anyone who has the file.
public enum Reconstruction {
  /// Rebuilds the source of a document from its JSON form alone.
  ///
  /// Every source piece that is shown and every text the ledger took out goes to its place; each byte must be
  /// given exactly once. Time and memory are linear in the JSON.
  ///
  /// - Throws: `JSONError` when `json` is not what `DocumentJSON` writes, or bytes are missing, doubled or
  ///   changed.
  public static func source(fromJSON json: [UInt8]) throws(JSONError) -> RebuiltSource {
    let source = try DocumentJSON.decode(json, isStrict: false).source
    return RebuiltSource(
      name: source.name, utf8: source.bytes, charset: source.charset,
      substitutions: source.substitutions)
  }
}
