/// A key path that may cross tasks.
typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// One option or positional argument: its names, its help, and where its value goes.
struct Argument<Target>: Sendable {
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
  ) -> Argument {
    Argument(names: names, placeholder: nil, help: help) { target, _ in target[keyPath: path] = true
    }
  }

  /// An option with a value; the last one given counts.
  static func option<Value: ArgumentValue>(
    _ names: String..., value placeholder: String, into path: Path<Target, Value?>, help: String
  ) -> Argument {
    let name = names.first ?? ""
    return Argument(names: names, placeholder: placeholder, help: help) {
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
  ) -> Argument {
    Argument(names: names, placeholder: placeholder, help: help) {
      $0[keyPath: path].append($1)
    }
  }

  /// The arguments that are not options.
  static func positional(
    _ placeholder: String, into path: Path<Target, [String]>, help: String
  ) -> Argument {
    Argument(names: [], placeholder: placeholder, help: help) { $0[keyPath: path].append($1) }
  }

  /// The same argument for a command that holds the target as a part of itself.
  func lifted<Whole>(to path: Path<Whole, Target>) -> Argument<Whole> {
    Argument<Whole>(names: names, placeholder: placeholder, help: help) {
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
