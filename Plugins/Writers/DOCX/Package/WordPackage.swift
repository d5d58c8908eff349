internal import GalleyCore
internal import GalleyXML

/// A document as the parts of a WordprocessingML package.
struct WordPackage {
  /// What every part is made from, decided once.
  struct Plan {
    let document: Document
    let options: WordOptions
    let survey: Survey
    let languages: DocumentLanguages
    let page: PageLayout
    let sheet: StyleSheet
    let names: StyleNames
    let numbering: NumberingPart
    /// What the running head says; nil for no head.
    let head: String?
    /// The headers and footers.
    let edges: [ReferenceDocument.PageEdge]

    var reference: ReferenceDocument? { options.reference }
  }

  private let plan: Plan
  private let documentPart: DocumentPart

  /// The parts.
  let package: OpenPackage

  /// Plans the package of `document`.
  ///
  /// - Throws: `OutputError` when the document has nothing to write.
  init(_ document: Document, _ options: WordOptions) throws(OutputError) {
    let reference = options.reference
    let languages = DocumentLanguages(of: document, reference: reference?.styles)
    let page = PageLayout(options, languages.main)
    let survey = Survey(document, options, PageEstimate(page, languages.main))
    guard survey.hasText else {
      throw OutputError(
        "the document has no text to write",
        advice: document.setAside.isEmpty || options.setAside == .appendix
          ? "check that the input is not empty and was read with the right reader"
          : "all its text was set aside: set the option set-aside to appendix to write that",
        isLackOfText: true)
    }
    let metadata = document.metadata
    let head = [metadata.publication, metadata.date].compactMap { $0.map(CoreProperties.line) }
      .filter { !$0.isEmpty }.joined(separator: "  ")
    let sheet = StyleSheet(languages: languages, page: page)
    let hasHead = metadata.publication != nil && !head.isEmpty
    plan = Plan(
      document: document, options: options, survey: survey, languages: languages, page: page,
      sheet: sheet, names: StyleNames(sheet.styles, in: reference?.styles),
      numbering: NumberingPart(
        numberedLists: survey.numberedLists, reference: reference?.numbering),
      head: hasHead ? head : nil,
      edges: reference?.pageEdges ?? HeaderAndFooter.edges(hasHead: hasHead))
    documentPart = DocumentPart(plan)
    package = Self.package(plan, documentPart)
  }

