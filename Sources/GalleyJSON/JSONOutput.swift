/// JSON text under construction: brackets, commas, escapes and, when asked for, indentation.
struct JSONOutput {
  private var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// The depth inside which everything stays on one line; nil outside of such a value.
  private var compactDepth: Int?
  private var isFirst = true
  private var isAfterKey = false

  init(isPretty: Bool, capacity: Int) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
  }

  /// The whole text, with a line feed at its end.
  consuming func finish() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  mutating func object(compact: Bool = false, _ content: (inout JSONOutput) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), compact, content)
  }

  mutating func array(compact: Bool = false, _ content: (inout JSONOutput) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), compact, content)
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isPretty && compactDepth == nil { bytes.append(0x20) }
    isAfterKey = true
  }

  mutating func null() { raw("null") }

  mutating func integer(_ value: Int) {
    separate()
    appendDigits(of: value)
  }

  /// A number from 0 to 1 with four decimals, from its ten-thousandths.
  mutating func tenThousandths(_ value: Int) {
    separate()
    appendDigits(of: value / 10_000)
    bytes.append(UInt8(ascii: "."))
    var divisor = 1_000
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  /// The shortest decimal number that reads back as `value`; null where JSON has no number for it.
  mutating func float(_ value: Float) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(of: $0.span) }
  }

  /// `value` must be valid UTF-8.
  mutating func string(of value: Span<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.withUnsafeBufferPointer { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Base64 needs no escapes.
  mutating func base64(_ value: ArraySlice<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    Base64.encode(value, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func raw(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ compact: Bool, _ content: (inout JSONOutput) -> Void
  ) {
    separate()
    bytes.append(opening)
    depth += 1
    isFirst = true
    let opensCompact = compact && compactDepth == nil
    if opensCompact { compactDepth = depth }
    content(&self)
    depth -= 1
    if !isFirst && compactDepth == nil { breakLine() }
    if opensCompact { compactDepth = nil }
    bytes.append(closing)
    isFirst = false
  }

  /// What stands before a value or a key: nothing after a key or a bracket, else a comma.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 && compactDepth == nil { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func appendDigits(of value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if bytes.count - start > 1 { bytes[start...].reverse() }
  }

  /// RFC 8259 §7: quotation mark, backslash and the controls below U+0020 must be escaped.
  ///
  /// U+FFFE and U+FFFF are escaped too: XML forbids them, and the text is put into XML as it is.
  private mutating func appendEscaped(_ value: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in value.indices {
      let byte = value[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        if byte == 0xEF, index + 2 < value.count, value[index + 1] == 0xBF, value[index + 2] >= 0xBE
        {
          bytes.append(contentsOf: value[start..<index])
          bytes.append(contentsOf: (value[index + 2] == 0xBE ? "\\ufffe" : "\\uffff").utf8)
          start = index + 3
        }
        continue
      }
      bytes.append(contentsOf: value[start..<index])
      start = index + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case 0x08: bytes.append(UInt8(ascii: "b"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x0C: bytes.append(UInt8(ascii: "f"))
      case 0x0D: bytes.append(UInt8(ascii: "r"))
      case 0x00..<0x20:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
        bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 0xF)])
      default: bytes.append(byte)
      }
    }
    bytes.append(contentsOf: value[start...])
  }
}
