internal import GalleyCore
internal import GalleyLexicon

/// Finds headings that carry no number, no name and no markup: short blocks that stand over text.
///
/// What tells them is how this article dresses its headings. Where white space above is the habit, it is asked for, and
/// it is enough; a line in capitals or set in italics throughout may do without. Where no block has more white space
/// than another, the neighbours must tell: text follows that is longer, and no other short block stands beside, for
/// short blocks in a row are verse, an address, a list or talk.
struct DisplayHeadings {
  private let blocks: [Block]
  private let profiles: [BlockProfile?]
  /// For each block whether it was judged already.
  private let judged: [Bool]
  private let setting: [BlockSetting]
  /// The blocks that are dates and no more.
  private let dates: Set<Int>
  /// The blocks that begin with the name of who speaks.
  private let speeches: Set<Int>
  /// The line feeds between most paragraphs, and the white space before the first line of most blocks.
  private let usualSpace: Int
  private let usualIndent: Int
  /// What the article's white space shows.
  private(set) var space = SpaceEvidence()
  /// Whether more white space above a short block than above others tells a heading here.
  private var spaceTells = false
  /// Whether every heading has it, so that a short block without it is none.
  private var usesSpace = false

  /// The widest such heading in cells; a line and a half of print.
  private static let widest = 64
  /// The widest with white space above that sets it apart: two lines.
  private static let widestApart = 120
  /// The widest in capitals: the decks of headlines run over four lines of a column and more.
  private static let widestCapitals = 168
  /// The least text under it in cells: a line and a half.
  static let leastText = 60
  /// The fewest headings with white space above that make it a habit.
  private static let leastHabit = 3
  /// The white space before a signature or a date at the right edge.
  private static let deepIndent = 10

  init(
    _ blocks: [Block], _ profiles: [BlockProfile?], in document: PieceBytes,
    besides judged: [HeadingCandidate]
  ) {
    let setting = zip(blocks, profiles).map { BlockSetting($0, $1, in: document) }
    self.blocks = blocks
    self.profiles = profiles
    var isJudged = [Bool](repeating: false, count: blocks.count)
    for candidate in judged { isJudged[candidate.index] = true }
    self.judged = isJudged
    self.setting = setting
    dates = Self.dates(profiles)
    let labels = profiles.indices.compactMap { index in
      profiles[index].flatMap { SpeakerLabel.parse($0.bytes, $0.content) }.map { (index, $0) }
    }
    speeches = Set(SpeakerLabel.returning(labels))
    // Between paragraphs: verses and the rows of tables stand closer.
    let isLong = profiles.map { ($0?.cells ?? 0) >= Self.leastText }
    let between = blocks.indices.dropFirst().filter { isLong[$0] && isLong[$0 - 1] }
    usualSpace = Self.median(
      (between.count >= 3 ? between : Array(blocks.indices)).map { setting[$0].space })
    usualIndent = Self.median(setting.map(\.indent))
    guard usualSpace > 0 else { return }
    let alone = blocks.indices.count { isShort($0) && standsAlone($0) }
    // The text under a heading may have more white space above it than other text, and the top of a page is no habit.
    spaceTells = true
    let apart = blocks.indices.filter {
      isApart($0) && setting[$0].space < BlockSetting.top && !isHeaded($0) && !isJudged[$0]
    }
    space = SpaceEvidence(
      apart: apart.count, short: apart.count(where: isShort), alone: alone,
      known: judged.count { setting[$0.index].space > usualSpace })
    settle(among: space)
  }

  /// Decides what white space says here; an article with too few headings of its own follows the document's habit.
  mutating func settle(among document: SpaceEvidence) {
    let own = space.short * 2 >= space.apart
    let habit = space.short >= Self.leastHabit ? space : document
    // White space tells where most of what it sets apart is short, and is the habit where at least half of what else
    // could be a heading has it; what is known for headings by its number counts for the habit, too.
    spaceTells = own && habit.short >= Self.leastHabit && habit.short * 2 >= habit.apart
    usesSpace = spaceTells && habit.short * 2 + habit.known >= habit.alone
  }

