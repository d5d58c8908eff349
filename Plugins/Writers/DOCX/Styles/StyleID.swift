/// The styles this plugin defines, by the id that paragraphs and runs name them with.
///
/// The ids of built-in styles are the ones Word writes itself; what survives translation is the name
/// (`Style.name`), which readers should look for.
enum StyleID: String, Sendable, CaseIterable {
  // The four defaults.
  case normal = "Normal"
  case defaultParagraphFont = "DefaultParagraphFont"
  case tableNormal = "TableNormal"
  case noList = "NoList"
  // Built-in paragraph styles.
  case bodyText = "BodyText"
  case title = "Title"
  case subtitle = "Subtitle"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case heading5 = "Heading5"
  case heading6 = "Heading6"
  case heading7 = "Heading7"
  case heading8 = "Heading8"
  case heading9 = "Heading9"
  case caption = "Caption"
  case quote = "Quote"
  case listParagraph = "ListParagraph"
  case plainText = "PlainText"
  case preformatted = "HTMLPreformatted"
  case bibliography = "Bibliography"
  case date = "Date"
  case header = "Header"
  case footer = "Footer"
  case footnoteText = "FootnoteText"
  case endnoteText = "EndnoteText"
  case contentsHeading = "TOCHeading"
  case contents1 = "TOC1"
  case contents2 = "TOC2"
  case contents3 = "TOC3"
  case contents4 = "TOC4"
  case contents5 = "TOC5"
  case contents6 = "TOC6"
  case contents7 = "TOC7"
  case contents8 = "TOC8"
  case contents9 = "TOC9"
  // Paragraph styles of Galley, named by role.
  case byline = "Byline"
  case affiliation = "Affiliation"
  case abstract = "Abstract"
  case keywords = "Keywords"
  case doi = "DOI"
  case source = "Source"
  case url = "URL"
  case reference = "Ref"
  case verse = "Verse"
  case thematicBreak = "ThematicBreak"
  case advert = "Advert"
  case boilerplate = "Boilerplate"
  case furniture = "Furniture"
  case furnitureHeading = "FurnitureHeading"
  // Character styles.
  case emphasis = "Emphasis"
  case strong = "Strong"
  case hyperlink = "Hyperlink"
  case code = "HTMLCode"
  case footnoteReference = "FootnoteReference"
  case endnoteReference = "EndnoteReference"
  case runInHead = "RunInHead"
  // Table styles.
  case tableGrid = "TableGrid"

  /// The heading of a level from 1 to 9.
  static func heading(_ level: Int) -> StyleID {
    let headings: [StyleID] = [
      .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .heading7, .heading8,
      .heading9,
    ]
    return headings[min(max(level, 1), 9) - 1]
  }

  /// Whether the style itself keeps a paragraph with the next one.
  var keepsWithNext: Bool {
    let keeping: [StyleID] = [
      .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .heading7, .heading8,
      .heading9, .subtitle, .contentsHeading, .furnitureHeading,
    ]
    return keeping.contains(self)
  }

  /// The style of an entry in the table of contents, of a level from 1 to 9.
  static func contents(_ level: Int) -> StyleID {
    let entries: [StyleID] = [
      .contents1, .contents2, .contents3, .contents4, .contents5, .contents6, .contents7,
      .contents8, .contents9,
    ]
    return entries[min(max(level, 1), 9) - 1]
  }
}
