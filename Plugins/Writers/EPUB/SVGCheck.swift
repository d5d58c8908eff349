internal import GalleyXML

/// What a picture in SVG must and must not hold to stand in a book.
enum SVGCheck {
  private static let namespace = "http://www.w3.org/2000/svg"

  /// Whether the root element is that of an SVG picture.
  static func isSVG(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) == 0x3C else {
      return false
    }
    let reader = XMLReader(bytes)
    while let event = try? reader.next() {
      if case .startElement(let name, let space, _) = event {
        return name == "svg" && space == namespace
      }
    }
    return false
  }

  /// What keeps the picture out of a book; nil when nothing does.
  static func problem(in bytes: [UInt8]) -> String? {
    if bytes.contains(Array("<?xml-stylesheet".utf8)) {
      return
        "it asks for a style sheet (xml-stylesheet), which is not in the file; put the rules into a style "
        + "element"
    }
    let reader = XMLReader(bytes)
    var isStyle = false
    do {
      while let event = try reader.next() {
        switch event {
        case .startElement(let name, _, let attributes):
          isStyle = name == "style"
          if let problem = problem(of: name, attributes) { return problem }
        case .text(let text):
          if isStyle, let address = foreignAddress(ofStyle: text) { return shows(address) }
        case .endElement: isStyle = false
        case .comment: break
        }
      }
    } catch { return "it is not well-formed XML (\(error)); export the picture again" }
    return nil
  }

  private static func problem(of name: String, _ attributes: [XMLAttribute]) -> String? {
    if name == "script" || attributes.contains(where: { $0.name.hasPrefix("on") }) {
      return "it holds a script; export the picture without scripts"
    }
    // What changes an address while the picture is shown is an address too.
    let isOfAddress = attributes.contains {
      $0.name == "attributeName" && $0.value.hasSuffix("href")
    }
    for attribute in attributes {
      switch attribute.name {
      case "href", "src":
        // A link is followed by who asks for it; everything else is fetched to be shown.
        if name == "a" {
          guard isScript(attribute.value) else { continue }
          return "it holds a script; export the picture without scripts"
        }
        if !isInside(attribute.value[...]) { return shows(attribute.value[...]) }
      case "to", "from", "by", "values":
        guard isOfAddress else { continue }
        for value in attribute.value.split(separator: ";") where !isInside(value) {
          return shows(value)
        }
      default:
        if let address = foreignAddress(ofStyle: attribute.value) { return shows(address) }
      }
    }
    return nil
  }

  private static func shows(_ address: Substring) -> String {
    "it shows '\(address.prefix(60))', which is not in the file; embed it in the picture"
  }

  /// Whether an address is a place in the picture, or holds what it stands for.
  private static func isInside(_ address: Substring) -> Bool {
    let address = address.drop(while: \.isWhitespace)
    return address.isEmpty || address.hasPrefix("#") || address.lowercased().hasPrefix("data:")
  }

  private static func isScript(_ address: String) -> Bool {
    address.drop(while: \.isWhitespace).prefix(11).lowercased() == "javascript:"
  }

  /// The first address outside the picture that CSS, or an attribute that holds a value of CSS, names.
  private static func foreignAddress(ofStyle text: String) -> Substring? {
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "@") where bytes.hasWord("@import", at: position):
        return Substring(String(decoding: bytes[position...].prefix { $0 != 0x3B }, as: UTF8.self))
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        guard bytes.hasWord("url(", at: position) else { break }
        let opening = bytes[(position + 4)...].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let end = opening.firstIndex { $0 == 0x29 || $0 == 0x22 || $0 == 0x27 } ?? opening.endIndex
        let address = Substring(String(decoding: opening[..<end], as: UTF8.self))
        if !isInside(address) { return address }
        position = end
      default: break
      }
      position += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether `word`, in lower case, stands at `position` in letters of any case.
  fileprivate func hasWord(_ word: StaticString, at position: Int) -> Bool {
    let word = "\(word)".utf8
    return self[position...].prefix(word.count).elementsEqual(word) {
      $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1
    }
  }

  /// Whether `bytes` stand somewhere in these.
  fileprivate func contains(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: bytes) }
  }
}
