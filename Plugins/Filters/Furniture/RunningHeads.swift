internal import GalleyCore
internal import GalleyLexicon

/// Tells running heads from titles: lines whose words recur at the edges of pages, and stand inside sentences there.
struct RunningHeads {
  /// A running head.
  struct Head {
    let line: Int
    /// At how many edges its words stand.
    let times: Int
    /// How many of these are beside a page number.
    let besideFolio: Int
    let confidence: Double
  }

  /// The fewest pages at whose edge a line recurs without a page number beside it (rule N16).
  private static let fewestPages = 3
  /// The fewest lines between two page edges; print has no shorter pages.
  static let shortestPage = 8

  private typealias Place = HeadPlaces.Place

  private let text: PrintedText
  private let reader: InterruptionReader
  private let places: HeadPlaces

  /// - Parameter reader: knows the lines that may be page numbers.
  init(_ text: PrintedText, _ numbers: HeadPlaces.Numbers, _ reader: InterruptionReader) {
    self.text = text
    self.reader = reader
    places = HeadPlaces(text, numbers)
  }

  /// The heads; none of them is the title of the text, which is the first to bear its words.
  ///
  /// - Parameters:
  ///   - pages: how many pages have a number.
  ///   - withHead: how many of the numbers stand in the line of a head.
  func all(pages: Int, withHead: Int) -> [Head] {
    var heads: [Head] = []
    var single: [Place] = []
    for (start, end) in zip(places.starts, places.starts.dropFirst()) {
      let places = places.sorted[start..<end]
      let found = self.heads(places)
      heads += found
      if found.isEmpty { single += places.filter(\.isAtEdge) }
    }
    // Where most pages have a head, a line that stands where heads do is one for the page or two of its chapter.
    let all = max(pages, text.hasPageBreaks ? pageBreaks : 0)
    if heads.count + withHead >= Self.fewestPages, (heads.count + withHead) * 2 >= all {
      heads += single.filter(isHeadOfItsPage).map { head($0, 1, 0, 0.8) }
    }
    return heads.sorted { $0.line < $1.line }
  }

  private var pageBreaks: Int {
    guard let last = text.range.last else { return 0 }
    return Int(text.lines[last].page - text.lines[text.range.lowerBound].page)
  }

  private func heads(_ places: ArraySlice<Place>) -> [Head] {
    let besideFolio = places.filter(\.isBesideFolio)
    // A head that begins as the title does needs no second page to be known.
    if besideFolio.count >= 2 || besideFolio.count == 1 && repeatsTitle(besideFolio[0].line) {
      // The first line of all is the title, where no sequence of numbers says otherwise.
      return besideFolio.filter { $0.line != text.range.lowerBound }
        .map { head($0, places.count, besideFolio.count, 0.95) }
    }
    let atEdges = places.filter(\.isAtEdge)
    if recurAtEdges(atEdges) {
      return withoutTitle(atEdges).map { head($0, atEdges.count, besideFolio.count, 0.9) }
    }
    let all = Array(places)
    guard isSpread(all) else { return [] }
    return withoutTitle(all).map { head($0, places.count, besideFolio.count, 0.8) }
  }

  private func head(_ place: Place, _ times: Int, _ besideFolio: Int, _ confidence: Double) -> Head
  {
    Head(line: place.line, times: times, besideFolio: besideFolio, confidence: confidence)
  }

  private func isInside(_ place: Place) -> Bool {
    reader.interruption(at: place.line) != .none
  }

  private func repeatsTitle(_ line: Int) -> Bool {
    let content = text.content(line)
    guard content.count >= 12, text.first < text.range.upperBound else { return false }
    return HeadWords.begins(text.bytes, text.content(text.first), with: content)
  }

  /// Whether lines at the edges of pages interrupt sentences, as every second page does at the least, or stand on nearly
  /// all pages in the same words, whatever these hold.
  private func recurAtEdges(_ places: [Place]) -> Bool {
    guard places.count >= 2, let first = places.first, let last = places.last else { return false }
    let inside = places.count(where: isInside)
    if places.count < Self.fewestPages { return inside * 2 >= places.count }
    if inside * 4 >= places.count { return true }
    let pages = Int(text.lines[last.line].page - text.lines[first.line].page) + 1
    return places.count > Self.fewestPages && places.count * 5 >= pages * 4 && pages > 1
      && places.allSatisfy {
        text.bytes[text.content($0.line)] == text.bytes[text.content(first.line)]
      }
  }

  /// Whether lines without page numbers recur often enough, a page apart each time, and interrupt sentences as page edges
  /// do: a heading that comes back stands between sentences.
  private func isSpread(_ places: [Place]) -> Bool {
    guard places.count >= Self.fewestPages,
      zip(places, places.dropFirst()).allSatisfy({ isPage(from: $0.line, to: $1.line) })
    else { return false }
    let inside = places.count(where: isInside)
    // Of three lines two have to be seen inside a sentence.
    return places.count > Self.fewestPages ? inside * 4 >= places.count : inside >= 2
  }

  /// Whether a line that recurs nowhere is the head of its page: it stands apart from the text, inside a sentence, and is
  /// neither a caption nor a note.
  private func isHeadOfItsPage(_ place: Place) -> Bool {
    let content = text.content(place.line)
    guard isInside(place), NumberingLabel.parse(text.bytes, content) == nil,
      !Caption.parse(text.bytes, content), !reader.opensNote(place.line),
      let letter = text.firstLetter(place.line),
      !letter.properties.isLowercase
    else { return false }
    return text.isOpenAbove(place.line) && text.isOpenBelow(place.line)
      || place.isBesideFolio || HeadWords.isCapitals(text.bytes, content)
  }

  /// The places without the one that first bears the words, where it is a title: the first line of the text, or a line
  /// that no sentence runs over.
  private func withoutTitle(_ places: [Place]) -> [Place] {
    guard let first = places.first else { return [] }
    let isTitle = first.line == text.first || !isInside(first)
    return isTitle ? Array(places.dropFirst()) : places
  }

  /// Whether as many lines of text stand between two places as two of the shortest pages have; blank lines are no text,
  /// as a stretch may have any number of them between its lines.
  private func isPage(from start: Int, to end: Int) -> Bool {
    guard end - start >= Self.shortestPage * 2 else { return false }
    var lines = 0
    for line in start..<end where !text.isBlank(line) {
      lines += 1
      if lines >= Self.shortestPage * 2 { return true }
    }
    return false
  }
}
