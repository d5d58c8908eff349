internal import GalleyLexicon

/// What one printed line tells about itself, measured once; every later step reads these facts, not the bytes.
struct LineFacts {
  /// What can be said of a line in yes and no.
  struct Flags: OptionSet {
    let rawValue: UInt64

    /// Holds Han or kana: widths count in em, breaks fall anywhere.
    static let solid = Flags(rawValue: 1 << 0)
    /// Ends a sentence, closing quotes, brackets and citation marks aside.
    static let endsSentence = Flags(rawValue: 1 << 1)
    /// Ends in a comma, semicolon or enumeration comma.
    static let endsPause = Flags(rawValue: 1 << 2)
    /// Ends in a hyphen after a letter.
    static let endsHyphen = Flags(rawValue: 1 << 4)
    /// Ends in an opening mark, which no typesetter does.
    static let endsOpener = Flags(rawValue: 1 << 5)
    /// Begins with a mark that no line begins with.
    static let startsForbidden = Flags(rawValue: 1 << 6)
    /// Begins with a lower-case letter.
    static let startsLower = Flags(rawValue: 1 << 7)
    /// Begins with an upper-case letter.
    static let startsUpper = Flags(rawValue: 1 << 8)
    /// Begins with a label such as `摘要：`.
    static let startsFrontLabel = Flags(rawValue: 1 << 9)
    /// Is the name of a section such as 参考文献.
    static let isSectionName = Flags(rawValue: 1 << 10)
    /// Reads as a byline wherever it stands.
    static let isByline = Flags(rawValue: 1 << 11)
    /// Begins with the mark of a byline that names nobody yet.
    static let isUnfinishedByline = Flags(rawValue: 1 << 12)
    /// Reads as names alone.
    static let isNames = Flags(rawValue: 1 << 13)
    /// Is a block of its own by its markup: heading, field, table row, rule.
    static let standsAlone = Flags(rawValue: 1 << 14)
    /// Opens a block by its markup: an item or a quotation.
    static let opensBlock = Flags(rawValue: 1 << 15)
    /// Ends with two spaces, which Markdown reads as a line break.
    static let endsHardBreak = Flags(rawValue: 1 << 17)
    /// Begins like an entry of a list of references: `[3]`.
    static let startsReference = Flags(rawValue: 1 << 18)
    /// Is wholly set between the strong signs of Markdown.
    static let isStrong = Flags(rawValue: 1 << 19)
    /// Stands in brackets from first to last: a note such as an author's place of work.
    static let isBracketed = Flags(rawValue: 1 << 20)
    /// Opens a quotation or bracket that it does not close.
    static let leavesOpen = Flags(rawValue: 1 << 21)
    /// Closes a quotation or bracket that it did not open.
    static let closesBefore = Flags(rawValue: 1 << 22)
    /// Holds capital letters and no small ones: a line of a headline.
    static let isCapitals = Flags(rawValue: 1 << 27)
    /// Begins with a word that counts clauses: 一是, 其二, 首先 (rule S9).
    static let startsEnumerator = Flags(rawValue: 1 << 26)
    /// Holds nothing but asterisks and spaces: a row that parts sections.
    static let isRule = Flags(rawValue: 1 << 25)
    /// Begins with a label that goes on counting from one before it, or begins to count.
    static let labelInSequence = Flags(rawValue: 1 << 24)
    /// Ends a sentence before its own end, which no heading does.
    static let holdsSentenceEnd = Flags(rawValue: 1 << 23)
    /// Is one of several lines in a row that end no sentence and open with no label: verse, a list, sayings.
    static let inBareRun = Flags(rawValue: 1 << 28)
    /// Is a number and nothing else: of a chapter, of a page.
    static let isNumber = Flags(rawValue: 1 << 29)
    /// Stands first on a page, what stood at the page's edge having been set aside.
    static let followsPageEdge = Flags(rawValue: 1 << 30)
    /// Is set as the lines above are, each of which is a block: verse, a list, the rows of a table.
    static let isOwnLine = Flags(rawValue: 1 << 31)
    /// Goes on with the row or the line of verse above, which did not fit.
    static let continuesRow = Flags(rawValue: 1 << 32)
    /// Begins a stretch that is set off from the text: indented, in columns or in brackets.
    static let entersStretch = Flags(rawValue: 1 << 33)
    /// Is the first after such a stretch.
    static let leavesStretch = Flags(rawValue: 1 << 34)
    /// Stands by itself in the middle or at the right edge: a signature, a date.
    static let standsOff = Flags(rawValue: 1 << 35)
    /// Holds a space inside: fields may be parted by it.
    static let holdsSpace = Flags(rawValue: 1 << 36)
    /// Holds something of ASCII or Latin: a letter, a digit, a narrow mark.
    static let holdsLatin = Flags(rawValue: 1 << 37)
    /// Ends with a backslash, which Markdown reads as a line break.
    static let endsBackslash = Flags(rawValue: 1 << 38)
    /// Is a line of verse, or goes on with one.
    static let isVerse = Flags(rawValue: 1 << 39)
    /// Holds characters that take no room: signs over and under letters.
    static let holdsSigns = Flags(rawValue: 1 << 40)
    /// Goes on with the headline in capitals above it.
    static let continuesHeadline = Flags(rawValue: 1 << 41)
    /// Is a few words that all begin with capitals, the small ones aside: a heading inside an article.
    static let isTitleCase = Flags(rawValue: 1 << 42)
    /// Ends in a word that only connects others.
    static let endsConnecting = Flags(rawValue: 1 << 43)
    /// Begins with such a word, and one that begins no sentence.
    static let startsConnecting = Flags(rawValue: 1 << 44)
    /// Is a byline by a word or a mark of its own, which no line of a sentence is by chance.
    static let isWordedByline = Flags(rawValue: 1 << 45)
    /// Begins with where a report comes from; ends with who wrote it.
    static let opensReport = Flags(rawValue: 1 << 46)
    static let closesReport = Flags(rawValue: 1 << 47)
    /// Begins with the name of who speaks: `Q. …`, `FERRYMAN: …`.
    static let opensSpeech = Flags(rawValue: 1 << 48)
    /// Ends in a number behind a row of leaders.
    static let hasLeaders = Flags(rawValue: 1 << 49)
  }

