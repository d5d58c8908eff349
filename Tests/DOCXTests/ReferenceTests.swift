import DOCXPlugin
import Foundation
import GalleyArchive
import GalleyCore
import GalleyXML
import Testing

/// Documents that look like another one.
@Suite struct ReferenceTests {
  private func written(_ document: Document = Samples.chinese(), _ options: [String: String] = [:])
    throws -> WrittenPackage
  {
    try package(document, options, like: try ReferenceSample().bytes)
  }

  private func style(_ name: String, _ package: WrittenPackage) throws -> XMLElement? {
    try #require(package.parts["word/styles.xml"]).elements("style")
      .first { $0.first("name")?.value?.lowercased() == name.lowercased() }
  }

  @Test func stylesAreFoundByTheirNames() throws {
    let package = try written()
    #expect(try package.paragraphs.contains { $0.style == "berschrift1" && $0.text == "江上新桥昨日通车" })
    #expect(try style("Heading 1", package)?.word("styleId") == "berschrift1")
    #expect(try style("heading 2", package)?.first("basedOn")?.value == "Standard")
  }

  @Test func missingStylesAreAddedAndNothingIsTwice() throws {
    let package = try written()
    let styles = try #require(package.parts["word/styles.xml"]).elements("style")
    let ids = styles.compactMap { $0.word("styleId")?.lowercased() }
    let names = styles.compactMap { $0.first("name")?.value?.lowercased() }
    #expect(Set(ids).count == ids.count)
    #expect(Set(names).count == names.count)
    // The id was taken, then the name, then neither but a style names it.
    #expect(try style("Ref", package)?.word("styleId") == "RefGalley")
    #expect(try style("Strong Galley", package)?.word("type") == "character")
    #expect(try style("Normal Table", package)?.word("styleId") == "TableNormal")
    #expect(styles.count { $0.word("type") == "table" && $0.word("default") == "1" } == 1)
    for name in ["basedOn", "next", "link"] {
      for element in styles.compactMap({ $0.first(name) }) {
        #expect(ids.contains(element.value?.lowercased() ?? ""))
      }
    }
  }

  /// Names that come twice, or not at all, hide ids that are taken; LibreOffice and others call no style the default,
  /// or say of Normal that it is none.
  @Test(arguments: ["w:default=\"0\"", "w:default = 'false'", ""])
  func idsAreNeverTwiceAndNormalIsTheDefault(isDefault: String) throws {
    var sample = ReferenceSample()
    sample.parts["word/styles.xml"] = (sample.parts["word/styles.xml"] ?? nil)?
      .replacingOccurrences(
        of: "w:default=\"1\" w:styleId=\"Standard\"",
        with: "\(isDefault) w:styleId=\"Standard\""
      )
      .replacingOccurrences(
        of: "</w:styles>",
        with:
          "<w:style w:type=\"paragraph\" w:styleId=\"Byline\"><w:name w:val=\"House Reference\"/>"
          + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Abstract\"><w:qFormat/></w:style>"
          + "</w:styles>")
    let package = try package(Samples.chinese(), [:], like: sample.bytes)
    let styles = try #require(package.parts["word/styles.xml"]).elements("style")
    let ids = styles.compactMap { $0.word("styleId")?.lowercased() }
    #expect(Set(ids).count == ids.count)
    let defaults = styles.filter {
      $0.word("type") == "paragraph" && $0.word("default") == "1"
    }
    #expect(defaults.compactMap { $0.word("styleId") } == ["Standard"])
  }

  @Test func itsTextStaysOut() throws {
    let package = try written()
    #expect(try !package.paragraphs.contains { $0.text.contains("Secret") })
  }

  @Test func thePageIsItsOwn() throws {
    let sections = try written().document.all("sectPr")
    #expect(sections.count == 2)
    #expect(sections.allSatisfy { $0.first("pgSz")?.word("w") == "10000" })
    #expect(sections.allSatisfy { $0.first("pgMar")?.word("left") == "900" })
    // The contents stand in one column; the first page has its header once, and pages are counted on.
    #expect(sections.map { $0.first("cols")?.word("num") } == [nil, "2"])
    #expect(sections.map { $0.first("titlePg") != nil } == [true, false])
    #expect(sections.map { $0.first("pgNumType")?.word("start") } == ["7", nil])
  }

