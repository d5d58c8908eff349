internal import GalleyCore

/// Whether a text without headings is Markdown all the same: by its backslashes, which stand where a writer of Markdown
/// puts them and nowhere else.
///
///     It ran on \[1] and cost 5\*3.    is Markdown
///     ¯\_(ツ)_/¯   C:\new   R\&D       are not
///
/// One pass over the source.
struct WrittenEscapes {
  /// One escape could be a sign of the text's own; a number with its stop escaped at the start of a line could not.
  private static let fewest = 2
  /// How far the end of code or of a target is looked for, so that the cost stays linear; addresses over 2,000 bytes
  /// work in few programs.
  private static let longestSearch = 2_048

  private let bytes: [UInt8]
  private var count = 0

  /// Whether `document` holds escapes and each backslash in it, outside preformatted lines, is one.
  static func areAll(in document: Document) -> Bool {
    var escapes = WrittenEscapes(bytes: document.source.bytes)
    for line in document.lines where line.mark.kind != .preformatted {
      guard escapes.takes(line.range.bounds) else { return false }
    }
    return escapes.count >= fewest
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes in the escapes of a line; false where a sign in it is not as a writer would have left it.
  private mutating func takes(_ line: Range<Int>) -> Bool {
    var position = line.lowerBound
    while position < line.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "\\"):
        // The last byte of a line breaks it.
        guard position + 1 < line.upperBound else { return true }
        guard takes(escapeAt: position, in: line) else { return false }
        position += 2
      case UInt8(ascii: "~"): return false
      case UInt8(ascii: "_"):
        if isUnderscoreEscaped(position, in: line) { return false }
        position += 1
      case UInt8(ascii: "`"): position = endOfCode(at: position, in: line)
      case UInt8(ascii: "]"): position = endOfLink(at: position, in: line)
      default: position += 1
      }
    }
    return true
  }

  private mutating func takes(escapeAt position: Int, in line: Range<Int>) -> Bool {
    let next = position + 2 < line.upperBound ? bytes[position + 2] : nil
    switch bytes[position + 1] {
    case UInt8(ascii: "\\"): return next.map { $0 <= 0x20 || Self.isPunctuation($0) } ?? true
    case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "~"), UInt8(ascii: "*"),
      UInt8(ascii: "|"):
      break
    case UInt8(ascii: "_"):
      guard isUnderscoreEscaped(position + 1, in: line, before: position) else { return false }
    case UInt8(ascii: "<"):
      guard next.map({ Self.isLetter($0) || "/!?".utf8.contains($0) }) ?? true else { return false }
    case UInt8(ascii: "&"):
      let name = bytes[position + 2..<min(position + 35, line.upperBound)]
        .prefix { Self.isAlphanumeric($0) || $0 == UInt8(ascii: "#") }
      guard !name.isEmpty, name.endIndex < line.upperBound,
        bytes[name.endIndex] == UInt8(ascii: ";")
      else { return false }
    case UInt8(ascii: "!"):
      guard next.map({ "[*<`".utf8.contains($0) }) ?? true else { return false }
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: ":"):
      let opening = bytes[line.lowerBound..<position]
      guard
        opening.allSatisfy({ " >-*+.)".utf8.contains($0) || Self.isDigit($0) })
          || bytes[position + 1] == UInt8(ascii: "#") && position + 2 == line.upperBound
      else { return false }
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      let opening = bytes[line.lowerBound..<position]
      guard let last = opening.last, Self.isDigit(last), next ?? 0x20 == 0x20,
        opening.allSatisfy({ " >-*+.)".utf8.contains($0) || Self.isDigit($0) })
      else { return false }
      count += 1
    default: return false
    }
    count += 1
    return true
  }

  /// Whether a writer escapes the underscore at `position`: one that does not stand between letters or spaces.
  private func isUnderscoreEscaped(_ position: Int, in line: Range<Int>, before: Int? = nil) -> Bool
  {
    let start = before ?? position
    let previous = start > line.lowerBound ? bytes[start - 1] : nil
    let next = position + 1 < line.upperBound ? bytes[position + 1] : nil
    if previous == 0x20 && next == 0x20 { return false }
    guard let previous, let next else { return true }
    return !(Self.isAlphanumeric(previous) && Self.isAlphanumeric(next))
  }

  /// Where the code that backticks open ends: behind as many, or behind themselves.
  private func endOfCode(at position: Int, in line: Range<Int>) -> Int {
    let tick = UInt8(ascii: "`")
    let length = bytes[position..<line.upperBound].prefix { $0 == tick }.count
    let limit = min(line.upperBound, position + length + Self.longestSearch)
    var next = position + length
    while next < limit {
      let run = bytes[next..<limit].prefix { $0 == tick }.count
      if run == length { return next + run }
      next += max(run, 1)
    }
    return position + length
  }

  /// Where the target ends that follows a bracket; behind the bracket where none does.
  ///
  /// No sign is escaped in a target but brackets and backslashes.
  private func endOfLink(at position: Int, in line: Range<Int>) -> Int {
    guard position + 1 < line.upperBound, bytes[position + 1] == UInt8(ascii: "(") else {
      return position + 1
    }
    var next = position + 2
    while next < min(line.upperBound, position + Self.longestSearch) {
      if bytes[next] == UInt8(ascii: ")") { return next + 1 }
      next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
    }
    return position + 1
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
