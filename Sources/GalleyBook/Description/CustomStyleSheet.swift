package import GalleyCore

/// A style sheet of the user's own, which stands after the book's and so decides where both speak.
///
/// Checked for what would show nothing or make the book invalid: files that are not in it, and, in EPUB, the
/// properties that are forbidden there (EPUBCheck CSS-001, RSC-007, RSC-031).
package struct CustomStyleSheet: Sendable, Hashable {
  /// The style sheet in UTF-8.
  package let bytes: [UInt8]

  /// The most bytes it may have: many times the largest that is written by hand.
  package static let byteLimit = 1 << 20

  /// Takes the style sheet in `file` for a book of `format`.
  ///
  /// - Throws: `OptionError` that names the line.
  package init(_ file: OptionFile, option: String, for format: BookFormat) throws(OptionError) {
    guard (try? UTF8Span(validating: file.bytes.span)) != nil else {
      throw OptionError(option: option, problem: "'\(file.name)' is not UTF-8; save it as UTF-8")
    }
    if let place = file.bytes.firstIndex(of: 0) {
      let line = file.bytes[..<place].count { $0 == 0x0A } + 1
      throw OptionError(
        option: option,
        problem: "\(file.name):\(line): there is a NUL character; save the file as text")
    }
    var scanner = StyleScanner(bytes: file.bytes, format: format)
    if let fault = scanner.fault() {
      throw OptionError(option: option, problem: "\(file.name):\(scanner.line): \(fault)")
    }
    bytes = file.bytes
  }
}

/// Looks through CSS for a few things without understanding the rest: names, strings, comments and brackets
/// (CSS Syntax Level 3, §4).
private struct StyleScanner {
  let bytes: [UInt8]
  let format: BookFormat
  private(set) var line = 1
  private var position = 0
  private var depth = 0
  /// Whether an `@namespace` has begun and not ended.
  private var isNamespace = false

  init(bytes: [UInt8], format: BookFormat) {
    self.bytes = bytes
    self.format = format
  }

  /// What the file is called that the style sheet goes into.
  private var whole: String { format == .epub ? "book" : "page" }

  /// What is wrong first; linear.
  ///
  /// `line` is then its line.
  mutating func fault() -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipCharset()
    // Whether something stands outside of braces that no braces or semicolon have followed yet.
    var isOpen = false
    while let byte = current {
      if depth > 0 || byte == UInt8(ascii: ";") {
        isOpen = false
        isNamespace = false
      } else if byte > 0x20, byte != UInt8(ascii: "}"),
        !(byte == UInt8(ascii: "/") && next == UInt8(ascii: "*"))
      {
        isOpen = true
      }
      switch byte {
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        guard skipComment() else { return "a comment is not closed; end it with */" }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard skipString(byte) != nil else { return "a string is not closed on its line" }
      case UInt8(ascii: "{"):
        depth += 1
        advance()
      case UInt8(ascii: "}"):
        guard depth > 0 else { return "there is a } too many" }
        depth -= 1
        advance()
      case UInt8(ascii: "@"):
        advance()
        let rule = name()
        if rule == "charset", format == .epub {
          return "@charset \"UTF-8\"; may only be the first thing in a style sheet; leave it out"
        }
        isNamespace = rule == "namespace"
        if rule == "import" {
          return "@import asks for a file that is not in the \(whole); put its rules into this one"
        }
      case _ where Self.isName(byte):
        if let fault = fault(of: name()) { return fault }
      default: advance()
      }
    }
    if depth > 0 { return "a { is not closed" }
    return isOpen
      ? "the file ends in a rule without { and }; a style sheet is a list of rules" : nil
  }

  /// Moves past the rule that says that the file is UTF-8, which is right at its beginning and in this form only
  /// (CSS Syntax Level 3, §3.2).
  private mutating func skipCharset() {
    let start = Array("@charset \"".utf8)
    let rest = Array("utf-8\";".utf8)
    guard bytes[position...].starts(with: start) else { return }
    let name = bytes[position...].dropFirst(start.count).prefix(rest.count)
    guard name.elementsEqual(rest, by: { ($0 | 0x20) == ($1 | 0x20) }) else { return }
    position += start.count + rest.count
  }

  private mutating func fault(of name: String) -> String? {
    if name == "url", current == UInt8(ascii: "(") {
      advance()
      skipSpace()
      let isQuoted = current == UInt8(ascii: "\"") || current == UInt8(ascii: "'")
      let address: String
      if isQuoted, let quote = current {
        guard let string = skipString(quote) else { return "a string is not closed on its line" }
        address = string
      } else {
        let start = position
        while let byte = current, byte != UInt8(ascii: ")") { advance(byte) }
        address = String(decoding: bytes[start..<position], as: UTF8.self)
      }
      // The address of a namespace is a name; nothing is fetched from there.
      guard isNamespace || address.hasPrefix("data:") || address.hasPrefix("#") else {
        return
          "url(\(address.prefix(60))) asks for a file that is not in the \(whole); leave it out or write it "
          + "as a data: address"
      }
      return nil
    }
    guard format == .epub, depth > 0, name == "direction" || name == "unicode-bidi" else {
      return nil
    }
    skipSpace()
    while current == UInt8(ascii: "/"), next == UInt8(ascii: "*"), skipComment() { skipSpace() }
    guard current == UInt8(ascii: ":") else { return nil }
    return "\(name) is forbidden in EPUB; the book says which way text runs in its markup"
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }
  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  private mutating func advance() {
    if let byte = current { advance(byte) }
  }

  private mutating func advance(_ byte: UInt8) {
    if byte == 0x0A { line += 1 }
    position += 1
  }

  private mutating func skipSpace() {
    while let byte = current, byte <= 0x20 { advance(byte) }
  }

  private mutating func skipComment() -> Bool {
    position += 2
    while let byte = current {
      if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        position += 2
        return true
      }
      advance(byte)
    }
    return false
  }

  /// The content of the string that starts here; nil where its line ends first.
  private mutating func skipString(_ quote: UInt8) -> String? {
    position += 1
    let start = position
    while let byte = current, byte != 0x0A {
      if byte == quote {
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      }
      // A backslash takes the next byte with it, a line break too.
      if byte == UInt8(ascii: "\\"), next != nil { advance() }
      advance()
    }
    return nil
  }

  private mutating func name() -> String {
    let start = position
    while let byte = current, Self.isName(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