  /// Says what could not be written as it was; after writing.
  func report(to diagnostics: inout Diagnostics) {
    let characters = documentPart.droppedCharacters
    let links = plan.survey.invalidLinks
    if characters > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "docx.control-characters",
          "\(characters == 1 ? "1 control character was" : "\(characters) control characters were") left out: "
            + "Word cannot hold \(characters == 1 ? "it" : "them")",
          advice:
            "add a filter that removes control characters, so that the ledger says where they were")
      )
    }
    if links > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "docx.invalid-link",
          "\(links == 1 ? "1 link leads" : "\(links) links lead") to no valid web address; "
            + "the text stands without a link",
          advice: "look at the addresses of the links in the source"))
    }
  }

  private static func package(_ plan: Plan, _ documentPart: DocumentPart) -> OpenPackage {
    var package = OpenPackage()
    package.relationships = [
      .init(id: "rIdDocument", type: RelationshipType.document, target: "word/document.xml"),
      .init(
        id: "rIdCore", type: RelationshipType.coreProperties, target: "docProps/core.xml"),
      .init(id: "rIdApp", type: RelationshipType.extendedProperties, target: "docProps/app.xml"),
    ]
    var main = OpenPackage.Part(name: "word/document.xml", contentType: ContentType.document) {
      documentPart.write(to: $0)
    }
    // Columns of newspapers come to some 1.8 times their size in XML.
    main.sizeHint = 2 * plan.document.source.bytes.count + 16_384
    var others = parts(plan)
    if let notes = notesPart(plan, documentPart) { others.append(notes) }
    main.relationships = others.map(\.relationship) + (plan.reference?.relationships ?? [])
    for (index, address) in plan.survey.addresses.enumerated() {
      main.relationships.append(
        .init(
          id: Survey.relationshipID(index), type: RelationshipType.hyperlink, target: address,
          isExternal: true))
    }
    package.parts = [main] + others.map(\.part) + (plan.reference?.copied.parts.map(\.part) ?? [])
    let core = CoreProperties(plan.document, languages: plan.languages)
    package.parts += [
      .init(name: "docProps/core.xml", contentType: ContentType.coreProperties) {
        core.write(to: $0)
      },
      .init(name: "docProps/app.xml", contentType: ContentType.extendedProperties) {
        ExtendedProperties().write(to: $0)
      },
    ]
    if plan.options.carriesRecord {
      package.parts[0].relationships.append(RecordPart.relationship)
      package.parts += RecordPart.parts(of: plan.document)
    }
    let custom = CustomProperties(plan.document.metadata)
    if !custom.values.isEmpty {
      package.relationships.append(
        .init(
          id: "rIdCustom", type: RelationshipType.customProperties, target: "docProps/custom.xml"))
      package.parts.append(
        .init(name: "docProps/custom.xml", contentType: ContentType.customProperties) {
          custom.write(to: $0)
        })
    }
    return package
  }

  /// The parts we write that the document points at, each with the arrow to it.
  private static func parts(_ plan: Plan) -> [(
    part: OpenPackage.Part, relationship: OpenPackage.Relationship
  )] {
    let reference = plan.reference
    let styles = StylesPart(sheet: plan.sheet, names: plan.names, reference: reference?.styles)
    let settings = SettingsPart(
      languages: plan.languages, updatesFields: plan.options.updatesFields,
      notes: plan.survey.notes.isEmpty ? nil : NoteKind(plan.options.notes),
      reference: reference?.settings ?? [:])
    var parts = [
      part("styles", "rIdStyles", RelationshipType.styles, ContentType.styles) {
        styles.write(to: $0)
      },
      part("settings", "rIdSettings", RelationshipType.settings, ContentType.settings) {
        settings.write(to: $0)
      },
      part("numbering", "rIdNumbering", RelationshipType.numbering, ContentType.numbering) {
        plan.numbering.write(to: $0)
      },
    ]
    if let reference {
      parts[0].part.relationships = reference.stylesRelationships
      parts[2].part.relationships = reference.numberingRelationships
    }
    if reference?.hasFontTable != true {
      let fonts = FontTablePart(eastAsianFonts: plan.languages.eastAsianFonts)
      parts.append(
        part("fontTable", "rIdFontTable", RelationshipType.fontTable, ContentType.fontTable) {
          fonts.write(to: $0)
        })
    }
    guard reference == nil else { return parts }
    let headerAndFooter = HeaderAndFooter(
      head: plan.head, languages: plan.languages, names: plan.names)
    parts.append(
      part("footer1", HeaderAndFooter.footerID, RelationshipType.footer, ContentType.footer) {
        headerAndFooter.writeFooter(to: $0)
      })
    if plan.head != nil {
      parts.append(
        part("header1", HeaderAndFooter.headerID, RelationshipType.header, ContentType.header) {
          headerAndFooter.writeHeader(to: $0)
        })
    }
    return parts
  }

  /// The notes, where the text cites any.
  private static func notesPart(
    _ plan: Plan, _ documentPart: DocumentPart
  ) -> (part: OpenPackage.Part, relationship: OpenPackage.Relationship)? {
    guard !plan.survey.notes.isEmpty else { return nil }
    let kind = NoteKind(plan.options.notes)
    let notes = NotesPart(
      document: documentPart, separators: plan.reference?.separators[kind.word] ?? [])
    var made =
      switch kind {
      case .footnote:
        part("footnotes", "rIdFootnotes", RelationshipType.footnotes, ContentType.footnotes) {
          notes.write(to: $0)
        }
      case .endnote:
        part("endnotes", "rIdEndnotes", RelationshipType.endnotes, ContentType.endnotes) {
          notes.write(to: $0)
        }
      }
    made.part.relationships = plan.survey.noteAddresses.sorted().map { index in
      .init(
        id: Survey.relationshipID(index), type: RelationshipType.hyperlink,
        target: plan.survey.addresses[index], isExternal: true)
    }
    return made
  }

  private static func part(
    _ name: String, _ id: String, _ type: String, _ contentType: String,
    write: @escaping (XMLWriter) -> Void
  ) -> (part: OpenPackage.Part, relationship: OpenPackage.Relationship) {
    (
      OpenPackage.Part(name: "word/\(name).xml", contentType: contentType, write: write),
      OpenPackage.Relationship(id: id, type: type, target: "\(name).xml")
    )
  }
}
