internal import GalleyCore
internal import GalleyXML

/// Streams the inlines of paragraphs as runs: from the source's bytes into the XML, no string between.
///
/// A run stays open while its format does; text waits in `pending` as pieces, because `w:t` has to say before
/// its content whether it starts or ends with a space.
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
  }

  private let document: Document
  private let writer: XMLWriter
  private let survey: Survey
  /// The bookmarks of the whole document.
  var bookmarks = Bookmarks()
  /// How many control characters and noncharacters were left out.
  private(set) var droppedCharacters = 0

  private var setting = Setting()
  private var slots = FontSlots(isEastAsian: false, isRightToLeft: false)
  private var pending: [Piece] = []
  private var pendingFormat = RunFormat()
  private var openFormat: RunFormat?
  private var isInHyperlink = false
  private var formats: [RunFormat: Properties] = [:]

  /// Writes the inlines of `document` to `writer`, with the targets that `survey` found.
  init(_ document: Document, _ writer: XMLWriter, _ survey: Survey) {
    self.document = document
    self.writer = writer
    self.survey = survey
  }

  /// Writes lists of inlines with line breaks between them, as the content of one paragraph.
  func write(_ lines: [[Inline]], in setting: Setting) {
    start(setting)
    for (index, inlines) in lines.enumerated() {
      if index > 0 { write("w:br", setting.marks) }
      write(inlines, setting.marks)
    }
    finish()
  }

  /// Writes the bytes of one piece as the content of one paragraph.
  func write(_ piece: Piece, in setting: Setting) {
    start(setting)
    write(piece, setting.marks)
    finish()
  }

  private func start(_ setting: Setting) {
    self.setting = setting
    slots = FontSlots(isEastAsian: setting.isEastAsian, isRightToLeft: setting.isRightToLeft)
  }

  private func finish() {
    flush()
    closeRun()
  }

  // MARK: Inlines

  private func write(_ inlines: [Inline], _ marks: RunFormat.Marks) {
    for inline in inlines {
      switch inline {
      case .text(let text): for piece in text.pieces { write(piece, marks) }
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
    if !isInHyperlink, let target = citation.targets.first(where: survey.anchors.contains) {
      hyperlink("w:anchor", Bookmarks.name(of: target)) { write(citation.content, marks) }
    } else {
      write(citation.content, marks)
    }
    endBookmark(bookmark)
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
    writer.element("w:bookmarkStart", ["w:id": String(bookmark.id), "w:name": bookmark.name])
  }

  /// Ends a bookmark; nothing where there is none.
  func endBookmark(_ bookmark: Bookmarks.Bookmark?) {
    guard let bookmark else { return }
    finish()
    writer.element("w:bookmarkEnd", ["w:id": String(bookmark.id)])
  }

  private func mark(_ bookmark: Bookmarks.Bookmark?) {
    startBookmark(bookmark)
    endBookmark(bookmark)
  }

  // MARK: Text

  /// Cuts a piece into stretches of one slot, breaks and tabs.
  ///
  /// The loop works on locals: each access to a stored property of a class is checked while running.
  private func write(_ piece: Piece, _ marks: RunFormat.Marks) {
    let slice = document.bytes(of: piece)
    let bytes = slice.span
    var slots = self.slots
    var slot = FontSlots.Slot.neutral
    var start = 0
    var position = 0
    while position < bytes.count {
      let (content, end) = slots.next(bytes, from: position)
      if case .text(let next) = content, start == position || Self.goTogether(slot, next) {
        if start == position || slot == .neutral { slot = next }
        position = end
        continue
      }
      if start < position { hold(piece.slice(start, position), marks, slot) }
      start = end
      switch content {
      case .text(let next):
        slot = next
        start = position
      case .lineBreak: write("w:br", marks)
      case .tab: write("w:tab", marks)
      case .dropped:
        // The second half of CR LF is not lost: the first half became the break.
        if !setting.isPlain, bytes[position] != 0x0A { droppedCharacters += 1 }
      }
      position = end
    }
    if start < position { hold(piece.slice(start, position), marks, slot) }
    self.slots = slots
  }

  /// Keeps text for the run it belongs to; a slot that does not go with what waits starts another run.
  private func hold(_ piece: Piece, _ marks: RunFormat.Marks, _ slot: FontSlots.Slot) {
    if !pending.isEmpty, pendingFormat.marks != marks || !Self.goTogether(pendingFormat.slot, slot)
    {
      flush()
    }
    if pending.isEmpty {
      pendingFormat = RunFormat(marks: marks, language: setting.language, slot: slot)
    } else if pendingFormat.slot == .neutral {
      pendingFormat.slot = slot
    }
    if let last = pending.last, last.isInserted == piece.isInserted,
      last.range.end == piece.range.start
    {
      let joined = last.range.union(piece.range)
      pending[pending.count - 1] =
        piece.isInserted ? Piece(inserted: joined) : Piece(source: joined)
    } else {
      pending.append(piece)
    }
  }

  private static func goTogether(_ one: FontSlots.Slot, _ other: FontSlots.Slot) -> Bool {
    if one == other { return true }
    if one == .rightToLeft || other == .rightToLeft { return false }
    return one == .neutral || other == .neutral
  }

  /// Writes `w:br` or `w:tab`; in the table of contents a space stands for either.
  private func write(_ name: StaticString, _ marks: RunFormat.Marks) {
    flush()
    openRun(RunFormat(marks: marks, language: setting.language))
    if setting.isPlain {
      writer.element("w:t", ["xml:space": "preserve"], text: " ")
    } else {
      writer.element(name)
    }
  }

  /// Writes the text that waits.
  private func flush() {
    guard let first = pending.first, let last = pending.last else { return }
    openRun(pendingFormat)
    writer.start("w:t")
    if document.bytes(of: first).first == 0x20 || document.bytes(of: last).last == 0x20 {
      writer.attribute("xml:space", "preserve")
    }
    for piece in pending {
      let slice = document.bytes(of: piece)
      writer.text(bytes: slice.span)
    }
    writer.end()
    pending.removeAll(keepingCapacity: true)
  }

  private func openRun(_ format: RunFormat) {
    var format = format
    if format.slot == .western { format.slot = .neutral }
    guard format != openFormat else { return }
    closeRun()
    writer.start("w:r")
    if formats[format] == nil { formats[format] = format.properties }
    if let properties = formats[format] { writer.write("w:rPr", properties) }
    openFormat = format
  }

  private func closeRun() {
    guard openFormat != nil else { return }
    writer.end()
    openFormat = nil
  }
}
