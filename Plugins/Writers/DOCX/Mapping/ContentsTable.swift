internal import GalleyBook
internal import GalleyCore
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
            writer.element("w:t", text: Wording(for: LanguageTag(languages.main.locale)).contents)
          }
        }
        var formats: [Int: [UInt8]] = [:]
        for index in headings.indices { entry(index, writer, inlines, &formats) }
      }
    }
  }

  /// Writes one entry; `formats` is what was written for the levels so far.
  private func entry(
    _ index: Int, _ writer: XMLWriter, _ inlines: InlineWriter, _ formats: inout [Int: [UInt8]]
  ) {
    let heading = headings[index]
    let number = index + 1
    writer.element("w:p") {
      if let known = formats[heading.level] {
        writer.element(copying: known)
      } else {
        formats[heading.level] = writer.capture {
          writer.write("w:pPr", properties(.contents(heading.level)))
        }
      }
      if index == 0 {
        writer.beginField { writer.text(" TOC \\o \"1-\(Survey.contentsDepth)\" \\h \\z \\u ") }
      }
      writer.start("w:hyperlink")
      Bookmarks.Name.heading(number).write(as: "w:anchor", to: writer)
      writer.attribute("w:history", "1")
      let words = heading.inlines.withoutCitations
      inlines.write(
        [inlines.document.isBlank(words) ? heading.inlines : words],
        in: InlineWriter.Setting(
          isEastAsian: languages.main.slot == .eastAsian, isRightToLeft: isRightToLeft,
          isPlain: true))
      writer.element(copying: FieldRuns.tab)
      writer.beginField {
        writer.text(" PAGEREF \(Bookmarks.Name.headingPrefix)")
        writer.text(number, digits: Bookmarks.Name.headingDigits)
        writer.text(" \\h ")
      }
      writer.start("w:r")
      writer.start("w:t")
      writer.text(heading.page)
      writer.end()
      writer.end()
      writer.endField()
      writer.end()
      if index == headings.count - 1 { writer.endField() }
    }
  }

  private func paragraph(_ style: StyleID, _ writer: XMLWriter, content: () -> Void) {
    writer.element("w:p") {
      writer.write("w:pPr", properties(style))
      content()
    }
  }

  private func properties(_ style: StyleID) -> Properties {
    ParagraphFormat(style: style, isRightToLeft: isRightToLeft).properties(names)
  }
}

extension XMLWriter {
  /// Begins a field with the text that `instruction` writes; its result follows, then `endField`.
  func beginField(_ instruction: () -> Void) {
    element(copying: FieldRuns.begin)
    start("w:r")
    start("w:instrText")
    attribute("xml:space", "preserve")
    instruction()
    end()
    end()
    element(copying: FieldRuns.separate)
  }

  /// Ends the innermost field.
  func endField() { element(copying: FieldRuns.end) }
}

/// The runs that every field and every entry of the contents has, made once.
enum FieldRuns {
  static let begin = run { $0.element("w:fldChar", ["w:fldCharType": "begin"]) }
  static let separate = run { $0.element("w:fldChar", ["w:fldCharType": "separate"]) }
  static let end = run { $0.element("w:fldChar", ["w:fldCharType": "end"]) }
  static let tab = run { $0.element("w:tab") }

  private static func run(_ content: (XMLWriter) -> Void) -> [UInt8] {
    let writer = XMLWriter()
    var bytes: [UInt8] = []
    writer.element("w:document", ["xmlns:w": Namespaces.word]) {
      bytes = writer.capture { writer.element("w:r") { content(writer) } }
    }
    return bytes
  }
}
