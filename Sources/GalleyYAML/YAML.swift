/// Reads and writes the part of YAML that chain files use.
public enum YAML {
  /// Levels of lists and mappings inside one another.
  public static let deepest = 32
  /// Bytes of a file: 1 MiB, thousands of times a chain file.
  public static let largest = 1 << 20

  /// Reads a file with one document.
  ///
  /// Anchors, aliases, tags, a second document and repeated keys are refused: a chain file must say
  /// what it does at the place where it says it.
  ///
  /// - Parameter bytes: UTF-8, or UTF-16 with a byte order mark; at most 1 MiB.
  /// - Throws: `YAMLError` with the place. Cost: linear for the files that are accepted.
  public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode {
    guard bytes.count <= largest else {
      throw YAMLError(.tooLarge(limit: largest), line: 1, column: 1, in: [])
    }
    let parser = try YAMLParser(bytes)
    return try YAMLBuilder(parser).document()
  }

  /// Writes a string as a scalar that reads back as the same string, never as a number or null.
  ///
  /// Plain when that is safe in every place, in double quotes otherwise. Linear.
  public static func quote(_ string: String) -> String {
    if isPlain(string) { return string }
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        // Beyond printable ASCII, what YAML 1.1 §5.1 does not let stand, and the line breaks it
        // would fold, are written by number.
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
          0x10000...0x10FFFF:
          result.unicodeScalars.append(scalar)
        default:
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// Words that some reader of YAML takes for null, a truth value or a number.
  private static let reserved: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func isPlain(_ string: String) -> Bool {
    var first = true
    for byte in string.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x5F: break
      case 0x30...0x39, 0x2D, 0x2E, 0x2F: if first { return false }
      default: return false
      }
      first = false
    }
    return !first && !reserved.contains(string.lowercased())
  }
}
