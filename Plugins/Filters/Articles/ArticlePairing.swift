internal import GalleyCore
internal import GalleyLexicon

/// One article: its title group, if it has one, and its stretches of text.
struct ArticlePair {
  /// How an article was printed.
  enum Order {
    /// Title, then text.
    case titleFirst
    /// Text, then title.
    case titleLast
    /// Text alone.
    case untitled
  }

  var order: Order
  /// The token of the title group.
  var title: Int?
  /// The tokens of the text.
  var body: Range<Int>
  /// The share of the title's phrases that stand in the text, 0 to 1; nil where nobody had to ask.
  var share: Double?
}

/// Pairs titles with texts: the cheapest way to read all tokens as articles, found over the whole document at once.
struct ArticlePairing {
  let tokens: [Token]
  let blocks: [ProfiledBlock]

  // The costs are in nats: how much less common a reading is. Print sets titles first; a page that sets them last does
  // so throughout; an article without a title and a title without an article are both rare.
  private static let titleFirst = 0.4
  private static let titleLast = 0.7
  private static let untitled = 3.0
  private static let untitledAdvert = 1.0
  private static let titleAlone = 4.0
  private static let changeOfOrder = 1.0
  private static let uniteParts = 2.5
  private static let strangerTitle = 3.0
  private static let farTitle = 4.0
  /// How many stretches of text one article may unite; more are never seen between two titles.
  private static let mostParts = 6

  private struct Step {
    var cost = Double.infinity
    var pair: ArticlePair?
    var from = 0
    var fromOrder = 0
  }

  /// The articles in the order of the document.
  func pairs() -> [ArticlePair] {
    guard !tokens.isEmpty else { return [] }
    let shares = shares()
    // best[i][o]: the cheapest reading of the first i tokens whose last article was printed in order o.
    var best = [[Step]](
      repeating: [Step](repeating: Step(), count: 3), count: tokens.count + 1)
    for order in 0..<3 { best[0][order].cost = 0 }
    for start in tokens.indices {
      for (pair, cost) in candidates(at: start, shares) {
        let end = max(pair.body.upperBound, (pair.title ?? -1) + 1)
        let order = Self.index(pair.order)
        for before in 0..<3 where best[start][before].cost < .infinity {
          let changes = before != order && before != 2 && order != 2 && start > 0
          let total = best[start][before].cost + cost + (changes ? Self.changeOfOrder : 0)
          if total < best[end][order].cost {
            best[end][order] = Step(cost: total, pair: pair, from: start, fromOrder: before)
          }
        }
      }
    }
    return trace(best)
  }

  private static func index(_ order: ArticlePair.Order) -> Int {
    switch order {
    case .titleFirst: 0
    case .titleLast: 1
    case .untitled: 2
    }
  }

  private func trace(_ best: [[Step]]) -> [ArticlePair] {
    var result: [ArticlePair] = []
    var position = tokens.count
    var order = (0..<3).min { best[position][$0].cost < best[position][$1].cost } ?? 0
    while position > 0, let pair = best[position][order].pair {
      result.append(pair)
      (position, order) = (best[position][order].from, best[position][order].fromOrder)
    }
    return result.reversed()
  }

  /// The articles that can begin at token `start`.
  private func candidates(at start: Int, _ shares: [TitleShares]) -> [(ArticlePair, Double)] {
    var result: [(ArticlePair, Double)] = []
    if tokens[start].kind == .title {
      var end = start + 1
      while true {
        let body = start + 1..<end
        let share = body.isEmpty ? nil : shares[start].after
        var cost = Self.titleFirst + (body.isEmpty ? Self.titleAlone : 0)
        cost += share.map { Self.strangerTitle * (1 - $0) } ?? 0
        cost += Self.uniteParts * Double(max(0, body.count - 1))
        let pair = ArticlePair(
          order: .titleFirst, title: start, body: body, share: share)
        result.append((pair, cost))
        guard end < tokens.count, tokens[end].kind == .body, body.count < Self.mostParts else {
          break
        }
        end += 1
      }
      return result
    }
    var end = start
    while end < tokens.count, tokens[end].kind == .body, end - start < Self.mostParts {
      end += 1
      let body = start..<end
      let uniting = Self.uniteParts * Double(body.count - 1)
      let plain = isAdvert(body) ? Self.untitledAdvert : Self.untitled
      result.append(
        (ArticlePair(order: .untitled, title: nil, body: body), plain + uniting))
      if end < tokens.count, tokens[end].kind == .title {
        let share = shares[end].before
        // What a list of contents names stands over its text.
        let isOver =
          standsWithTextBelow(end) || blocks[tokens[end].blocks.lowerBound].isListed
          || opensWithTitle(start)
        let cost =
          Self.titleLast + uniting + (isOver ? Self.farTitle : 0)
          + (share.map { Self.strangerTitle * (1 - $0) } ?? 0)
        result.append(
          (ArticlePair(order: .titleLast, title: end, body: body, share: share), cost))
      }
    }
    return result
  }

