/// An option of a plugin: from it come `--help`, the check of chain files, `galley plugins` and the manual.
public struct OptionSpecification: Sendable, Hashable {
  /// What values an option takes, with its default.
  public enum Kind: Sendable, Hashable {
    /// Yes or no.
    case flag(default: Bool)
    /// A whole number within bounds.
    case integer(default: Int, in: ClosedRange<Int>)
    /// One word of a list.
    case choice(default: String, of: [String])
    /// Any text.
    case text(default: String)
    /// A file of at most `byteLimit` bytes, given by its path; none unless one is given.
    case file(byteLimit: Int)
  }

  /// The name, lower case with hyphens.
  public let name: String
  /// What it does, in one line.
  public let summary: String
  /// What values it takes.
  public let kind: Kind

  /// Declares an option.
  public init(_ name: String, _ kind: Kind, _ summary: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }

  /// The value taken when none is given.
  public var defaultValue: OptionValue {
    switch kind {
    case .flag(let value): .flag(value)
    case .integer(let value, _): .integer(value)
    case .choice(let value, _), .text(let value): .text(value)
    case .file: .file(nil)
    }
  }

  /// Reads a value written in a chain file or on the command line.
  ///
  /// A path says nothing without the file's bytes: of an option that takes a file, only the empty value, no file,
  /// can be read here.
  ///
  /// - Throws: `OptionError` that names the option and what it takes.
  public func value(from written: String) throws(OptionError) -> OptionValue {
    switch kind {
    case .flag:
      switch written {
      case "true", "yes", "on": return .flag(true)
      case "false", "no", "off": return .flag(false)
      default: throw OptionError(option: name, problem: "'\(written)' is not true or false")
      }
    case .integer(_, let bounds):
      guard let number = Int(written), bounds.contains(number) else {
        throw OptionError(
          option: name,
          problem:
            "'\(written)' is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
      }
      return .integer(number)
    case .choice(_, let words):
      guard words.contains(written) else {
        throw OptionError(
          option: name, problem: "'\(written)' is none of \(words.joined(separator: ", "))")
      }
      return .text(written)
    case .text: return .text(written)
    case .file:
      guard written.isEmpty else {
        throw OptionError(
          option: name,
          problem: "the file '\(written)' was not read; give its bytes as an OptionFile")
      }
      return .file(nil)
    }
  }

  /// The value that a file gives.
  ///
  /// - Throws: `OptionError` where the option takes no file, or none as large.
  public func value(from file: OptionFile) throws(OptionError) -> OptionValue {
    guard case .file(let limit) = kind else {
      throw OptionError(option: name, problem: "it takes no file")
    }
    guard file.bytes.count <= limit else {
      throw OptionError(
        option: name, problem: "'\(file.name)' is larger than \(limit) bytes, the most it takes")
    }
    return .file(file)
  }
}

/// The value of an option.
public enum OptionValue: Sendable, Hashable {
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// A word or a text.
  case text(String)
  /// A file; nil where none is given.
  case file(OptionFile?)

  /// The value as a chain file writes it; a file by its name.
  public var written: String {
    switch self {
    case .flag(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .text(let value): value
    case .file(let file): file?.name ?? ""
    }
  }
}

/// An option that does not exist or a value it does not take.
public struct OptionError: Error, Sendable, Hashable {
  /// The option's name.
  public let option: String
  /// What is wrong and what would be right.
  public let problem: String

  /// Says what is wrong with `option`.
  public init(option: String, problem: String) {
    self.option = option
    self.problem = problem
  }
}

/// The values of a plugin's options: complete, checked, and typed by the plugin's own manifest.
public struct Options: Sendable, Hashable {
  private var values: [String: OptionValue]
  private let plugin: String

  /// The defaults of `manifest`, changed by what was `written` in a chain file or on the command line.
  ///
  /// - Parameters:
  ///   - written: values by the names of their options.
  ///   - files: the files of options that take one, by the names of the options; they count before `written`.
  /// - Throws: `OptionError` for a name the manifest does not declare or a value it does not take.
  public init(
    for manifest: Manifest, written: [String: String] = [:], files: [String: OptionFile] = [:]
  ) throws(OptionError) {
    plugin = manifest.id
    values = [:]
    for option in manifest.options { values[option.name] = option.defaultValue }
    for name in Set(written.keys).union(files.keys).sorted() {
      guard let option = manifest.options.first(where: { $0.name == name }) else {
        let known = manifest.options.map(\.name).joined(separator: ", ")
        throw OptionError(
          option: name,
          problem: known.isEmpty
            ? "\(manifest.id) takes no options"
            : "\(manifest.id) has no such option; it has \(known)")
      }
      if let file = files[name] {
        values[name] = try option.value(from: file)
      } else {
        values[name] = try option.value(from: written[name] ?? "")
      }
    }
  }

  /// The value of a flag the manifest declares.
  public func flag(_ name: String) -> Bool {
    guard case .flag(let value)? = values[name] else { undeclared(name) }
    return value
  }

  /// The value of a whole number the manifest declares.
  public func integer(_ name: String) -> Int {
    guard case .integer(let value)? = values[name] else { undeclared(name) }
    return value
  }

  /// The value of a choice or text the manifest declares.
  public func text(_ name: String) -> String {
    guard case .text(let value)? = values[name] else { undeclared(name) }
    return value
  }

  /// The file of an option the manifest declares; nil where none is given.
  public func file(_ name: String) -> OptionFile? {
    guard case .file(let value)? = values[name] else { undeclared(name) }
    return value
  }

  /// A plugin that asks for what its manifest does not declare is a mistake in the plugin, found on its first run.
  private func undeclared(_ name: String) -> Never {
    preconditionFailure("\(plugin) asks for option '\(name)', which its manifest does not declare")
  }
}