  /// A section that names no header has that of the section before it.
  @Test func headersComeFromEarlierSectionsToo() throws {
    var sample = ReferenceSample()
    let text = try #require(sample.parts["word/document.xml"] ?? nil)
    let start = try #require(text.range(of: "<w:sectPr>"))
    let end = try #require(text.range(of: "</w:sectPr>"))
    let last =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"f1\"/>"
      + "<w:pgSz w:w=\"9000\" w:h=\"12000\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" "
      + "w:bottom=\"1000\" w:left=\"1000\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/>"
      + "<w:titlePg/></w:sectPr>"
    sample.parts["word/document.xml"] =
      text[..<start.lowerBound] + "<w:p><w:pPr>" + text[start.lowerBound..<end.upperBound]
      + "</w:pPr></w:p>" + last + text[end.upperBound...]
    let package = try package(Samples.chinese(), [:], like: sample.bytes)
    let section = try #require(package.document.all("sectPr").first)
    #expect(section.first("pgSz")?.word("w") == "9000")
    let edges = section.elements.filter { $0.name.hasSuffix("Reference") }
      .map { "\($0.name) \($0.word("type") ?? "")" }
    #expect(
      Set(edges) == ["headerReference default", "headerReference first", "footerReference default"])
  }

  @Test func optionsCountBeforeIt() throws {
    let sections = try written(
      Samples.chinese(), ["columns": "3", "page-size": "a5", "writing-mode": "vertical"]
    ).document.all("sectPr")
    #expect(sections.last?.first("cols")?.word("num") == "3")
    #expect(sections.last?.first("pgSz")?.word("w") == "11906")
    #expect(sections.last?.first("textDirection")?.value == "tbRl")
  }

  @Test func headersComeWithWhatTheyShow() throws {
    let package = try written()
    let section = try #require(try package.document.all("sectPr").first)
    #expect(section.elements("headerReference").map { $0.word("type") } == ["default", "first"])
    let header = try #require(package.parts["word/header1.xml"])
    #expect(header.text == "Head of the housesite")
    let relationships = try #require(package.parts["word/_rels/header1.xml.rels"]).elements
    #expect(
      relationships.map { $0.attribute("Target") } == [
        "media/reference2.png", "https://example.org/a%20b",
      ])
    #expect(package.binaries["word/media/reference2.png"] == ReferenceSample().picture)
    #expect(package.types["word/media/reference2.png"] == "image/png")
  }

  @Test func bookmarksOfItsHeaderAreNotUsedAgain() throws {
    let package = try written()
    let starts =
      try #require(package.parts["word/header1.xml"]).all("bookmarkStart")
      + package.document.all("bookmarkStart")
    #expect(Set(starts.compactMap { $0.word("id") }).count == starts.count)
    #expect(Set(starts.compactMap { $0.word("name") }).count == starts.count)
    // Every entry of the contents still has its place.
    let names = Set(starts.compactMap { $0.word("name") })
    for link in try package.document.all("hyperlink") {
      if let anchor = link.word("anchor") { #expect(names.contains(anchor)) }
    }
  }

  @Test func ourListsStandBehindItsOwn() throws {
    let numbering = try #require(try written().parts["word/numbering.xml"])
    #expect(
      numbering.elements.map { $0.name } == [
        "abstractNum", "abstractNum", "abstractNum", "num", "num", "num", "numIdMacAtCleanup",
      ])
    #expect(numbering.elements("num").map { $0.word("numId") } == ["9", "10", "11"])
    let identifiers = numbering.all("nsid").compactMap { $0.value?.uppercased() }
    #expect(Set(identifiers).count == 3)
    #expect(
      try written().document.all("numId").allSatisfy { ["10", "11"].contains($0.value ?? "") })
  }

  @Test func settingsOfLayoutAreTaken() throws {
    let settings = try #require(try written().parts["word/settings.xml"])
    #expect(settings.first("zoom")?.word("percent") == "80")
    #expect(settings.first("autoHyphenation") != nil)
    #expect(settings.first("attachedTemplate") == nil)
    #expect(settings.first("trackRevisions") == nil)
    #expect(settings.first("footnotePr") == nil)
    #expect(settings.all("compatSetting").first?.value == "15")
  }

  @Test func separatorsOfNotesAreKept() throws {
    let notes = try #require(try written(Samples.notes()).parts["word/footnotes.xml"])
    let separator = try #require(notes.elements.first)
    #expect(separator.word("id") == "-1")
    #expect(separator.all("jc").first?.value == "right")
  }

  @Test func languagesItDoesNotHaveAreSaid() throws {
    let english = try written(Samples.english()).document.all("lang").map(\.value)
    #expect(Set(english) == ["en-US", "fr-FR"])
    #expect(try written().document.all("lang").isEmpty)
  }

  @Test func flatHoldsTheSame() throws {
    let reference = try ReferenceSample().bytes
    let zipped = try package(Samples.chinese(), like: reference)
    let flat = try WrittenPackage(flat: flat(Samples.chinese(), like: reference))
    #expect(zipped.names.dropFirst() == flat.names[...])
    #expect(zipped.types == flat.types)
  }

  @Test func whatWeWriteIsAReferenceToo() throws {
    var bytes = try docx(Samples.chinese(), ["columns": "2"])
    let styles = try WrittenPackage(zipped: bytes).parts["word/styles.xml"]?.elements.count
    for _ in 0..<3 { bytes = try docx(Samples.chinese(), like: bytes) }
    let package = try WrittenPackage(zipped: bytes)
    #expect(package.parts["word/styles.xml"]?.elements.count == styles)
    #expect(try package.document.all("sectPr").last?.first("cols")?.word("num") == "2")
    #expect(package.names.contains("word/header1.xml"))
  }

  /// LibreOffice does not say which style is the default.
  @Test func aDefaultStyleIsNamed() throws {
    var sample = ReferenceSample()
    sample.parts["word/styles.xml"] = sample.parts["word/styles.xml"]??.replacing(
      " w:default=\"1\" w:styleId=\"Standard\"", with: " w:styleId=\"Standard\"")
    let package = try package(Samples.english(), like: sample.bytes)
    #expect(try style("Normal", package)?.word("default") == "1")
  }

  @Test(arguments: ["word/styles.xml", "word/numbering.xml", "word/settings.xml"])
  func itNeedNotHaveEverything(part: String) throws {
    var sample = ReferenceSample()
    sample.parts["word/_rels/document.xml.rels"] =
      sample.parts["word/_rels/document.xml.rels"]??.replacing(
        "Target=\"\(part.dropFirst(5))\"",
        with: "Target=\"\(part.dropFirst(5))\" TargetMode=\"External\"")
    sample.parts[part] = .some(nil)
    #expect(try package(Samples.chinese(), like: sample.bytes).parts[part] != nil)
  }
}

