/// The version of Galley: with the input and the chain it decides every byte of an output.
public enum Version {
  /// The version by the rules of semantic versioning.
  public static let current = "0.1.0"
}
