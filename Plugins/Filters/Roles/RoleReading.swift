internal import GalleyCore
internal import GalleyLexicon

/// Reads blocks one after the other and gathers what they become.
struct RoleReading {
  /// The document being read.
  private(set) var document: Document
  /// The blocks of the article being read.
  private var blocks: [Block] = []
  /// What is set aside, over all articles.
  private var aside: [Block] = []
  private let rules: RuleTable<RoleRule>
  private var references: ReferenceList
  /// Whether a header field has named the document.
  private var hasTitle = false
  private var profiles: BlockProfiles

  /// The widest byline, source or caption in cells; two lines of a book page.
  private static let shortest = 100

  init(_ document: Document) {
    self.document = document
    rules = RuleTable<RoleRule>(in: &self.document.ledger)
    references = ReferenceList(rule: rules[.reference])
    profiles = BlockProfiles(from: &self.document)
  }

  /// Reads every article of the document.
  mutating func readArticles() {
    for index in document.articles.indices {
      read(document.articles[index].blocks)
      document.articles[index].blocks = blocks
    }
    document.articles.removeAll { $0.blocks.isEmpty }
    document.setAside(aside)
    profiles.leave(in: &document)
  }

  private mutating func read(_ all: [Block]) {
    blocks = []
    blocks.reserveCapacity(all.count)
    references.begin()
    var known: [BlockProfile?] = []
    known.reserveCapacity(all.count)
    for block in all { known.append(profiles.profile(block, in: &document)) }
    let notice = DistributorNotice(known)
    references.survey(known)
    for (index, block) in all.enumerated() {
      if notice.holds(index) {
        readNotice(block, known[index])
        continue
      }
      if case .list(let list) = block, references.accepts(list, &profiles, in: &document) {
        for item in list.items.joined() { add(references.entry(item, in: &document)) }
        continue
      }
      guard let profile = known[index], let inlines = block.inlines,
        !profile.isEmpty
      else {
        add(block)
        continue
      }
      if isOrnament(profile) {
        document.ledger.takeOut(inlines, .removed, Reason(rules[.ornament]))
        add(.thematicBreak)
        continue
      }
      if references.isEntry(block, profile, at: index) {
        add(references.entry(block, in: &document))
        continue
      }
      references.end(unless: profile)
      if case .heading = block {
        add(block)
      } else if !readField(inlines, profile), !readWebLine(inlines, profile),
        !readFurniture(inlines, profile), !readLabel(inlines, profile)
      {
        let role = role(of: profile, inlines) ?? .body
        // A text that keeps its role keeps its block.
        if case .paragraph(let paragraph) = block, paragraph.role == role, paragraph.anchor == nil {
          add(block)
        } else {
          add(.paragraph(Paragraph(role: role, inlines: inlines)))
        }
      }
    }
  }

  /// A block of the distributor's notice: its fields name the text, and the rest is put aside.
  private mutating func readNotice(_ block: Block, _ profile: BlockProfile?) {
    if let inlines = block.inlines, let profile, !profile.isEmpty,
      readField(inlines, profile, isKnown: true)
    {
      return
    }
    var texts: [[Inline]] = []
    block.forEachInlines { if $0.byteCount > 0 { texts.append($0) } }
    guard !texts.isEmpty else { return add(block) }
    for inlines in texts { putAside(inlines, .boilerplate, rules[.distributor]) }
  }

  /// Three or more stars, dashes or the like, and spaces.
  private func isOrnament(_ profile: BlockProfile) -> Bool {
    guard profile.content.count <= 120 else { return false }
    var cursor = CodePointCursor(profile.bytes, profile.content)
    var signs = 0
    while let codePoint = cursor.next() {
      switch codePoint {
      case 0x2A, 0x2D, 0x5F, 0x7E, 0x2014, 0x2015, 0x2500, 0x2022, 0x25CF, 0x2605, 0x2606, 0x203B,
        0x2042:
        signs += 1
      case _ where SentenceMarks.isSpace(codePoint): break
      default: return false
      }
    }
    return signs >= 3
  }

  private mutating func add(_ block: Block) { blocks.append(block) }

  private mutating func mark(
    _ inlines: [Inline], _ role: Role, _ rule: RuleID, _ confidence: Double
  ) {
    guard let extent = inlines.sourceExtent else { return }
    document.ledger.record(
      .marked, extent, Reason(rule, confidence: Confidence(confidence)), role: role)
  }

  private mutating func putAside(_ inlines: [Inline], _ role: Role, _ rule: RuleID) {
    // Text that was replaced as a whole has no extent of its own left, and is text all the same.
    if let extent = inlines.sourceExtent {
      document.ledger.record(
        .setAside, extent, Reason(rule, confidence: Confidence(0.95)), role: role)
    }
    aside.append(.paragraph(Paragraph(role: role, inlines: inlines)))
  }