  private static func median(_ values: [Int]) -> Int {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  /// The headings found, in order.
  var candidates: [HeadingCandidate] {
    let short = blocks.indices.filter(isShort)
    let alone = short.filter { isApart($0) || !usesSpace && standsAlone($0) || isDressed($0) }
    let display = alone.filter { index in
      guard let profile = profiles[index], holdsWord(profile), !runsOn(index) else { return false }
      // Older print ends its headings with a stop; two lines that end with one are a sentence.
      return !profile.endsSentence || profile.isCapitals || profile.isTitleCase
        || isOneWord(index) && isNamedUnder(index)
        || profile.cells <= Self.widest
          && (isApart(index) || setting[index].isEmphasised || isCallUnderOtherMatter(index))
    }
    // A short sentence over text may be a short paragraph; a set of them, with no other short block in the article,
    // is a habit.
    let displayed = Set(display)
    let sentences = alone.filter { !displayed.contains($0) }
    // A word that is a sentence, `Nothing.`, is talk or narration, and so may the others be.
    let isHabit =
      sentences.count >= 2 && alone.count == short.count
      && !sentences.contains { isOneWord($0) && !isUnderNumber($0) }
    return
      (display.map { ($0, HeadingCandidate.Sign.display) }
      + (isHabit ? sentences.map { ($0, .parallel) } : []))
      .sorted { $0.0 < $1.0 }
      .compactMap { index, sign in
        profiles[index].map {
          var candidate = HeadingCandidate(sign, $0, at: index)
          if sign == .display { candidate.certainty = certainty(of: index) }
          return candidate
        }
      }
  }

  /// How often such a block is a heading, measured on seven periodicals: white space says more than dress, and dress
  /// alone may be that of a signature.
  private func certainty(of index: Int) -> Double {
    if isApart(index) { return usesSpace ? 0.95 : 0.92 }
    return standsAlone(index) && !isDressed(index) ? 0.7 : 0.8
  }

  // MARK: - Shape

  private func isShort(_ index: Int) -> Bool {
    guard !judged[index], case .paragraph(let paragraph) = blocks[index],
      paragraph.role == .body, let profile = profiles[index], !profile.isEmpty
    else { return false }
    let widest =
      profile.cells <= Self.widest
      ? Self.widest
      : profile.isCapitals
        ? Self.widestCapitals : isApart(index) ? Self.widestApart : Self.widest
    return profile.cells >= 4 && profile.cells <= widest && !profile.holdsSentenceEnd
      && !profile.endsPause && !profile.endsColon && profile.label == nil
      && profile.frontLabel == nil && !profile.startsLower && !profile.isContentsRow
      && !isUnderPause(index) && !isOtherMatter(index, profile)
  }

  /// Whether the block stands under a short line that ends in a comma, as a signature does: `Yours faithfully,`.
  private func isUnderPause(_ index: Int) -> Bool {
    guard index > 0, case .paragraph(let above) = blocks[index - 1], above.role == .body,
      let profile = profiles[index - 1], profile.endsPause, profile.cells <= Self.widest
    else { return false }
    // The decks of a headline end in commas too.
    return !profile.isCapitals
  }

  /// Whether the block stands right under the number of a chapter.
  private func isUnderNumber(_ index: Int) -> Bool {
    guard index > 0, judged[index - 1], let number = profiles[index - 1], number.label != nil else {
      return false
    }
    return number.afterLabel == number.content.upperBound
  }

  /// Whether the text under the block speaks of the name that the block is, with its capital.
  private func isNamedUnder(_ index: Int) -> Bool {
    guard let profile = profiles[index] else { return false }
    let word = profile.bytes[profile.content].prefix { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
    guard word.count >= 5, let first = word.first, first &- 0x41 < 26 else { return false }
    return profiles[(index + 1)...].prefix(Self.nearTexts).contains { text in
      text.map { $0.bytes.firstRange(of: word) != nil } ?? false
    }
  }

  /// How many blocks under a heading are looked at for its name.
  private static let nearTexts = 4

  /// Whether the block is one word of letters that stand apart from others.
  private func isOneWord(_ index: Int) -> Bool {
    guard let profile = profiles[index] else { return false }
    return !profile.bytes[profile.content].contains { $0 == 0x20 || $0 >= 0xE3 }
  }

  /// Whether the block is short for another reason: a note in brackets, talk, a row of a table, a signature, a verse.
  private func isOtherMatter(_ index: Int, _ profile: BlockProfile) -> Bool {
    if setting[index].isColumns || isFolio(index) || isInitials(profile)
      || profile.pageBehindLeaders != nil || speeches.contains(index)
      || ClosingFormula.parse(profile.bytes, profile.content)
    {
      return true
    }
    var cursor = CodePointCursor(profile.bytes, profile.content)
    guard let first = cursor.next() else { return true }
    // A bracket, or a hyphen or dash that opens talk; in Persian the stroke that draws letters out.
    if first == 0x5B || first == 0x2D || (0x2013...0x2015).contains(first) || first == 0x640 {
      return true
    }
    // A sentence in quotation marks is a motto, or talk.
    if SentenceMarks.isOpener(first) || first == 0xBB, profile.endsSentence,
      profile.bytes[profile.content.upperBound - 1] >= 0x80
    {
      return true
    }
    // A bracket that closes a note, a hyphen that announces what follows.
    let last = profile.bytes[profile.content.upperBound - 1]
    if last == 0x5D || last == 0x2D { return true }
    if sharesMargin(index) { return false }
    let indent = setting[index].indent - usualIndent
    guard indent >= 2, usualSpace > 0 || indent >= Self.deepIndent else { return false }
    return !isApart(index) && !(profile.isCapitals && indent < Self.deepIndent)
  }

  /// Whether the block stands at one margin with a longer text under it, both set off from the text around: it is no
  /// signature, but may head that text where no white space tells.
  private func sharesMargin(_ index: Int) -> Bool {
    guard !spaceTells, index + 1 < blocks.count,
      setting[index].indent == setting[index + 1].indent,
      case .paragraph(let below) = blocks[index + 1], below.role == .body
    else { return false }
    return (profiles[index + 1]?.cells ?? 0) >= Self.leastText
  }

  // MARK: - Heads of pages

  /// The blocks that are dates, a place before them or not, as in `LEITH, FRIDAY, MARCH 3, 1871`.
  private static func dates(_ profiles: [BlockProfile?]) -> Set<Int> {
    Set(
      profiles.indices.filter { index in
        guard let profile = profiles[index], profile.cells <= widestApart,
          endsYear(profile.bytes, profile.content)
        else { return false }
        let text = profile.bytes[profile.content]
        let words = text.count { $0 == 0x20 } + 1
        let commas = text.count { $0 == 0x2C }
        // A place before the date: `Altdorf, den 3. März 1928`.
        let isPlaced = text.firstIndex(of: 0x2C).map { comma in
          text[..<comma].count { $0 == 0x20 } <= 2 && text[comma...].count { $0 == 0x20 } <= 5
        }
        return (words <= 4 || commas >= 2 || isPlaced ?? false)
          && PrintedDate.parse(String(decoding: text, as: UTF8.self)) != nil
      })
  }

  /// Whether a text ends in four figures, a stop behind them or not.
  private static func endsYear(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x2E { end -= 1 }
    return end - range.lowerBound >= 8
      && bytes[end - 4..<end].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether the block is the date of a page, or the number of an issue or its price beside that date; several dates head
  /// the entries of a diary.
  private func isFolio(_ index: Int) -> Bool {
    guard !dates.isEmpty, dates.count < Self.leastHabit else { return false }
    if dates.contains(index) { return true }
    guard let profile = profiles[index],
      profile.bytes[profile.content].contains(where: { $0 &- 0x30 < 10 })
    else { return false }
    return dates.contains(index - 1) || dates.contains(index + 1)
  }

  // MARK: - Evidence

  /// Whether the text under the block goes on with a sentence, so that a block set like text is a part of it.
  private func runsOn(_ index: Int) -> Bool {
    guard index + 1 < blocks.count, case .paragraph = blocks[index + 1],
      profiles[index + 1]?.startsLower == true, let profile = profiles[index]
    else { return false }
    return !profile.isCapitals && !profile.hasCapitalWords && !setting[index].isEmphasised
  }

  /// Whether the block is the initials of who signed the text above, `A. M.`, and nothing else.
  private func isInitials(_ profile: BlockProfile) -> Bool {
    var letters = 0
    for byte in profile.bytes[profile.content] {
      letters = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 ? letters + 1 : 0
      if letters == 2 { return false }
    }
    return profile.bytes[profile.content.upperBound - 1] == 0x2E
  }

  /// Whether three letters stand together, or one that takes three bytes: specks of the scan are read as shorter words.
  private func holdsWord(_ profile: BlockProfile) -> Bool {
    var letters = 0
    for byte in profile.bytes[profile.content] {
      letters = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 ? letters + 1 : 0
      if letters == 3 { return true }
    }
    return false
  }

  /// Whether more white space stands above the block than above most, and no more below it than above: print sets
  /// a heading off from what is above; what stands close to the text above and far from the text below is a signature.
  private func isApart(_ index: Int) -> Bool {
    guard spaceTells, index + 1 < blocks.count else { return false }
    // The words of a heading whose number stands over it.
    if index > 0, judged[index - 1], let number = profiles[index - 1], number.label != nil,
      number.afterLabel == number.content.upperBound, setting[index - 1].space > usualSpace
    {
      return true
    }
    guard let profile = profiles[index], !profile.isEmpty else { return false }
    let first = UInt32(profile.bytes[profile.content.lowerBound])
    guard setting[index].space > usualSpace, setting[index + 1].space <= setting[index].space,
      !SentenceMarks.isDigit(first)
    else { return false }
    // A rule right under a heading may be its ornament; two lines under it, it ends the matter above.
    if case .thematicBreak = blocks[index + 1] { return !isHeaded(index) }
    return true
  }

  /// Whether the block stands right under a short one that white space sets apart.
  private func isHeaded(_ index: Int) -> Bool {
    index > 0 && isShort(index - 1) && isApart(index - 1)
  }

  /// Whether the block is set as headings are, white space aside, and stands alone over text.
  private func isDressed(_ index: Int) -> Bool {
    guard let profile = profiles[index], profile.isCapitals || setting[index].isEmphasised,
      index + 1 < blocks.count,
      setting[index + 1].space <= max(setting[index].space, 1) || isHeaded(index)
    else { return false }
    // The third of three short lines over each other is the last of a title page, an address or an advertisement.
    if index > 1, isShort(index - 1), isShort(index - 2) { return false }
    // Under a byline stands where its bearer works.
    if index > 0, case .paragraph(let above) = blocks[index - 1], above.role == .byline {
      return false
    }
    return standsAlone(index)
  }

  /// Whether a line in capitals, small words aside, and the one under it, in capitals too, stand over text.
  ///
  /// A section and its first article, or a headline of two decks. Three and more in capitals are a title page or a
  /// masthead.
  private func isFirstOfTwo(_ index: Int) -> Bool {
    guard index + 2 < blocks.count, isShort(index + 1),
      index == 0 || !isShort(index - 1) || profiles[index - 1]?.isCapitals == false
    else { return false }
    // One deck more, in smaller type, may part the headline from its text.
    let isDeck =
      index + 3 < blocks.count && isShort(index + 2) && profiles[index + 2]?.isCapitals == false
    let next = isDeck ? index + 3 : index + 2
    if case .verse = blocks[next] { return true }
    guard case .paragraph(let text) = blocks[next], let profile = profiles[next] else {
      return false
    }
    // Over a byline they stand as one of them does.
    if text.role == .byline, !isDeck { return standsAlone(index + 1) }
    guard text.role == .body else { return false }
    // Decks end alike; what ends with a stop over a line without one signs the text above.
    if profiles[index]?.endsSentence == true, profiles[index + 1]?.endsSentence == false {
      return false
    }
    return !profile.isCapitals && profile.cells >= Self.leastText
  }

  /// Whether a line in capitals stands between two rules, over text or another heading: print sets the name of
  /// a department so.
  private func isBetweenRules(_ index: Int) -> Bool {
    guard profiles[index]?.isCapitals == true, index > 0, index + 2 < blocks.count,
      case .thematicBreak = blocks[index - 1], case .thematicBreak = blocks[index + 1],
      case .paragraph(let below) = blocks[index + 2]
    else { return false }
    return below.role == .body
  }

  private func standsAlone(_ index: Int) -> Bool {
    if index + 1 < blocks.count, case .verse = blocks[index + 1] {
      // Verse is text, however short its lines.
      return index == 0 || setting[index].isEmphasised || profiles[index]?.isCapitals == true
        || !isShort(index - 1)
    }
    if isBetweenRules(index) { return true }
    let next = textUnder(index)
    guard next < blocks.count, case .paragraph(let below) = blocks[next],
      below.role == .body, let under = profiles[next], let own = profiles[index]?.cells
    else { return false }
    // Under the title of a serial stands its byline, the number of its part, or both.
    if judged[next] {
      return profiles[index]?.isCapitals == true && (next > index + 1 || under.label?.value == 1)
    }
    if index > 0, case .paragraph(let above) = blocks[index - 1], above.role == .byline {
      return false
    }
    if profiles[index]?.isCapitals == true { return !under.isCapitals || isFirstOfTwo(index) }
    if under.isCapitals, profiles[index]?.hasCapitalWords == true { return isFirstOfTwo(index) }
    guard under.cells >= Self.leastText, under.cells >= own * 3 / 2 else { return false }
    return index == 0 || setting[index].isEmphasised || !isShort(index - 1)
      || standsOut(index - 1, from: index)
  }

  /// Whether the block at `above` stands at another margin than the one at `index` and the text under that: it is matter
  /// of its own, as a title page and an address are.
  private func standsOut(_ above: Int, from index: Int) -> Bool {
    abs(setting[above].indent - setting[index].indent) >= 2
      && setting[index].indent == setting[index + 1].indent
  }

  /// Whether a call or a question stands right under short matter at another margin.
  private func isCallUnderOtherMatter(_ index: Int) -> Bool {
    guard index > 0, index + 1 < blocks.count, case .paragraph = blocks[index - 1],
      let above = profiles[index - 1], above.cells <= Self.widest,
      standsOut(index - 1, from: index), let profile = profiles[index]
    else { return false }
    let last = profile.bytes[profile.content.upperBound - 1]
    return last == 0x21 || last == 0x3F
  }

  /// The block under the heading at `index`, its byline and the picture under that aside.
  private func textUnder(_ index: Int) -> Int {
    var next = index + 1
    guard next < blocks.count, case .paragraph(let first) = blocks[next], first.role == .byline
    else { return next }
    while next < blocks.count, next <= index + 3, case .paragraph(let paragraph) = blocks[next],
      paragraph.role == .byline || paragraph.role == .caption
    {
      next += 1
    }
    return next
  }
}
