internal import GalleyCore
internal import GalleyLexicon

/// Reads the headings of a document, one article after the other.
struct HeadingReading {
  /// The document; its articles are changed as they are finished.
  private(set) var document: Document
  private var blocks: [Block] = []
  private var profiles: [BlockProfile?] = []
  private var known: BlockProfiles
  private let rules: RuleTable<HeadingRule>
  /// Where the blocks begin that the list of contents names.
  private let listed: Set<UInt32>
  /// Where the blocks of that list begin.
  private let ofList: Set<UInt32>

  init(_ document: consuming Document) {
    self.document = document
    rules = RuleTable<HeadingRule>(in: &self.document.ledger)
    known = BlockProfiles(from: &self.document)
    let contents = PrintedContents(of: self.document.articles, &known, in: &self.document)
    listed = contents.headings
    ofList = contents.entryBlocks
  }

  /// Takes up the article at `index`.
  mutating func begin(_ index: Int) {
    blocks = document.articles[index].blocks
    profiles = []
    profiles.reserveCapacity(blocks.count)
    for block in blocks { profiles.append(known.profile(block, in: &document)) }
  }

  /// Puts what was read of the article back.
  mutating func finish(_ index: Int) { document.articles[index].blocks = blocks }

  // MARK: - Headings

  /// What speaks for headings in an article, before anything is decided.
  struct Survey {
    fileprivate let judged: [HeadingCandidate]
    fileprivate let display: DisplayHeadings

    /// What the article's white space shows.
    var space: SpaceEvidence { display.space }
  }

  /// Looks at the blocks of the article.
  mutating func survey() -> Survey {
    let counted = CountedHeadings(
      blocks.indices.map { blocks[$0].isBody ? profiles[$0] : nil })
    let judged = sequences(
      blocks.indices.compactMap { index in
        if isOfList(index) { return nil }
        if let label = counted.labels[index], let profile = profiles[index] {
          return HeadingCandidate(label, profile, at: index)
        }
        return HeadingCandidate(blocks[index], profiles[index], at: index)
      })
    return Survey(
      judged: judged,
      display: DisplayHeadings(blocks, profiles, in: document.pieceBytes, besides: judged))
  }

  /// Turns every heading into a heading block of its level, in an article of a document whose white space shows `space`.
  mutating func markHeadings(_ survey: Survey, _ space: SpaceEvidence) {
    let judged = survey.judged
    var display = survey.display
    display.settle(among: space)
    let headings = judged + display.candidates.filter { !isOfList($0.index) }
    var candidates = SpeakerNames(profiles).withoutNames(
      (headings + listedHeadings(besides: headings)).sorted { $0.index < $1.index })
    enterNeighbours(&candidates)
    let levels = HeadingLevels(candidates)
    let counts = SiblingCounts(candidates)
    for candidate in candidates {
      guard let inlines = blocks[candidate.index].inlines else { continue }
      let level = levels.level(of: candidate)
      var before = 0
      if case .marked(let marked) = candidate.sign { before = marked }
      let rule =
        switch candidate.sign {
        case .marked: rules[.marked]
        case .number: rules[.numbered]
        case .name: rules[.named]
        case .strong: rules[.strong]
        case .listed: rules[.listed]
        case .display: rules[.display]
        case .parallel: rules[.parallel]
        }
      if let extent = inlines.sourceExtent {
        document.ledger.record(
          .marked, extent,
          Reason(
            rule, confidence: Confidence(candidate.certainty ?? confidence(candidate)),
            candidate.isUnnumbered ? candidate.cells : candidate.label?.value ?? 0,
            candidate.isUnnumbered
              ? profiles[candidate.index + 1]?.cells ?? 0 : candidate.cells,
            counts.count(like: candidate), before),
          role: .section, level: level)
      }
      blocks[candidate.index] = .heading(Heading(level: level, inlines: inlines))
    }
    markRunInHeads(candidates)
  }

  /// Whether a block is a row of the list of contents.
  private func isOfList(_ index: Int) -> Bool {
    guard !ofList.isEmpty, blocks[index].isBody,
      let start = blocks[index].inlines?.sourceExtent?.start
    else { return false }
    return ofList.contains(start)
  }

