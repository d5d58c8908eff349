import GalleyCore
import Testing

@Suite struct PieceBytesTests {
  private func sample() -> (document: Document, inlines: [Inline]) {
    var document = Document(source: Source("the ferry left"), lines: [])
    let taken = Piece(source: SourceRange(3..<4))
    let dash = document.ledger.consume(
      taken, .replaced, replacement: Array(" — ".utf8), Reason(.none))
    let inlines: [Inline] = [
      .text(Text(source: SourceRange(0..<3))),
      .emphasis([.text(Text([dash].compactMap { $0 })), .lineBreak]),
      .link(Link(target: "a", content: [.text(Text(source: SourceRange(4..<9)))])),
      .strong([.emphasis([.text(Text(source: SourceRange(9..<14)))])]),
    ]
    return (document, inlines)
  }

  @Test func textIsReadInOrder() {
    let (document, inlines) = sample()
    let text = Array("the — ferry left".utf8)
    #expect(document.bytes(of: inlines) == text)
    #expect(inlines.byteCount == text.count)
    #expect(inlines.sourceExtent == SourceRange(0..<14))
    #expect(document.bytes(of: []).isEmpty)
  }

  /// A buffer that is used again grows as it must, and what is left of longer texts lies behind the end.
  @Test func textIsWrittenOverABuffer() {
    let (document, inlines) = sample()
    let bytes = document.pieceBytes
    var buffer = Array("ab".utf8)
    let end = bytes.write(inlines, over: &buffer, from: 2)
    #expect(buffer[..<end].elementsEqual("abthe — ferry left".utf8))
    let shortEnd = bytes.write([inlines[0]], over: &buffer)
    #expect(shortEnd == 3)
    #expect(buffer[..<end].elementsEqual("thehe — ferry left".utf8))
  }

  @Test func aPieceOutsideOfTheSourceStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let document = Document(source: Source("ferry"), lines: [])
      _ = document.bytes(of: [.text(Text(source: SourceRange(3..<6)))])
    }
  }
}
