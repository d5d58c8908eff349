internal import GalleyCore
internal import GalleyLexicon

/// Finds the edges of pages: the lines of furniture and the blank lines around them.
struct PageEdges {
  /// One piece of furniture: a line, or the head or the number of a line that has both.
  struct Item {
    var line: Int
    var content: Range<Int>
    var role: Role
    var confidence: Double
    /// The numbers of evidence that the role's rule names.
    var first: Int
    var second: Int
  }

  /// The furniture of one page edge and the lines it takes, blank ones included.
  struct Group {
    var lines: Range<Int>
    var items: [Item]
    /// Whether the text after it stands on another page than the reader found: a form feed beside it has turned the page
    /// already, and before the first page and behind the last there is none to turn.
    var turnsPage = true
  }

  private let text: PrintedText

  init(_ document: Document, _ range: Range<Int>) { text = PrintedText(document, range) }

  /// The page edges in order; none where nothing recurs.
  func groups() -> [Group] {
    let numbers = FolioCandidates(text: text).all()
    let reader = InterruptionReader(text: text, furniture: lines(numbers))
    let pages = pages(numbers, reader)
    var items = pages.flatMap { self.items($0, of: pages.count) }
    let taken = lines(pages)
    let alone = numbers.filter { $0.place == .alone && $0.isOpen && !$0.isMisread }
    let inHeads = pages.filter { $0.place == .inHead }
    let places = HeadPlaces.Numbers(
      folios: lines(pages.isEmpty ? alone : pages.filter { $0.place == .alone }),
      areInSequence: !pages.isEmpty,
      alone: lines(numbers.filter { $0.place == .alone }), inHeads: lines(inHeads))
    let heads = RunningHeads(text, places, reader).all(pages: pages.count, withHead: inHeads.count)
    items += heads.map { head in
      Item(
        line: head.line, content: text.content(head.line), role: .runningHead,
        confidence: head.confidence, first: head.times, second: head.besideFolio)
    }
    items += strayFolios(alone, taken, beside: LineSet(heads.map(\.line), of: text.range))
    items += pageMarks()
    return group(
      items.sorted { ($0.line, $0.content.lowerBound) < ($1.line, $1.content.lowerBound) })
  }

  private func lines(_ folios: [Folio]) -> LineSet {
    LineSet(folios.map(\.line), of: text.range)
  }

  // MARK: - Page numbers

  /// The numbers that count up as those of pages do.
  private func pages(_ numbers: [Folio], _ reader: InterruptionReader) -> [Folio] {
    guard numbers.count > 2 else { return [] }
    let interruptions = numbers.map { reader.interruption(at: $0.line) }
    let test = PageSequenceTest(
      text: text, all: numbers, interruptions: interruptions, reader: reader)
    let pages = FolioSequence(
      numbers, interruptions, areApart: areApart, where: test.arePages
    ).accepted
    return test.isFirstChapter(pages) ? Array(pages.dropFirst()) : pages
  }

  /// Whether a page may lie between two numbers; under one and over the next none does, where one page has its number at
  /// the foot and the next at the head.
  private func areApart(_ above: Folio, _ below: Folio) -> Bool {
    if below.line - above.line >= RunningHeads.shortestPage { return true }
    if above.isOpen && below.isOpen && text.lines[above.line].page != text.lines[below.line].page {
      return true
    }
    return below.value == above.value + 1 && above.place == .alone && below.place == .inHead
      && below.line > above.line + 1 && (above.line + 1..<below.line).allSatisfy(text.isBlank)
  }

  /// A page number, and the head that stands in its line.
  private func items(_ folio: Folio, of count: Int) -> [Item] {
    let number = Item(
      line: folio.line, content: folio.extent, role: .folio, confidence: 0.95, first: folio.value,
      second: count)
    guard folio.place == .inHead else { return [number] }
    let line = text.content(folio.line)
    let words =
      folio.extent.lowerBound == line.lowerBound
      ? folio.extent.upperBound..<line.upperBound : line.lowerBound..<folio.extent.lowerBound
    let head = Item(
      line: folio.line, content: text.trimmed(words), role: .runningHead, confidence: 0.95,
      first: 1, second: 1)
    return [number, head]
  }

  /// Numbers of no sequence: a lone number beside a running head is its folio, and so is one that closes the text.
  private func strayFolios(_ alone: [Folio], _ taken: LineSet, beside heads: LineSet) -> [Item] {
    alone.compactMap { folio in
      guard !taken.contains(folio.line) else { return nil }
      let isBesideHead = heads.contains(folio.line - 1) || heads.contains(folio.line + 1)
      guard isBesideHead || isLast(folio.line) else { return nil }
      return Item(
        line: folio.line, content: folio.extent, role: .folio,
        confidence: isBesideHead ? 0.8 : 0.7, first: folio.value, second: 1)
    }
  }

  /// Whether a line is the last of the text, a blank line away from the rest; the first may be a chapter's number.
  private func isLast(_ line: Int) -> Bool {
    text.range.count > RunningHeads.shortestPage && text.isBlank(line - 1)
      && (line + 1..<text.range.upperBound).allSatisfy(text.isBlank)
  }

  private func pageMarks() -> [Item] {
    text.range.compactMap { line in
      guard text.lines[line].mark.kind == .heading else { return nil }
      let content = text.content(line)
      return PageMark.parse(text.bytes, content).map {
        Item(
          line: line, content: content, role: .folio, confidence: 0.97, first: $0, second: 1)
      }
    }
  }

  // MARK: - Groups

  /// Items that only blank lines part make one page edge; the blank lines around it go with it.
  private func group(_ items: [Item]) -> [Group] {
    var groups: [Group] = []
    for item in items {
      // Taken off the list before it grows: shared with it, its items would be copied for each.
      if var last = groups.popLast() {
        let goesOn =
          item.line < last.lines.upperBound
          || (last.lines.upperBound..<item.line).allSatisfy(text.isBlank)
        if goesOn {
          last.items.append(item)
          last.lines = last.lines.lowerBound..<item.line + 1
        }
        groups.append(last)
        if !goesOn { groups.append(Group(lines: item.line..<item.line + 1, items: [item])) }
      } else {
        groups.append(Group(lines: item.line..<item.line + 1, items: [item]))
      }
      var end = item.line + 1
      while text.range.contains(end), text.isBlank(end) { end += 1 }
      var start = groups[groups.count - 1].lines.lowerBound
      let floor =
        groups.count > 1 ? groups[groups.count - 2].lines.upperBound : text.range.lowerBound
      while start > floor, text.isBlank(start - 1) { start -= 1 }
      groups[groups.count - 1].lines = start..<end
    }
    for index in groups.indices { groups[index].turnsPage = turnsPage(groups[index].lines) }
    return groups
  }

  private func turnsPage(_ lines: Range<Int>) -> Bool {
    guard text.hasPageBreaks else { return true }
    return lines.lowerBound > text.range.lowerBound && lines.upperBound < text.range.upperBound
      && !(lines.lowerBound...lines.upperBound).contains(where: text.beginsPage)
  }
}
