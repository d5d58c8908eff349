internal import GalleyCore
internal import GalleyLexicon

/// Builds articles from pairs: title, subtitle, date, source, byline, affiliation, then the text; and records each
/// role given and each block moved.
struct ArticleAssembly {
  private(set) var document: Document
  private(set) var articles: [Article] = []
  /// The blocks that belong to no article.
  private(set) var aside: [Block] = []
  private let pairing: ArticlePairing
  private let rules: RuleTable<ArticleRule>
  private let setsAdvertsAside: Bool

  init(
    document: consuming Document, pairing: ArticlePairing, rules: RuleTable<ArticleRule>,
    setsAdvertsAside: Bool
  ) {
    self.document = document
    self.pairing = pairing
    self.rules = rules
    self.setsAdvertsAside = setsAdvertsAside
  }

  private var blocks: [ProfiledBlock] { pairing.blocks }

  /// Adds the article that `pair` describes.
  mutating func add(_ pair: ArticlePair) {
    let tokens = pairing.tokens
    let body = tokens[pair.body].flatMap { Array($0.blocks) }
    guard let title = pair.title else {
      addUntitled(pair, body)
      return
    }
    let confidence = Confidence(pair.share.map { 0.7 + 0.3 * $0 } ?? 0.95)
    let share = Int((pair.share ?? 1) * 100)
    var head = titleBlocks(tokens[title].blocks, over: body, confidence, share)
    if pair.order == .titleLast {
      for block in head {
        if let extent = block.inlines?.sourceExtent {
          document.ledger.record(
            .moved, extent,
            Reason(rules[.titleMoved], confidence: confidence, share, alternative: rules[.title]))
        }
      }
    }
    var text = body.map { blocks[$0].block }
    if let last = body.last, ReportEdges(blocks).isSignature(last),
      let inlines = blocks[last].block.inlines
    {
      text[text.count - 1] = marked(inlines, .byline, rules[.names])
    }
    raiseMetadata(&head, &text)
    articles.append(Article(blocks: head + text))
  }

  // MARK: - Untitled text

  private mutating func addUntitled(_ pair: ArticlePair, _ body: [Int]) {
    guard setsAdvertsAside, pairing.tokens.count > 1, pairing.isAdvert(pair.body) else {
      var text = body.map { blocks[$0].block }
      if pair.body.count == 1, pairing.opensWithTitle(pair.body.lowerBound), let first = body.first,
        let inlines = blocks[first].block.inlines, let profile = blocks[first].profile
      {
        text.replaceSubrange(..<1, with: title(inlines, profile, Confidence(0.85), 100))
      }
      articles.append(Article(blocks: text))
      return
    }
    var text: [UInt8] = []
    for index in body { text += (blocks[index].profile?.bytes ?? []) + [0x0A] }
    let range = (body.first ?? 0)..<(body.last ?? 0) + 1
    let share = pairing.neighbourShare(text, range)
    // Over the first title a paper prints its name and the day.
    let date = body.first == 0 ? WebLine.date(text, 0..<text.count) : nil
    if date != nil, document.metadata.date == nil { document.metadata.date = date }
    let (rule, role): (RuleID, Role) =
      date == nil ? (rules[.advert], .advert) : (rules[.masthead], .runningHead)
    for index in body {
      guard let inlines = blocks[index].block.inlines else { continue }
      // Text that was replaced as a whole has no extent of its own left, and is text all the same.
      if let extent = inlines.sourceExtent {
        document.ledger.record(
          .setAside, extent,
          Reason(
            rule, confidence: Confidence(0.75), blocks[index].profile?.cells ?? 0,
            Int(share * 100)),
          role: role)
      }
      aside.append(.paragraph(Paragraph(role: role, inlines: inlines)))
    }
  }

  // MARK: - Title groups

