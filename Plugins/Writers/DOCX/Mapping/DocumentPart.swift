internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// `word/document.xml`: contents, articles, what was set aside, and the section they stand in.
final class DocumentPart {
  let document: Document
  let survey: Survey
  let languages: DocumentLanguages
  let page: PageLayout
  /// The names of the styles.
  let names: StyleNames
  /// The numbers of the lists.
  let numbering: NumberingPart
  /// What notes become.
  let notes: NoteKind
  /// How many numbered lists were written so far.
  private(set) var numberedListCount = 0
  /// The bookmarks that were handed out so far.
  private(set) var bookmarks: Bookmarks
  private let options: WordOptions
  private let edges: [ReferenceDocument.PageEdge]
  /// The notes of a part of their own that were met so far, in the text and in the notes.
  var passedNotes: Set<Anchor> = []
  /// How many characters the last writing left out.
  var droppedCharacters = 0

  /// The document part of `plan`.
  init(_ plan: WordPackage.Plan) {
    document = plan.document
    survey = plan.survey
    languages = plan.languages
    page = plan.page
    options = plan.options
    names = plan.names
    numbering = plan.numbering
    edges = plan.edges
    notes = NoteKind(plan.options.notes)
    let copied = plan.reference?.copied ?? CopiedParts()
    bookmarks = Bookmarks(firstID: copied.highestBookmark + 1, taken: copied.bookmarks)
  }

  /// Whether a table of contents is written: one entry would be no help.
  private var hasContents: Bool { options.hasContents && survey.headings.count > 1 }

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    passedNotes = []
    let inlines = InlineWriter(self, writer)
    inlines.bookmarks = bookmarks
    let blocks = BlockWriter(self, writer, inlines, marksHeadings: hasContents)
    writer.start("w:document")
    writer.attribute("xmlns:w", Namespaces.word)
    writer.attribute("xmlns:r", Namespaces.references)
    writer.element("w:body") {
      if hasContents {
        ContentsTable(headings: survey.headings, languages: languages, names: names)
          .write(to: writer, inlines)
        if page.columns > 1 { endContentsSection(writer) }
      }
      for article in document.articles {
        blocks.writeArticle(article.blocks, flow(of: article))
      }
      if options.setAside == .appendix, !document.setAside.isEmpty {
        writeSetAside(writer, blocks)
      }
      let isSecond = hasContents && page.columns > 1
      page.writeSection(.text(isSecond: isSecond), edges, to: writer)
    }
    writer.end()
    droppedCharacters = inlines.droppedCharacters
    bookmarks = inlines.bookmarks
    numberedListCount = blocks.numberedListCount
  }

  /// The contents stand in one column above the columns of the text.
  private func endContentsSection(_ writer: XMLWriter) {
    writer.element("w:p") {
      writer.element("w:pPr") { page.writeSection(.contents, edges, to: writer) }
    }
  }

  private func flow(of article: Article) -> Flow {
    guard let profile = languages.profile(of: article.language) else {
      return Flow(language: languages.main, difference: languages.mainDifference)
    }
    return Flow(language: profile, difference: languages.difference(of: profile))
  }

  /// What the paragraphs of a note inherit: the language of the article it stands in.
  func noteFlow(of note: Note) -> Flow {
    var flow =
      noteArticles[note.anchor].map { self.flow(of: document.articles[$0]) }
      ?? Flow(language: languages.main)
    flow.outerStyle = notes.textStyle
    return flow
  }

  /// The articles that notes stand in.
  private lazy var noteArticles: [Anchor: Int] = {
    var articles: [Anchor: Int] = [:]
    guard !survey.notes.isEmpty else { return articles }
    for (index, article) in document.articles.enumerated() {
      article.query { block in
        if case .note(let note) = block, articles[note.anchor] == nil {
          articles[note.anchor] = index
        }
      }
    }
    return articles
  }()

  private func writeSetAside(_ writer: XMLWriter, _ blocks: BlockWriter) {
    writer.element("w:p") {
      var format = ParagraphFormat(style: .furnitureHeading)
      format.isRightToLeft = languages.main.isRightToLeft
      writer.write("w:pPr", format.properties(names))
      writer.element("w:r") {
        if format.isRightToLeft { writer.write("w:rPr", Properties(.run, [Element("w:rtl")])) }
        writer.element(
          "w:t", text: Wording(for: LanguageTag(languages.main.locale)).setAside)
      }
    }
    let flow = Flow(language: languages.main, isSetAside: true)
    blocks.write(document.setAside, flow)
  }
}
