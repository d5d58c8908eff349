/// The proof of laws 1 and 2 for one input: the source rebuilt from what was written, compared byte for byte.
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

  /// Compares what `rebuild` makes of `json` with the input's own bytes.
  ///
  /// - Parameters:
  ///   - input: the bytes as they came.
  ///   - json: the document and its ledger as `galley convert --to json` writes them.
  ///   - rebuild: makes the source of the JSON alone.
  public static func compare(
    _ input: [UInt8], json: [UInt8], rebuild: ([UInt8]) throws -> [UInt8]
  ) -> Outcome {
    let rebuilt: [UInt8]
    do { rebuilt = try rebuild(json) } catch { return .unreadable("\(error)") }
    if rebuilt == input { return .same }
    let offset = zip(input, rebuilt).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    return .different(
      offset: offset ?? min(input.count, rebuilt.count), inputBytes: input.count,
      rebuiltBytes: rebuilt.count)
  }
}
