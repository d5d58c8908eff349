import Testing

@testable import GalleyJSON

@Suite struct JSONParserTests {
  static let refused: [(String, Int)] = [
    ("", 0), (" ", 1), ("{", 1), ("[", 1), ("]", 0), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3),
    ("{\"a\"}", 4), ("{\"a\":}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7), ("{\"a\":1,\"a\":2}", 8),
    ("01", 1), ("-", 1), ("1.", 2), (".5", 0), ("1e", 2), ("+1", 0), ("1 1", 2), ("tru", 0),
    ("nul", 0), ("NaN", 0), ("\"", 1), ("\"\u{1}\"", 1), ("\"\\x\"", 2), ("\"\\u12G4\"", 5),
    ("\"\\uD800\"", 7), ("\"\\uDC00\"", 7), ("\"\\uD800\\n\"", 8), ("'a'", 0), ("[1]x", 3),
    ("\u{FEFF}1", 0), ("// a", 0), ("[1}", 2), ("{\"\\u0061\":1}", 2),
  ]

  @Test(arguments: refused)
  func badTextsAreRefusedAtTheRightByte(text: String, offset: Int) throws {
    let error = try #require(throws: JSONError.self) { try JSONTape(parsing: Array(text.utf8)) }
    #expect(error.offset == offset, "\(error)")
  }

  static let accepted = [
    "0", "-0", "-0.5e+10", "1E5", "\"\"", "[]", "{}", "[[],{}]", " [ 1 , 2 ] ", "true", "null",
    "{\"a\":{\"a\":1},\"b\":[null]}",
  ]

  @Test(arguments: accepted)
  func goodTextsAreRead(text: String) throws { _ = try JSONTape(parsing: Array(text.utf8)) }

  @Test func escapesAreUndone() throws {
    let tape = try JSONTape(parsing: Array(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00z""#.utf8))
    let text = try JSONNode(tape).string()
    #expect(text == "a\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F600}z")
  }

  @Test func badUTF8IsRefused() throws {
    let error = try #require(throws: JSONError.self) {
      try JSONTape(parsing: [0x22, 0x61, 0xFF, 0x22])
    }
    #expect(error.offset == 2)
  }

  @Test func depthIsBounded() throws {
    let deep = JSONParser.maximumDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    _ = try JSONTape(parsing: nested(deep))
    #expect(throws: JSONError.self) { try JSONTape(parsing: nested(deep + 1)) }
    #expect(throws: JSONError.self) {
      try JSONTape(parsing: Array(repeating: UInt8(ascii: "["), count: 5_000_000))
    }
  }

  @Test func manyNamesAreRefusedQuickly() throws {
    let members = (0..<200_000).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(throws: JSONError.self) { try JSONTape(parsing: Array("{\(members)}".utf8)) }
  }

  static let encoded: [([UInt8], String)] = [
    ([], ""), ([0], "AA=="), ([0, 0], "AAA="), ([0xFF, 0xFE, 0xFD], "//79"), ([0xFB], "+w=="),
    (Array("Galley".utf8), "R2FsbGV5"),
  ]

  @Test(arguments: encoded)
  func base64BothWays(bytes: [UInt8], text: String) {
    var output: [UInt8] = []
    Base64.encode(bytes[...], into: &output)
    #expect(output == Array(text.utf8))
    #expect(Base64.decode(text.utf8) == bytes)
  }

  @Test(arguments: ["A", "AA", "AA=", "A===", "====", "AB==", "AA==AAAA", "AA=A", "AAA ", "AAB="])
  func badBase64IsRefused(text: String) { #expect(Base64.decode(text.utf8) == nil) }
}
