import Testing

@testable import GalleyXML

private func htmlEvents(
  _ text: String, chunk: Int = 65_536, comments: Bool = false
) throws(XMLReadError) -> [XMLEvent] {
  let reader = HTMLReader(
    Array(text.utf8), limits: XMLLimits(), readsComments: comments, chunk: chunk)
  var result: [XMLEvent] = []
  while let event = try reader.next() { result.append(event) }
  return result
}

/// The events as one line, for reading.
private func summary(_ events: [XMLEvent]) -> String {
  events.map { event in
    switch event {
    case .startElement(let name, _, let attributes):
      "<\(name)\(attributes.map { " \($0.name)=\($0.value)" }.joined())>"
    case .endElement(let name, _): "</\(name)>"
    case .text(let text): text
    case .comment(let text): "<!\(text)>"
    }
  }.joined()
}

@Suite struct HTMLReaderTests {
  @Test(arguments: [
    ("<p>a<p>b&nbsp;&eacute;&#20013;", "<html><body><p>a</p><p>b\u{A0}é中</p></body></html>"),
    (
      "<!DOCTYPE html><html><body><span class=ocrx_word title='bbox 1 2 3 4'>文</span> <br>",
      "<html><body><span class=ocrx_word title=bbox 1 2 3 4>文</span> <br></br></body></html>"
    ),
    ("<B>x</b><!-- c -->", "<html><body><b>x</b><! c ></body></html>"),
    ("a &bogus; & b <", "<html><body><p>a &bogus; & b <</p></body></html>"),
    ("", ""),
  ])
  func mendsWhatIsBroken(text: String, expected: String) throws {
    #expect(summary(try htmlEvents(text, comments: true)) == expected)
  }

  @Test func isUTF8WhateverMetaSays() throws {
    let text = "<html><head><meta charset=gb2312></head><body>中文é</body></html>"
    #expect(try htmlEvents(text).contains(.text("中文é")))
  }

  @Test(arguments: [1, 3, 16, 100])
  func readsTheSameInChunksOfAnySize(chunk: Int) throws {
    let text = """
      <html><head><title>题</title><script>if (a < b) { x("</p>") }</script></head>
      <body class="x"><!-- c --><p>一二三 &amp; four <b>五</b> six<p>seven
      <span title='bbox 1 2'>八</span></body></html>

      """
    #expect(summary(try htmlEvents(text, chunk: chunk)) == summary(try htmlEvents(text)))
  }

  @Test func boundsDepthAndRefusesOtherEncodings() {
    #expect(throws: XMLReadError.self) {
      try htmlEvents(String(repeating: "<div>", count: 100_000))
    }
    do throws(XMLReadError) {
      let reader = HTMLReader([0x3C, 0x70, 0x3E, 0xD6, 0xD0])
      while try reader.next() != nil {}
      Issue.record("accepted")
    } catch {
      #expect(error.reason == .notUTF8)
    }
  }

  /// Noise of angle brackets and NULs ends in time and without a crash.
  @Test(.timeLimit(.minutes(1)))
  func survivesNoise() throws {
    var random = SeededGenerator(state: 7)
    let alphabet = Array("<>/!-&;=\"' abp\u{0}\n文".unicodeScalars)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<200 { text.append(alphabet.randomElement(using: &random) ?? "a") }
      let whole = try? htmlEvents(String(text))
      #expect(whole != nil)
    }
  }
}
