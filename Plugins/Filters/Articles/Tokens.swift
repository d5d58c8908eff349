internal import GalleyCore
internal import GalleyLexicon

/// A stretch of blocks that pairing does not take apart.
struct Token {
  /// What a stretch is.
  enum Kind {
    /// A title with the bylines that stand with it.
    case title
    /// Text.
    case body
  }

  var kind: Kind
  var blocks: Range<Int>
}

/// Cuts the blocks into title groups and stretches of text.
struct Tokens {
  private let blocks: [ProfiledBlock]
  private let edges: ReportEdges
  /// The headings that only their sequence tells from other short matter.
  private let counted: CountedHeadings
  private(set) var tokens: [Token] = []

  /// The widest title in cells: two lines of a book page.
  ///
  /// Longer matter without a stop is text cut off.
  private static let widestTitle = 130

  init(_ blocks: [ProfiledBlock]) {
    self.blocks = blocks
    edges = ReportEdges(blocks)
    counted = CountedHeadings(
      blocks.map { $0.role == .body || $0.role == .section ? $0.profile : nil })
    let groups = titleGroups()
    var start = 0
    for group in groups {
      addBody(start..<group.lowerBound)
      tokens.append(Token(kind: .title, blocks: group))
      start = group.upperBound
    }
    addBody(start..<blocks.count)
    partForLoneTitles()
  }

  // MARK: - Lone titles

  /// The least share of a title's phrases that the first block of its text holds.
  private static let ownShare = 0.3
  /// The most that a block of somebody else's text holds, by words in common use.
  private static let strangerShare = 0.2

  /// Cuts a text in two where a title right after it has no text of its own: a page that sets most titles first may set
  /// one last, and the text above that one begins where its words begin.
  private mutating func partForLoneTitles() {
    var parted: [Token] = []
    parted.reserveCapacity(tokens.count)
    for index in tokens.indices {
      if isLoneTitle(index), let start = beginning(of: index) {
        let body = tokens[index - 1].blocks
        parted[parted.count - 1].blocks = body.lowerBound..<start
        parted.append(Token(kind: .body, blocks: start..<body.upperBound))
      }
      parted.append(tokens[index])
    }
    tokens = parted
  }

  private func isLoneTitle(_ index: Int) -> Bool {
    guard tokens[index].kind == .title, index >= 2, tokens[index - 1].kind == .body,
      tokens[index - 2].kind == .title,
      index + 1 == tokens.count || tokens[index + 1].kind == .title
    else { return false }
    // Where a text stands over the first of these titles, each has its own: they are set last.
    let first = tokens[..<index].indices.reversed().first { place in
      place == 0 || tokens[place].kind == tokens[place - 1].kind
    }
    return first.map { tokens[$0].kind == .title || !isText(tokens[$0].blocks) } ?? true
  }

