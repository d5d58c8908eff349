/// A character of HTML written as a name or a number.
struct Entity {
  let codePoint: UInt32
  /// The bytes from `&` to `;`.
  let length: Int

  /// The names that scraped and recognised pages use; the full list of HTML would find words in prose.
  private static let names: [(name: String, codePoint: UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xA0),
    ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("shy", 0xAD), ("middot", 0xB7),
    ("copy", 0xA9), ("reg", 0xAE), ("deg", 0xB0), ("sect", 0xA7), ("para", 0xB6),
    ("ndash", 0x2013), ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019),
    ("sbquo", 0x201A), ("ldquo", 0x201C), ("rdquo", 0x201D), ("bdquo", 0x201E),
    ("bull", 0x2022), ("hellip", 0x2026), ("laquo", 0xAB), ("raquo", 0xBB), ("times", 0xD7),
    ("euro", 0x20AC), ("pound", 0xA3), ("yen", 0xA5), ("eacute", 0xE9), ("egrave", 0xE8),
    ("agrave", 0xE0), ("ccedil", 0xE7), ("auml", 0xE4), ("ouml", 0xF6), ("uuml", 0xFC),
    ("Auml", 0xC4), ("Ouml", 0xD6), ("Uuml", 0xDC), ("szlig", 0xDF), ("ntilde", 0xF1),
  ]

  /// The entity at `index`, where a `&` stands; the semicolon is required.
  ///
  /// Numbers that name controls, surrogates or nothing are left as text.
  static func read(_ bytes: [UInt8], at index: Int) -> Entity? {
    let limit = min(bytes.count, index + 12)
    guard let end = bytes[index..<limit].firstIndex(of: 0x3B), end > index + 2 else { return nil }
    let body = bytes[index + 1..<end]
    if bytes[index + 1] == 0x23 {
      let isHexadecimal = body.count > 1 && bytes[index + 2] | 0x20 == 0x78
      let digits = String(decoding: body.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
      guard digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
        let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value >= 0x20,
        !(0x7F...0x9F).contains(value), Unicode.Scalar(value) != nil
      else { return nil }
      return Entity(codePoint: value, length: end + 1 - index)
    }
    guard let found = names.first(where: { $0.name.utf8.elementsEqual(body) }) else { return nil }
    return Entity(codePoint: found.codePoint, length: end + 1 - index)
  }
}
