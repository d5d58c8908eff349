internal import GalleyXML

/// The table of contents: a real `TOC` field with its entries in it, so that it reads right before anyone
/// computes a field, in Word, in LibreOffice and in programs that know no fields.
struct ContentsTable {
  /// The headings, never none.
  let headings: [Survey.HeadingEntry]
  /// The languages, for the word at its head and its direction.
  let languages: DocumentLanguages
  /// The names of the styles.
  let names: StyleNames

  private var isRightToLeft: Bool { languages.main.isRightToLeft }

  /// Writes the structured document tag that holds the field.
  func write(to writer: XMLWriter, _ inlines: InlineWriter) {
    writer.element("w:sdt") {
      writer.element("w:sdtPr") {
        writer.element("w:docPartObj") {
          writer.element("w:docPartGallery", ["w:val": "Table of Contents"])
          writer.element("w:docPartUnique")
        }
      }
      writer.element("w:sdtContent") {
        paragraph(.contentsHeading, writer) {
          writer.element("w:r") {
            if isRightToLeft { writer.write("w:rPr", Properties(.run, [Element("w:rtl")])) }
            writer.element("w:t", text: FixedWords(locale: languages.main.locale).contents)
          }
        }
        for index in headings.indices { entry(index, writer, inlines) }
      }
    }
  }

  private func entry(_ index: Int, _ writer: XMLWriter, _ inlines: InlineWriter) {
    let heading = headings[index]
    let bookmark = Bookmarks.name(ofHeading: index)
    paragraph(.contents(heading.level), writer) {
      if index == 0 {
        writer.beginField(" TOC \\o \"1-\(Survey.contentsDepth)\" \\h \\z \\u ")
      }
      writer.element("w:hyperlink", ["w:anchor": bookmark, "w:history": "1"]) {
        inlines.write(
          [heading.inlines],
          in: InlineWriter.Setting(
            isEastAsian: languages.main.slot == .eastAsian, isRightToLeft: isRightToLeft,
            isPlain: true))
        writer.element("w:r") { writer.element("w:tab") }
        writer.beginField(" PAGEREF \(bookmark) \\h ")
        writer.element("w:r") { writer.element("w:t", text: String(heading.page)) }
        writer.endField()
      }
      if index == headings.count - 1 { writer.endField() }
    }
  }

  private func paragraph(_ style: StyleID, _ writer: XMLWriter, content: () -> Void) {
    writer.element("w:p") {
      writer.write(
        "w:pPr", ParagraphFormat(style: style, isRightToLeft: isRightToLeft).properties(names))
      content()
    }
  }
}

extension XMLWriter {
  /// Writes the instruction of a field; its result follows, then `endField`.
  func beginField(_ instruction: String) {
    fieldCharacter("begin")
    element("w:r") {
      element("w:instrText", ["xml:space": "preserve"], text: instruction)
    }
    fieldCharacter("separate")
  }

  /// Ends the innermost field.
  func endField() { fieldCharacter("end") }

  private func fieldCharacter(_ type: String) {
    element("w:r") { element("w:fldChar", ["w:fldCharType": type]) }
  }
}
