internal import GalleyCore
internal import GalleyXML

/// `word/document.xml`: contents, articles, what was set aside, and the section they stand in.
final class DocumentPart {
  /// The relationship of the header.
  static let headerID = "rIdHeader"
  /// The relationship of the footer.
  static let footerID = "rIdFooter"

  let document: Document
  let survey: Survey
  let languages: DocumentLanguages
  let page: PageLayout
  private let options: WordOptions
  private let hasHeader: Bool
  /// How many characters the last writing left out.
  private(set) var droppedCharacters = 0

  /// The document part of `plan`.
  init(_ plan: WordPackage.Plan) {
    document = plan.document
    survey = plan.survey
    languages = plan.languages
    page = plan.page
    options = plan.options
    hasHeader = plan.hasHeader
  }

  /// Whether a table of contents is written: one entry would be no help.
  private var hasContents: Bool { options.hasContents && survey.headings.count > 1 }

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    let inlines = InlineWriter(document, writer, survey)
    let blocks = BlockWriter(self, writer, inlines, marksHeadings: hasContents)
    writer.start("w:document")
    writer.attribute("xmlns:w", Namespaces.word)
    writer.attribute("xmlns:r", Namespaces.references)
    writer.element("w:body") {
      if hasContents {
        ContentsTable(headings: survey.headings, languages: languages).write(to: writer, inlines)
        if options.columns > 1 { endContentsSection(writer) }
      }
      for article in document.articles {
        blocks.writeArticle(article.blocks, flow(of: article))
      }
      if options.setAside == .appendix, !document.setAside.isEmpty {
        writeSetAside(writer, blocks)
      }
      writer.write(
        "w:sectPr", page.section(.text(afterContents: hasContents), hasHeader: hasHeader))
    }
    writer.end()
    droppedCharacters = inlines.droppedCharacters
  }

  /// The contents stand in one column above the columns of the text.
  private func endContentsSection(_ writer: XMLWriter) {
    let section = Element("w:sectPr", page.section(.contents, hasHeader: hasHeader))
    writer.element("w:p") {
      writer.write("w:pPr", Properties(.paragraph, [section]))
    }
  }

  private func flow(of article: Article) -> Flow {
    guard let profile = article.language.flatMap({ LanguageProfile(tag: $0) }) else {
      return Flow(
        language: languages.main, isLanguageAssumed: document.metadata.language == nil)
    }
    return Flow(language: profile, difference: languages.difference(of: profile))
  }

  private func writeSetAside(_ writer: XMLWriter, _ blocks: BlockWriter) {
    writer.element("w:p") {
      var format = ParagraphFormat(style: .furnitureHeading)
      format.isRightToLeft = languages.main.isRightToLeft
      writer.write("w:pPr", format.properties)
      writer.element("w:r") {
        if format.isRightToLeft { writer.write("w:rPr", Properties(.run, [Element("w:rtl")])) }
        writer.element("w:t", text: FixedWords(locale: languages.main.locale).setAside)
      }
    }
    let flow = Flow(
      language: languages.main, isLanguageAssumed: true, isSetAside: true)
    blocks.write(document.setAside, flow)
  }
}
