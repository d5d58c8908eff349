package import GalleyCore

/// What a book consists of: everything a file has to know about the others before its first byte is written.
///
/// Made in one walk over the blocks and inlines (not the text). With it, each content document can be written
/// without the others.
package struct Book: Sendable {
  /// The kind of book asked for.
  package let edition: Edition
  /// The language of the book: the document's, or else its first article's; nil where it is not known.
  package let language: LanguageTag?
  /// Every language of the book, the book's own first.
  package private(set) var languages: [LanguageTag] = []
  /// What text in other languages than those around it is taken to be in.
  private(set) var foreignLanguages = ForeignLanguages()
  /// The words that are the book's and not the document's.
  package let wording: Wording
  /// The content documents in reading order.
  package private(set) var files: [ContentFile] = []
  /// The entries of the table of contents in reading order.
  package private(set) var points: [NavigationPoint] = []
  /// The starts of printed pages in reading order.
  package private(set) var pages: [PrintedPage] = []
  /// The paragraphs of the articles that say something of the book: bylines, keywords, DOIs, in reading order.
  package private(set) var credits: [Paragraph] = []
  /// The title of the first article that has one.
  package private(set) var firstTitle: String?

  /// What cites what, and where it stands.
  package private(set) var references = CrossReferences()

  /// Whether the book's own language runs from right to left.
  package var isRightToLeft: Bool { language?.isRightToLeft == true }

  /// Whether there is one article and no more.
  package var isOneArticle: Bool { files.count { $0.isStartOfArticle } == 1 }

  /// Whether there are headings too deep for the table of contents.
  package private(set) var hasDeepHeadings = false

  private var headingCount = 0

  /// More files than this do not fit a ZIP container without ZIP64 (65,534 entries), the fixed ones counted.
  private static let largestFileCount = 65_000

  /// Plans the book of a document.
  ///
  /// - Throws: `OutputError` when no article holds any text, or there are more articles than a book can hold.
  package init(of document: Document, _ edition: Edition, _ diagnostics: inout Diagnostics)
    throws(OutputError)
  {
    self.edition = edition
    let articles = document.articles.filter { !$0.blocks.allSatisfy(document.isBlank) }
    guard !articles.isEmpty else {
      throw OutputError(
        "there is no text to put in a book",
        advice: "look at the input; if it has text, the chain set all of it aside "
          + "(galley inspect shows what each filter did)",
        isLackOfText: true)
    }
    var tags = LanguageTags(for: edition.format)
    let common = tags.tag(document.metadata.language, &diagnostics)
    let own = articles.map { tags.tag($0.language, &diagnostics) ?? common }
    language = common ?? own.lazy.compactMap(\.self).first
    wording = Wording(for: language)
    languages = LanguageTags.distinct([language] + own)
    foreignLanguages = ForeignLanguages(of: languages)
    for (number, article) in articles.enumerated() {
      try add(
        Flow(kind: .article(number + 1), blocks: article.blocks, language: own[number]), document)
    }
    if edition.keepsSetAside, !document.setAside.allSatisfy(document.isBlank) {
      try add(Flow(kind: .setAside, blocks: document.setAside, language: language), document)
    }
    references.settle()
  }

  /// The address of `anchor` from within the file at `index`; nil when there is no such place.
  package func address(of anchor: Anchor, from index: Int) -> String? {
    guard let target = references.file(of: anchor) else { return nil }
    let isHere = target == index || edition.format != .epub
    return (isHere ? "" : files[target].name) + "#\(anchor.name)"
  }

  /// The address of a file from the table of contents.
  package func address(of file: ContentFile) -> String {
    switch edition.format {
    case .epub: file.path
    case .html, .tei: "#\(file.id)"
    }
  }

  /// The address of the element with `id` in a file, from the table of contents.
  private func address(of id: String, in file: ContentFile) -> String {
    switch edition.format {
    case .epub: file.path + "#" + id
    case .html, .tei: "#" + id
    }
  }
}

/// One article, or all that was set aside.
private struct Flow {
  var kind: ContentFile.Kind
  var blocks: [Block]
  var language: LanguageTag?
}

/// Where the planning of a flow stands.
private struct OpenFlow {
  var levels = HeadingLevels()
  /// The heading that names the article, until it has come.
  var title: Heading?
}

extension Book {
  private mutating func add(_ flow: Flow, _ document: Document) throws(OutputError) {
    let titleHeading = flow.title(in: document)
    let title: String
    switch flow.kind {
    case .setAside: title = wording.setAside
    case .article:
      let words = titleHeading.map { Label.make(of: $0.inlines, in: document) }
      if firstTitle == nil, titleHeading?.role == .title {
        firstTitle = titleHeading.map {
          Label.make(of: $0.inlines, in: document, length: Label.bookTitleLength)
        }
      }
      title = words ?? Label.opening(of: flow.blocks, in: document)
    }
    let isNamedByText = flow.kind != .setAside && !title.isEmpty
    var open = OpenFlow(title: titleHeading)
    // Only EPUB has files of its own for articles, and a size that they keep to.
    var division = BlockDivision(
      of: flow.blocks, in: document,
      limit: edition.format == .epub ? BlockDivision.limit : .max)
    var part = 0
    while let content = division.next() {
      guard edition.format != .epub || files.count < Self.largestFileCount else {
        throw OutputError(
          "the document has more articles than a book can hold (\(Self.largestFileCount))",
          advice: "write it as several books")
      }
      part += 1
      var file = ContentFile(
        kind: flow.kind, part: part, title: title.isEmpty ? wording.untitled : title,
        language: flow.language, content: content, firstPage: pages.count)
      if part == 1 {
        addPoint(
          file.title, address(of: file), depth: 1,
          in: isNamedByText ? file.language : wording.tag(in: language) ?? language)
      }
      plan(content.blocks, in: &file, &open, document)
      files.append(file)
    }
  }

