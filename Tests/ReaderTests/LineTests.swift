import GalleyCore
import PlainTextPlugin
import Testing

@Suite struct LineTests {
  @Test func linesEndWhereUnicodeSays() throws {
    let cases: [(text: String, lines: [String])] = [
      ("a\nb", ["a", "b"]),
      ("a\nb\n", ["a", "b"]),
      ("a\r\nb\r\n", ["a", "b"]),
      ("a\rb\r", ["a", "b"]),
      ("a\r\rb", ["a", "", "b"]),
      ("a\n\rb", ["a", "", "b"]),
      ("a\u{85}b\u{2028}c\u{2029}d\u{B}e", ["a", "b", "c", "d", "e"]),
      ("“a”\u{2026}b\u{A9}\n酅c", ["“a”\u{2026}b\u{A9}", "酅c"]),
      ("\n\n", ["", ""]),
      (" \n", [" "]),
      ("\n ", ["", " "]),
      ("a\n \u{3000}\t", ["a", " \u{3000}\t"]),
    ]
    for (text, lines) in cases {
      #expect(lineTexts(try read(text)) == lines)
      // The fast way looks at blocks of 64 bytes: shift the same text over a block's edge.
      for shift in [60, 63, 64, 65, 130] {
        let filler = String(repeating: "x", count: shift)
        var shifted = lines
        shifted[0] = filler + shifted[0]
        #expect(lineTexts(try read(filler + text)) == shifted)
      }
    }
  }

  /// Line feeds are counted in blocks: an end of another kind is seen wherever it stands in its block.
  @Test func endsAreSeenAtEveryPlaceOfABlock() throws {
    for end in ["\r", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}"] {
      for place in 0..<140 {
        let text = "b\n" + String(repeating: "a", count: place) + end + "c\nd"
        let lines = ["b", String(repeating: "a", count: place), "c", "d"]
        #expect(lineTexts(try read(text)) == lines)
      }
    }
  }

  @Test func formFeedsTurnThePage() throws {
    let document = try read("a\nb\n\u{C}c\u{C}d\n\u{C}\u{C}e")
    #expect(lineTexts(document) == ["a", "b", "c", "d", "e"])
    #expect(document.lines.map(\.page) == [0, 0, 1, 2, 4])
    #expect(try read("\u{C}a").lines.map(\.page) == [0, 1])
  }

  @Test func emptyAndBlankInputs() throws {
    #expect(try read("").articles.isEmpty)
    #expect(try read("").lines.isEmpty)
    #expect(lineTexts(try read("   ")) == ["   "])
    #expect(lineTexts(try read("\u{FEFF}")) == ["\u{FEFF}"])
  }

  @Test func everyByteBelongsToTheDocument() throws {
    for text in ["", "\n", "\u{FEFF}\r\n\r\n# a\u{C}\u{C}", "a\u{2028}", " \r", "a\n\u{C}b"] {
      var document = try read(text)
      var diagnostics = Diagnostics()
      try Chain([]).run(on: &document, &diagnostics)
    }
  }

  @Test func aLineOfTenMegabytes() throws {
    let bytes = [UInt8](repeating: 0x61, count: 10 << 20)
    let (document, _) = try read(bytes)
    #expect(document.lines.count == 1)
    let hostile = [UInt8](repeating: 0x3E, count: 10 << 20)
    #expect(try read(hostile).document.lines.count == 1)
  }
}
