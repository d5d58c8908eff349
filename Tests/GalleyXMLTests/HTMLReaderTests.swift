import Testing

@testable import GalleyXML

private func htmlEvents(
  _ text: String, comments: Bool = false
) throws(XMLReadError) -> [XMLEvent] {
  let reader = HTMLReader(
    Array(text.utf8), readsComments: comments)
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

  /// Every letter of the text is reported, whatever stands around it and wherever the file ends.
  @Test func losesNoText() throws {
    let text = "<html><body><!-- c --><p>一二三 four\u{0}<b>五</b> six<p>seven <i>八</i> < & nine <"
    let read = try htmlEvents(text).reduce(into: "") { result, event in
      if case .text(let text) = event { result += text }
    }
    #expect(read == "一二三 four\u{FFFD}五 sixseven 八 < & nine <")
  }

  @Test func keepsScriptsAndTitlesAsText() throws {
    let text = "<html><head><title>题&amp;</title><script>if (a<b) x('</p>')</script></head></html>"
    #expect(
      summary(try htmlEvents(text))
        == "<html><head><title>题&</title><script>if (a<b) x('</p>')</script></head></html>")
  }

  @Test func boundsDepthAndRefusesOtherEncodings() {
    #expect(throws: XMLReadError.self) {
      try htmlEvents(String(repeating: "<div>", count: 3_000_000))
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
