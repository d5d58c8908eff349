import GalleyCore
import GalleyTesting
import Testing

/// Cutting at many places is slicing at each of them, in one walk.
@Suite struct CuttingTests {
  private func text(_ range: Range<Int>) -> Inline { .text(Text(source: SourceRange(range))) }

  @Test func textIsCutInsideAndBetweenPieces() {
    let text = Text([
      Piece(source: SourceRange(0..<4)), Piece(inserted: SourceRange(0..<2)),
      Piece(source: SourceRange(9..<12)),
    ])
    let parts = text.parts(cutAt: [0, 3, 4, 4, 7, 9, 20])
    #expect(
      parts.map(\.pieces) == [
        [], [Piece(source: SourceRange(0..<3))], [Piece(source: SourceRange(3..<4))], [],
        [Piece(inserted: SourceRange(0..<2)), Piece(source: SourceRange(9..<10))],
        [Piece(source: SourceRange(10..<12))], [], [],
      ])
  }

  @Test func marksGoWithTheTextBeforeThem() {
    let inlines: [Inline] = [
      .lineBreak, text(0..<3), .lineBreak, .emphasis([.lineBreak, text(3..<6)]),
      .link(Link(target: "x", content: [])),
    ]
    #expect(
      inlines.parts(cutAt: [3]) == [
        [.lineBreak, text(0..<3), .lineBreak, .emphasis([.lineBreak])],
        [.emphasis([text(3..<6)]), .link(Link(target: "x", content: []))],
      ])
    #expect(inlines.parts(cutAt: []) == [inlines])
    #expect(inlines.parts(cutAt: [0, 6]) == [[], inlines, []])
  }

  /// Whatever the inlines and the cuts, each part is the slice of its range.
  @Test(arguments: 0..<80 as Range<UInt64>)
  func partsAreSlices(seed: UInt64) {
    var generator = DocumentGenerator(seed: seed)
    let document = generator.blocks()
    for (number, block) in document.articles.flatMap(\.blocks).enumerated() {
      guard let inlines = block.inlines, inlines.byteCount > 0 else { continue }
      let count = inlines.byteCount
      let step = 1 + (Int(seed) * 7 + number * 3) % max(1, count)
      let cuts = Array(stride(from: (Int(seed) + number) % step, to: count, by: step)) + [count]
      let bounds = [0] + cuts
      let slices = zip(bounds, cuts).map { inlines.slice($0..<$1) }
      #expect(Array(inlines.parts(cutAt: cuts).dropLast()) == slices)
    }
  }
}
