internal import GalleyJSON
internal import JSONPlugin
internal import PlainTextPlugin

/// The proof of laws 1 and 2 for one input: its bytes rebuilt from what was written, and compared.
public enum Verification {
  /// What came of it.
  public enum Outcome: Sendable, Hashable {
    /// The rebuilt bytes are the input's own.
    case same
    /// They differ first at `offset`.
    case different(offset: Int, inputBytes: Int, rebuiltBytes: Int)
    /// Nothing could be rebuilt.
    case unreadable(String)
  }

  /// The id of the reader whose inputs are documents already, so that there is no text to compare with.
  public static let documentReader = JSONReader.manifest.id

  /// Writes `document` as JSON, rebuilds the source from that alone, and compares it with `input`.
  ///
  /// - Parameter input: the bytes as they came, before any decoding.
  public static func verify(_ document: Document, against input: [UInt8]) -> Outcome {
    do { return compare(try rebuiltSource(of: document), with: input) } catch {
      return .unreadable("\(error)")
    }
  }

  /// Compares the bytes rebuilt with the input's own.
  static func compare(_ rebuilt: [UInt8], with input: [UInt8]) -> Outcome {
    guard rebuilt != input else { return .same }
    let offset = zip(input, rebuilt).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    return .different(
      offset: offset ?? min(input.count, rebuilt.count), inputBytes: input.count,
      rebuiltBytes: rebuilt.count)
  }

  /// The document as JSON, and from that alone back to the bytes of the file.
  private static func rebuiltSource(of document: Document) throws -> [UInt8] {
    let rebuilt = try Reconstruction.source(fromJSON: DocumentJSON.encode(document))
    let source = Source(
      name: rebuilt.name, bytes: rebuilt.utf8, charset: rebuilt.charset,
      substitutions: rebuilt.substitutions)
    guard let bytes = OriginalBytes.rebuild(source) else {
      throw OutputError(
        "the charset \(rebuilt.charset) cannot be written", advice: "report this as a bug")
    }
    return bytes
  }
}
