/// Why a YAML file was refused, and where.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file breaks a rule of YAML; the message is libyaml's.
    case syntax(String)
    /// A mapping has the key twice; the first stands on this line.
    case duplicateKey(String, firstLine: Int)
    /// A key is a list or a mapping.
    case keyIsNotScalar
    /// An anchor (`&name`).
    case anchor(String)
    /// An alias (`*name`).
    case alias(String)
    /// A tag (`!name`).
    case tag(String)
    /// A second document in the file.
    case secondDocument
    /// No value at all.
    case empty
    /// Lists and mappings inside one another beyond the limit.
    case tooDeep(limit: Int)
    /// The file is larger than the limit.
    case tooLarge(limit: Int)
    /// The parser could not be made for want of memory.
    case outOfMemory
  }

  /// What is wrong.
  public var reason: Reason
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// The offending line of the file, cut around the place when it is long.
  public var source: String
  /// How many characters of `source` stand before the place.
  public var caret: Int

  /// What happened, where, and what to do next, then the line of the file with a caret below.
  public var description: String {
    var text = "line \(line), column \(column): \(explanation)"
    if !source.isEmpty {
      text += "\n  \(source)\n  \(String(repeating: " ", count: caret))^"
    }
    return text
  }

  /// What happened and what to do next, without the place.
  public var explanation: String {
    switch reason {
    case .syntax(let message): "not YAML (\(message)); check indent, quotes and colons here"
    case .duplicateKey(let key, let line):
      "the key “\(key)” stands on line \(line) already; keep one of the two"
    case .keyIsNotScalar: "a key must be a plain word or quoted text; put the list under a key"
    case .anchor(let name): "the anchor “&\(name)” is refused; write the value out, or quote it"
    case .alias(let name): "the alias “*\(name)” is refused; write the value out, or quote it"
    case .tag(let tag): "the tag “\(tag)” is refused; leave it out, or quote the value"
    case .secondDocument: "a second document starts here; keep one document a file"
    case .empty: "the file holds no value; write the first key"
    case .tooDeep(let limit): "more than \(limit) levels inside one another; flatten this part"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes; split it"
    case .outOfMemory: "no memory for the parser; close something and try again"
    }
  }
}

extension YAMLError {
  /// Makes an error that shows its place in the file; line and column from 1.
  init(_ reason: Reason, line: Int, column: Int, in bytes: [UInt8]) {
    self.reason = reason
    self.line = line
    self.column = column
    // Lines as libyaml counts them: LF, CR LF, CR.
    var start = bytes.startIndex
    var current = 1
    while current < line, start < bytes.endIndex {
      let byte = bytes[start]
      start += 1
      if byte == 0x0A || byte == 0x0D && !(start < bytes.endIndex && bytes[start] == 0x0A) {
        current += 1
      }
    }
    let rest = bytes[start...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    // Control characters (a tab too) would move the caret.
    let characters = String(decoding: rest[..<end], as: UTF8.self).unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
    }
    let place = min(max(column - 1, 0), characters.count)
    let first = max(0, place - 60)
    var view = String.UnicodeScalarView()
    for scalar in characters[first..<min(characters.count, place + 20)] { view.append(scalar) }
    source = String(view)
    caret = place - first
  }
}
