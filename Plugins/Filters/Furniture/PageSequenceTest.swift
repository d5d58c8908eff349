/// Tells the numbers of pages from those of chapters, stanzas and rows.
///
/// Pages end anywhere, so that one number in four at least stands inside a sentence, or they are of one length, or their
/// numbers close pages that a form feed ends; chapters are none of these.
struct PageSequenceTest {
  /// The shortest page whose length counts: a sonnet with its number takes 17 lines, and its neighbours as many.
  private static let shortestRegularPage = 24

  let text: PrintedText
  let all: [Folio]
  let interruptions: [Interruption]
  let reader: InterruptionReader

  /// Whether the numbers at `places` of all, which count up, are those of pages.
  func arePages(_ chain: [Int]) -> Bool {
    let places = withoutFirstChapter(chain)
    guard places.count > 2 || places.count == chain.count else { return false }
    // A number read against what stands there is one only among others.
    guard places.count(where: { all[$0].isMisread }) * 3 <= places.count else { return false }
    let goingOn = places.count { interruptions[$0] == .goesOn }
    let inside = places.count { interruptions[$0] != .none }
    // A text that opens with the number 1 opens its first chapter, unless it goes on over every second number.
    if let first = places.first, all[first].value == 1, all[first].line == text.first,
      goingOn * 2 < places.count
    {
      return false
    }
    // A row of a table and a caption hold a number as well as a head does.
    let inHeads = places.count { all[$0].place == .inHead }
    if inHeads * 2 > places.count {
      return goingOn >= 2 && goingOn * 4 >= places.count || inside * 2 >= places.count
    }
    // Text that runs over a line of figures has to be seen doing so.
    let closed = places.count { !all[$0].isOpen }
    if closed * 2 > places.count { return inside * 2 >= places.count }
    return inside * 4 >= places.count || closePages(places) || areRegular(places)
  }

  /// The places that count up, but for a 1 that opens the text where they go on with another than 2: that of its first
  /// chapter, before the pages 4, 5, 6 of a book that begins on its fourth.
  private func withoutFirstChapter(_ places: [Int]) -> [Int] {
    isFirstChapter(places.map { all[$0] }) ? Array(places.dropFirst()) : places
  }

  /// Whether the first of `folios` is the number of the first chapter.
  func isFirstChapter(_ folios: [Folio]) -> Bool {
    folios.count > 1 && folios[0].value == 1 && folios[1].value > 2
      && folios[0].line == text.first && folios[0].place == .alone
  }

  /// Whether the numbers are the last lines of pages that form feeds end: no chapter's number is.
  private func closePages(_ places: [Int]) -> Bool {
    guard text.hasPageBreaks else { return false }
    let last = places.count { index in
      var line = all[index].line + 1
      while line < text.range.upperBound, text.isBlank(line), !text.beginsPage(line) { line += 1 }
      return line < text.range.upperBound && text.beginsPage(line)
    }
    return last * 4 >= places.count * 3
  }

  /// Whether the pages between the numbers are of one length: the middle half of them, as the last of a chapter is short.
  private func areRegular(_ places: [Int]) -> Bool {
    guard places.count >= 4 else { return false }
    let lengths = zip(places, places.dropFirst()).map { all[$1].line - all[$0].line }.sorted()
    let low = lengths[lengths.count / 4]
    let high = lengths[lengths.count - 1 - lengths.count / 4]
    guard low >= Self.shortestRegularPage, (high - low) * 8 <= high else { return false }
    // Stanzas are of one length too.
    return places.count { reader.standsUnderProse(all[$0].line) } * 2 >= places.count
  }
}