/// Files that are no reference documents.
@Suite struct BadReferenceTests {
  private func problem(_ bytes: [UInt8]) -> String {
    do {
      _ = try docx(Samples.english(), like: bytes)
      return "taken"
    } catch let error as OptionError {
      return error.problem
    } catch {
      return "another error: \(error)"
    }
  }

  private func problem(_ part: String, _ content: String?) throws -> String {
    var sample = ReferenceSample()
    sample.parts[part] = .some(content)
    return problem(try sample.bytes)
  }

  @Test func whatIsNoContainer() {
    for bytes in [[], Array("plain text".utf8), Array("PK\u{3}\u{4}".utf8)] {
      #expect(problem(bytes).hasPrefix("'house.docx' is no Word document: not a ZIP container"))
    }
  }

  @Test func everyCutIsRefused() throws {
    let whole = try ReferenceSample().bytes
    for count in stride(from: 0, to: whole.count, by: 41) {
      #expect(problem(Array(whole.prefix(count))) != "taken", "\(count) bytes")
    }
  }

  @Test func noDamageBreaksTheWriter() throws {
    let whole = try ReferenceSample().bytes
    for place in stride(from: 0, to: whole.count, by: 29) {
      var damaged = whole
      damaged[place] ^= 0xFF
      #expect(!problem(damaged).hasPrefix("another"), "byte \(place)")
    }
  }

  @Test(
    arguments: [
      ("word/styles.xml", nil, "has no part 'word/styles.xml'"),
      ("[Content_Types].xml", nil, "has no list of content types"),
      ("_rels/.rels", nil, "has no main part"),
      ("word/kopf.xml", nil, "has no part 'word/kopf.xml'"),
      (
        "word/styles.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><w>&a;</w>",
        "declarations in the document type"
      ),
      ("word/styles.xml", "<a/>", "is no Word styles"),
      ("word/numbering.xml", "<w:numbering", "damaged part 'word/numbering.xml'"),
      (
        "word/settings.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\u{E9}</a>",
        "not in UTF-8"
      ),
    ] as [(String, String?, String)])
  func brokenPartsAreNamed(part: String, content: String?, words: String) throws {
    let problem = try problem(part, content)
    #expect(problem.contains(words), "\(problem)")
    #expect(problem.contains("; "), "it says what to do")
  }

  @Test func otherKindsOfDocumentAreRefused() throws {
    var sample = ReferenceSample()
    sample.parts["[Content_Types].xml"] = sample.parts["[Content_Types].xml"]??.replacing(
      "wordprocessingml.document.main", with: "spreadsheetml.sheet.main")
    #expect(problem(try sample.bytes).contains("is no Word document but holds"))
    sample = ReferenceSample()
    sample.parts["_rels/.rels"] = sample.parts["_rels/.rels"]??.replacing(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    #expect(problem(try sample.bytes).contains("Strict"))
  }

  @Test func aHeaderThatLeadsBackIntoTheTextIsRefused() throws {
    var sample = ReferenceSample()
    sample.parts["word/_rels/kopf.xml.rels"] = sample.parts["word/_rels/kopf.xml.rels"]??.replacing(
      "../media/sign.PNG", with: "document.xml")
    #expect(problem(try sample.bytes).contains("holds its own text"))
  }

  @Test func headersThatPointAtEachOtherEnd() throws {
    var sample = ReferenceSample()
    sample.parts["word/_rels/kopf.xml.rels"] = sample.parts["word/_rels/kopf.xml.rels"]??.replacing(
      "../media/sign.PNG", with: "kopf.xml")
    #expect(problem(try sample.bytes) == "taken")
  }

  @Test func aBombIsRefusedUnopened() throws {
    let archive = ZIPWriter()
    try archive.add(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8))
    let zeros = [UInt8](repeating: 0x20, count: 60 << 20)
    for number in 0..<5 { try archive.add(name: "word/\(number).xml", bytes: zeros) }
    let problem = problem(try archive.finish())
    #expect(problem.contains("would expand to more than"), "\(problem)")
  }

  @Test func deepNestingIsRefused() throws {
    let deep = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
    #expect(try problem("word/kopf.xml", deep).contains("elements inside one another"))
  }
}
