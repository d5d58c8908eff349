internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Turns blocks into paragraphs and tables, in reading order.
final class BlockWriter {
  private let document: Document
  private let part: DocumentPart
  private let writer: XMLWriter
  private let inlines: InlineWriter
  private let marksHeadings: Bool
  private var headingCount = 0
  /// How many numbered lists were written, those of earlier parts among them.
  private(set) var numberedListCount: Int
  /// What was written for each format so far, and where each stands; the one before is mostly that of the next.
  private var formats: [(format: ParagraphFormat, bytes: [UInt8])] = []
  private var places: [ParagraphFormat: Int] = [:]
  private var lastPlace = 0
  /// Room for the opening of a paragraph, which says which way it runs.
  private var opening: [UInt8] = []

  /// Writes blocks of `part`; `marksHeadings` puts the bookmarks that a table of contents points at.
  init(
    _ part: DocumentPart, _ writer: XMLWriter, _ inlines: InlineWriter, marksHeadings: Bool
  ) {
    numberedListCount = part.numberedListCount
    document = part.document
    self.part = part
    self.writer = writer
    self.inlines = inlines
    self.marksHeadings = marksHeadings
  }

  /// Writes blocks one after the other.
  func write(_ blocks: [Block], _ flow: Flow) {
    for (index, block) in blocks.enumerated() {
      var flow = flow
      flow.keepsWithNext =
        index + 1 < blocks.count && block.isCaption && blocks[index + 1].isTable
      write(block, flow, nil)
    }
  }

  /// Writes the blocks of an article; what stands between its title and its text stays with both.
  func writeArticle(_ blocks: [Block], _ flow: Flow) {
    let front = blocks.prefix { $0.isFrontMatter }
    let hasText = front.count < blocks.count
    var flow = flow
    flow.keepsWithNext = hasText
    for block in front { write(block, flow, nil) }
    flow.keepsWithNext = false
    write(Array(blocks[front.endIndex...]), flow)
  }

  /// Writes one block; `item` is the list item it begins, if it begins one.
  private func write(_ block: Block, _ flow: Flow, _ item: ParagraphFormat.Item?) {
    switch block {
    case .printed(let printed): write(printed, flow)
    case .paragraph(let paragraph): write(paragraph, block.headingLevel, flow, item)
    case .heading(let heading): write(heading, block.headingLevel, flow, item)
    case .list(let list): write(list, flow)
    case .quotation(let content):
      var inner = flow
      inner.quotationDepth += 1
      write(content, inner)
    case .verse(let verse):
      write(verse.lines, format(flow.isSetAside ? flow.style(of: .body) : .verse, flow, item), flow)
    case .preformatted(let verse):
      write(
        verse.lines, format(flow.isSetAside ? flow.style(of: .body) : .preformatted, flow, item),
        flow)
    case .table(let table): write(table, flow)
    case .thematicBreak:
      writer.element("w:p") {
        writeProperties(ParagraphFormat(style: .thematicBreak))
      }
    case .note(let note):
      // A note that is cited stands in a part of its own; of two with one anchor the first.
      if part.survey.standsInNotes(note), part.passedNotes.insert(note.anchor).inserted { return }
      var inner = flow
      inner.isInNote = true
      write(note.labelledBlocks, inner)
    case .container(let container): write(container.blocks, flow.inside(container.role))
    }
  }

  /// Writes what a note says, its label at the start of its first paragraph.
  func writeNote(_ note: Note, _ flow: Flow) {
    var blocks = note.blocks[...]
    var first = Paragraph(inlines: [])
    if case .paragraph(let paragraph)? = blocks.first, paragraph.role == .body {
      first = paragraph
      blocks = blocks.dropFirst()
    }
    var labelled = flow
    labelled.label = note.label
    write(first, nil, labelled, nil)
    write(Array(blocks), flow)
  }

  // MARK: Paragraphs