  /// The paragraphs that the list of contents names, and that something stands under.
  private func listedHeadings(besides others: [HeadingCandidate]) -> [HeadingCandidate] {
    guard !listed.isEmpty else { return [] }
    let headings = Set(others.map(\.index))
    return blocks.indices.dropLast().compactMap { index in
      guard !headings.contains(index), case .paragraph(let paragraph) = blocks[index],
        paragraph.role == .body, let start = paragraph.inlines.sourceExtent?.start,
        listed.contains(start),
        // The place under a signature may be the place over the list.
        index == 0 || !isOneLine(index - 1) || !isOneLine(index + 1) || isByline(index + 1),
        let profile = profiles[index], !profile.endsPause, !profile.endsColon,
        !endsHanSentence(profile)
      else { return nil }
      return HeadingCandidate(.listed, profile, at: index)
    }
  }

  /// Whether the text ends with 。, with which no heading does (rule S5); the narrow stop ends those of older print.
  private func endsHanSentence(_ profile: BlockProfile) -> Bool {
    profile.bytes[profile.content].suffix(3).elementsEqual([0xE3, 0x80, 0x82])
  }

  /// Enters which headings stand right under another, with no text between that is as long as a line and a half.
  private func enterNeighbours(_ candidates: inout [HeadingCandidate]) {
    if let first = candidates.first?.index {
      // The title of the article is no candidate.
      let above = blocks[..<first].lastIndex { if case .heading = $0 { true } else { false } }
      if let above {
        candidates[0].isUnderHeading =
          first - above <= 4
          && blocks.indices[above + 1..<first].allSatisfy {
            blocks[$0].bodyCells(profiles[$0]) < DisplayHeadings.leastText
          }
      }
    }
    for place in candidates.indices.dropFirst() {
      let between = candidates[place - 1].index + 1..<candidates[place].index
      candidates[place].isUnderHeading =
        between.count <= 3
        && between.allSatisfy { blocks[$0].bodyCells(profiles[$0]) < DisplayHeadings.leastText }
      candidates[place].touchesHeading = between.isEmpty
      candidates[place].isUnderNumber = between.isEmpty && candidates[place - 1].label != nil
    }
  }

  private func confidence(_ candidate: HeadingCandidate) -> Double {
    switch candidate.sign {
    case .marked, .number, .name, .listed: 0.95
    case .strong: 0.85
    case .display: 0.8
    // All of 21 were right in the texts of the quality suites; so few may have been lucky.
    case .parallel: 0.85
    }
  }

  /// Drops numbers that are no headings: a last block, and items that follow each other without text between (rule S2).
  private func sequences(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    let counts = SiblingCounts(candidates)
    return candidates.enumerated().filter { place, candidate in
      guard candidate.sign == .number, let label = candidate.label else { return true }
      guard candidate.index + 1 < blocks.count else { return false }
      // A number alone under which a sentence goes on is a speck of the scan, or the edge of a column.
      if candidate.isBare, profiles[candidate.index + 1]?.startsLower == true { return false }
      // Chapters may stand over each other without text between; 一、 and （一） right after each other are items.
      let isDivision = label.family.isStrong && !GluedHeading.families.contains(label.family)
      if isDivision { return true }
      guard
        label.family.isStrong
          || (counts.count(of: label.family) >= 2 && counts.counts(label.family))
      else { return false }
      let next = place + 1 < candidates.count ? candidates[place + 1] : nil
      let previous = place > 0 ? candidates[place - 1] : nil
      let touchesNext =
        next?.index == candidate.index + 1 && next?.label?.family == label.family
      let touchesPrevious =
        previous?.index == candidate.index - 1 && previous?.label?.family == label.family
      return !touchesNext && !touchesPrevious
    }.map(\.element)
  }

  /// Whether a block is a paragraph of a line at most: 60 cells, as few as a book page has.
  private func isOneLine(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = blocks[index], paragraph.role == .body,
      let profile = profiles[index]
    else { return false }
    return profile.cells < 60
  }

  /// Whether a block names an author after a word for it, though it may end in an abbreviation.
  private func isByline(_ index: Int) -> Bool {
    profiles[index].flatMap { Byline.parse($0.bytes, $0.content) }?.isStrong == true
  }

  // MARK: - Run-in heads

  /// The longest lead sentence in cells: 30 ideographs and its number (rule S6 measured at most 30).
  private static let widestLead = 76

