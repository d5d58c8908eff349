internal import GalleyCore
internal import GalleyLexicon

/// Finds the edges of pages: the lines of furniture and the blank lines around them.
struct PageEdges {
  /// One line of furniture.
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
  }

  /// The widest running head in bytes: 30 ideographs, a line of a book page.
  private static let widestHead = 90
  /// The fewest lines between two page edges; print has no shorter pages.
  private static let shortestPage = 8
  /// How many lines over a number the text is looked for that it may interrupt: a page of print has hardly more, and the
  /// blank lines and notes over a number are fewer.
  private static let longestPage = 64

  private let lines: [Line]
  private let range: Range<Int>
  private let bytes: [UInt8]
  /// The first line that is not blank; looked for once, as every chain of numbers asks.
  private let firstText: Int

  init(_ document: Document, _ range: Range<Int>) {
    lines = document.lines
    self.range = range
    bytes = document.source.bytes
    firstText =
      range.first { !Self.isBlank(document.lines[$0], document.source.bytes) } ?? range.upperBound
  }

  /// The page edges in order; none where nothing recurs.
  func groups() -> [Group] {
    let folios = FolioSequence(candidates(), shortestPage: Self.shortestPage) {
      arePages(withoutFirstChapter($0))
    }
    let pages = withoutFirstChapter(folios.accepted)
    var items: [Int: Item] = [:]
    let heads = runningHeads(
      beside: LineSet((pages.isEmpty ? folios.all : pages).map(\.line), of: range))
    for folio in pages {
      items[folio.line] = Item(
        line: folio.line, content: content(folio.line), role: .folio, confidence: 0.95,
        first: folio.value, second: pages.count)
    }
    for head in heads { items[head.line] = head }
    // A lone number beside a running head is its folio, sequence or not.
    for folio in folios.all where items[folio.line] == nil {
      let besideHead = [folio.line - 1, folio.line + 1].contains { items[$0]?.role == .runningHead }
      if besideHead {
        items[folio.line] = Item(
          line: folio.line, content: content(folio.line), role: .folio, confidence: 0.8,
          first: folio.value, second: 1)
      }
    }
    for folio in folios.all where items[folio.line] == nil && isLast(folio.line) {
      items[folio.line] = Item(
        line: folio.line, content: content(folio.line), role: .folio, confidence: 0.7,
        first: folio.value, second: 1)
    }
    let marked = range.filter { lines[$0].mark.kind == .heading }.compactMap(pageMark)
    for item in marked { items[item.line] = item }
    return group(items.values.sorted { $0.line < $1.line })
  }

  /// The mark that the scans of HathiTrust and Google carry between the texts of their pages:
  /// `## p. 12 (#28) #####`, the printed number and that of the picture.
  private func pageMark(_ line: Int) -> Item? {
    let content = content(line)
    var cursor = CodePointCursor(bytes, content)
    guard cursor.skip(word: "## p. ") else { return nil }
    let start = cursor.position
    while let codePoint = cursor.peek, codePoint != 0x28, cursor.position < start + 12 {
      _ = cursor.next()
    }
    guard cursor.skip(word: "(#") else { return nil }
    let digits = cursor.position
    guard cursor.skipAll({ SentenceMarks.isDigit($0) }) > 0 else { return nil }
    let value = bytes[digits..<cursor.position].prefix(6).reduce(0) { $0 * 10 + Int($1 & 15) }
    guard cursor.skip(word: ") ####") else { return nil }
    return Item(
      line: line, content: content, role: .folio, confidence: 0.97, first: value, second: 1)
  }

  /// Whether a line is the last of the text, a blank line away from the rest; the first may be a chapter's number.
  private func isLast(_ line: Int) -> Bool {
    range.count > Self.shortestPage && isBlank(line - 1)
      && (line + 1..<range.upperBound).allSatisfy(isBlank)
  }

  // MARK: - Lines

  private func content(_ line: Int) -> Range<Int> {
    var range = lines[line].range.bounds
    while !range.isEmpty, Self.isSpace(bytes[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, Self.isSpace(bytes[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isBlank(_ line: Int) -> Bool {
    !range.contains(line) || Self.isBlank(lines[line], bytes)
  }

  private static func isBlank(_ line: Line, _ bytes: [UInt8]) -> Bool {
    // The first byte tells of nearly every line.
    for index in line.range.bounds where !isSpace(bytes[index]) { return false }
    return true
  }

  /// The lines that hold nothing but a page number, beside a blank line or the edge of the text.
  private func candidates() -> [FolioSequence.Folio] {
    var result: [FolioSequence.Folio] = []
    for line in range where lines[line].mark.kind == .none && lines[line].range.length <= 120 {
      let content = content(line)
      guard !content.isEmpty, content.count <= 24, isBlank(line - 1) || isBlank(line + 1),
        let value = PageNumber.parse(bytes, content)
      else { continue }
      result.append(FolioSequence.Folio(line: line, value: value))
    }
    return result
  }

  /// The numbers that count up, but for a 1 that opens the text where they go on with another than 2: that of its first
  /// chapter, before the pages 4, 5, 6 of a book that begins on its fourth.
  private func withoutFirstChapter(_ folios: [FolioSequence.Folio]) -> [FolioSequence.Folio] {
    guard folios.count > 1, folios[0].value == 1, folios[1].value > 2,
      folios[0].line == firstText
    else { return folios }
    return Array(folios.dropFirst())
  }

  /// Whether numbers that count up are those of pages rather than of chapters: pages end anywhere, so that one number in
  /// four at least interrupts a sentence, or they are of one length; chapters are neither.
  private func arePages(_ folios: [FolioSequence.Folio]) -> Bool {
    // A text that opens with the number 1 opens its first chapter.
    if let first = folios.first, first.value == 1, first.line == firstText { return false }
    var interrupting = 0
    var above = range.lowerBound - 1
    for folio in folios {
      // The last line of text over the number, no further up than the number before it or a page: every chain of numbers
      // has a first, over which all of the text may stand.
      var line = folio.line - 1
      let top = max(above, folio.line - Self.longestPage)
      while line > top, isBlank(line) || lines[line].range.length <= 30 { line -= 1 }
      if line > top, !SentenceEdge(bytes, content(line)).endsSentence { interrupting += 1 }
      above = folio.line
    }
    if interrupting * 4 >= folios.count { return true }
    let lengths = zip(folios, folios.dropFirst()).map { $1.line - $0.line }
    guard folios.count >= 4, let shortest = lengths.min(), let longest = lengths.max() else {
      return false
    }
    return (longest - shortest) * 4 <= longest
  }

  /// Whether the text before a line ends no sentence.
  private func interrupts(_ line: Int) -> Bool {
    var line = line - 1
    while range.contains(line), isBlank(line) { line -= 1 }
    return range.contains(line) && !SentenceEdge(bytes, content(line)).endsSentence
  }

  // MARK: - Running heads

  /// Short lines at page edges whose words recur at other page edges, figures aside.
  private func runningHeads(beside folios: LineSet) -> [Item] {
    var places: [[UInt8]: [Int]] = [:]
    var order: [[UInt8]] = []
    for line in range where lines[line].mark.kind == .none && !folios.contains(line) {
      guard lines[line].range.length <= Self.widestHead, lines[line].range.length > 0 else {
        continue
      }
      let isBesideFolio = folios.contains(line - 1) || folios.contains(line + 1)
      guard isBesideFolio || (isBlank(line - 1) && isBlank(line + 1)) else { continue }
      let content = content(line)
      // Beside a page number a head may be as short as the number of a chapter.
      guard !content.isEmpty, holdsWords(content),
        isBesideFolio || (content.count >= 4 && NumberingLabel.parse(bytes, content) == nil),
        !SentenceEdge(bytes, content).endsSentence
      else { continue }
      let key = masked(content)
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(line)
    }
    let title = range.first { !isBlank($0) }.map { masked(content($0)) } ?? []
    var items: [Item] = []
    for key in order {
      let all = places[key] ?? []
      let besideFolio = all.filter { folios.contains($0 - 1) || folios.contains($0 + 1) }
      // A head that begins as the title does needs no second page to be known.
      let repeatsTitle = title.starts(with: key) && key.count >= 12
      let enough =
        besideFolio.count >= 2 || (besideFolio.count == 1 && repeatsTitle) || isSpread(all)
      guard enough else { continue }
      for line in besideFolio.isEmpty ? all : besideFolio where line != range.lowerBound {
        items.append(
          Item(
            line: line, content: content(line), role: .runningHead,
            confidence: besideFolio.isEmpty ? 0.8 : 0.95, first: all.count,
            second: besideFolio.count))
      }
    }
    return items
  }

  /// Whether a line says anything: a row of stars or dashes parts sections, wherever it stands.
  private func holdsWords(_ content: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, content)
    // Punctuation, lines, shapes and signs of ASCII; U+2000 to U+2BFF; U+3000 to U+303F.
    cursor.skipAll {
      $0 < 0x80
        ? ($0 | 0x20) &- 0x61 >= 26 && !SentenceMarks.isDigit($0)
        : (0x2000...0x2BFF).contains($0) || (0x3000...0x303F).contains($0)
    }
    return cursor.peek != nil
  }

  /// Whether lines without page numbers recur often enough, a page apart each time, and interrupt sentences as page edges
  /// do: a heading that comes back stands between sentences.
  private func isSpread(_ all: [Int]) -> Bool {
    all.count >= 4 && zip(all, all.dropFirst()).allSatisfy { isPage(from: $0, to: $1) }
      && all.count(where: interrupts) * 4 >= all.count
  }

  /// Whether as many lines of text stand between two places as two of the shortest pages have; blank lines are no text,
  /// as a stretch may have any number of them between its lines.
  private func isPage(from start: Int, to end: Int) -> Bool {
    guard end - start >= Self.shortestPage * 2 else { return false }
    var lines = 0
    for line in start..<end where !isBlank(line) {
      lines += 1
      if lines >= Self.shortestPage * 2 { return true }
    }
    return false
  }

  /// The words of a line with figures masked and ASCII letters in lower case.
  private func masked(_ content: Range<Int>) -> [UInt8] {
    bytes[content].map { byte in
      if byte &- 0x30 < 10 { return 0x23 }
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
  }

  // MARK: - Groups

  /// Items that only blank lines part make one page edge; the blank lines around it go with it.
  private func group(_ items: [Item]) -> [Group] {
    var groups: [Group] = []
    for item in items {
      if let last = groups.last, (last.lines.upperBound..<item.line).allSatisfy(isBlank) {
        groups[groups.count - 1].items.append(item)
        groups[groups.count - 1].lines = last.lines.lowerBound..<item.line + 1
      } else {
        groups.append(Group(lines: item.line..<item.line + 1, items: [item]))
      }
      var end = item.line + 1
      while range.contains(end), isBlank(end) { end += 1 }
      var start = groups[groups.count - 1].lines.lowerBound
      let floor = groups.count > 1 ? groups[groups.count - 2].lines.upperBound : range.lowerBound
      while start > floor, isBlank(start - 1) { start -= 1 }
      groups[groups.count - 1].lines = start..<end
    }
    return groups
  }
}

/// Some of the lines of a range; asked of every line, a set that hashes would cost more than all the rest.
private struct LineSet {
  private let start: Int
  private var isMember: [Bool]

  init(_ lines: [Int], of range: Range<Int>) {
    start = range.lowerBound
    isMember = [Bool](repeating: false, count: lines.isEmpty ? 0 : range.count)
    for line in lines { isMember[line - start] = true }
  }

  func contains(_ line: Int) -> Bool {
    line >= start && line - start < isMember.count && isMember[line - start]
  }
}