  private func write(
    _ paragraph: Paragraph, _ level: Int?, _ flow: Flow, _ item: ParagraphFormat.Item?
  ) {
    if let level, !flow.isSetAside {
      return write(level, [paragraph.inlines], flow, item, anchor: paragraph.anchor)
    }
    write(
      [paragraph.inlines], format(flow.style(of: paragraph.role), flow, item), flow,
      anchor: paragraph.anchor)
  }

  private func write(
    _ heading: Heading, _ level: Int?, _ flow: Flow, _ item: ParagraphFormat.Item?
  ) {
    if let level, !flow.isSetAside {
      write(level, [heading.inlines], flow, item, anchor: nil)
    } else {
      let role = heading.role == .section || heading.role == .title ? Role.body : heading.role
      write([heading.inlines], format(flow.style(of: role), flow, item), flow)
    }
  }

  /// A heading, with the bookmark the table of contents finds it by.
  private func write(
    _ level: Int, _ lines: [[Inline]], _ flow: Flow, _ item: ParagraphFormat.Item?, anchor: Anchor?
  ) {
    var bookmark: Bookmarks.Bookmark?
    if level <= Survey.contentsDepth, !flow.isInNote, !lines.allSatisfy(document.isBlank) {
      headingCount += 1
      if marksHeadings { bookmark = inlines.bookmarks.make(heading: headingCount) }
    }
    write(lines, format(.heading(level), flow, item), flow, anchor: anchor, bookmark: bookmark)
  }

  private func write(
    _ lines: [[Inline]], _ format: ParagraphFormat, _ flow: Flow, anchor: Anchor? = nil,
    bookmark: Bookmarks.Bookmark? = nil, marks: RunFormat.Marks = []
  ) {
    var format = format
    if let first = lines.first, let own = Directionality.of(first, in: document, &opening) {
      format.isRightToLeft = own == .rightToLeft
    }
    writer.start("w:p")
    writeProperties(format)
    let place = anchor.flatMap { inlines.bookmarks.make(Bookmarks.name(of: $0)) }
    inlines.startBookmark(place)
    inlines.startBookmark(bookmark)
    inlines.write(
      lines,
      in: InlineWriter.Setting(
        language: flow.difference, isEastAsian: flow.language.slot == .eastAsian,
        isRightToLeft: format.isRightToLeft, marks: marks, label: flow.label))
    inlines.endBookmark(bookmark)
    inlines.endBookmark(place)
    writer.end()
  }

  /// Lines no filter has read: a paragraph a line.
  private func write(_ printed: PrintedLines, _ flow: Flow) {
    let extent = document.extent(of: printed)
    let format = format(flow.isSetAside ? flow.style(of: .body) : .plainText, flow, nil)
    var start = extent.bounds.lowerBound
    while start < extent.bounds.upperBound {
      let rest = document.source.bytes[start..<extent.bounds.upperBound]
      let end = rest.firstIndex(of: 0x0A) ?? extent.bounds.upperBound
      let hasReturn = end > start && document.source.bytes[end - 1] == 0x0D
      let line = Text(source: SourceRange(start..<(hasReturn ? end - 1 : end)))
      write([[.text(line)]], format, flow)
      start = end + 1
    }
  }

  private func format(_ style: StyleID, _ flow: Flow, _ item: ParagraphFormat.Item?)
    -> ParagraphFormat
  {
    var format = ParagraphFormat(style: style)
    format.isRightToLeft = flow.language.isRightToLeft
    // Headings do so by their style.
    format.keepsWithNext = flow.keepsWithNext && !style.keepsWithNext
    if let item {
      format.item = item
    } else if flow.listDepth > 0 {
      format.continuedLevel = min(flow.listDepth, NumberingPart.levels) - 1
    } else if style == .quote {
      format.quotationDepth = flow.quotationDepth
    }
    return format
  }