  /// Marks the numbered first sentences of paragraphs that stand in one sequence.
  private mutating func markRunInHeads(_ candidates: [HeadingCandidate]) {
    var leads: [(index: Int, label: NumberingLabel, end: Int)] = []
    for index in blocks.indices {
      guard case .paragraph(let paragraph) = blocks[index], paragraph.role == .body,
        let profile = profiles[index], let label = profile.label, label.family.isStrong,
        label.family != .article, !profile.isContentsRow, !isOfList(index),
        let end = LeadSentence.end(profile, widest: Self.widestLead)
      else { continue }
      leads.append((index, label, end))
    }
    var families: [NumberingFamily: Int] = [:]
    for lead in leads { families[lead.label.family, default: 0] += 1 }
    let counts = SiblingCounts(candidates)
    for lead in leads {
      let siblings = (families[lead.label.family] ?? 0) + counts.count(of: lead.label.family)
      guard siblings >= 2, case .paragraph(var paragraph) = blocks[lead.index],
        let profile = profiles[lead.index]
      else { continue }
      let head = paragraph.inlines.slice(0..<lead.end)
      if let extent = head.sourceExtent {
        document.ledger.record(
          .marked, extent,
          Reason(
            rules[.runIn], confidence: Confidence(0.9), lead.label.value,
            lead.end - profile.content.lowerBound, siblings),
          role: .section)
      }
      paragraph.inlines =
        [.runInHead(head)] + paragraph.inlines.slice(lead.end..<profile.bytes.count)
      blocks[lead.index] = .paragraph(paragraph)
    }
  }

  private func hasLead(_ profile: BlockProfile) -> Bool {
    LeadSentence.end(profile, widest: Self.widestLead) != nil
  }

  // MARK: - Glued headings

  /// Parts headings from the text they were run into without a mark (rule S7).
  mutating func partGluedHeadings() {
    let standing = Set(
      blocks.indices.compactMap { index in
        HeadingCandidate(blocks[index], profiles[index], at: index)?.label?.family
      }.filter(\.isStrong))
    let glued = blocks.indices.filter { index in
      guard case .paragraph(let paragraph) = blocks[index], paragraph.role == .body,
        let profile = profiles[index], let label = profile.label
      else { return false }
      return standing.contains(label.family) && GluedHeading.families.contains(label.family)
        && profile.cells > HeadingCandidate.widest
    }
    let leads = Set(glued.filter { profiles[$0].map { hasLead($0) } ?? false })
    // One such block may be a paragraph that is only numbered; a set of them is a habit of the page.
    guard glued.count - leads.count >= 2 else { return }
    let finder = GluedHeading(profiles.compactMap { $0?.bytes }, glued.compactMap { profiles[$0] })
    var parted: [Int: (heading: [Inline], text: [Inline])] = [:]
    for index in glued.reversed() {
      guard let profile = profiles[index], let label = profile.label,
        let inlines = blocks[index].inlines, let found = finder.boundary(in: profile),
        // Where a full stop could end the head as well, only two signs together outweigh it.
        !leads.contains(index) || found.score >= 2.9
      else { continue }
      let parts = document.ledger.divide(
        inlines, into: [0..<found.offset, found.offset..<profile.bytes.count],
        Reason(
          rules[.glued], confidence: Confidence(min(0.75, 0.4 + found.score / 10)), label.value,
          found.length, glued.count, Int(found.score * 10)))
      parted[index] = (parts[0], parts[1])
    }
    replace(parted)
  }

  /// Puts a heading and a text in the place of each block that was parted, in one pass over the article.
  private mutating func replace(_ parted: [Int: (heading: [Inline], text: [Inline])]) {
    var newBlocks: [Block] = []
    var newProfiles: [BlockProfile?] = []
    for index in blocks.indices {
      guard let (heading, text) = parted[index] else {
        newBlocks.append(blocks[index])
        newProfiles.append(profiles[index])
        continue
      }
      for inlines in [heading, text] {
        let block = Block.paragraph(Paragraph(inlines: inlines))
        newBlocks.append(block)
        newProfiles.append(known.profile(block, in: &document))
      }
    }
    blocks = newBlocks
    profiles = newProfiles
  }
}

extension Block {
  /// Whether the block is a paragraph of running text.
  fileprivate var isBody: Bool {
    if case .paragraph(let paragraph) = self { return paragraph.role == .body }
    return false
  }

  /// The cells of a paragraph of text; 0 for bylines, captions and everything else.
  fileprivate func bodyCells(_ profile: BlockProfile?) -> Int {
    guard case .paragraph(let paragraph) = self, paragraph.role == .body else { return 0 }
    return profile?.cells ?? 0
  }
}
