internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Streams the inlines of paragraphs as runs: from the source's bytes into the XML, no string between.
///
/// A run stays open while its format does; text waits in `pending`, because `w:t` has to say before its content whether
/// it starts or ends with a space.
final class InlineWriter {
  /// What the text of a paragraph is set in.
  struct Setting {
    /// The language where it is not the document's.
    var language: LanguageProfile?
    /// Whether characters that western and East Asian fonts share are East Asian at the start.
    var isEastAsian = false
    /// Whether the paragraph runs from right to left.
    var isRightToLeft = false
    /// Marks on all of its text.
    var marks: RunFormat.Marks = []
    /// Whether only the text matters: an entry of the table of contents.
    var isPlain = false
    /// The label of the note that begins here; nil where none begins.
    var label: [Inline]?
  }

  let document: Document
  let writer: XMLWriter
  private let survey: Survey
  let names: StyleNames
  let notes: NoteKind
  private let isInNotes: Bool
  private let isVertical: Bool
  /// The bookmarks of the whole document.
  var bookmarks = Bookmarks()
  /// How many control characters and noncharacters were left out.
  var droppedCharacters = 0

  var setting = Setting()
  var slots = FontSlots(isEastAsian: false, isRightToLeft: false)
  /// The text that waits for its run.
  var pending: [UInt8] = []
  /// The text that is being taken in, its lines joined: one long run is looked through faster than many short ones.
  var joined: [UInt8] = []
  var pendingFormat = Format()
  var openFormat: Format?
  private var isInHyperlink = false
  var pendingNote: Int?
  /// Whether the text that waits is the mark or the label of a note.
  var isMark = false
  private var calledNotes: Set<Int> = []
  /// The languages of runs so far, by their numbers; the first stands for that of the document.
  var languages: [LanguageProfile?] = [nil]
  private var numbers: [LanguageProfile: Int] = [:]
  /// The number of the language of the paragraph.
  var language = 0
  /// What was written for each format so far, and for the last one.
  var formats: [Format: [UInt8]] = [:]
  var lastFormat: (format: Format, bytes: [UInt8])?

  /// A format of a run that is compared and copied in a few steps: its language is a number.
  struct Format: Hashable {
    var marks: RunFormat.Marks = []
    var slot = FontSlots.Slot.neutral
    var language = 0
  }

  /// Writes inlines of the document of `part` to `writer`.
  ///
  /// - Parameter isInNotes: whether it writes the notes themselves, in which no note can be called.
  init(_ part: DocumentPart, _ writer: XMLWriter, isInNotes: Bool = false) {
    document = part.document
    self.writer = writer
    survey = part.survey
    names = part.names
    notes = part.notes
    self.isInNotes = isInNotes
    isVertical = part.page.isVertical
  }

  /// Writes lists of inlines with line breaks between them, as the content of one paragraph.
  func write(_ lines: [[Inline]], in setting: Setting) {
    start(setting)
    if let label = setting.label { writeLabel(label) }
    for (index, inlines) in lines.enumerated() {
      if index > 0 { write("w:br", setting.marks) }
      write(inlines, setting.marks)
    }
    finish()
  }

  private func start(_ setting: Setting) {
    self.setting = setting
    slots = FontSlots(isEastAsian: setting.isEastAsian, isRightToLeft: setting.isRightToLeft)
    guard let profile = setting.language else {
      language = 0
      return
    }
    if languages[language] == profile { return }
    language = numbers[profile] ?? languages.count
    if language == languages.count {
      languages.append(profile)
      numbers[profile] = language
    }
  }

  private func finish() {
    flush()
    closeRun()
  }

  // MARK: Inlines

  private func write(_ inlines: [Inline], _ marks: RunFormat.Marks) {
    for inline in inlines {
      switch inline {
      case .text(let text): write(text, marks)
      case .emphasis(let content): write(content, marks, adding: .emphasis)
      case .strong(let content): write(content, marks, adding: .strong)
      case .superscript(let content): write(content, marks, adding: .superscript)
      case .subscript(let content): write(content, marks, adding: .subscript)
      case .code(let content): write(content, marks, adding: .code)
      case .runInHead(let content): write(content, marks, adding: .runInHead)
      case .link(let link): write(link, marks)
      case .citation(let citation): write(citation, marks)
      case .lineBreak: write("w:br", marks)
      case .pageBreak(let page): if !setting.isPlain { mark(bookmarks.make(page: page.label)) }
      }
    }
  }

  private func write(_ text: Text, _ marks: RunFormat.Marks) {
    guard isVertical, !setting.isPlain else { return take(text, marks) }
    UprightNumbers.forEachPart(of: text, in: document) { piece, isUpright in
      take(Text([piece]), isUpright ? marks.union(.upright) : marks)
    }
  }

  private func write(_ content: [Inline], _ marks: RunFormat.Marks, adding mark: RunFormat.Marks) {
    write(content, setting.isPlain ? marks : marks.union(mark))
  }

