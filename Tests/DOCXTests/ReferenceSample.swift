import GalleyArchive

/// A reference document made for the tests, as Word and others write them; parts can be changed or taken out.
struct ReferenceSample {
  /// The parts by name; nil leaves one out.
  var parts: [String: String?]
  /// A picture of the header.
  var picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  init() {
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    func override(_ part: String, _ type: String) -> String {
      "<Override PartName=\"/word/\(part).xml\" ContentType=\"\(types).\(type)+xml\"/>"
    }
    func relationship(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(type)\" Target=\"\(target)\"/>"
    }
    func relationships(_ list: String) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + list + "</Relationships>"
    }
    let namespaces = "xmlns:w=\"\(Self.word)\" xmlns:r=\"\(Self.office)\""
    parts = [
      "[Content_Types].xml":
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"PNG\" ContentType=\"image/png\"/>"
        + override("document", "document.main") + override("styles", "styles")
        + override("numbering", "numbering") + override("settings", "settings")
        + override("kopf", "header") + override("fuss", "footer")
        + override("footnotes", "footnotes") + "</Types>",
      "_rels/.rels": relationships(relationship("r1", "officeDocument", "/word/document.xml")),
      "word/document.xml":
        "<w:document \(namespaces)><w:body><w:p><w:r><w:t>Secret text of the house</w:t></w:r></w:p>"
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>"
        + "<w:headerReference w:type=\"first\" r:id=\"h1\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"f1\"/>"
        + "<w:pgSz w:w=\"10000\" w:h=\"15000\"/><w:pgMar w:top=\"1000\" w:right=\"1100\" w:bottom=\"1200\" "
        + "w:left=\"900\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/><w:pgNumType w:start=\"7\"/>"
        + "<w:cols w:num=\"2\" w:space=\"400\"/><w:titlePg/></w:sectPr></w:body></w:document>",
      "word/_rels/document.xml.rels": relationships(
        relationship("s", "styles", "styles.xml") + relationship("n", "numbering", "numbering.xml")
          + relationship("e", "settings", "settings.xml") + relationship("h1", "header", "kopf.xml")
          + relationship("f1", "footer", "./fuss.xml")
          + relationship("n1", "footnotes", "footnotes.xml")),
      "word/styles.xml":
        "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:eastAsia=\"KaiTi\"/><w:lang w:val=\"de-DE\" "
        + "w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"Heading 1\"/>"
        + "<w:basedOn w:val=\"Standard\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Ref\"><w:name w:val=\"House Reference\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Star\"><w:name w:val=\"Strong\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Tafel\"><w:name w:val=\"Table\"/>"
        + "<w:basedOn w:val=\"TableNormal\"/></w:style></w:styles>",
      "word/numbering.xml":
        "<w:numbering \(namespaces)><w:abstractNum w:abstractNumId=\"4\"><w:nsid w:val=\"1a2b0c01\"/>"
        + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/><w:lvlJc w:val=\"left\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId w:val=\"4\"/></w:num>"
        + "<w:numIdMacAtCleanup w:val=\"3\"/></w:numbering>",
      "word/settings.xml":
        "<w:settings \(namespaces)><w:zoom w:percent=\"80\"/><w:attachedTemplate r:id=\"t\"/>"
        + "<w:trackRevisions/><w:autoHyphenation/><w:footnotePr><w:footnote w:id=\"5\"/></w:footnotePr>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"12\"/></w:compat></w:settings>",
      "word/kopf.xml":
        "<w:hdr \(namespaces)><w:p><w:bookmarkStart w:id=\"3\" w:name=\"_Toc000000001\"/>"
        + "<w:r><w:t>Head of the house</w:t></w:r><w:bookmarkEnd w:id=\"3\"/>"
        + "<w:hyperlink r:id=\"l\"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p></w:hdr>",
      "word/_rels/kopf.xml.rels": relationships(
        relationship("p", "image", "../media/sign.PNG")
          + "<Relationship Id=\"l\" Type=\"\(Self.office)/hyperlink\" Target=\"https://example.org/a b\" "
          + "TargetMode=\"External\"/>"),
      "word/fuss.xml": "<w:ftr \(namespaces)><w:p/></w:ftr>",
      "word/footnotes.xml":
        "<w:footnotes \(namespaces)><w:footnote w:type=\"separator\" w:id=\"5\"><w:p><w:pPr>"
        + "<w:jc w:val=\"right\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>"
        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"6\"><w:p><w:r>"
        + "<w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>",
    ]
  }

  /// The file.
  var bytes: [UInt8] {
    get throws {
      let archive = ZIPWriter()
      for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
        guard let content else { continue }
        let opening = content.hasPrefix("<?") || content.hasPrefix("\u{FEFF}") ? "" : Self.opening
        try archive.add(name: name, bytes: Array((opening + content).utf8))
      }
      try archive.add(name: "media/sign.PNG", bytes: picture)
      return try archive.finish()
    }
  }
}
