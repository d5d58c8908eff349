/// What must be escaped in Markdown, and only that.
enum MarkdownEscaping {
  /// Text with a backslash before each sign that a reader would take for markup.
  static func text(_ bytes: [UInt8], in place: MarkdownInlines.Place, isInLink: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    for (index, byte) in bytes.enumerated() {
      // A line feed in running text would be a space to a reader, and two would end the paragraph.
      if byte == 0x0A || byte == 0x0D {
        output += Array("&#\(byte);".utf8)
        continue
      }
      let before = index > 0 ? bytes[index - 1] : nil
      let after = index + 1 < bytes.count ? bytes[index + 1] : nil
      let needsEscape =
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "~"): true
        case UInt8(ascii: "]"): isInLink
        case UInt8(ascii: "|"): place == .cell
        case UInt8(ascii: "\\"): after.map { isPunctuation($0) || $0 == 0x0A || $0 == 0x0D } ?? true
        case UInt8(ascii: "*"): !(before == 0x20 && after == 0x20)
        case UInt8(ascii: "_"):
          !(before == 0x20 && after == 0x20) && !(isAlphanumeric(before) && isAlphanumeric(after))
        case UInt8(ascii: "<"):
          after.map { isLetter($0) || "/!?".utf8.contains($0) } ?? true
        case UInt8(ascii: "!"): after == nil
        case UInt8(ascii: "&"): startsEntity(bytes[(index + 1)...])
        default: false
        }
      if needsEscape { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return output
  }

  /// A line of a paragraph with a backslash where its beginning would make it another block.
  static func lineStart(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = line.first else { return line }
    let backslash: ArraySlice<UInt8> = [UInt8(ascii: "\\")]
    let rest = line.dropFirst()
    switch first {
    case UInt8(ascii: "#"):
      let signs = line.prefix { $0 == UInt8(ascii: "#") }
      return signs.count <= 6 && endsMarker(line.dropFirst(signs.count)) ? backslash + line : line
    case UInt8(ascii: ">"): return backslash + line
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="),
      UInt8(ascii: ":"), UInt8(ascii: "|"):
      // A bullet, or a line of signs only: a rule, the line under a heading or under the head of a table.
      let isBullet = first != UInt8(ascii: "=") && first != UInt8(ascii: ":") && endsMarker(rest)
      let isRule = line.allSatisfy { "-=:| \t".utf8.contains($0) }
      return isBullet || isRule ? backslash + line : line
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      let sign = line.dropFirst(digits.count)
      guard digits.count <= 9, sign.first == UInt8(ascii: ".") || sign.first == UInt8(ascii: ")"),
        endsMarker(sign.dropFirst())
      else { return line }
      return digits + backslash + sign
    default: return line
    }
  }

  /// Spaces at the two ends, which a reader would drop, as references to characters.
  static func edges(_ content: [UInt8]) -> [UInt8] {
    guard let first = content.first, let last = content.last,
      isBlank(first) || isBlank(last) || content.contains(0x0A)
    else { return content }
    var lines: [UInt8] = []
    for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { lines.append(0x0A) }
      let leading = line.prefix(while: isBlank)
      let inner = line.dropFirst(leading.count)
      let trailing = inner.reversed().prefix(while: isBlank)
      for byte in leading { lines += Array("&#\(byte);".utf8) }
      lines += inner.dropLast(trailing.count)
      for byte in trailing.reversed() { lines += Array("&#\(byte);".utf8) }
    }
    return lines
  }

  /// A code span: its fence is longer than any run of backticks inside.
  static func code(_ bytes: [UInt8], in place: MarkdownInlines.Place) -> [UInt8] {
    let tick = UInt8(ascii: "`")
    let fence = [UInt8](repeating: tick, count: longestRun(of: tick, in: bytes) + 1)
    // A reader takes one space off both ends where both have one, and a backtick must not touch the fence.
    let isPadded =
      bytes.first == tick || bytes.last == tick
      || (bytes.first == 0x20 && bytes.last == 0x20 && bytes.contains { $0 != 0x20 })
    var content: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "|") && place == .cell { content.append(UInt8(ascii: "\\")) }
      content.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    return fence + (isPadded ? [0x20] : []) + content + (isPadded ? [0x20] : []) + fence
  }

  /// The end of a link: its bracket and its target.
  static func linkEnd(_ target: String, in place: MarkdownInlines.Place) -> [UInt8] {
    let bytes = Array(target.utf8)
    let needsBrackets =
      bytes.isEmpty || bytes.contains { $0 <= 0x20 || $0 == 0x7F }
      || bytes.first == UInt8(ascii: "<")
    var output = Array((needsBrackets ? "](<" : "](").utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x0D:
        output += Array(byte == 0x0A ? "%0A".utf8 : "%0D".utf8)
        continue
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "&") where startsEntity(bytes[(index + 1)...]):
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "|") where place == .cell: output.append(UInt8(ascii: "\\"))
      default: break
      }
      output.append(byte)
    }
    return output + Array((needsBrackets ? ">)" : ")").utf8)
  }

  static func longestRun(of byte: UInt8, in bytes: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for candidate in bytes {
      run = candidate == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// A line without the blanks at its ends.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, isBlank(last) || last == 0x0D { line.removeLast() }
    while let first = line.first, isBlank(first) { line.removeFirst() }
    return line
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a marker before `rest` counts: it does before white space and at the end of a line.
  private static func endsMarker(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map(isBlank) ?? true
  }

  /// Whether an ampersand before `rest` would be a reference to a character: at most 32 letters, digits or number
  /// signs and a semicolon.
  private static func startsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(33).prefix { isAlphanumeric($0) || $0 == UInt8(ascii: "#") }
    // What follows the end of the text is not known here.
    guard name.count < rest.count else { return true }
    return !name.isEmpty && name.count < 33
      && rest[rest.startIndex + name.count] == UInt8(ascii: ";")
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isAlphanumeric(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