  /// Whether blocks hold a paragraph of two lines; the head of a page and an advertisement do not.
  private func isText(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard let profile = blocks[index].profile else { return false }
      return profile.cells >= Self.leastParagraph && profile.endsSentence
    }
  }

  /// The least paragraph in cells: a line and a half of print.
  private static let leastParagraph = 60

  /// The first block of the text above a title that speaks of what the title names; nil where that is the whole text.
  private func beginning(of title: Int) -> Int? {
    guard let profile = blocks[tokens[title].blocks.lowerBound].profile else { return nil }
    var probe = PhraseProbe(Array(profile.bytes[profile.content]))
    let body = tokens[title - 1].blocks
    for index in body {
      guard let text = blocks[index].profile else { continue }
      probe.reset()
      probe.look(in: text.bytes)
      if probe.share >= Self.ownShare { return index > body.lowerBound ? index : nil }
      if probe.share > Self.strangerShare { return nil }
    }
    return nil
  }

  // MARK: - Titles

  /// The title groups: a title block and the bylines and affiliations right after it.
  private func titleGroups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    let titleLevel =
      blocks.indices.compactMap { isPlainHeading($0) ? blocks[$0].headingLevel : nil }.min()
    var index = 0
    while index < blocks.count {
      let end = groupEnd(at: index, titleLevel)
      if let end {
        groups.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    let unsigned = UnsignedTitles(blocks, isShort: isHeadless).titles(besides: groups)
    if !unsigned.isEmpty { return unsigned.map { $0..<$0 + 1 } }
    if groups.isEmpty, let first = blocks.indices.first, isShortMatter(first), isLegible(first),
      blocks.count > 1, !headsContents(first), !isDate(first)
    {
      return [first..<first + 1]
    }
    let spaced = SpacedTitles(blocks, besides: groups, isShort: isHeadless).found
    if !spaced.isEmpty {
      groups = (groups + spaced.map { $0..<$0 + 1 }).sorted { $0.lowerBound < $1.lowerBound }
    }
    addOutermost(&groups)
    return groups
  }

  /// Whether the rows of a list of contents stand under the block.
  private func headsContents(_ index: Int) -> Bool {
    index + 2 < blocks.count
      && (index + 1...index + 2).allSatisfy { blocks[$0].profile?.isContentsRow == true }
  }

  /// Whether the block is where and when a letter was written: `Madrid, 3 de mayo de 1911`.
  private func isDate(_ index: Int) -> Bool {
    guard let profile = blocks[index].profile, profile.cells <= Self.widestDeck else {
      return false
    }
    let text = profile.bytes[profile.content]
    guard let comma = text.firstIndex(of: 0x2C), text[..<comma].count(where: { $0 == 0x20 }) <= 2,
      text[comma...].count(where: { $0 == 0x20 }) <= 5
    else { return false }
    return PrintedDate.parse(String(decoding: text[comma...].dropFirst(), as: UTF8.self)) != nil
  }

  /// Adds the first and the last block of a page whose titles stand between reports: nothing stands above the first of
  /// them, or below the last.
  private func addOutermost(_ groups: inout [Range<Int>]) {
    let bare = groups.count { $0.count == 1 && isHeadless($0.lowerBound) }
    guard bare >= 2, let first = groups.first, let last = groups.last else { return }
    if first.lowerBound > 1, isHeadless(0), !isShortMatter(1) { groups.insert(0..<1, at: 0) }
    let end = blocks.count - 1
    if last.upperBound < end, isHeadless(end), !isShortMatter(end - 1) {
      groups.append(end..<end + 1)
    }
  }

  /// Where the title group that begins at `index` ends; nil when none begins there.
  private func groupEnd(at index: Int, _ titleLevel: Int?) -> Int? {
    let isMarked = isMarkedTitle(index, titleLevel)
    guard isMarked || isHeadless(index) else { return nil }
    var end = index + 1
    if !isMarked { end += otherDecks(under: index) }
    while end < blocks.count, isSubtitle(end) { end += 1 }
    if standsUnder(index, end) { end += 1 }
    let titleEnd = end
    while end < blocks.count, isByline(end, beside: titleEnd) { end += 1 }
    return isMarked || end > titleEnd || standsBetweenReports(index, titleEnd)
      || end == index + 1 && standsOverContents(index) ? end : nil
  }

  /// Whether three entries and more of a list of contents stand right under the block, their pages ascending.
  private func standsOverContents(_ index: Int) -> Bool {
    let rows = blocks[(index + 1)...].prefix(3).compactMap { $0.profile?.pageBehindLeaders }
    return (index == 0 || edges.isEndOfText(index - 1)) && rows.count == 3 && rows[0] <= rows[1]
      && rows[1] <= rows[2]
      && blocks[index].profile?.pageBehindLeaders == nil
  }

  /// Whether a report ends right above, or one begins right below: most reports name their author there, not under
  /// the title.
  private func standsBetweenReports(_ start: Int, _ end: Int) -> Bool {
    guard end < blocks.count, blocks[end].role == .body, let below = blocks[end].profile,
      !isShortMatter(end)
    else { return false }
    return below.opensReport || start > 0 && edges.closesReport(start - 1)
  }

  /// How many short blocks right under the one at `start` are decks of the same headline: print sets a line that leads
  /// to the title over it, and one that explains it below.
  ///
  /// The headline begins where a text ends, and a byline or the beginning of a report follows it.
  private func otherDecks(under start: Int) -> Int {
    guard isDeck(start), start == 0 || edges.isEndOfText(start - 1),
      blocks[start].profile.flatMap({ WebLine.date($0.bytes, $0.content) }) == nil
    else { return 0 }
    var end = start + 1
    while end < blocks.count, end - start < Self.mostDecks, isDeck(end) { end += 1 }
    guard end > start + 1, end < blocks.count, !isShortMatter(end) else { return 0 }
    let isSigned = isByline(end, beside: end)
    guard isSigned || standsBetweenReports(start, end) else { return 0 }
    // Decks stand close: on lines of their own, or closer than to the text above. An advertisement and the head of a
    // page do not, and the day is no deck.
    let isClose = (start + 1..<end).allSatisfy {
      // Nothing stands above the first of a document.
      blocks[$0].space <= 1 || start == 0 || blocks[$0].space < blocks[start].space
    }
    return isClose ? end - start - 1 : 0
  }

  /// The most decks of a headline: one that leads to the title, the title, one that explains it.
  private static let mostDecks = 3
  /// The widest deck in cells: a line of a book page, two of a column.
  private static let widestDeck = 64

  private func isDeck(_ index: Int) -> Bool {
    guard isShortMatter(index), !edges.isBracketed(index), !isSubtitle(index),
      let profile = blocks[index].profile
    else { return false }
    return profile.byline == nil && profile.cells <= Self.widestDeck
  }

  /// A heading the source marks as one of the highest level, without a number.
  private func isMarkedTitle(_ index: Int, _ titleLevel: Int?) -> Bool {
    if blocks[index].role == .title { return true }
    guard isPlainHeading(index), let level = blocks[index].headingLevel else {
      return false
    }
    // A lower heading is a title too where a byline stands under it.
    return level == titleLevel
      || (index + 1 < blocks.count && isByline(index + 1, beside: index + 1))
  }

  private func isPlainHeading(_ index: Int) -> Bool {
    guard case .heading = blocks[index].block, let profile = blocks[index].profile else {
      return false
    }
    return counted.labels[index] == nil && profile.label == nil && profile.sectionName == nil
      && profile.frontLabel == nil
  }

  /// Short matter that could be a title, if only a byline follows it.
  private func isHeadless(_ index: Int) -> Bool {
    isShortMatter(index) && blocks[index].profile?.byline?.isStrong != true
      && !edges.isBracketed(index)
  }

  private func isShortMatter(_ index: Int) -> Bool {
    guard blocks[index].role == .body || blocks[index].role == .section,
      let profile = blocks[index].profile, !profile.isEmpty
    else { return false }
    return profile.cells >= 4 && profile.cells <= Self.widestTitle
      && (!profile.endsSentence || isExclaimed(index)) && !profile.endsPause
      && !profile.endsColon && profile.label == nil && profile.frontLabel == nil
      && (profile.sectionName == nil || profile.sectionName == .contents)
      && !profile.isContentsRow && counted.labels[index] == nil
      && !ClosingFormula.parse(profile.bytes, profile.content)
  }

  /// Whether two thirds of the block are letters: specks at the top of a scan are read as signs and stray letters.
  private func isLegible(_ index: Int) -> Bool {
    guard let profile = blocks[index].profile else { return false }
    let text = profile.bytes[profile.content]
    let signs = text.count { $0 != 0x20 }
    return text.count { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 } * 3 >= signs * 2
  }

  /// Whether a call or a question is set in capitals or stands apart from the text above: titles end in these marks too, hardly ever in a stop.
  private func isExclaimed(_ index: Int) -> Bool {
    guard let profile = blocks[index].profile, index + 1 < blocks.count,
      profile.isCapitals || blocks[index].space > blocks[index + 1].space
    else { return false }
    let text = profile.bytes[profile.content]
    // The full-width forms are U+FF01 and U+FF1F.
    return text.last == 0x21 || text.last == 0x3F
      || text.suffix(3).elementsEqual([0xEF, 0xBC, 0x81])
      || text.suffix(3).elementsEqual([0xEF, 0xBC, 0x9F])
  }

  /// Whether the block at `end` belongs to the title at `index`, and a byline follows: it stands close under a title that
  /// white space sets off from the text above, or is in capitals as the title is, or the list of contents names the title.
  private func standsUnder(_ index: Int, _ end: Int) -> Bool {
    end == index + 1 && end + 1 < blocks.count && isShortMatter(end)
      && (blocks[index].space >= blocks[end].space + 2 || areCapitals(index, end)
        || blocks[index].isListed)
      && !isByline(end, beside: end) && isByline(end + 1, beside: end + 1)
  }

  private func areCapitals(_ first: Int, _ second: Int) -> Bool {
    blocks[first].profile?.isCapitals == true && blocks[second].profile?.isCapitals == true
  }

  private func isSubtitle(_ index: Int) -> Bool {
    guard isShortMatter(index), let profile = blocks[index].profile else { return false }
    var cursor = CodePointCursor(profile.bytes, profile.content)
    return cursor.skip { $0 == 0x2014 || $0 == 0x2015 || $0 == 0x2500 }
  }

  /// Whether the block names the author of the title before it; bare names and organisations only right beside it.
  private func isByline(_ index: Int, beside first: Int) -> Bool {
    if blocks[index].role == .byline {
      // A labelled byline may close an article; it goes with a title only right under it.
      return true
    }
    guard blocks[index].role == .body, let profile = blocks[index].profile else { return false }
    if index == first { return profile.byline == .names || blocks[index].signs }
    return index == first + 1 && profile.byline == nil
      && Byline.isOrganisation(profile.bytes, profile.content)
  }

  // MARK: - Text

  /// Adds a stretch of text, cut where one article must end and another begin.
  private mutating func addBody(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    var hasText = false
    var numbering = TopNumbering()
    let followsEnd = endsWithTitle
    for index in range {
      let startsAgain = numbering.startsAgain(at: blocks[index])
      let followsAdvert =
        (start > range.lowerBound || followsEnd) && beginsNumbering(index, after: start)
      if index > start, startsAgain || followsAdvert || beginsArticle(index, afterText: hasText) {
        tokens.append(Token(kind: .body, blocks: start..<index))
        start = index
        hasText = false
        numbering = TopNumbering()
        _ = numbering.startsAgain(at: blocks[index])
      }
      if blocks[index].role == .body { hasText = true }
    }
    tokens.append(Token(kind: .body, blocks: start..<range.upperBound))
  }

  /// Whether the title found last may stand at the end of its article: there is text above it, and not only the name of
  /// the paper and its date.
  private var endsWithTitle: Bool {
    tokens.count >= 2 && tokens[tokens.count - 1].kind == .title
      && tokens[tokens.count - 2].kind == .body
      && tokens[tokens.count - 2].blocks.contains { blocks[$0].profile?.endsSentence == true }
  }

  /// Whether the first numbered heading stands right under short matter that follows the end of an article: an advert
  /// between two articles, or an introduction; pairing tells which by the words they share.
  private func beginsNumbering(_ index: Int, after start: Int) -> Bool {
    guard let label = blocks[index].profile?.label, label.value == 1, label.family.isStrong else {
      return false
    }
    var cells = 0
    for place in start..<index {
      guard blocks[place].role == .body, let profile = blocks[place].profile, profile.label == nil
      else { return false }
      cells += profile.cells
      if cells > ArticlePairing.widestAdvert { return false }
    }
    return true
  }

  /// Hard evidence of a boundary: an affiliation or a list of references closed the text before, or an abstract opens the
  /// text after.
  private func beginsArticle(_ index: Int, afterText: Bool) -> Bool {
    let role = blocks[index].role
    if blocks[index - 1].role == .affiliation, role != .affiliation { return true }
    if blocks[index - 1].role == .reference { return role == .body || role == .section }
    if afterText, role == .body, edges.closesReport(index - 1) { return true }
    return role == .abstract && afterText
  }
}

/// Follows the highest numbering of a text, which begins again only where another text begins (rule S2).
private struct TopNumbering {
  private var family: NumberingFamily?
  private var last = 0

  /// Whether `block` opens with the number 1 of the family that has counted further above it.
  ///
  /// Only families that number headings and hardly anything else count; the first one met is the highest.
  mutating func startsAgain(at block: ProfiledBlock) -> Bool {
    guard block.role == .body || block.role == .section, let label = block.profile?.label,
      label.family == .chapter || label.family == .hanComma || label.family == .roman,
      family == nil || family == label.family
    else { return false }
    defer {
      family = label.family
      last = label.value
    }
    return family == label.family && label.value == 1 && last >= 2
  }
}
