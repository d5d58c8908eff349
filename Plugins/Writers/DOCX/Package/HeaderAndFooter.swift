internal import GalleyXML

/// The running head, the name of the paper and its date, and the running foot, the number of the page.
struct HeaderAndFooter: Sendable {
  /// The relationship of the header.
  static let headerID = "rIdHeader"
  /// The relationship of the footer.
  static let footerID = "rIdFooter"

  /// What a section says of them.
  static func edges(hasHead: Bool) -> [ReferenceDocument.PageEdge] {
    let footer = ReferenceDocument.PageEdge(isHeader: false, pages: "default", id: footerID)
    let header = ReferenceDocument.PageEdge(isHeader: true, pages: "default", id: headerID)
    return hasHead ? [header, footer] : [footer]
  }

  /// What the head says; nil for no head.
  let head: String?
  /// The languages of the document.
  let languages: DocumentLanguages
  /// The names of the styles.
  let names: StyleNames

  /// Writes the root element of the header.
  func writeHeader(to writer: XMLWriter) {
    writer.element("w:hdr", ["xmlns:w": Namespaces.word]) {
      paragraph(.header, writer) {
        writer.element("w:r") {
          writer.write("w:rPr", RunFormat(slot: slot).properties(names))
          writer.element("w:t", ["xml:space": "preserve"], text: head ?? "")
        }
      }
    }
  }

  /// Writes the root element of the footer.
  func writeFooter(to writer: XMLWriter) {
    writer.element("w:ftr", ["xmlns:w": Namespaces.word]) {
      paragraph(.footer, writer) {
        writer.beginField { writer.text(" PAGE ") }
        writer.element("w:r") { writer.element("w:t", text: "1") }
        writer.endField()
      }
    }
  }

  /// The name of a paper is in the document's language, quotation marks and all.
  private var slot: FontSlots.Slot {
    switch languages.main.slot {
    case .western: .neutral
    case .eastAsian: .eastAsian
    case .bidirectional: .rightToLeft
    }
  }

  private func paragraph(_ style: StyleID, _ writer: XMLWriter, content: () -> Void) {
    writer.element("w:p") {
      writer.write(
        "w:pPr",
        ParagraphFormat(style: style, isRightToLeft: languages.main.isRightToLeft)
          .properties(names))
      content()
    }
  }
}