  /// Whether a text opens with short lines in the capitals of a title over its first paragraph: it has its title already.
  func opensWithTitle(_ token: Int) -> Bool {
    let body = tokens[token].blocks
    guard let first = blocks[body.lowerBound].profile, first.isCapitals || first.hasCapitalWords,
      isTitle(body.lowerBound)
    else { return false }
    var next = body.lowerBound + 1
    // A deck may stand between.
    if next < body.upperBound, isTitle(next) { next += 1 }
    guard next < body.upperBound, blocks[next].role == .body, let text = blocks[next].profile else {
      return false
    }
    return !text.isCapitals && text.cells >= Self.leastParagraph
  }

  /// The least paragraph in cells: a line and a half of print.
  private static let leastParagraph = 60
  /// The widest title in cells: a line of a book page, two of a column.
  private static let widestTitle = 64

  private func isTitle(_ index: Int) -> Bool {
    guard blocks[index].role == .body, let profile = blocks[index].profile, !profile.isEmpty else {
      return false
    }
    return profile.cells <= Self.widestTitle && !profile.endsSentence && !profile.endsPause
      && !profile.endsColon && !profile.startsLower && profile.label == nil
      && profile.frontLabel == nil && profile.sectionName == nil && profile.byline == nil
  }

  /// Whether a title group stands two lines further from the text above it than from the text below: print sets
  /// what belongs together close together.
  private func standsWithTextBelow(_ token: Int) -> Bool {
    let group = tokens[token].blocks
    guard group.upperBound < blocks.count else { return false }
    return blocks[group.lowerBound].space >= blocks[group.upperBound].space + 2
  }

  // MARK: - Vocabulary

  /// How much of a title's vocabulary stands in the text before it and after it.
  private struct TitleShares {
    var before: Double?
    var after: Double?
  }

  /// The shares of all titles; asked only where the places of the titles leave a choice.
  private func shares() -> [TitleShares] {
    var shares = [TitleShares](repeating: TitleShares(), count: tokens.count)
    guard leavesChoice else { return shares }
    for index in tokens.indices where tokens[index].kind == .body {
      // A text is read once, for the title above it and the one below.
      var titles: [(token: Int, phrases: [UInt8])] = []
      for token in [index - 1, index + 1] where tokens.indices.contains(token) {
        if tokens[token].kind == .title { titles.append((token, words(of: tokens[token]))) }
      }
      guard !titles.isEmpty else { continue }
      var probe = PhraseProbe(titles.map(\.phrases))
      // A list of contents has the words of all titles.
      for block in blocks[tokens[index].blocks] where !block.isOfList {
        if let profile = block.profile { probe.look(in: profile.bytes) }
      }
      for (place, title) in titles.enumerated() {
        if title.token < index {
          shares[title.token].after = probe.share(of: place)
        } else {
          shares[title.token].before = probe.share(of: place)
        }
      }
    }
    return shares
  }

  /// What the decks of a title say.
  private func words(of title: Token) -> [UInt8] {
    var words: [UInt8] = []
    for index in Decks(blocks).decks(of: title.blocks) {
      guard let profile = blocks[index].profile else { continue }
      words += profile.bytes[profile.content] + [0x0A]
    }
    return words
  }

  /// Titles and texts that alternate from the first token to the last leave no choice.
  private var leavesChoice: Bool {
    for index in tokens.indices.dropFirst() where tokens[index].kind == tokens[index - 1].kind {
      return true
    }
    return tokens.count > 1 && tokens[0].kind == tokens[tokens.count - 1].kind
  }

  // MARK: - Adverts

  /// The widest advert in cells: a column's width of slogans, not a text (rule S18).
  static let widestAdvert = 600

  /// Whether the stretches are short, unnumbered, and strangers to their neighbours.
  func isAdvert(_ body: Range<Int>) -> Bool {
    let range =
      tokens[body.lowerBound].blocks.lowerBound..<tokens[body.upperBound - 1].blocks.upperBound
    guard range.count < blocks.count else { return false }
    var cells = 0
    var paragraphs = 0
    var pages: [Int] = []
    var text: [UInt8] = []
    for block in blocks[range] {
      // A list of contents says where its articles stand; a price list may be an advertisement.
      if let page = block.profile?.pageBehindLeaders {
        pages.append(page)
        if pages.count >= 3, zip(pages, pages.dropFirst()).allSatisfy({ $0 <= $1 }) { return false }
      }
      guard block.role == .body, !block.isOfList, let profile = block.profile,
        profile.label == nil, profile.cells < BlockProfile.longest
      else { return false }
      // Two lines of print that end with a stop; two of them are a text.
      if profile.cells >= 60, profile.endsSentence { paragraphs += 1 }
      if paragraphs >= 2 { return false }
      cells += profile.cells
      text += profile.bytes + [0x0A]
    }
    guard cells <= Self.widestAdvert else { return false }
    return neighbourShare(text, range) < 0.3
  }

  /// The share of a short text's phrases that stand in the three blocks on either side of it.
  func neighbourShare(_ text: [UInt8], _ range: Range<Int>) -> Double {
    var probe = PhraseProbe(text)
    for index in max(0, range.lowerBound - 3)..<min(blocks.count, range.upperBound + 3)
    where !range.contains(index) {
      if let profile = blocks[index].profile { probe.look(in: profile.bytes) }
    }
    return probe.share
  }
}