  /// Notes what of blocks, and of the blocks inside them, other files have to know.
  ///
  /// Indices and not `for … in` or closures, here and below: to take each block and inline in hand costs as much as
  /// all that is asked of it.
  private mutating func plan(
    _ blocks: ArraySlice<Block>, in file: inout ContentFile, _ open: inout OpenFlow,
    _ document: Document
  ) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(let paragraph):
        if let anchor = paragraph.anchor { references.note(anchor, in: files.count) }
        if Self.isCredit(paragraph.role), file.kind != .setAside { credits.append(paragraph) }
        note(paragraph.inlines, in: &file, document)
      case .heading(let heading):
        if !document.isBlank(heading.inlines) { plan(heading, in: &file, &open, document) }
        note(heading.inlines, in: &file, document)
      case .list(let list):
        for item in list.items { plan(item[...], in: &file, &open, document) }
      case .quotation(let content): plan(content[...], in: &file, &open, document)
      case .verse(let verse), .preformatted(let verse):
        for line in verse.lines.indices { note(verse.lines[line], in: &file, document) }
      case .table(let table):
        for row in table.rows { for cell in row { note(cell, in: &file, document) } }
      case .note(let content):
        references.note(content.anchor, in: files.count)
        note(content.label, in: &file, document)
        plan(content.blocks[...], in: &file, &open, document)
      case .container(let container): plan(container.blocks[...], in: &file, &open, document)
      case .printed, .thematicBreak: break
      }
    }
  }

  /// Whether a paragraph of this role says something of the book.
  private static func isCredit(_ role: Role) -> Bool {
    switch role {
    case .byline, .keywords, .doi: true
    case .body, .title, .subtitle, .affiliation, .abstract, .date, .source, .url, .section,
      .caption, .reference, .advert, .boilerplate, .runningHead, .folio:
      false
    }
  }

  private mutating func plan(
    _ heading: Heading, in file: inout ContentFile, _ open: inout OpenFlow, _ document: Document
  ) {
    headingCount += 1
    let planned = PlannedHeading(
      level: open.levels.element(for: heading.level), number: headingCount)
    file.headings.append(planned)
    if heading == open.title {
      open.title = nil
      file.titleID = planned.id
    } else {
      addPoint(heading, planned, file, document)
    }
  }

  private mutating func addPoint(
    _ heading: Heading, _ planned: PlannedHeading, _ file: ContentFile, _ document: Document
  ) {
    // Kobo shows three levels (kobolabs/epub-spec); h3 is the second, below its article.
    // A contents entry is never more than one deeper than the entry before it, whatever level its heading has.
    let depth = min(max(planned.level - 1, 2), (points.last?.depth ?? 0) + 1)
    guard depth <= 3 else {
      hasDeepHeadings = true
      return
    }
    addPoint(
      Label.make(of: heading.inlines, in: document), address(of: planned.id, in: file),
      depth: depth,
      in: file.language)
  }

  /// Adds an entry in `language`; what it says of itself is what differs from the book.
  private mutating func addPoint(
    _ label: String, _ address: String, depth: Int, in language: LanguageTag?
  ) {
    let usual: Directionality = isRightToLeft ? .rightToLeft : .leftToRight
    let own = Directionality.of(Array(label.utf8.prefix(160))) ?? usual
    points.append(
      NavigationPoint(
        label: label, address: address, depth: depth,
        language: language == self.language ? nil : language, direction: own == usual ? nil : own))
  }

  private mutating func note(
    _ inlines: [Inline], in file: inout ContentFile, _ document: Document, insideLink: Bool = false
  ) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text, .lineBreak: break
      case .pageBreak(let page):
        let number = pages.count + 1
        pages.append(
          PrintedPage(
            label: page.label, number: number, address: address(of: "page-\(number)", in: file)))
      case .link(let link): note(link.content, in: &file, document, insideLink: true)
      case .citation(let citation):
        if !insideLink, !document.isBlank(citation.content) {
          references.note(citation, in: files.count)
        }
        note(citation.content, in: &file, document, insideLink: true)
      case .emphasis(let content), .strong(let content), .superscript(let content),
        .subscript(let content), .code(let content), .runInHead(let content):
        note(content, in: &file, document, insideLink: insideLink)
      }
    }
  }
}

extension Flow {
  /// The heading that names the article: its title, or a heading that opens it.
  fileprivate func title(in document: Document) -> Heading? {
    guard case .article = kind else { return nil }
    for index in blocks.indices {
      if case .heading(let heading) = blocks[index], heading.role == .title,
        !document.isBlank(heading.inlines)
      {
        return heading
      }
    }
    if case .heading(let heading)? = blocks.first(where: { !document.isBlank($0) }) {
      return heading
    }
    return nil
  }
}
