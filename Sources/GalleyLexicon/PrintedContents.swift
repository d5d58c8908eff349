public import GalleyCore

/// Finds the headings that a list of contents names: a paper says at its front what is in it, and each entry stands once
/// more, word for word, over what it names.
///
/// No word tells the list; it is a list of contents because its entries stand over text further on, in their order. So
/// neither a list of names nor a refrain is one, and headings are found that no white space sets apart.
///
///     The ferry.--Two letters.--On willows.          a list
///     Two letters.                                   a heading
public struct PrintedContents: Sendable {
  /// The widest heading in cells that a list names: two lines.
  public static let widestHeading = 120

  /// The most pieces of a heading: a dozen lines and what joins them; tells most texts without a look at them.
  private static let mostPieces = 24

  /// Where the blocks begin that the list names, in bytes of the source.
  public private(set) var headings: Set<UInt32> = []
  /// Where the blocks of the list begin.
  public private(set) var entryBlocks: Set<UInt32> = []

  /// Reads the list of a document that consists of `articles`; nothing is found in one that has none.
  ///
  /// Costs a look at each text of the first pages, and at each short one where they may hold a list.
  public init(
    of articles: [Article], _ profiles: inout BlockProfiles, in document: inout Document
  ) {
    var search = Search()
    // Three bytes a letter, and marks.
    let longest = UInt32(2 * Self.widestHeading)
    search: for article in articles {
      for block in article.blocks {
        guard search.isAtFront || search.hasList else { break search }
        if !search.isAtFront, case .text(let text)? = block.inlines?.first,
          text.pieces.count > Self.mostPieces
        {
          continue
        }
        guard let extent = block.inlines?.sourceExtent,
          search.isAtFront || extent.length <= longest,
          let profile = profiles.profile(block, in: &document), !profile.isEmpty
        else { continue }
        search.look(at: profile, start: extent.start)
      }
    }
    (headings, entryBlocks) = search.chain()
  }
}

/// What was seen of a list so far.
private struct Search {
  /// How many bytes of text are searched for the list: some four pages of print.
  private static let reach = 16_384
  /// The fewest entries that make a list, and that must stand over text.
  private static let leastEntries = 3
  /// The fewest letters of an entry; fewer are numbers and initials.
  private static let leastLetters = 5
  /// How many more entries may be said twice than once: a paper's name, its town and its day are.
  private static let mostRepeated = 8
  /// The least share of the entries between the first and the last found that are found: what a paper sets in small type
  /// it lists too, and a list on several lines has lines that are no entries.
  private static let leastShare = 0.25
  /// How many matches before one may precede it in a chain, so that the cost stays linear.
  private static let window = 256

  /// A place in the list.
  private struct Entry {
    /// The number of the block it stands in, and where that begins.
    var block: Int
    var start: UInt32
    /// Its place among all entries.
    var place: Int
    /// Whether a block said the same again; what stands twice is a refrain, a speaker, a running head.
    var timesFound = 0
  }

  /// A block that says what an entry says.
  private struct Match {
    var start: UInt32
    var key: UInt64
    var place: Int
  }

  private var entries: [UInt64: Entry] = [:]
  /// A bit for the beginning of each entry.
  private var beginnings = [UInt64](repeating: 0, count: 64)
  private var matches: [Match] = []
  /// How many entries were found more than once.
  private var repeated = 0
  private var blocks = 0
  private var bytes = 0
  private var places = 0
  /// How many short blocks stand in a row, and whether anything was as a list is.
  private var row = 0
  private(set) var hasList = false

  /// Whether the list may still begin; afterwards only its entries are looked for.
  var isAtFront: Bool { bytes < Self.reach }

  /// Looks at the next block of the document, whose text begins at `start` in the source.
  mutating func look(at profile: BlockProfile, start: UInt32) {
    blocks += 1
    let isShort = profile.cells <= PrintedContents.widestHeading
    let key =
      isShort && (isAtFront || mayBeEntry(profile)) ? Self.key(profile.bytes, profile.content) : nil
    if let key, let entry = entries[key], entry.block < blocks { note(entry, key, start) }
    guard isAtFront else { return }
    bytes += profile.bytes.count
    let clauses = Self.clauses(profile.bytes, profile.content)
    row = isShort && profile.label == nil ? row + 1 : 0
    if clauses.count >= Self.leastEntries || row >= Self.leastEntries { hasList = true }
    guard isShort || clauses.count >= Self.leastEntries else { return }
    // A page, a name and a title on a line of their own are one entry, which names one heading.
    let isRow = isShort && clauses.count <= 3
    enter(profile.content, of: profile, start)
    for clause in clauses {
      enter(clause, of: profile, start)
      // An entry says more than the heading does: what it is, or who wrote it.
      if let comma = profile.bytes[clause].firstIndex(of: 0x2C) {
        enter(clause.lowerBound..<comma, of: profile, start)
      }
      if !isRow { places += 1 }
    }
    if isRow { places += 1 }
  }

