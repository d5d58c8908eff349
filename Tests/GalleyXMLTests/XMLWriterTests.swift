import GalleyXML
import Testing

/// What the writer made, as text.
func string(_ writer: XMLWriter) -> String { String(decoding: writer.finish(), as: UTF8.self) }

@Suite struct XMLWriterTests {
  @Test func writesADocument() throws {
    let writer = XMLWriter(standalone: true)
    try writer.processingInstruction("galley", "a=1")
    writer.newline()
    writer.start("package")
    writer.attribute("xmlns", "http://example.org/p")
    writer.attribute("count", 3)
    try writer.comment(" 一 ")
    writer.element("dc", ["id": "x"]) { writer.text("北京 & <Paris>") }
    writer.element("e")
    writer.end()
    #expect(
      string(writer) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <?galley a=1?>
        <package xmlns="http://example.org/p" count="3"><!-- 一 -->\
        <dc id="x">北京 &amp; &lt;Paris&gt;</dc><e/></package>
        """)
  }

  @Test func closesOnlyVoidElementsThemselvesInXHTML() {
    let writer = XMLWriter(declaration: false, emptyElements: .voidElementsOnly)
    writer.doctype("<!DOCTYPE html>")
    writer.newline()
    writer.element("body") {
      for name: StaticString in ["p", "td", "span", "script", "br", "img", "wbr"] {
        writer.element(name)
      }
    }
    #expect(
      string(writer) == """
        <!DOCTYPE html>
        <body><p></p><td></td><span></span><script></script><br/><img/><wbr/></body>
        """)
  }

  /// Short runs and attributes are looked through eight bytes at a time, the last ones together with some before them.
  @Test func everySignOfASCIIIsEscapedAtEveryPlace() {
    let inText: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x0D: "&#13;"]
    let inAttribute = inText.merging([0x22: "&quot;", 0x09: "&#9;", 0x0A: "&#10;"]) { $1 }
    for sign in UInt8(0)..<0x80 {
      let own = String(Unicode.Scalar(sign))
      let dropped = sign < 0x20 && inAttribute[sign] == nil ? "" : own
      for count in 1...36 {
        for place in 0..<count {
          let before = String(repeating: "a", count: place)
          let after = String(repeating: "z", count: count - place - 1)
          let writer = XMLWriter(declaration: false)
          writer.start("e")
          writer.attribute("n", before + own + after)
          writer.text(before + own + after)
          writer.end()
          let value = before + (inAttribute[sign] ?? dropped) + after
          let text = before + (inText[sign] ?? dropped) + after
          if string(writer) != "<e n=\"\(value)\">\(text)</e>" {
            Issue.record("\(sign) at \(place) of \(count)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("\u{0}a\u{8}b\u{B}\u{1F}", "ab", 4),
    ("tab\tlf\ncr\r", "tab\tlf\ncr&#13;", 0),
    ("\u{FFFD}\u{FFFE}\u{FFFF}x\u{FFFE}", "\u{FFFD}x", 3),
    ("，。！￥￦", "，。！￥￦", 0),
    ("]]>", "]]&gt;", 0),
    ("\"'", "\"'", 0),
    ("", "", 0),
    ("\u{7F}\u{80}\u{85}\u{2028}\u{1FFFF}😀", "\u{7F}\u{80}\u{85}\u{2028}\u{1FFFF}😀", 0),
  ])
  func escapesText(input: String, expected: String, dropped: Int) {
    let writer = XMLWriter(declaration: false)
    writer.element("a") { writer.text(input) }
    #expect(writer.droppedCharacters == dropped)
    #expect(string(writer) == "<a>\(expected)</a>")
  }

  @Test func escapesAttributes() {
    let writer = XMLWriter(declaration: false)
    writer.element("a", ["b": "\"<&>'\t\n\r\u{1}\u{FFFF}文"])
    #expect(writer.droppedCharacters == 2)
    #expect(string(writer) == "<a b=\"&quot;&lt;&amp;&gt;'&#9;&#10;&#13;文\"/>")
  }

  @Test func writesNumbers() {
    let writer = XMLWriter(declaration: false)
    writer.start("a")
    writer.attribute("id", "point-", 12)
    writer.attribute("name", "_Toc", 7, digits: 9)
    for number in [0, -40, .max, .min] { writer.element("n") { writer.text(number) } }
    writer.element("n") { writer.text(1234, digits: 3) }
    writer.end()
    #expect(
      string(writer) == "<a id=\"point-12\" name=\"_Toc000000007\"><n>0</n><n>-40</n>"
        + "<n>9223372036854775807</n><n>-9223372036854775808</n><n>1234</n></a>")
  }

  /// Every special byte at every place of a run longer than two blocks.
  @Test func findsSpecialCharactersAnywhereInABlock() {
    let specials: [(String, String)] = [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"), ("\u{1}", ""),
      ("\u{FFFE}", ""), ("\u{FFFF}", ""), ("\u{FFFD}", "\u{FFFD}"), ("\n", "\n"),
    ]
    for (special, escaped) in specials {
      for place in 0...140 {
        let before = String(repeating: "x", count: place)
        let after = String(repeating: "y", count: 140 - place)
        let writer = XMLWriter(declaration: false)
        let bytes = Array((before + special + after).utf8)
        writer.start("a")
        writer.text(bytes: bytes.span)
        writer.end()
        #expect(string(writer) == "<a>\(before)\(escaped)\(after)</a>")
      }
    }
  }

  @Test func refusesWhatCannotBeWritten() throws {
    let writer = XMLWriter(declaration: false)
    for text in ["--", "a--b", "a-", "-\u{1}-", "--->"] {
      #expect(throws: XMLWriteError.invalidComment) { try writer.comment(text) }
    }
    for data in ["?>", "a?>b", "?\u{0}>"] {
      #expect(throws: XMLWriteError.invalidInstruction) {
        try writer.processingInstruction("x", data)
      }
    }
    writer.element("a")
    #expect(string(writer) == "<a/>")
  }

  @Test(arguments: ["", "1a", "-a", "a b", "a:b", "a>", "\u{0}", "a\u{FFFE}", "·", "×"])
  func refusesNames(name: String) {
    #expect(throws: XMLWriteError.invalidName(name)) { try XMLName(name) }
  }

  @Test(arguments: ["a", "_", "题名", "é-1.2", "a·", "\u{10000}"])
  func writesDynamicNames(name: String) throws {
    let writer = XMLWriter(declaration: false)
    let checked = try XMLName(name)
    writer.start(checked)
    writer.attribute(checked, "v")
    writer.text("t")
    writer.end()
    #expect(string(writer) == "<\(name) \(name)=\"v\">t</\(name)>")
  }

  @Test func stopsOnMisuse() async {
    await #expect(processExitsWith: .failure) {
      let writer = XMLWriter()
      writer.start("a")
      _ = writer.finish()
    }
    await #expect(processExitsWith: .failure) { _ = XMLWriter().finish() }
    await #expect(processExitsWith: .failure) {
      let writer = XMLWriter()
      writer.element("a")
      writer.element("b")
    }
    await #expect(processExitsWith: .failure) {
      let writer = XMLWriter()
      writer.start("a")
      writer.text("t")
      writer.attribute("late", "x")
    }
    await #expect(processExitsWith: .failure) {
      let writer = XMLWriter()
      writer.element("a", ["twice": "1", "twice": "2"])
    }
    await #expect(processExitsWith: .failure) { XMLWriter().element("w:unbound") }
    await #expect(processExitsWith: .failure) { XMLWriter().element("a b") }
    await #expect(processExitsWith: .failure) { XMLWriter().text("outside") }
  }

  @Test func knowsWherePrefixesAreDeclared() {
    let writer = XMLWriter(declaration: false)
    writer.element("w:d", ["xmlns:w": "urn:w", "xml:lang": "zh"]) {
      writer.element("w:p", ["w:id": "1"])
    }
    #expect(string(writer) == "<w:d xmlns:w=\"urn:w\" xml:lang=\"zh\"><w:p w:id=\"1\"/></w:d>")
  }
}
