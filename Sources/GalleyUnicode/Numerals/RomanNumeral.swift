/// Roman numerals in ASCII letters, all upper or all lower case, in their one canonical form.
enum RomanNumeral {
  private struct Step {
    let value: Int
    /// One letter, or two in the order they are written, in upper case.
    let letters: (UInt8, UInt8?)
    /// Only I, X, C and M repeat, at most three times.
    let repeats: Int

    init(_ value: Int, _ letters: StaticString, repeats: Int = 1) {
      self.value = value
      self.repeats = repeats
      let bytes = Array("\(letters)".utf8)
      self.letters = (bytes[0], bytes.count > 1 ? bytes[1] : nil)
    }
  }

  private static let steps = [
    Step(1000, "M", repeats: 3), Step(900, "CM"), Step(500, "D"), Step(400, "CD"),
    Step(100, "C", repeats: 3), Step(90, "XC"), Step(50, "L"), Step(40, "XL"),
    Step(10, "X", repeats: 3), Step(9, "IX"), Step(5, "V"), Step(4, "IV"),
    Step(1, "I", repeats: 3),
  ]

  /// The value (1 to 3999), or nil.
  static func value(of bytes: Span<UInt8>) -> Int? {
    // MMMDCCCLXXXVIII is the longest.
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    let caseBit = bytes[0] & 0x20
    for i in bytes.indices where bytes[i] & 0x20 != caseBit || bytes[i] < 0x41 { return nil }
    var total = 0
    var offset = 0
    // A step is tried once, in falling order; after CM neither D nor C may follow, and so on.
    var ceiling = 4000
    for step in steps {
      guard step.value < ceiling else { continue }
      var count = 0
      while count < step.repeats, offset < bytes.count, bytes[offset] & 0xDF == step.letters.0 {
        if let second = step.letters.1 {
          guard offset + 1 < bytes.count, bytes[offset + 1] & 0xDF == second else { break }
          offset += 1
        }
        offset += 1
        count += 1
        total += step.value
      }
      guard count > 0 else { continue }
      switch step.value {
      case 900, 400: ceiling = 100
      case 90, 40: ceiling = 10
      case 9, 4: ceiling = 1
      // After D no CD, after L no XL, after V no IV.
      case 500: ceiling = 400
      case 50: ceiling = 40
      case 5: ceiling = 4
      default: ceiling = step.value
      }
    }
    return offset == bytes.count && total > 0 ? total : nil
  }
}
