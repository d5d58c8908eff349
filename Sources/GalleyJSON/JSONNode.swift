/// One value of a JSON tape, read by what the format expects there; what is not as expected is an error.
struct JSONNode {
  let tape: JSONTape
  let index: Int

  init(_ tape: JSONTape, index: Int = 0) {
    self.tape = tape
    self.index = index
  }

  private var value: JSONTape.Value { tape.values[index] }

  var isNull: Bool { value.kind == .null }

  func failure(_ problem: String) -> JSONError { JSONError(problem, at: value.start) }

  /// The value of the member `name`; nil where there is none.
  func optional(_ name: String) throws(JSONError) -> JSONNode? {
    guard value.kind == .object else { throw failure("expected an object") }
    var key = index + 1
    while key < value.next {
      let entry = tape.values[key]
      if tape.bytes[entry.start..<entry.end].elementsEqual(name.utf8) {
        return JSONNode(tape, index: key + 1)
      }
      key = tape.values[key + 1].next
    }
    return nil
  }

  func member(_ name: String) throws(JSONError) -> JSONNode {
    guard let node = try optional(name) else { throw failure("'\(name)' is missing") }
    return node
  }

  /// The values of an array, in order.
  func elements() throws(JSONError) -> Elements {
    guard value.kind == .array else { throw failure("expected an array") }
    return Elements(tape: tape, index: index + 1, end: value.next)
  }

  func elements(count: ClosedRange<Int>) throws(JSONError) -> [JSONNode] {
    let nodes = Array(try elements())
    guard count.contains(nodes.count) else {
      throw failure(
        "expected an array of \(count.lowerBound) to \(count.upperBound) values, not \(nodes.count)"
      )
    }
    return nodes
  }

  struct Elements: Sequence, IteratorProtocol {
    let tape: JSONTape
    var index: Int
    let end: Int

    mutating func next() -> JSONNode? {
      guard index < end else { return nil }
      defer { index = tape.values[index].next }
      return JSONNode(tape, index: index)
    }
  }

  func integer(in bounds: ClosedRange<Int>) throws(JSONError) -> Int {
    guard value.kind == .number, let number = wholeNumber else {
      throw failure("expected a whole number")
    }
    guard bounds.contains(number) else {
      throw failure(
        "\(number) is not between \(bounds.lowerBound) and \(bounds.upperBound)")
    }
    return number
  }

  /// The value of a number without fraction and exponent that fits 64 bits; nil for every other.
  ///
  /// Read by hand: there are a dozen numbers an entry, and a string for each would cost more than all else.
  private var wholeNumber: Int? {
    var index = value.start
    let isNegative = tape.bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var number = 0
    while index < value.end {
      guard let digit = JSONParser.digit(tape.bytes[index]), digit < 10 else { return nil }
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      // Counted down below zero, as the lowest number has no positive counterpart.
      let (difference, underflow) = product.subtractingReportingOverflow(Int(digit))
      if overflow || underflow { return nil }
      number = difference
      index += 1
    }
    if isNegative { return number }
    return number == .min ? nil : -number
  }

  func float() throws(JSONError) -> Float? {
    if isNull { return nil }
    guard value.kind == .number else { throw failure("expected a number") }
    return Float(String(decoding: tape.bytes[value.start..<value.end], as: UTF8.self))
  }

  /// A number from 0 to 1 in ten-thousandths.
  func tenThousandths() throws(JSONError) -> Int {
    let text = String(decoding: tape.bytes[value.start..<value.end], as: UTF8.self)
    guard value.kind == .number, let number = Double(text), (0...1).contains(number) else {
      throw failure("expected a number from 0 to 1")
    }
    return Int(number * 10_000 + 0.5)
  }

  func bytes() throws(JSONError) -> [UInt8] {
    guard value.kind == .string else { throw failure("expected a string") }
    return tape.text(of: value)
  }

  func string() throws(JSONError) -> String { String(decoding: try bytes(), as: UTF8.self) }

  func base64() throws(JSONError) -> [UInt8] {
    guard let decoded = Base64.decode(try bytes()) else { throw failure("this is not base64") }
    return decoded
  }

  /// Bytes under `name` as text or under `otherName` in base64; nil where there is neither.
  func bytes(_ name: String, orBase64 otherName: String) throws(JSONError) -> [UInt8]? {
    if let node = try optional(name) { return try node.bytes() }
    return try optional(otherName)?.base64()
  }
}
