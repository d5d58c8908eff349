import GalleyCore
import GalleyTesting
import Testing

@testable import GalleyJSON

/// The record that travels inside a book.
@Suite struct DocumentRecordTests {
  /// Examples of FIPS 180-4, and lengths around the ends of a block; the digits are those of `sha256sum`.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func hashes(text: String, digits: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digits)
  }

  @Test func xmlKeepsEveryCharacter() throws {
    // What XML forbids or changes: controls, CR, U+FFFE, U+FFFF, markup.
    let source = Source("a\u{1}\r\u{FFFE}\u{FFFF}]]>&<\u{85}\u{2028}報")
    let document = Document(
      source: source, lines: [Line(range: SourceRange(0..<source.bytes.count))])
    let json = try #require(DocumentRecord.json(inXML: DocumentRecord.xmlPart(of: document)))
    #expect(json == DocumentRecord.file(of: document))
    #expect(try Reconstruction.source(fromJSON: json).utf8 == source.bytes)
  }

  @Test(arguments: [
    "", "<a/>", "<record>{}</record>", "not XML", "<record xmlns='urn:x-galley:record'>{",
  ])
  func noRecordIsFoundWhereNoneIs(xml: String) {
    #expect(DocumentRecord.json(inXML: Array(xml.utf8)) == nil)
  }

  @Test func filesWithoutAHashAreStillRead() throws {
    var builder = DocumentBuilder()
    builder.article([.title("The bridge")])
    let written = String(decoding: DocumentJSON.encode(builder.document), as: UTF8.self)
    let start = try #require(written.firstRange(of: ",\"sha256\":\""))
    let end = try #require(written[start.upperBound...].firstIndex(of: "\""))
    var old = written
    old.removeSubrange(start.lowerBound...end)
    #expect(
      try Reconstruction.source(fromJSON: Array(old.utf8)).utf8 == builder.document.source.bytes)
  }
}
