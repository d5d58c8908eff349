package import GalleyCore
internal import GalleyLexicon
internal import GalleyXML

extension SectionWriter {
  /// Writes blocks; entries of a list of references that follow one another become one list to assistive technology.
  ///
  /// Not by `epub:type="biblioentry"`, which EPUB 3.3 has given up (EPUBCheck OPF-086b).
  func write(_ blocks: ArraySlice<Block>, role: Role = .body) {
    var isInsideReferences = false
    var next = blocks.startIndex
    while next < blocks.endIndex {
      let current = next
      let figureLength = figureLength(in: blocks, from: next)
      next += max(figureLength, 1)
      let isReference = blocks[current].isReference(insideContainerOf: role)
      // A list of nothing is none.
      if isReference, blocks[current].isEmptyParagraph { continue }
      if isReference, !isInsideReferences {
        xml.start("div")
        xml.attribute("role", "list")
        xml.newline()
      } else if !isReference, isInsideReferences {
        xml.end()
        xml.newline()
      }
      isInsideReferences = isReference
      if figureLength > 0 {
        writeFigure(blocks[(next - figureLength)..<next])
      } else {
        write(blocks[current], role: role)
      }
    }
    if isInsideReferences {
      xml.end()
      xml.newline()
    }
  }

  /// Writes a block and the line feed after it.
  ///
  /// - Parameter role: what paragraphs without a role of their own are, by the container they stand in. The class
  ///   stands on the paragraphs and not on the container, which may hold others too.
  private func write(_ block: Block, role: Role) {
    switch block {
    case .printed(let printed): write(printed)
    case .paragraph(let paragraph): write(paragraph, role: role)
    case .heading(let heading): write(heading)
    case .list(let list): write(list, role: role)
    case .quotation(let blocks): write(blocks, inside: "blockquote", role: role)
    case .verse(let verse): writeVerse(verse)
    case .preformatted(let verse): writePreformatted(verse)
    case .table(let table): write(table)
    case .thematicBreak: xml.element("hr")
    case .note(let note): write(note, role: role)
    case .container(let container): write(container, role: role)
    }
    xml.newline()
  }

  private func write(_ paragraph: Paragraph, role: Role) {
    guard !paragraph.inlines.isEmpty || paragraph.anchor != nil else { return }
    let role = paragraph.role == .body ? role : paragraph.role
    xml.start("p")
    if role != .body { xml.attribute("class", role.word) }
    if let anchor = paragraph.anchor, isFirst(anchor) { xml.attribute("id", anchor.name) }
    if role == .reference { xml.attribute("role", "listitem") }
    direct(paragraph.inlines)
    isInsideForeign = markLanguage(of: paragraph.inlines)
    defer { isInsideForeign = false }
    locate(paragraph.inlines)
    if role == .date, let date = PrintedDate.parse(Label.make(of: paragraph.inlines, in: document))
    {
      xml.start("time")
      xml.attribute("datetime", date)
      write(paragraph.inlines)
      xml.end()
    } else {
      write(paragraph.inlines)
    }
    if let anchor = paragraph.anchor { writeLinksBack(from: anchor) }
    xml.end()
  }

  private func write(_ heading: Heading) {
    // A heading with nothing to see would be an empty stop for those who go from heading to heading.
    guard !document.isBlank(heading.inlines) else {
      return write(Paragraph(inlines: heading.inlines), role: .body)
    }
    let planned = file.headings[nextHeading]
    nextHeading += 1
    switch planned.level {
    case 2: xml.start("h2")
    case 3: xml.start("h3")
    case 4: xml.start("h4")
    case 5: xml.start("h5")
    default: xml.start("h6")
    }
    xml.attribute("id", PlannedHeading.idPrefix, planned.number)
    if heading.role != .section { xml.attribute("class", heading.role.word) }
    direct(heading.inlines)
    locate(heading.inlines)
    write(heading.inlines)
    xml.end()
  }

  private func write(_ list: List, role: Role) {
    guard !list.items.isEmpty else { return }
    if let start = list.start {
      xml.start("ol")
      if start != 1 { xml.attribute("start", start) }
    } else {
      xml.start("ul")
    }
    xml.newline()
    for item in list.items {
      write(item, inside: "li", role: role)
      xml.newline()
    }
    xml.end()
  }

