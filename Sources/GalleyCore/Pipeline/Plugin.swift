/// What every plugin has in common: it says what it is and is made from options.
///
/// Plugins are values, keep no state between documents, never print, and never touch files, clock, locale or
/// randomness: all they know comes in as an argument (law 3).
public protocol Plugin: Sendable {
  /// What the plugin is.
  static var manifest: Manifest { get }

  /// Checks what a manifest cannot say of its options: what stands in files, what excludes each other.
  ///
  /// It is asked once, before anything runs; a plugin need not have it.
  ///
  /// - Throws: `OptionError` that names the option and what is wrong with it.
  static func check(_ options: Options) throws(OptionError)

  /// Makes the plugin; `options` were checked against `manifest` and by `check`.
  init(options: Options)
}

extension Plugin {
  /// Nothing to check beyond the manifest.
  public static func check(_ options: Options) throws(OptionError) {}

  /// Makes the plugin with its default options.
  public init() {
    // Defaults always satisfy the manifest they come from.
    guard let options = try? Options(for: Self.manifest) else {
      preconditionFailure("the defaults of \(Self.manifest.id) do not satisfy its manifest")
    }
    self.init(options: options)
  }
}

/// Turns bytes into a document of lines as printed.
public protocol Reader: Plugin {
  /// Reads `input` and notes what is worth saying in `diagnostics`.
  ///
  /// - Throws: `InputError` when no document can be made of the input.
  func read(_ input: Input, _ diagnostics: inout Diagnostics) throws(InputError) -> Document
}

/// Changes a document: one pass, cost linear in its size, every change through the ledger.
public protocol Filter: Plugin {
  /// Changes `document` and notes what is worth saying in `diagnostics`.
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics)
}

/// Turns a document into bytes.
public protocol Writer: Plugin {
  /// The usual extension of the files it makes, without the dot.
  static var fileExtension: String { get }

  /// Writes `document` and notes what is worth saying in `diagnostics`.
  ///
  /// - Throws: `OutputError` when no valid output can be made of the document.
  func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError) -> [UInt8]
}

/// The bytes of one input and the name to use in messages.
public struct Input: Sendable {
  /// A name for messages, usually the file's.
  public let name: String
  /// The bytes.
  public let bytes: [UInt8]

  /// Makes an input.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The reason an input cannot become a document.
public struct InputError: Error, Sendable, Hashable {
  /// What is wrong.
  public let problem: String
  /// What to do next.
  public let advice: String

  /// Says what is wrong and what to do.
  public init(_ problem: String, advice: String) {
    self.problem = problem
    self.advice = advice
  }
}

/// The reason a document cannot be written.
public struct OutputError: Error, Sendable, Hashable {
  /// What is wrong.
  public let problem: String
  /// What to do next.
  public let advice: String
  /// Whether the reason is that the document has no text, which is the input's doing and not the writer's.
  public let isLackOfText: Bool

  /// Says what is wrong and what to do.
  public init(_ problem: String, advice: String, isLackOfText: Bool = false) {
    self.problem = problem
    self.advice = advice
    self.isLackOfText = isLackOfText
  }
}
