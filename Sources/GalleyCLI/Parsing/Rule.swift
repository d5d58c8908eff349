/// A key path that may cross tasks.
typealias Path<Root, Value> = WritableKeyPath<Root, Value> & Sendable

/// One option or positional argument: its names, its help, and where its value goes.
struct Rule<Target>: Sendable {
  /// `--output`, `-o`; empty for a positional argument.
  let names: [String]
  /// What stands for the value in help; nil for a flag.
  let placeholder: String?
  /// What it does, in one line.
  let help: String
  /// Stores a value; a flag is given an empty one.
  let store: @Sendable (inout Target, String) throws(Failure) -> Void

  /// An option that is on or off.
  static func flag(
    _ names: String..., into path: Path<Target, Bool>, help: String
  ) -> Rule {
    Rule(names: names, placeholder: nil, help: help) { target, _ in target[keyPath: path] = true }
  }

  /// An option with a value; the last one given counts.
  static func option<Value: ArgumentValue>(
    _ names: String..., value placeholder: String, into path: Path<Target, Value?>, help: String
  ) -> Rule {
    let name = names.first ?? ""
    return Rule(names: names, placeholder: placeholder, help: help) {
      (target: inout Target, written: String) throws(Failure) in
      guard let value = Value(argument: written) else {
        throw .usage("\(name) takes \(Value.expectation), not '\(written)'")
      }
      target[keyPath: path] = value
    }
  }

  /// An option that may be given more than once.
  static func list(
    _ names: String..., value placeholder: String, into path: Path<Target, [String]>, help: String
  ) -> Rule {
    Rule(names: names, placeholder: placeholder, help: help) {
      $0[keyPath: path].append($1)
    }
  }

  /// The arguments that are not options.
  static func positional(
    _ placeholder: String, into path: Path<Target, [String]>, help: String
  ) -> Rule {
    Rule(names: [], placeholder: placeholder, help: help) { $0[keyPath: path].append($1) }
  }

  /// The same rule for a command that holds the target as a part of itself.
  func lifted<Whole>(to path: Path<Whole, Target>) -> Rule<Whole> {
    Rule<Whole>(names: names, placeholder: placeholder, help: help) {
      (whole: inout Whole, value: String) throws(Failure) in
      try store(&whole[keyPath: path], value)
    }
  }
}

/// A type that an option's value can have.
protocol ArgumentValue: Sendable {
  /// What a value looks like, for messages: `a whole number from 1`.
  static var expectation: String { get }
  /// The value written as `argument`; nil when it is not one.
  init?(argument: String)
}

extension String: ArgumentValue {
  static var expectation: String { "text" }
  init?(argument: String) { self = argument }
}

extension Int: ArgumentValue {
  static var expectation: String { "a whole number from 1" }
  init?(argument: String) {
    guard let number = Int(argument), number > 0 else { return nil }
    self = number
  }
}
