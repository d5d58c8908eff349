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
    /// What the running head says; nil for no head.
    let head: String?

    var hasHeader: Bool { head != nil }
  }

  private let plan: Plan
  private let documentPart: DocumentPart

  /// The parts.
  let package: OpenPackage

  /// Plans the package of `document`.
  ///
  /// - Throws: `OutputError` when the document has nothing to write.
  init(_ document: Document, _ options: WordOptions) throws(OutputError) {
    let languages = DocumentLanguages(of: document)
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
    plan = Plan(
      document: document, options: options, survey: survey, languages: languages,
      page: page,
      head: metadata.publication == nil || head.isEmpty ? nil : head)
    documentPart = DocumentPart(plan)
    package = Self.package(plan, documentPart)
  }

  /// Says what could not be written as it was; after writing.
  func report(to diagnostics: inout Diagnostics) {
    if documentPart.droppedCharacters > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "docx.control-characters",
          "\(documentPart.droppedCharacters) control characters were left out: Word cannot hold them",
          advice:
            "add a filter that removes control characters, so that the ledger says where they were")
      )
    }
    if plan.survey.invalidLinks > 0 {
      diagnostics.report(
        Diagnostic(
          .note, id: "docx.invalid-link",
          "\(plan.survey.invalidLinks) links have no valid address and are written as plain text"))
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
    let others = parts(plan)
    main.relationships = others.map(\.relationship)
    for (index, address) in plan.survey.addresses.enumerated() {
      main.relationships.append(
        .init(
          id: Survey.relationshipID(index), type: RelationshipType.hyperlink, target: address,
          isExternal: true))
    }
    package.parts = [main] + others.map(\.part)
    let core = CoreProperties(plan.document, languages: plan.languages)
    package.parts += [
      .init(name: "docProps/core.xml", contentType: ContentType.coreProperties) {
        core.write(to: $0)
      },
      .init(name: "docProps/app.xml", contentType: ContentType.extendedProperties) {
        ExtendedProperties().write(to: $0)
      },
    ]
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

  /// The parts the document points at, each with the arrow to it.
  private static func parts(_ plan: Plan) -> [(
    part: OpenPackage.Part, relationship: OpenPackage.Relationship
  )] {
    let styles = StylesPart(sheet: StyleSheet(languages: plan.languages, page: plan.page))
    let settings = SettingsPart(
      languages: plan.languages, updatesFields: plan.options.updatesFields)
    let numbering = NumberingPart(numberedLists: plan.survey.numberedLists)
    let fonts = FontTablePart(eastAsianFonts: plan.languages.eastAsianFonts)
    let headerAndFooter = HeaderAndFooter(head: plan.head, languages: plan.languages)
    var parts = [
      part("styles", "rIdStyles", RelationshipType.styles, ContentType.styles) {
        styles.write(to: $0)
      },
      part("settings", "rIdSettings", RelationshipType.settings, ContentType.settings) {
        settings.write(to: $0)
      },
      part("numbering", "rIdNumbering", RelationshipType.numbering, ContentType.numbering) {
        numbering.write(to: $0)
      },
      part("fontTable", "rIdFontTable", RelationshipType.fontTable, ContentType.fontTable) {
        fonts.write(to: $0)
      },
      part("footer1", DocumentPart.footerID, RelationshipType.footer, ContentType.footer) {
        headerAndFooter.writeFooter(to: $0)
      },
    ]
    if plan.hasHeader {
      parts.append(
        part("header1", DocumentPart.headerID, RelationshipType.header, ContentType.header) {
          headerAndFooter.writeHeader(to: $0)
        })
    }
    return parts
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
