// The names in a document: written, checked, compared where they stand in the output.

extension XMLWriter {
  /// Appends a name of the program, checked to be ASCII and a QName.
  ///
  /// - Parameter sign: what stands before it: `<`, or the space between attributes.
  func appendName(_ name: StaticString, after sign: UInt8) -> Place {
    let start = output.count + 1
    let count = name.utf8CodeUnitCount
    let letters = unsafe name.utf8Start
    var expectsStart = true
    var colon = 0
    unsafe output.append(upTo: count + 1) { room in
      unsafe room[0] = sign
      for index in 0..<count {
        let byte = unsafe letters[index]
        unsafe room[index &+ 1] = byte
        // Nearly all are small letters.
        if byte &- 0x61 < 26 {
          expectsStart = false
          continue
        }
        switch byte {
        case 0x41...0x5A, 0x5F: expectsStart = false
        case 0x2D, 0x2E, 0x30...0x39: precondition(!expectsStart, "not an XML name")
        case 0x3A:
          precondition(!expectsStart && colon == 0, "not an XML name")
          colon = index
          expectsStart = true
        default: preconditionFailure("not an XML name")
        }
      }
      return count + 1
    }
    precondition(!expectsStart, "not an XML name")
    return Place(start: start, count: count, colon: colon)
  }

  func appendName(_ name: XMLName) -> Place {
    let start = output.count
    output.append(contentsOf: name.string.utf8)
    let colon = output[start...].firstIndex(of: 0x3A) ?? start
    return Place(start: start, count: output.count - start, colon: colon - start)
  }

  /// Appends two bytes, which costs less than a copy of two.
  func append(_ first: UInt8, _ second: UInt8) {
    output.append(first)
    output.append(second)
  }

  /// Appends an end tag; names are short, so that byte by byte costs less than a copy.
  func appendEndTag(_ name: StaticString) {
    let count = name.utf8CodeUnitCount
    let letters = unsafe name.utf8Start
    unsafe output.append(upTo: count + 3) { room in
      unsafe room[0] = 0x3C
      unsafe room[1] = 0x2F
      for index in 0..<count { unsafe room[index &+ 2] = letters[index] }
      unsafe room[count &+ 2] = 0x3E
      return count + 3
    }
  }

  func append(_ name: Place) {
    // Names are short: byte by byte costs less than a copy of the buffer would.
    for i in name.start..<name.start + name.count { output.append(output[i]) }
  }

  func bytes(of name: Place) -> ArraySlice<UInt8> {
    output[name.start..<name.start + name.count]
  }

  func same(_ one: Place, _ other: Place) -> Bool {
    guard one.count == other.count else { return false }
    for i in 0..<one.count where output[one.start + i] != output[other.start + i] { return false }
    return true
  }

  func isXML(_ name: Place) -> Bool {
    name.count == 3 && output[name.start] | 0x20 == 0x78 && output[name.start + 1] | 0x20 == 0x6D
      && output[name.start + 2] | 0x20 == 0x6C
  }

  /// The part of a name before its colon.
  func prefix(of name: Place) -> Place? {
    name.colon > 0 ? Place(start: name.start, count: name.colon) : nil
  }

  func isXMLNS(_ name: Place) -> Bool {
    bytes(of: name).elementsEqual([0x78, 0x6D, 0x6C, 0x6E, 0x73])
  }

  /// The prefix that an attribute `xmlns:prefix` declares.
  func declaredPrefix(_ attribute: Place) -> Place? {
    guard let prefix = prefix(of: attribute), prefix.count == 5, isXMLNS(prefix) else { return nil }
    return Place(start: attribute.start + 6, count: attribute.count - 6)
  }

  /// Every prefix used in a start tag must be declared, there or further out.
  func checkPrefixes(element: Place) {
    check(prefix(of: element))
    for index in attributes.indices where attributes[index].colon > 0 {
      check(prefix(of: attributes[index]))
    }
  }

  func check(_ prefix: Place?) {
    guard let prefix else { return }
    if prefix.count == 3 && isXML(prefix) || prefix.count == 5 && isXMLNS(prefix) { return }
    for index in prefixes.indices where same(prefixes[index].name, prefix) { return }
    preconditionFailure("a prefix is used that no xmlns attribute declares")
  }
}