  // Offsets are 32 bits wide, as everywhere in a document: half a million lines are held at once and walked often.
  private var lineNumber: UInt32
  private var startOffset: UInt32
  private var endOffset: UInt32
  /// The width of the content in cells.
  var cells: Int32 = 0
  /// The width of the white space before the content in cells.
  var indent: Int32 = 0
  /// The width of what must stay together at the start: a word, or an ideograph with the marks after it.
  var firstUnit: Int32 = 0
  /// How many blank lines stand before this line.
  var blanksBefore: Int32 = 0
  /// The white space before most lines of the set-off text the line is part of.
  var margin: Int32 = 0
  /// The right edge of that text in cells from the left edge of the page; 0 where the line is set to its region's measure.
  var rightEdge: Int32 = 0
  /// Where the text after the widest gap inside the line begins, in cells from the left edge; 0 where no gap is as wide
  /// as three spaces.
  var column: Int32 = 0
  /// The number of blank lines that stand between any two lines here.
  var leading: Int32 = 0
  /// The first code point of the content.
  var first: UInt32 = 0
  /// The last code point of the content.
  var last: UInt32 = 0
  /// The numbering label at the start, if any.
  var label: NumberingLabel?
  /// What the content ends in.
  var ending = LineEnding.other
  /// What the content begins with.
  var opening = LineOpening.other
  /// Whether another short line without a stop opens with the same words: headings of one pattern (rule S7).
  var hasSibling = false
  /// The rest.
  var flags: Flags = []

  /// The line with index `line` of the document, whose content has the bytes from `start` to `end`.
  init(line: Int, start: Int, end: Int) {
    lineNumber = UInt32(line)
    startOffset = UInt32(start)
    endOffset = UInt32(end)
  }

  /// The index into `Document.lines`.
  var line: Int { Int(lineNumber) }

  /// The byte offset of the content, after markup and white space.
  var start: Int {
    get { Int(startOffset) }
    set { startOffset = UInt32(newValue) }
  }

  /// The byte offset after the content, before white space.
  var end: Int {
    get { Int(endOffset) }
    set { endOffset = UInt32(newValue) }
  }
}