  private mutating func titleBlocks(
    _ range: Range<Int>, over body: [Int], _ confidence: Confidence, _ share: Int
  ) -> [Block] {
    var result: [Block] = []
    let main = Decks(blocks).title(of: range, over: body)
    for index in [main] + range.filter({ $0 != main }) {
      let block = blocks[index]
      guard let inlines = block.block.inlines, let profile = block.profile else { continue }
      if index == main {
        result += title(inlines, profile, confidence, share)
      } else if index < main {
        // The line that leads to a title goes under it: an article begins with its title.
        if let extent = inlines.sourceExtent {
          document.ledger.record(
            .moved, extent, Reason(rules[.headMoved], confidence: Confidence(0.8)))
        }
        result.append(marked(inlines, .subtitle, rules[.subtitle]))
      } else if block.role == .byline {
        result.append(block.block)
      } else if profile.byline == .names || block.signs {
        result.append(marked(inlines, .byline, rules[.names]))
      } else if Byline.isOrganisation(profile.bytes, profile.content) {
        result.append(marked(inlines, .affiliation, rules[.organisation]))
      } else {
        result.append(marked(inlines, .subtitle, rules[.subtitle]))
      }
    }
    return result
  }

  private mutating func marked(_ inlines: [Inline], _ role: Role, _ rule: RuleID) -> Block {
    if let extent = inlines.sourceExtent {
      document.ledger.record(
        .marked, extent, Reason(rule, confidence: Confidence(0.9)), role: role)
    }
    return .paragraph(Paragraph(role: role, inlines: inlines))
  }

  /// The title, and the subtitle that a dash divides from it (rule S11).
  private mutating func title(
    _ inlines: [Inline], _ profile: BlockProfile, _ confidence: Confidence, _ share: Int
  ) -> [Block] {
    var parts = [inlines]
    if let dash = Subtitle.find(profile) {
      parts = document.ledger.divide(
        inlines,
        into: [
          profile.content.lowerBound..<dash.lowerBound,
          dash.upperBound..<profile.content.upperBound,
        ],
        Reason(rules[.subtitle], confidence: Confidence(0.9)))
    }
    if let extent = parts[0].sourceExtent {
      document.ledger.record(
        .marked, extent, Reason(rules[.title], confidence: confidence, share, profile.cells),
        role: .title, level: 1)
    }
    var result: [Block] = [.heading(Heading(level: 1, role: .title, inlines: parts[0]))]
    if parts.count > 1 { result.append(marked(parts[1], .subtitle, rules[.subtitle])) }
    return result
  }

  /// Brings date, source and address, and a byline that closes the text, up under the title.
  private mutating func raiseMetadata(_ head: inout [Block], _ text: inout [Block]) {
    let hasByline = head.contains { $0.role == .byline }
    let titleEnd = head.firstIndex { $0.role != .title && $0.role != .subtitle } ?? head.count
    var raised: [Block] = []
    var rest: [Block] = []
    // Several dates among the text are those of its entries, as in a diary.
    let firstBody = text.firstIndex { $0.role == .body } ?? text.count
    let hasOneDate = text[firstBody...].count { $0.role == .date } <= 1
    let lastBody = text.lastIndex { $0.role == .body } ?? -1
    for (index, block) in text.enumerated() {
      switch block.role {
      case .date? where hasOneDate || index < firstBody, .source?, .url?: raised.append(block)
      case .byline?
      where !hasByline && (index < 3 || index > lastBody):
        raised.append(block)
      default:
        rest.append(block)
        continue
      }
      // Matter that stood over the text already is where it belongs.
      if !rest.isEmpty, let extent = block.inlines?.sourceExtent {
        document.ledger.record(
          .moved, extent, Reason(rules[.headMoved], confidence: Confidence(0.9)))
      }
    }
    head.insert(contentsOf: raised, at: titleEnd)
    text = rest
  }
}

extension Block {
  /// The role of a paragraph or heading.
  var role: Role? {
    switch self {
    case .paragraph(let paragraph): paragraph.role
    case .heading(let heading): heading.role
    default: nil
    }
  }
}
