/// A parsed JSON text: its values in one flat array, in the order of the text.
///
/// Containers are followed by what they hold, and each value knows where the next one after it starts; so parsing
/// needs no recursion and no allocation a value.
final class JSONTape: Sendable {
  enum Kind: UInt8, Sendable {
    case null, boolean, number, string, array, object
  }

  struct Value: Sendable {
    var kind: Kind
    /// For strings: whether there are escapes to undo.
    var isEscaped = false
    /// The first byte; for strings the one after the quotation mark.
    var start: Int
    /// The byte after the last; for strings the closing quotation mark.
    var end: Int
    /// The index of the value after this one and all it holds.
    var next: Int
  }

  let bytes: [UInt8]
  let values: [Value]

  /// Parses `bytes` strictly by RFC 8259: UTF-8, one value, no duplicate names.
  ///
  /// - Throws: `JSONError` at the first byte that is wrong.
  init(parsing bytes: [UInt8]) throws(JSONError) {
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      throw JSONError("the text is not UTF-8", at: error.byteOffsets.lowerBound)
    }
    var parser = JSONParser(bytes)
    try parser.parse()
    self.bytes = bytes
    values = parser.values
  }
}

extension JSONTape {
  /// The text of a string value without its escapes.
  func text(of value: Value) -> [UInt8] {
    guard value.isEscaped else { return Array(bytes[value.start..<value.end]) }
    var output: [UInt8] = []
    output.reserveCapacity(value.end - value.start)
    var index = value.start
    var runStart = index
    while index < value.end {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      output.append(contentsOf: bytes[runStart..<index])
      let escape = bytes[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "u"):
        var code = hexadecimal(at: index)
        index += 4
        if code & 0xFC00 == 0xD800 {
          // The parser has made sure that the other half follows.
          code = 0x1_0000 + (code & 0x3FF) << 10 + hexadecimal(at: index + 2) & 0x3FF
          index += 6
        }
        if let scalar = Unicode.Scalar(code) {
          output.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      default: output.append(escape)
      }
      runStart = index
    }
    output.append(contentsOf: bytes[runStart..<value.end])
    return output
  }

  private func hexadecimal(at index: Int) -> UInt32 {
    bytes[index..<index + 4].reduce(0) { $0 << 4 | UInt32(JSONParser.digit($1) ?? 0) }
  }
}
