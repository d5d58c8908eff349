import GalleyTesting
import Testing

@testable import GalleyCore

/// Facts are kept under the text they were derived from, and found only for that text.
@Suite struct TextFactsTests {
  private func text(_ ranges: Range<Int>...) -> [Inline] {
    [.text(Text(ranges.map { Piece(source: SourceRange($0)) }))]
  }

  @Test func aFactIsDerivedOnceATextAndKeptForTheNextFilter() {
    var facts = TextFacts()
    var asked = 0
    for _ in 0..<3 {
      var store = facts.take(Int.self)
      let found = store.fact(of: text(0..<4, 5..<9)) { inlines in
        asked += 1
        return inlines.byteCount
      }
      #expect(found == 8)
      facts.put(store)
    }
    #expect(asked == 1)
  }

  @Test func aTextThatWasChangedIsAskedAnew() {
    var store = FactStore<Int>()
    #expect(store.fact(of: text(0..<9)) { $0.byteCount } == 9)
    // The same place in the source, but cut: what was kept is not true of it.
    #expect(store.fact(of: text(0..<4)) { $0.byteCount } == 4)
    #expect(store.fact(of: [.strong(text(0..<4))]) { _ in 77 } == 77)
  }

  @Test func textThatBeginsWithWhatWasPutInIsNotKept() {
    var store = FactStore<Int>()
    let inlines: [Inline] = [.text(Text([Piece(inserted: SourceRange(0..<3))]))]
    #expect(store.fact(of: inlines) { _ in 1 } == 1)
    #expect(store.fact(of: inlines) { _ in 2 } == 2)
    #expect(store.fact(of: []) { _ in 3 } == 3)
  }

  @Test func manyTextsAreToldApart() {
    var store = FactStore<Int>()
    for start in 0..<5000 { _ = store.fact(of: text(start..<start + 1)) { _ in start } }
    for start in 0..<5000 { #expect(store.fact(of: text(start..<start + 1)) { _ in -1 } == start) }
  }

  @Test func twoKindsOfFactsDoNotMix() {
    var facts = TextFacts()
    var numbers = facts.take(Int.self)
    _ = numbers.fact(of: text(0..<2)) { _ in 1 }
    facts.put(numbers)
    var words = facts.take(String.self)
    #expect(words.fact(of: text(0..<2)) { _ in "new" } == "new")
    facts.put(words)
    var again = facts.take(Int.self)
    #expect(again.fact(of: text(0..<2)) { _ in 2 } == 1)
  }
}