  private func write(_ link: Link, _ marks: RunFormat.Marks) {
    guard !setting.isPlain, !isInHyperlink, let id = survey.relationship(of: link.target) else {
      return write(link.content, marks)
    }
    hyperlink("r:id", id) { write(link.content, marks.union(.hyperlink)) }
  }

  /// A citation links to the first entry it cites, looks as it was printed, and can itself be linked to.
  private func write(_ citation: Citation, _ marks: RunFormat.Marks) {
    guard !setting.isPlain else { return write(citation.content, marks) }
    let bookmark = bookmarks.make(Bookmarks.name(of: citation.anchor))
    startBookmark(bookmark)
    if let called = call(citation) {
      writeMark(of: called.note, called.number, citation.content, marks)
    } else if !isInHyperlink, let target = citation.targets.first(where: survey.anchors.contains) {
      hyperlink("w:anchor", Bookmarks.name(of: target)) { write(citation.content, marks) }
    } else {
      write(citation.content, marks)
    }
    endBookmark(bookmark)
  }

  // MARK: Notes

  /// The note that this citation carries the mark of; nil where it carries none.
  private func call(_ citation: Citation) -> (note: Anchor, number: Int)? {
    guard !isInNotes, !isInHyperlink else { return nil }
    for target in citation.targets {
      guard let note = survey.notes[target], note.citation == citation.anchor,
        calledNotes.insert(note.number).inserted
      else { continue }
      return (target, note.number)
    }
    return nil
  }

  /// Writes the reference to a note with its mark as printed; other citations of the note lead to it.
  private func writeMark(
    of note: Anchor, _ number: Int, _ content: [Inline], _ marks: RunFormat.Marks
  ) {
    let place = bookmarks.make(Bookmarks.name(of: note))
    startBookmark(place)
    finish()
    pendingNote = number
    isMark = true
    write(content, marks.union(markFormat(of: content)))
    flush()
    isMark = false
    if let number = pendingNote {
      // A mark of nothing: Word counts by itself.
      pendingNote = nil
      openRun(Format(marks: notes.mark))
      writer.element(notes.referenceName, ["w:id": String(number)])
    }
    finish()
    endBookmark(place)
  }

  /// The label of a note, as printed; the place where Word would count stands behind it, hidden, because programs
  /// look for it.
  private func writeLabel(_ label: [Inline]) {
    isMark = true
    write(label, markFormat(of: label))
    flush()
    isMark = false
    // A note whose label shows nothing is counted by Word, as its mark in the text is, with Word's own space.
    let isCounted = document.isBlank(label)
    openRun(Format(marks: isCounted ? notes.mark : notes.mark.union(.hidden)))
    writer.element(notes.countName)
    closeRun()
    guard isCounted else { return }
    openRun(Format())
    writer.element("w:t", ["xml:space": "preserve"], text: " ")
    closeRun()
  }

  /// The style that raises marks, but for those that are raised by themselves.
  private func markFormat(of content: [Inline]) -> RunFormat.Marks {
    var isRaised: Bool?
    for inline in content where isRaised == nil {
      inline.forEachText { text in
        for piece in text.pieces where isRaised == nil {
          isRaised = Self.isRaised(document.bytes(of: piece))
        }
      }
    }
    return isRaised == true ? notes.mark.union(.onTheLine) : notes.mark
  }

  /// Whether text begins with `*`, `†`, `‡` or a raised digit.
  private static func isRaised(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.startIndex
    switch bytes.first {
    case 0x2A: return true
    case 0xC2 where bytes.count > 1: return [0xB9, 0xB2, 0xB3].contains(bytes[first + 1])
    case 0xE2 where bytes.count > 2:
      return bytes[first + 1] == 0x80 && (bytes[first + 2] == 0xA0 || bytes[first + 2] == 0xA1)
        || bytes[first + 1] == 0x81 && (0xB0...0xB9).contains(bytes[first + 2])
    default: return false
    }
  }

  private func hyperlink(_ attribute: StaticString, _ target: String, content: () -> Void) {
    finish()
    isInHyperlink = true
    writer.start("w:hyperlink")
    writer.attribute(attribute, target)
    writer.attribute("w:history", "1")
    content()
    finish()
    writer.end()
    isInHyperlink = false
  }

  // MARK: Bookmarks

  /// Starts a bookmark; nothing where there is none.
  func startBookmark(_ bookmark: Bookmarks.Bookmark?) {
    guard let bookmark else { return }
    finish()
    writer.start("w:bookmarkStart")
    writer.attribute("w:id", bookmark.id)
    bookmark.name.write(as: "w:name", to: writer)
    writer.end()
  }

  /// Ends a bookmark; nothing where there is none.
  func endBookmark(_ bookmark: Bookmarks.Bookmark?) {
    guard let bookmark else { return }
    finish()
    writer.start("w:bookmarkEnd")
    writer.attribute("w:id", bookmark.id)
    writer.end()
  }

  private func mark(_ bookmark: Bookmarks.Bookmark?) {
    startBookmark(bookmark)
    endBookmark(bookmark)
  }
}
