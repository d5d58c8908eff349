internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

extension TextWriter {
  /// Writes blocks, each after a line feed; entries of a list of references that follow one another become one list.
  mutating func write(_ blocks: [Block], role: Role, in surroundings: Surroundings) {
    var isInsideReferences = false
    for block in blocks {
      let isReference = block.isReference(insideContainerOf: role)
      // TEI knows no list of nothing.
      if isReference, block.isEmptyParagraph { continue }
      if isReference != isInsideReferences {
        if isReference {
          isAtTop = isAtTop && surroundings == .inner
          xml.newline()
          xml.start("listBibl")
        } else {
          closeReferences()
        }
        isInsideReferences = isReference
      }
      write(block, role: role, in: surroundings)
    }
    if isInsideReferences { closeReferences() }
  }

  private func closeReferences() {
    xml.newline()
    xml.end()
  }

  private mutating func write(_ block: Block, role: Role, in surroundings: Surroundings) {
    printedLine = PrintedLine()
    switch block {
    case .paragraph(let paragraph): write(paragraph, role: role, in: surroundings)
    case .heading(let heading): write(heading, in: surroundings)
    case .thematicBreak:
      xml.newline()
      xml.start("milestone")
      xml.attribute("unit", "section")
      xml.attribute("rend", "rule")
      xml.end()
    case .note(let note): write(note)
    case .container(let container): write(container, role: role, in: surroundings)
    case .printed(let printed):
      beginMiddle(in: surroundings)
      write(printed)
    case .list(let list):
      guard !list.items.isEmpty else { return }
      beginMiddle(in: surroundings)
      write(list, role: role)
    case .quotation(let blocks):
      beginMiddle(in: surroundings)
      xml.start("quote")
      write(blocks, role: role, in: .inner)
      xml.newline()
      xml.end()
    case .verse(let verse): write(verse, type: nil, in: surroundings)
    case .preformatted(let verse): write(verse, type: "preformatted", in: surroundings)
    case .table(let table):
      guard !table.rows.isEmpty else { return }
      beginMiddle(in: surroundings)
      write(table)
    }
  }

  /// Begins a line for a block that no top of a division can hold.
  private mutating func beginMiddle(in surroundings: Surroundings) {
    if surroundings == .division { isAtTop = false }
    xml.newline()
  }

  // MARK: - Paragraphs

  private mutating func write(
    _ paragraph: Paragraph, role: Role, in surroundings: Surroundings
  ) {
    guard !paragraph.inlines.isEmpty || paragraph.anchor != nil else { return }
    let role = paragraph.role == .body ? role : paragraph.role
    let isTop = surroundings == .division && isAtTop
    switch role {
    case .body:
      beginMiddle(in: surroundings)
      write(paragraph, as: "p")
    case .reference:
      xml.newline()
      write(paragraph, as: "bibl")
    case .subtitle where isTop:
      xml.newline()
      write(paragraph, as: "head", type: "sub")
    case .byline where isTop:
      xml.newline()
      write(paragraph, as: "byline")
    case .affiliation where isTop: write(paragraph, as: "affiliation", inside: "byline")
    case .date where isTop:
      xml.newline()
      write(paragraph, as: "dateline")
    case .abstract where isTop: write(paragraph, as: "p", inside: "argument")
    case .keywords where isTop, .doi where isTop, .source where isTop, .url where isTop:
      write(paragraph, as: "seg", inside: "opener", type: role.word)
    case .runningHead where surroundings == .division:
      xml.newline()
      write(paragraph, as: "fw", type: "header")
    case .folio where surroundings == .division:
      xml.newline()
      write(paragraph, as: "fw", type: "pageNum")
    case .title, .section, .caption, .advert, .boilerplate, .subtitle, .byline, .affiliation, .date,
      .abstract, .keywords, .doi, .source, .url, .runningHead, .folio:
      beginMiddle(in: surroundings)
      write(paragraph, as: "ab", type: role.word)
    }
  }

  private mutating func write(
    _ paragraph: Paragraph, as name: StaticString, type: String? = nil
  ) {
    xml.start(name)
    if let type { xml.attribute("type", type) }
    if let anchor = paragraph.anchor, isFirst(anchor) { xml.attribute("xml:id", anchor.name) }
    write(paragraph.inlines)
    xml.end()
  }

