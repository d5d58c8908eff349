internal import GalleyCore
internal import GalleyXML

extension SectionWriter {
  /// How many blocks from `start` on are a table with its caption: 2, or 0 where none begins there.
  ///
  /// A caption between two tables belongs to the one after it, unless that one has its own under it.
  func figureLength(in blocks: ArraySlice<Block>, from start: Int) -> Int {
    guard start + 1 < blocks.endIndex else { return 0 }
    guard isTable(blocks[start]) || isTable(blocks[start + 1]) else { return 0 }
    if isCaption(blocks[start]), isTable(blocks[start + 1]) { return 2 }
    guard isTable(blocks[start]), isCaption(blocks[start + 1]) else { return 0 }
    let isBetween = start + 2 < blocks.endIndex && isTable(blocks[start + 2])
    let nextHasOwn = start + 3 < blocks.endIndex && isCaption(blocks[start + 3])
    return isBetween && !nextHasOwn ? 0 : 2
  }

  /// Writes a table and its caption as one figure, in the order in which they stand.
  func writeFigure(_ blocks: ArraySlice<Block>) {
    xml.start("figure")
    xml.newline()
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        xml.start("figcaption")
        xml.attribute("class", Role.caption.word)
        if let anchor = paragraph.anchor, isFirst(anchor) { xml.attribute("id", anchor.name) }
        direct(paragraph.inlines)
        locate(paragraph.inlines)
        write(paragraph.inlines)
        xml.end()
      case .table(let table): write(table)
      case .printed, .heading, .list, .quotation, .verse, .preformatted, .thematicBreak, .note,
        .container:
        write([block])
      }
      xml.newline()
    }
    xml.end()
    xml.newline()
  }

  private func isCaption(_ block: Block) -> Bool {
    guard case .paragraph(let paragraph) = block else { return false }
    return paragraph.role == .caption && !paragraph.inlines.isEmpty
  }

  private func isTable(_ block: Block) -> Bool {
    guard case .table(let table) = block else { return false }
    return !table.rows.isEmpty
  }
}
