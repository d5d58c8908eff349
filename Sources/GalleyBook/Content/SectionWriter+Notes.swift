internal import GalleyCore
internal import GalleyXML

extension SectionWriter {
  /// Writes a note as readers pop it up: an `aside` whose label leads back to the mark that cites it.
  ///
  /// The way back comes first, or Kindle runs notes into each other (pandoc issue 4491). A note that nothing cites
  /// is no pop-up: systems that hide notes until they are asked for would never show it.
  func write(_ note: Note, role: Role) {
    let marks = book.references.marks(citing: note.anchor).compactMap {
      book.address(of: $0, from: index)
    }
    if marks.isEmpty {
      xml.start("div")
    } else {
      xml.start("aside")
      if isEPUB { xml.attribute("epub:type", "footnote") }
      xml.attribute("role", "doc-footnote")
    }
    xml.attribute("class", "note")
    if isFirst(note.anchor) { xml.attribute("id", note.anchor.name) }
    xml.newline()
    var blocks = note.blocks[...]
    var first = Paragraph(inlines: [])
    if case .paragraph(let paragraph)? = blocks.first {
      first = paragraph
      blocks = blocks.dropFirst()
    }
    xml.start("p")
    if let anchor = first.anchor, isFirst(anchor) { xml.attribute("id", anchor.name) }
    direct(first.inlines)
    locate([note.label, first.inlines])
    write(label: note.label, marks: marks)
    write(first.inlines)
    xml.end()
    xml.newline()
    write(blocks, role: role)
    xml.end()
  }

  /// The label, as the way back to the first of `marks`, and arrows to the others.
  private func write(label: [Inline], marks: [String]) {
    guard let first = marks.first, !document.isBlank(label) else {
      write(label)
      return writeArrows(to: marks)
    }
    xml.start("a")
    xml.attribute("class", "note-label")
    xml.attribute("role", "doc-backlink")
    xml.attribute("href", first)
    writeInsideLink(label)
    writeArrows(to: Array(marks.dropFirst()))
  }
}
