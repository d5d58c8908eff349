/// A file that an option names: a cover image, a style sheet, a reference document.
///
/// Plugins never touch files, so the bytes come in with the option; whoever runs the chain has read them.
public struct OptionFile: Sendable, Hashable {
  /// The file's name without its folders, for messages.
  ///
  /// Folders are left out because they must not reach an output (law 3).
  public let name: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// Makes a file of `bytes`, which messages call `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
