/// Something worth saying about a document.
///
/// Errors are thrown; everything about the text itself is said here.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: Int, Sendable, Hashable, Comparable {
    /// Good to know.
    case note
    /// Probably worth a look.
    case warning

    /// Orders by weight.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A stable name in the form `citation.unlinked`, for filters and tests.
  public let id: String
  /// How much it matters.
  public let severity: Severity
  /// What is the case, in one line without a full stop.
  public let summary: String
  /// What the reader can do about it; nil where nothing need be done.
  public let advice: String?
  /// Where in the source.
  public let range: SourceRange?
  /// The plugin that said it; set by the chain.
  public internal(set) var plugin: String

  /// Makes a diagnostic; the chain adds the plugin's name.
  public init(
    _ severity: Severity, id: String, _ summary: String, advice: String? = nil,
    at range: SourceRange? = nil
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.advice = advice
    self.range = range
    self.plugin = ""
  }
}

/// Where plugins put what they have to say; they never print.
public struct Diagnostics: Sendable {
  /// All that was said, in order.
  public private(set) var all: [Diagnostic] = []
  var plugin = ""

  /// A collection of nothing, for the plugin that is going to run.
  public init(plugin: String = "") { self.plugin = plugin }

  /// Adds a diagnostic and stamps it with the plugin that is running.
  public mutating func report(_ diagnostic: Diagnostic) {
    var stamped = diagnostic
    stamped.plugin = plugin
    all.append(stamped)
  }
}
