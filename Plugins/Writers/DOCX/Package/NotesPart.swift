internal import GalleyCore
internal import GalleyXML

/// `word/footnotes.xml` or `word/endnotes.xml`: the separators that Word insists on, and the notes that are cited.
struct NotesPart {
  /// The part whose text cites them; written before this one.
  let document: DocumentPart
  /// The separators of a reference document; none for ours.
  let separators: [WordElement]

  private var kind: NoteKind { document.notes }

  /// The separators by their ids: Word looks for these two.
  static let separatorIDs = [("separator", -1), ("continuationSeparator", 0)]

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    let inlines = InlineWriter(document, writer, isInNotes: true)
    inlines.bookmarks = document.bookmarks
    let blocks = BlockWriter(document, writer, inlines, marksHeadings: false)
    writer.start(kind.rootName)
    writer.attribute("xmlns:w", Namespaces.word)
    writer.attribute("xmlns:r", Namespaces.references)
    for (type, id) in Self.separatorIDs { writeSeparator(type, id, to: writer) }
    for (index, note) in document.survey.notesInOrder.enumerated() {
      writer.element(kind.name, ["w:id": String(index + 1)]) {
        blocks.writeNote(note, document.noteFlow(of: note))
      }
    }
    writer.end()
    document.droppedCharacters += inlines.droppedCharacters
  }

  private func writeSeparator(_ type: String, _ id: Int, to writer: XMLWriter) {
    writer.element(kind.name, ["w:type": type, "w:id": String(id)]) {
      if let theirs = separators.first(where: { $0.attribute("type") == type }) {
        for child in theirs.children { writer.write(child) }
      } else {
        writer.element("w:p") {
          // Word's own: without an indent, whatever the style of running text has.
          writer.write(
            "w:pPr",
            Properties(
              .paragraph,
              [
                Element("w:spacing", ["w:after": "0", "w:line": "240", "w:lineRule": "auto"]),
                Element("w:ind", ["w:firstLine": "0"]),
              ]))
          writer.element("w:r") {
            writer.element(type == "separator" ? "w:separator" : "w:continuationSeparator")
          }
        }
      }
    }
  }
}
