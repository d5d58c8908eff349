internal import GalleyCore
internal import GalleyLexicon

/// The places where running heads may stand, sorted by their words.
struct HeadPlaces {
  /// One place.
  struct Place {
    let line: Int
    /// Whether a page number stands in the line over or under it, on the same page.
    let isBesideFolio: Bool
    /// Whether it is at the edge of a page: only blank lines and a form feed part it from a page number, or it is the
    /// outermost line of a page that a form feed begins or ends.
    let isAtEdge: Bool
  }

  /// What is furniture already or may be.
  struct Numbers {
    /// The page numbers that stand alone on their lines.
    let folios: LineSet
    /// Whether they count up, and are not only the numbers that may be such.
    let areInSequence: Bool
    /// The lines that hold a number and nothing else, whatever it is.
    let alone: LineSet
    /// The lines that hold a running head and the number of its page.
    let inHeads: LineSet
  }

  /// The places of the same words together, in the order in which the words first occur.
  private(set) var sorted: [Place] = []
  /// Where the places of each line of words begin in `sorted`, and where the last end.
  private(set) var starts = [0]

  private let text: PrintedText
  private let numbers: Numbers

  /// Looks at every line once; a line that is long or amid text is refused by its edges.
  init(_ text: PrintedText, _ numbers: Numbers) {
    self.text = text
    self.numbers = numbers
    var places: [Place] = []
    var words: [Int] = []
    var index: [UInt64: Int] = [:]
    let outermost = LineSet(outermostLines(), of: text.range)
    for line in text.range where mayHold(line) {
      let isOutermost = outermost.contains(line)
      let isBesideFolio = isBesideFolio(line)
      let isOpen = text.isOpenAbove(line) && text.isOpenBelow(line)
      guard isOutermost || isBesideFolio || isOpen else { continue }
      let content = text.content(line)
      let isAtEdge =
        isOutermost || isBesideFolio || isOverBlanks(from: line, -1) || isOverBlanks(from: line, 1)
      guard text.isShort(content), HeadWords.holdsWords(text.bytes, content),
        HeadWords.mayBeHead(text.bytes, content), isOpen || isSetOff(line, content),
        // At the edge of a page a head may be as short as the number of a chapter.
        isAtEdge || (content.count >= 4 && NumberingLabel.parse(text.bytes, content) == nil)
      else { continue }
      let place = Place(line: line, isBesideFolio: isBesideFolio, isAtEdge: isAtEdge)
      let key = HeadWords.key(text.bytes, content)
      let next = index.count
      words.append(index[key, default: next])
      if words.last == next { index[key] = next }
      places.append(place)
    }
    sort(places, words, index.count)
  }

  /// Brings the places of the same words together, one walk to count them and one to put them down.
  private mutating func sort(_ places: [Place], _ words: [Int], _ count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for word in words { starts[word + 1] += 1 }
    for word in 0..<count { starts[word + 1] += starts[word] }
    var next = starts
    sorted = places
    for (place, word) in zip(places, words) {
      sorted[next[word]] = place
      next[word] += 1
    }
  }

  private func mayHold(_ line: Int) -> Bool {
    guard !text.isBlank(line), text.lines[line].mark.kind == .none, !numbers.inHeads.contains(line)
    else { return false }
    // A number is no head, but for that of a sheet or a volume beside the one of the page.
    return !numbers.alone.contains(line)
      || numbers.areInSequence && !numbers.folios.contains(line) && isBesideFolio(line)
  }

  /// Whether a page number stands in the line over or under a line, on the same page.
  private func isBesideFolio(_ line: Int) -> Bool {
    numbers.folios.contains(line - 1) && !text.beginsPage(line)
      || numbers.folios.contains(line + 1) && !text.beginsPage(line + 1)
  }

  /// Whether a line that text follows or precedes is set off from it, by capitals or by being half as long: a line of text
  /// at the edge of a page runs as far as its neighbour.
  private func isSetOff(_ line: Int, _ content: Range<Int>) -> Bool {
    if HeadWords.isCapitals(text.bytes, content) { return true }
    if let letter = text.firstLetter(line), letter.properties.isLowercase { return false }
    let isSetOffAbove =
      text.isOpenAbove(line) || numbers.folios.contains(line - 1)
      || content.count * 2 <= text.content(line - 1).count
    return isSetOffAbove
      && (text.isOpenBelow(line) || numbers.folios.contains(line + 1)
        || content.count * 2 <= text.content(line + 1).count)
  }

  /// Whether only blank lines stand between a line and a page number.
  private func isOverBlanks(from line: Int, _ step: Int) -> Bool {
    var other = line + step
    while text.range.contains(other), text.isBlank(other) { other += step }
    return numbers.folios.contains(other)
  }

  /// The first and the last line of every page that a form feed begins or ends, page numbers aside.
  private func outermostLines() -> [Int] {
    guard text.hasPageBreaks else { return [] }
    var edges: [Int] = []
    var first = true
    var last: Int?
    for line in text.range {
      if text.beginsPage(line) {
        if let last { edges.append(last) }
        first = true
        last = nil
      }
      guard !text.isBlank(line), !numbers.folios.contains(line), !numbers.inHeads.contains(line)
      else { continue }
      if first { edges.append(line) }
      first = false
      last = line
    }
    if let last { edges.append(last) }
    return edges
  }
}
