/// How the command `galley` ends.
///
/// Stable: scripts may rely on these numbers.
/// Of several failures in one run the one of the highest number is reported.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable, Comparable {
  /// All went well.
  case success = 0
  /// A document could not be converted, or `verify` found a difference.
  case failure = 1
  /// The command line is wrong; nothing was read.
  case usage = 2
  /// An input, or a file that an option names, cannot be read.
  case unreadableInput = 3
  /// An output cannot be written: it exists and `--force` is not given, or its folder is missing.
  case unwritableOutput = 4
  /// The chain is wrong; nothing was read.
  case invalidChain = 5
  /// An input is not text, or holds no text.
  case noText = 6
  /// A plugin broke a law of Galley: a bug in the plugin. Nothing was written.
  case brokenLaw = 7
  /// A book carries no record of its source, or a damaged one.
  case noRecord = 8
  /// A bug in Galley (EX_SOFTWARE of sysexits.h).
  case bug = 70

  /// What it means, in one line, for `--help`.
  public var summary: String {
    switch self {
    case .success: "all went well"
    case .failure: "a document could not be converted, or verify found a difference"
    case .usage: "the command line is wrong; nothing was read"
    case .unreadableInput: "an input, or a file that an option names, cannot be read"
    case .unwritableOutput: "an output cannot be written, or exists and --force is not given"
    case .invalidChain: "the chain is wrong; nothing was read"
    case .noText: "an input is not text, or holds no text"
    case .brokenLaw: "a plugin broke a law; nothing was written for that input"
    case .noRecord: "a book carries no record of its source, or a damaged one"
    case .bug: "a bug in Galley"
    }
  }

  /// Orders by number.
  public static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }
}