  // MARK: - Roles by words

  private mutating func role(of profile: BlockProfile, _ inlines: [Inline]) -> Role? {
    guard profile.cells <= Self.shortest else { return nil }
    if let byline = profile.byline, byline.isStrong {
      mark(inlines, .byline, rules[.byline], byline == .organisationAndNames ? 0.85 : 0.97)
      return .byline
    }
    if profile.endsSentence
      ? Caption.isMarkedOff(profile.bytes, profile.content)
      : Caption.parse(profile.bytes, profile.content)
    {
      mark(inlines, .caption, rules[.caption], 0.85)
      return .caption
    }
    return nil
  }

  private mutating func readLabel(_ inlines: [Inline], _ profile: BlockProfile) -> Bool {
    guard let label = profile.frontLabel, label.isMarkedOff || label.role == .abstract else {
      return false
    }
    switch label.role {
    case .abstract, .keywords: break
    case .doi, .affiliation, .byline, .date, .source, .url:
      guard profile.cells <= Self.shortest * 2 else { return false }
    default: return false
    }
    mark(inlines, label.role, rules[.label], 0.95)
    add(.paragraph(Paragraph(role: label.role, inlines: inlines)))
    return true
  }

  private mutating func readFurniture(_ inlines: [Inline], _ profile: BlockProfile) -> Bool {
    guard SiteFurniture.isFurniture(profile.bytes, profile.content) else { return false }
    putAside(inlines, .boilerplate, rules[.furniture])
    return true
  }

  private mutating func readWebLine(_ inlines: [Inline], _ profile: BlockProfile) -> Bool {
    guard let parts = WebLine.parse(profile.bytes, profile.content) else { return false }
    let pieces = document.ledger.divide(
      inlines, into: parts.map(\.range), Reason(rules[.webLine], confidence: Confidence(0.9)))
    for (part, piece) in zip(parts, pieces) {
      mark(piece, part.role, rules[.webLine], 0.9)
      if part.role == .date, document.metadata.date == nil {
        document.metadata.date = WebLine.date(profile.bytes, part.range)
      }
      // The host repeats the site, not the article's own address.
      if part.role == .url {
        putAside(piece, .boilerplate, rules[.webLine])
      } else {
        add(.paragraph(Paragraph(role: part.role, inlines: piece)))
      }
    }
    return true
  }

  // MARK: - Header fields

  /// A field of a scraped page's header.
  private mutating func readField(
    _ inlines: [Inline], _ profile: BlockProfile, isKnown: Bool = false
  ) -> Bool {
    guard let label = profile.frontLabel, isKnown || isHeaderField(inlines) else { return false }
    let value = profile.content.lowerBound + label.byteCount..<profile.content.upperBound
    switch String(decoding: profile.bytes[value], as: UTF8.self).lowercased() {
    case "", "none", "null", "n/a", "nil", "-":
      putAside(inlines, .boilerplate, rules[.emptyField])
      return true
    default: break
    }
    switch label.role {
    case .title:
      let title = SiteName.split(profile.bytes, value)
      let parts = [
        profile.content.lowerBound..<title.lowerBound, title,
        title.upperBound..<profile.content.upperBound,
      ]
      .filter { !$0.isEmpty }
      let pieces = document.ledger.divide(
        inlines, into: parts, Reason(rules[.siteName], confidence: Confidence(0.85)))
      for (part, piece) in zip(parts, pieces) {
        if part == title {
          if let extent = piece.sourceExtent {
            document.ledger.record(
              .marked, extent, Reason(rules[.field], confidence: Confidence(0.95)), role: .title,
              level: 1)
          }
          // Of pages joined to one file the first names it.
          if !hasTitle { document.metadata.title = document.title(of: piece) }
          hasTitle = true
          add(.heading(Heading(level: 1, role: .title, inlines: piece)))
        } else {
          putAside(piece, .boilerplate, rules[.siteName])
        }
      }
    case .url, .date, .source, .byline, .keywords, .abstract:
      mark(inlines, label.role, rules[.field], 0.95)
      add(.paragraph(Paragraph(role: label.role, inlines: inlines)))
    default: return false
    }
    return true
  }

  /// Whether the block is a line that the reader noted as a header field; the line is found by halving.
  private func isHeaderField(_ inlines: [Inline]) -> Bool {
    guard let extent = inlines.sourceExtent else { return false }
    let lines = document.lines
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.end < extent.end { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].mark.kind == .field
      && lines[low].range.start <= extent.start
  }
}
