/// What is wrong with a JSON text, and at which byte.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let problem: String
  /// The offset of the byte where it was found, from 0.
  public let offset: Int

  /// Says what is wrong at `offset`.
  public init(_ problem: String, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// What is wrong and where, in one line.
  public var description: String { "byte \(offset): \(problem)" }
}
