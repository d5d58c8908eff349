internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// `docProps/core.xml`: what Dublin Core says of the document.
///
/// Nothing here comes from a clock: the dates are those of the publication, or a fixed day.
struct CoreProperties: Sendable {
  /// The title, never empty.
  let title: String
  /// Who made it: the author of the metadata, those of the bylines, the paper, or the program.
  let creator: String
  /// The keywords of the articles; empty where there are none.
  let keywords: String
  /// The language as a BCP 47 tag.
  let language: String
  /// The date in the form W3CDTF.
  let date: String

  /// The day that stands for an unknown one.
  static let fixedDate = "2000-01-01T00:00:00Z"

  /// The names under which sources give authors, in lower case.
  private static let authorFields: Set<String> = [
    "author", "authors", "by", "byline", "creator", "作者", "記者", "记者", "著者", "저자", "기자",
  ]

  /// Reads the properties of `document`.
  init(_ document: Document, languages: DocumentLanguages) {
    let metadata = document.metadata
    let firstTitle = document.articles.lazy.flatMap(\.blocks)
      .first { $0.headingLevel == 1 }?.inlines.map { document.title(of: $0) }
    title =
      [metadata.title, firstTitle, metadata.publication, document.source.name]
      .lazy.compactMap(\.self).map(Self.line).first { !$0.isEmpty } ?? "Untitled"
    let author = metadata.fields.first { Self.authorFields.contains($0.name.lowercased()) }?.value
    let credits = Credits(document)
    creator =
      [author, credits.authors, metadata.publication].lazy.compactMap(\.self).map(Self.line)
      .first { !$0.isEmpty } ?? "Galley"
    keywords = Self.line(credits.keywords)
    language = languages.tag
    date = metadata.date.flatMap(Self.w3cDate) ?? Self.fixedDate
  }

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.start("cp:coreProperties")
    writer.attribute("xmlns:cp", Namespaces.coreProperties)
    writer.attribute("xmlns:dc", Namespaces.dublinCore)
    writer.attribute("xmlns:dcterms", Namespaces.dublinCoreTerms)
    writer.attribute("xmlns:xsi", Namespaces.schemaInstance)
    writer.element("dc:title", text: title)
    writer.element("dc:creator", text: creator)
    if !keywords.isEmpty { writer.element("cp:keywords", text: keywords) }
    writer.element("cp:lastModifiedBy", text: "Galley")
    writer.element("cp:revision", text: "1")
    writer.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: date)
    writer.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: date)
    writer.element("dc:language", text: language)
    writer.end()
  }

  /// One line of at most 255 code points, the longest value Word's dialogue shows.
  static func line(_ text: String) -> String { line(Array(text.utf8)) }

  /// The same of valid UTF-8.
  static func line(_ bytes: [UInt8]) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(min(bytes.count, 1020))
    var count = 0
    var isSpace = true
    var position = 0
    while position < bytes.count, count < 255 {
      let lead = bytes[position]
      let end = min(
        position + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4), bytes.count)
      // U+3000, the wide space.
      let isWide =
        lead == 0xE3 && end == position + 3 && bytes[position + 1] == 0x80
        && bytes[position + 2] == 0x80
      if isNoncharacter(bytes[position..<end]) {
        position = end
        continue
      }
      if lead <= 0x20 || lead == 0x7F || isWide {
        if !isSpace { line.append(0x20) }
        isSpace = true
      } else {
        line.append(contentsOf: bytes[position..<end])
        isSpace = false
      }
      count += 1
      position = end
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a code point in UTF-8 is U+FFFE or U+FFFF, or one of U+FDD0 to U+FDEF: as in the text, they are left out.
  private static func isNoncharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.startIndex
    guard bytes.count == 3, bytes[first] == 0xEF else { return false }
    return bytes[first + 1] == 0xB7 && (0x90...0xAF).contains(bytes[first + 2])
      || bytes[first + 1] == 0xBF && bytes[first + 2] >= 0xBE
  }

  /// Midnight of the first day that an ISO 8601 date of year, month or day can mean; nil for anything else, and for
  /// years before 1601, the first that Windows can keep in a file's properties.
  static func w3cDate(_ date: String) -> String? {
    guard let date = PublicationDate(date), date.string >= "1601" else { return nil }
    return date.firstSecond
  }
}
