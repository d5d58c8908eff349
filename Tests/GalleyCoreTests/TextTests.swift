import GalleyCore
import GalleyTesting
import Testing

private func source(_ range: Range<Int>) -> Piece { Piece(source: SourceRange(range)) }
private func inserted(_ range: Range<Int>) -> Piece { Piece(inserted: SourceRange(range)) }

@Suite struct TextTests {
  @Test func aPieceKnowsWhereItsBytesAre() {
    let piece = inserted(3..<9)
    #expect(piece.isInserted)
    #expect(piece.length == 6)
    #expect(piece.range == SourceRange(3..<9))
    #expect(piece.slice(1, 4) == inserted(4..<7))
    #expect(source(3..<9).slice(0, 6) == source(3..<9))
    #expect(!source(0..<Source.maximumByteCount).isInserted)
    #expect(source(0..<Source.maximumByteCount).length == Source.maximumByteCount)
  }

  @Test func theLastBytesAreTakenOff() {
    var text = Text([source(0..<4), inserted(0..<2), source(6..<9)])
    text.removeLast(0)
    #expect(text.byteCount == 9)
    text.removeLast(4)
    #expect(text.pieces == [source(0..<4), inserted(0..<1)])
    text.removeLast(9)
    #expect(text.isEmpty)
  }

  static let lists: [([Piece], [Piece])] = [
    ([], []),
    ([source(4..<4)], []),
    ([source(0..<2), source(2..<5)], [source(0..<5)]),
    ([source(0..<2), source(2..<2), source(2..<5)], [source(0..<5)]),
    ([source(0..<2), source(3..<5)], [source(0..<2), source(3..<5)]),
    ([source(2..<5), source(0..<2)], [source(2..<5), source(0..<2)]),
    ([source(0..<2), inserted(2..<5)], [source(0..<2), inserted(2..<5)]),
    ([inserted(0..<2), inserted(2..<5)], [inserted(0..<5)]),
  ]

  @Test(arguments: lists)
  func neighboursThatTouchBecomeOne(given: [Piece], kept: [Piece]) {
    #expect(Text(given).pieces == kept)
    var halves = Text(given.prefix(1))
    halves.append(Text(given.dropFirst()))
    #expect(halves.pieces == kept)
  }

  static let slices: [(Range<Int>, [Piece])] = [
    (0..<9, [source(10..<13), inserted(0..<2), source(20..<24)]),
    (0..<0, []), (9..<9, []), (3..<3, []), (5..<100, [source(20..<24)]),
    (0..<3, [source(10..<13)]), (3..<5, [inserted(0..<2)]),
    (2..<4, [source(12..<13), inserted(0..<1)]),
    (4..<6, [inserted(1..<2), source(20..<21)]), (8..<9, [source(23..<24)]),
  ]

  @Test(arguments: slices)
  func slicesCutPieces(range: Range<Int>, pieces: [Piece]) {
    let text = Text([source(10..<13), inserted(0..<2), source(20..<24)])
    #expect(text.byteCount == 9)
    #expect(text.slice(range).pieces == pieces)
  }

  @Test func theExtentLeavesInsertionsOut() {
    #expect(Text([inserted(0..<9)]).sourceExtent == nil)
    #expect(
      Text([source(20..<24), inserted(0..<1), source(5..<6)]).sourceExtent == SourceRange(5..<24))
  }
}

@Suite struct InlineSliceTests {
  private func text(_ range: Range<Int>) -> Inline { .text(Text(source: SourceRange(range))) }

  @Test func marksGoWithTheTextBeforeThem() {
    let inlines: [Inline] = [
      .pageBreak(PageBreak(label: "1")), text(0..<3), .lineBreak, text(3..<6),
      .link(Link(target: "x", content: [])),
    ]
    #expect(
      inlines.slice(0..<3) == [.pageBreak(PageBreak(label: "1")), text(0..<3), .lineBreak])
    #expect(inlines.slice(3..<6) == [text(3..<6), .link(Link(target: "x", content: []))])
    #expect(inlines.slice(0..<6) == inlines)
    #expect(inlines.slice(0..<0).isEmpty)
    #expect(inlines.slice(1..<2) == [text(1..<2)])
  }

  @Test func containersAreCutInTwo() {
    let inlines: [Inline] = [.strong([text(0..<2), .emphasis([text(2..<6), .lineBreak])])]
    #expect(inlines.slice(0..<4) == [.strong([text(0..<2), .emphasis([text(2..<4)])])])
    #expect(inlines.slice(4..<6) == [.strong([.emphasis([text(4..<6), .lineBreak])])])
    #expect(inlines.slice(0..<2) == [.strong([text(0..<2)])])
  }

  /// Cut anywhere, the two parts together hold every byte and every mark once.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func twoPartsMakeTheWhole(seed: UInt64) {
    var generator = DocumentGenerator(seed: seed)
    let document = generator.blocks()
    for block in document.articles.flatMap(\.blocks) {
      guard let inlines = block.inlines else { continue }
      let whole = document.bytes(of: inlines)
      for cut in 1..<max(2, whole.count) where cut < whole.count {
        let head = inlines.slice(0..<cut)
        let tail = inlines.slice(cut..<whole.count)
        #expect(document.bytes(of: head) + document.bytes(of: tail) == whole)
        #expect(marks(head) + marks(tail) == marks(inlines))
      }
    }
  }

  private func marks(_ inlines: [Inline]) -> Int {
    inlines.reduce(0) { count, inline in
      switch inline {
      case .lineBreak, .pageBreak: count + 1
      default: count + marks(inline.children ?? [])
      }
    }
  }
}
