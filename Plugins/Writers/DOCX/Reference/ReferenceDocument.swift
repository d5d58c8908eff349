internal import GalleyCore

/// A Word document that another one is made to look like, as pandoc's `--reference-doc`: its styles, numbering, theme,
/// fonts, settings, headers, footers and page; nothing of its text.
struct ReferenceDocument: Sendable {
  /// A header or footer of the last section.
  struct PageEdge: Sendable {
    /// Whether it is a header.
    let isHeader: Bool
    /// For which pages: `default`, `first` or `even`.
    let pages: String
    /// The relationship of our document part to it.
    let id: String
  }

  /// The styles; nil where it has none.
  private(set) var styles: ReferenceStyles?
  /// The numbering; nil where it has none.
  private(set) var numbering: ReferenceNumbering?
  /// What its settings say of layout, by name.
  private(set) var settings: [String: WordElement] = [:]
  /// The properties of its last section.
  private(set) var section: WordElement?
  /// The headers and footers of that section, its own and those of the sections before.
  private(set) var pageEdges: [PageEdge] = []
  /// The separators of its footnotes and endnotes, by `footnote` and `endnote`.
  private(set) var separators: [String: [WordElement]] = [:]
  /// The parts that are taken as they are.
  private(set) var copied = CopiedParts()
  /// What our document part points at of them.
  private(set) var relationships: [OpenPackage.Relationship] = []
  /// What the styles point at.
  private(set) var stylesRelationships: [OpenPackage.Relationship] = []
  /// What the numbering points at.
  private(set) var numberingRelationships: [OpenPackage.Relationship] = []

  /// Whether the fonts come from it.
  var hasFontTable: Bool { relationships.contains { $0.type == RelationshipType.fontTable } }

  /// Reads `file`; cost is linear in what is in it, and bounded.
  init(_ file: OptionFile) throws(ReferenceFault) {
    let package = try ReferencePackage(file)
    let main = try Self.mainPart(of: package, name: file.name)
    let relationships = try package.relationships(of: main)
    func target(_ kind: String) -> String? {
      relationships.first { $0.kind == kind && !$0.isExternal }?.target
    }
    if let part = target("styles") {
      styles = try ReferenceStyles(package, part)
      stylesRelationships = try copied.relationships(
        of: part, as: "word/styles.xml", from: package)
    }
    if let part = target("numbering") {
      numbering = try ReferenceNumbering(package, part)
      numberingRelationships = try copied.relationships(
        of: part, as: "word/numbering.xml", from: package)
    }
    if let part = target("settings") { settings = try Self.settings(of: package, part) }
    for (kind, type, name) in [
      ("theme", RelationshipType.theme, "word/theme/theme1.xml"),
      ("fontTable", RelationshipType.fontTable, "word/fontTable.xml"),
    ] {
      guard let part = target(kind) else { continue }
      let name = try copied.take(part, "\(kind)+xml", as: name, from: package)
      self.relationships.append(
        .init(
          id: "rIdReference_\(kind)", type: type,
          target: OpenPackage.relativeName(of: name, from: "word/document.xml")))
    }
    for (kind, root) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
      if let part = target(kind) {
        separators[root] = try Self.separators(of: package, part, root: kind)
      }
    }
    let sections = try Self.sections(of: package, main)
    section = sections.last
    try takePageEdges(of: package, relationships, sections)
  }

  private static func mainPart(
    of package: ReferencePackage, name: String
  ) throws(ReferenceFault) -> String {
    guard
      let main = try package.relationships(of: "").first(where: {
        $0.kind == "officeDocument" && !$0.isExternal
      })
    else { throw ReferenceFault("'\(name)' is no Word document: it has no main part") }
    guard !main.type.hasPrefix("http://purl.oclc.org/") else {
      throw ReferenceFault(
        "'\(name)' is a Strict Open XML document, which is not read",
        advice: "save it as an ordinary Word document (.docx)")
    }
    let type = package.contentType(of: main.target) ?? ""
    // Documents and templates, with macros or without: macros are not taken.
    guard type.contains("wordprocessingml") || type.hasPrefix("application/vnd.ms-word") else {
      throw ReferenceFault("'\(name)' is no Word document but holds \(type.isEmpty ? "?" : type)")
    }
    return main.target
  }

  private static func settings(
    of package: ReferencePackage, _ part: String
  ) throws(ReferenceFault) -> [String: WordElement] {
    var settings: [String: WordElement] = [:]
    _ = try package.forEachElement(in: part, root: "settings") { element, _, _ in
      if SettingsPart.taken.contains(element.name), settings[element.name] == nil {
        settings[element.name] = element
      }
    }
    return settings
  }

  private static func separators(
    of package: ReferencePackage, _ part: String, root: String
  ) throws(ReferenceFault) -> [WordElement] {
    var separators: [WordElement] = []
    _ = try package.forEachElement(in: part, root: root) { element, _, _ in
      let kind = element.attribute("type")
      if kind == "separator" || kind == "continuationSeparator" { separators.append(element) }
    }
    // Both or neither: one of them alone is a damaged file to Word.
    return separators.count == 2
      && separators[0].attribute("type") != separators[1].attribute("type")
      ? separators : []
  }

  /// The properties of its sections in their order; none where the last has none.
  private static func sections(
    of package: ReferencePackage, _ main: String
  ) throws(ReferenceFault) -> [WordElement] {
    var sections: [WordElement] = []
    var last: WordElement?
    _ = try package.forEachElement(in: main, root: "document", depth: 2) { element, parent, _ in
      guard parent == "body" else { return }
      if element.name == "sectPr" { last = element }
      // Sections but the last end in the properties of a paragraph.
      if element.name == "p", let section = element.first("pPr")?.first("sectPr") {
        sections.append(section)
      }
    }
    return last.map { sections + [$0] } ?? []
  }

  /// Takes the headers and footers of the last section; one that it does not name is that of the section before
  /// (ECMA-376 Part 1, 17.10.5 and 17.10.2).
  private mutating func takePageEdges(
    of package: ReferencePackage, _ relationships: [ReferencePackage.Relationship],
    _ sections: [WordElement]
  ) throws(ReferenceFault) {
    var seen: Set<String> = []
    for element in sections.reversed().flatMap(\.children) {
      let isHeader = element.name == "headerReference"
      guard isHeader || element.name == "footerReference",
        let relationship = relationships.first(where: {
          $0.id == element.relationship && !$0.isExternal
            && $0.kind == (isHeader ? "header" : "footer")
        })
      else { continue }
      let pages = element.attribute("type") ?? "default"
      guard ["default", "first", "even"].contains(pages),
        seen.insert("\(isHeader) \(pages)").inserted
      else { continue }
      let number = pageEdges.count + 1
      let name = try copied.take(
        relationship.target, "\(isHeader ? "header" : "footer")+xml",
        as: "word/\(isHeader ? "header" : "footer")\(number).xml",
        from: package)
      let id = "rIdReference_edge\(number)"
      self.relationships.append(
        .init(
          id: id, type: isHeader ? RelationshipType.header : RelationshipType.footer,
          target: OpenPackage.relativeName(of: name, from: "word/document.xml")))
      pageEdges.append(PageEdge(isHeader: isHeader, pages: pages, id: id))
    }
  }
}
