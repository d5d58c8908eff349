/// A tag of HTML that says how text is set, or breaks the line.
struct InlineTag {
  let name: String
  let isClosing: Bool
  let length: Int

  /// What the tag's text is; nil for a line break.
  var span: MarkupEvent.Span? {
    switch name {
    case "sup": .superscript
    case "sub": .subscript
    case "b", "strong": .strong
    case "i", "em": .emphasis
    default: nil
    }
  }

  /// The tag at `index`, where a `<` stands: a known name without attributes, in either case.
  static func read(_ bytes: [UInt8], at index: Int) -> InlineTag? {
    var position = index + 1
    let isClosing = position < bytes.count && bytes[position] == 0x2F
    if isClosing { position += 1 }
    let start = position
    while position < bytes.count, position - start < 7,
      (0x41...0x5A).contains(bytes[position]) || (0x61...0x7A).contains(bytes[position])
    {
      position += 1
    }
    let name = String(decoding: bytes[start..<position].map { $0 | 0x20 }, as: UTF8.self)
    guard ["sup", "sub", "b", "strong", "i", "em", "br"].contains(name) else { return nil }
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    if name == "br", !isClosing, position < bytes.count, bytes[position] == 0x2F { position += 1 }
    guard position < bytes.count, bytes[position] == 0x3E, name != "br" || !isClosing else {
      return nil
    }
    return InlineTag(name: name, isClosing: isClosing, length: position + 1 - index)
  }
}