  private func write(_ container: Container, role: Role) {
    guard container.role.isSetAside else {
      let role = container.role == .body ? role : container.role
      return write(container.blocks, inside: "div", role: role)
    }
    xml.start("div")
    xml.attribute("class", container.role.word)
    xml.newline()
    write(container.blocks[...])
    xml.end()
  }

  private func write(_ blocks: [Block], inside name: StaticString, role: Role) {
    xml.start(name)
    xml.newline()
    write(blocks[...], role: role)
    xml.end()
  }

  private func writeVerse(_ verse: Verse) {
    guard let first = verse.lines.first else { return }
    xml.start("p")
    xml.attribute("class", "verse")
    direct(first)
    locate(verse.lines)
    for (number, line) in verse.lines.enumerated() {
      if number > 0 { xml.element("br") }
      write(line)
    }
    xml.end()
  }

  private func writePreformatted(_ verse: Verse) {
    guard !verse.lines.isEmpty else { return }
    openPreformatted {
      if let line = verse.lines.first(where: { !document.isBlank($0) }) { direct(line) }
      locate(verse.lines)
    }
    isPreformatted = true
    for (number, line) in verse.lines.enumerated() {
      if number > 0 { xml.newline() }
      write(line)
    }
    isPreformatted = false
    xml.end()
  }

  private func openPreformatted(class: String? = nil, attributes: () -> Void) {
    xml.start("pre")
    if let `class` { xml.attribute("class", `class`) }
    attributes()
    // HTML takes a line feed right after the start tag for none; XML does not.
    if !isEPUB { xml.newline() }
  }

  func write(_ table: Table) {
    guard !table.rows.isEmpty else { return }
    let headerRows = min(max(table.headerRows, 0), table.rows.count)
    xml.start("table")
    locate(table.rows.flatMap(\.self))
    xml.newline()
    if headerRows > 0 { writeRows(table.rows[..<headerRows], areHeadings: true) }
    if headerRows < table.rows.count { writeRows(table.rows[headerRows...], areHeadings: false) }
    xml.end()
  }

  private func writeRows(_ rows: ArraySlice<[[Inline]]>, areHeadings: Bool) {
    xml.start(areHeadings ? "thead" : "tbody")
    xml.newline()
    for row in rows {
      xml.start("tr")
      // A row without a cell is none (HTML, 4.9.12).
      if row.isEmpty { xml.element("td") }
      for cell in row {
        // A heading with nothing to see heads nothing (axe `empty-table-header`).
        if areHeadings && !document.isBlank(cell) {
          xml.start("th")
          xml.attribute("scope", "col")
        } else {
          xml.start("td")
        }
        direct(cell)
        write(cell)
        xml.end()
      }
      xml.end()
      xml.newline()
    }
    xml.end()
    xml.newline()
  }

  /// Lines that no filter has read: as they were printed, with their own breaks and spaces.
  private func write(_ printed: PrintedLines) {
    let range = document.extent(of: printed)
    let extent = range.bounds
    openPreformatted(class: "printed") {
      direct([.text(Text(source: range))])
      locate(printed)
    }
    let source = document.source.bytes
    let bytes = source.span
    // CR and CR LF end lines as LF does; a CR in XML would come back as a character of its own.
    var start = extent.lowerBound
    for position in extent where bytes[position] == 0x0D {
      if start < position { xml.text(bytes: bytes.extracting(start..<position)) }
      let isPair = position + 1 < extent.upperBound && bytes[position + 1] == 0x0A
      if !isPair { xml.newline() }
      start = position + 1
    }
    if start < extent.upperBound {
      xml.text(bytes: bytes.extracting(start..<extent.upperBound))
    }
    xml.end()
  }

  /// Says which way the text of the element just opened runs, where that is not the way of the file.
  func direct(_ inlines: [Inline]) {
    let usual: Directionality =
      file.isRightToLeft ? .rightToLeft : .leftToRight
    if let own = Directionality.of(inlines, in: document, &opening), own != usual {
      xml.attribute("dir", own.attribute)
    }
  }
}

extension Block {
  /// Whether this is a paragraph that is not written: without text, and nothing leads to it.
  package var isEmptyParagraph: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.inlines.isEmpty && paragraph.anchor == nil
  }

  /// Whether this is an entry of a list of references, by its own role or by its container's.
  package func isReference(insideContainerOf role: Role) -> Bool {
    guard let own = paragraphRole else { return false }
    return (own == .body ? role : own) == .reference
  }
}