  /// Writes `w:pPr`; a format is made into XML once.
  private func writeProperties(_ format: ParagraphFormat) {
    if lastPlace < formats.count, formats[lastPlace].format == format {
      return writer.element(copying: formats[lastPlace].bytes)
    }
    if let place = places[format] {
      writer.element(copying: formats[place].bytes)
      lastPlace = place
    } else {
      let bytes = writer.capture { writer.write("w:pPr", format.properties(part.names)) }
      lastPlace = formats.count
      places[format] = lastPlace
      formats.append((format, bytes))
    }
  }

  // MARK: Lists

  private func write(_ list: List, _ flow: Flow) {
    var instance = part.numbering.bullets
    if list.start != nil {
      instance = part.numbering.instance(ofNumberedList: numberedListCount)
      numberedListCount += 1
    }
    let item = ParagraphFormat.Item(
      instance: instance, level: min(flow.listDepth, NumberingPart.levels - 1))
    var inner = flow
    inner.listDepth += 1
    for blocks in list.items {
      var blocks = blocks[...]
      if let first = blocks.first, first.canBeginItem {
        write(first, inner, item)
        blocks = blocks.dropFirst()
      } else {
        // An item that is empty, or begins with a table or a list, has its bullet on a line of its own.
        writer.element("w:p") {
          writeProperties(format(inner.style(of: .body), inner, item))
        }
      }
      for block in blocks { write(block, inner, nil) }
    }
  }

  // MARK: Tables

  private func write(_ table: Table, _ flow: Flow) {
    let columns = table.rows.map(\.count).max() ?? 0
    guard columns > 0 else { return }
    guard columns <= TableShape.mostColumns else { return writeAsLines(table, flow) }
    let shape = TableShape(
      columns: columns, width: part.page.columnLength, names: part.names)
    let style = flow.isSetAside ? flow.style(of: .body) : StyleID.normal
    writer.element("w:tbl") {
      shape.writeHead(
        to: writer, hasHeader: table.headerRows > 0, isRightToLeft: flow.language.isRightToLeft)
      for (index, row) in table.rows.enumerated() {
        let isHeader = index < table.headerRows
        writer.element("w:tr") {
          if isHeader { writer.element("w:trPr") { writer.element("w:tblHeader") } }
          for column in 0..<columns {
            writer.element("w:tc") {
              shape.writeCellProperties(to: writer, column: column)
              write(
                [column < row.count ? row[column] : []],
                ParagraphFormat(style: style, isRightToLeft: flow.language.isRightToLeft), flow,
                marks: isHeader ? .strong : [])
            }
          }
        }
      }
    }
    // Two tables without a paragraph between them would become one.
    writer.element("w:p")
  }

  /// Word cannot open a table of more columns: its cells become lines.
  private func writeAsLines(_ table: Table, _ flow: Flow) {
    for row in table.rows { write(row, format(flow.style(of: .body), flow, nil), flow) }
  }
}

extension Block {
  fileprivate var isCaption: Bool {
    if case .paragraph(let paragraph) = self { paragraph.role == .caption } else { false }
  }

  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }

  /// Whether the block is a heading or one of the lines that say who wrote an article, when and where.
  fileprivate var isFrontMatter: Bool {
    switch self {
    case .heading: true
    case .paragraph(let paragraph):
      switch paragraph.role {
      case .title, .section, .subtitle, .byline, .affiliation, .date, .source, .doi, .url: true
      case .body, .abstract, .keywords, .caption, .reference, .advert, .boilerplate, .runningHead,
        .folio:
        false
      }
    case .printed, .list, .quotation, .verse, .preformatted, .table, .thematicBreak, .note,
      .container:
      false
    }
  }

  /// Whether the block is one paragraph, which can carry the bullet or number of an item.
  fileprivate var canBeginItem: Bool {
    switch self {
    case .paragraph, .heading, .verse, .preformatted: true
    case .printed, .list, .quotation, .table, .thematicBreak, .note, .container: false
    }
  }
}
