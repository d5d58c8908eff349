/// The parser behind `JSONTape`: one pass, its own stack, depth and the size of an object bounded.
struct JSONParser {
  /// How deep containers may lie in each other: more than any document has, and little enough for decoders to recurse.
  static let maximumDepth = 512
  /// How many members an object may have: no object of the format has half as many, and telling names apart stays cheap.
  static let maximumMemberCount = 64

  private(set) var values: [JSONTape.Value] = []
  private let bytes: [UInt8]
  private var position = 0
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    values.reserveCapacity(bytes.count / 8)
  }

  mutating func parse() throws(JSONError) {
    try value()
    while let container = open.last {
      skipSpace()
      let isObject = values[container].kind == .object
      let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      let isEmpty = values.count == container + 1
      if current == closing {
        position += 1
        if isObject { try refuseDuplicates(in: container) }
        values[container].end = position
        values[container].next = values.count
        open.removeLast()
        continue
      }
      if !isEmpty {
        guard current == UInt8(ascii: ",") else {
          throw failure(isObject ? "expected ',' or '}'" : "expected ',' or ']'")
        }
        position += 1
        skipSpace()
      }
      if isObject { try name() }
      try value()
    }
    skipSpace()
    if position < bytes.count { throw failure("something follows the end of the value") }
  }

  /// The value of a hexadecimal digit; nil for any other byte.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ problem: String) -> JSONError {
    JSONError(position < bytes.count ? problem : "the text ends too soon: " + problem, at: position)
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func name() throws(JSONError) {
    guard current == UInt8(ascii: "\"") else { throw failure("expected a name in quotation marks") }
    try string()
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw failure("expected ':'") }
    position += 1
  }

  /// Reads a value that is no container, or opens one.
  private mutating func value() throws(JSONError) {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): try container(.object)
    case UInt8(ascii: "["): try container(.array)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .boolean)
    case UInt8(ascii: "f"): try word("false", .boolean)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: try number()
    default: throw failure("expected a value")
    }
  }

  private mutating func add(_ kind: JSONTape.Kind, from start: Int, isEscaped: Bool = false) {
    values.append(
      JSONTape.Value(
        kind: kind, isEscaped: isEscaped, start: start, end: position, next: values.count + 1))
  }

  private mutating func container(_ kind: JSONTape.Kind) throws(JSONError) {
    guard open.count < Self.maximumDepth else {
      throw failure("values are nested deeper than \(Self.maximumDepth)")
    }
    open.append(values.count)
    add(kind, from: position)
    position += 1
  }

  private mutating func word(_ word: String, _ kind: JSONTape.Kind) throws(JSONError) {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("expected a value") }
    let start = position
    position += word.utf8.count
    add(kind, from: start)
  }

  private mutating func number() throws(JSONError) {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    add(.number, from: start)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    if position == start { throw failure("expected a digit") }
  }

  private mutating func string() throws(JSONError) {
    position += 1
    let start = position
    var isEscaped = false
    while let byte = current, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw failure("a control character must be escaped") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      }
    }
    guard current != nil else { throw failure("a string is not closed") }
    add(.string, from: start, isEscaped: isEscaped)
    position += 1
  }

  private mutating func escape() throws(JSONError) {
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      let code = try codeUnit()
      if code & 0xFC00 == 0xDC00 { throw failure("the first half of a surrogate pair is missing") }
      guard code & 0xFC00 == 0xD800 else { return }
      guard current == UInt8(ascii: "\\") else {
        throw failure("the second half of a surrogate pair is missing")
      }
      position += 1
      guard current == UInt8(ascii: "u"), try codeUnit() & 0xFC00 == 0xDC00 else {
        throw failure("the second half of a surrogate pair is missing")
      }
    default: throw failure("there is no such escape")
    }
  }

  /// Reads `uXXXX`.
  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    position += 1
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Self.digit(byte) else {
        throw failure("expected a hexadecimal digit")
      }
      code = code << 4 | UInt16(digit)
      position += 1
    }
    return code
  }

  private func refuseDuplicates(in object: Int) throws(JSONError) {
    var names: [ArraySlice<UInt8>] = []
    var index = object + 1
    while index < values.count {
      let value = values[index]
      if value.isEscaped {
        throw JSONError("a name of this format needs no escapes", at: value.start)
      }
      let name = bytes[value.start..<value.end]
      if names.contains(name) {
        throw JSONError("a name stands twice in one object", at: value.start)
      }
      guard names.count < Self.maximumMemberCount else {
        throw JSONError("an object has more than \(Self.maximumMemberCount) names", at: value.start)
      }
      names.append(name)
      index = values[index + 1].next
    }
  }
}