  private mutating func write(
    _ paragraph: Paragraph, as name: StaticString, inside outer: StaticString, type: String? = nil
  ) {
    xml.newline()
    xml.start(outer)
    write(paragraph, as: name, type: type)
    xml.end()
  }

  private mutating func write(_ heading: Heading, in surroundings: Surroundings) {
    guard !document.isBlank(heading.inlines) else {
      return write(Paragraph(inlines: heading.inlines), role: .body, in: surroundings)
    }
    guard surroundings == .division else {
      xml.newline()
      return write(Paragraph(inlines: heading.inlines), as: "ab", type: "head")
    }
    if hasHead || !isAtTop { openDivision(level: heading.level) }
    hasHead = true
    xml.newline()
    write(Paragraph(inlines: heading.inlines), as: "head")
  }

  // MARK: - Larger blocks

  /// A note may stand anywhere, so it changes nothing for what follows.
  private mutating func write(_ note: Note) {
    xml.newline()
    xml.start("note")
    if isFirst(note.anchor) { xml.attribute("xml:id", note.anchor.name) }
    xml.start("label")
    write(note.label)
    xml.end()
    write(note.blocks, role: .body, in: .inner)
    xml.newline()
    xml.end()
  }

  /// What was set aside together is a text of its own; other containers only lend their role.
  private mutating func write(_ container: Container, role: Role, in surroundings: Surroundings) {
    guard container.role.isSetAside else {
      let role = container.role == .body ? role : container.role
      return write(container.blocks, role: role, in: surroundings)
    }
    // A text of its own has more in its body than milestones and notes (P5 §4.3.2).
    guard container.blocks.contains(where: \.fillsDivision) else {
      return write(container.blocks, role: .body, in: surroundings)
    }
    beginMiddle(in: surroundings)
    xml.start("floatingText")
    xml.attribute("type", container.role.word)
    xml.newline()
    xml.start("body")
    write(container.blocks, role: .body, in: .inner)
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
  }

  private mutating func write(_ list: List, role: Role) {
    xml.start("list")
    xml.attribute("rend", list.start == nil ? "bulleted" : "numbered")
    for (index, item) in list.items.enumerated() {
      xml.newline()
      xml.start("item")
      if let start = list.start { xml.attribute("n", start &+ index) }
      write(item, role: role, in: .inner)
      xml.end()
    }
    xml.newline()
    xml.end()
  }

  private mutating func write(_ verse: Verse, type: String?, in surroundings: Surroundings) {
    guard !verse.lines.isEmpty else { return }
    beginMiddle(in: surroundings)
    xml.start("lg")
    if let type { xml.attribute("type", type) }
    for line in verse.lines {
      xml.newline()
      xml.start("l")
      if type != nil { xml.attribute("xml:space", "preserve") }
      write(line)
      xml.end()
    }
    xml.newline()
    xml.end()
  }

  private mutating func write(_ table: Table) {
    xml.start("table")
    for (index, row) in table.rows.enumerated() {
      xml.newline()
      xml.start("row")
      if index < table.headerRows { xml.attribute("role", "label") }
      for cell in row {
        printedLine = PrintedLine()
        xml.start("cell")
        write(cell)
        xml.end()
      }
      // A row has a cell at least (P5 §14.1.1).
      if row.isEmpty { xml.element("cell") }
      xml.end()
    }
    xml.newline()
    xml.end()
  }

  /// Lines that no filter has read: as they were printed.
  private mutating func write(_ printed: PrintedLines) {
    xml.start("ab")
    xml.attribute("type", "printed")
    xml.attribute("xml:space", "preserve")
    write(Piece(source: document.extent(of: printed)))
    xml.end()
  }
}

extension Block {
  /// Whether the block becomes an element that a division can consist of, and not only stand in.
  fileprivate var fillsDivision: Bool {
    switch self {
    case .thematicBreak, .note: false
    case .paragraph(let paragraph): !paragraph.inlines.isEmpty || paragraph.anchor != nil
    case .heading(let heading): !heading.inlines.isEmpty
    case .list(let list): !list.items.isEmpty
    case .verse(let verse), .preformatted(let verse): !verse.lines.isEmpty
    case .table(let table): !table.rows.isEmpty
    case .printed, .quotation: true
    case .container(let container): container.blocks.contains(where: \.fillsDivision)
    }
  }
}