  /// Notes that a block says what an entry says; where most are said again and again, as in files joined, no list is
  /// looked for any longer.
  private mutating func note(_ entry: Entry, _ key: UInt64, _ start: UInt32) {
    entries[key]?.timesFound += 1
    if entry.timesFound == 0 {
      matches.append(Match(start: start, key: key, place: entry.place))
    } else if entry.timesFound == 1 {
      repeated += 1
      if !isAtFront, repeated > matches.count - repeated + Self.mostRepeated { hasList = false }
    }
  }

  private mutating func enter(_ text: Range<Int>, of profile: BlockProfile, _ start: UInt32) {
    guard let key = Self.key(profile.bytes, text), entries[key] == nil else { return }
    entries[key] = Entry(block: blocks, start: start, place: places)
    let beginning = Self.beginning(profile.bytes, text)
    beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
  }

  /// Whether an entry begins as the text does; nearly every text is refused here.
  private func mayBeEntry(_ profile: BlockProfile) -> Bool {
    let beginning = Self.beginning(profile.bytes, profile.content)
    return beginnings[beginning >> 6] >> UInt64(beginning & 63) & 1 != 0
  }

  /// Twelve bits for the first three letters of a text.
  private static func beginning(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var cursor = CodePointCursor(bytes, range)
    var mixed: UInt32 = 0
    var letters = 0
    while letters < 3, let codePoint = cursor.next() {
      guard let letter = letter(codePoint) else { continue }
      mixed = mixed &* 31 &+ letter
      letters += 1
    }
    return Int(mixed & 0xFFF)
  }

  /// Where the blocks begin that the list names, and those of the list.
  func chain() -> (headings: Set<UInt32>, entryBlocks: Set<UInt32>) {
    let matches = matches.filter { entries[$0.key]?.timesFound == 1 }
    // The longest chain of matches in the order of the list; a paper has some dozens of entries.
    var length = [Int](repeating: 1, count: matches.count)
    var previous = [Int?](repeating: nil, count: matches.count)
    var best: Int?
    for index in matches.indices {
      for before in max(0, index - Self.window)..<index
      where matches[before].place < matches[index].place && length[before] >= length[index] {
        length[index] = length[before] + 1
        previous[index] = before
      }
      if best.map({ length[index] > length[$0] }) ?? true { best = index }
    }
    guard let last = best, length[last] >= Self.leastEntries else { return ([], []) }
    var headings: Set<UInt32> = []
    var entryBlocks: Set<UInt32> = []
    var first = last
    var place: Int? = last
    while let index = place {
      headings.insert(matches[index].start)
      if let entry = entries[matches[index].key] { entryBlocks.insert(entry.start) }
      first = index
      place = previous[index]
    }
    let span = matches[last].place - matches[first].place + 1
    guard Double(headings.count) >= Self.leastShare * Double(span) else { return ([], []) }
    return (headings, entryBlocks)
  }

  // MARK: - Words

  /// The parts of a text between dashes, semicolons, colons and wide gaps.
  private static func clauses(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      var length = 0
      switch bytes[index] {
      case 0x3A, 0x3B, 0x09: length = 1
      case 0x2D, 0x20:
        while index + length < range.upperBound, bytes[index + length] == bytes[index] {
          length += 1
        }
        if length < (bytes[index] == 0x2D ? 2 : 3) { length = 0 }
      case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80:
        // U+2013 to U+2015.
        if (0x93...0x95).contains(bytes[index + 2]) { length = 3 }
      default: break
      }
      if length > 0 {
        result.append(start..<index)
        start = index + length
      }
      index += max(length, 1)
    }
    if start > range.lowerBound { result.append(start..<range.upperBound) }
    return result
  }

  /// A number for the letters of a text, whatever their case and the marks between them; nil where there are too few.
  private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    var cursor = CodePointCursor(bytes, range)
    // FNV-1a, 64 bits; that two texts share one is as good as never.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var letters = 0
    while let codePoint = cursor.next() {
      guard let letter = letter(codePoint) else { continue }
      key = (key ^ UInt64(letter)) &* 0x100_0000_01B3
      letters += 1
    }
    return letters >= leastLetters ? key : nil
  }

  /// A letter in lower case; nil for a mark, a digit or a space.
  @inline(__always) private static func letter(_ codePoint: UInt32) -> UInt32? {
    switch codePoint {
    case 0x41...0x5A, 0xC0...0xDE: codePoint | 0x20
    case 0x61...0x7A: codePoint
    // What else there is of ASCII and Latin-1, and U+2000 to U+206F and U+3000 to U+303F.
    case 0..<0xC0, 0x2000...0x206F, 0x3000...0x303F: nil
    default: codePoint
    }
  }
}
