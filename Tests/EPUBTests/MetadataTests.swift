import EPUBPlugin
import GalleyCore
import GalleyXML
import Testing

/// What a person says of the book, in a file.
@Suite struct MetadataTests {
  private func package(_ yaml: String, keepAs name: String? = nil) throws -> XMLElement {
    let file = OptionFile(name: "my.yaml", bytes: Array(yaml.utf8))
    return try WrittenBook(Samples.page, files: ["metadata": file], keepAs: name)
      .tree("EPUB/package.opf")
  }

  private func values(_ package: XMLElement, _ name: String) -> [String] {
    package.all(name).map(\.printedText)
  }

  private func refinement(_ package: XMLElement, _ id: String, _ property: String) -> String? {
    package.all("meta").first {
      $0.attribute("refines") == "#" + id && $0.attribute("property") == property
    }?.printedText
  }

  @Test func allOfItStandsInThePackage() throws {
    let package = try package(
      """
      ---
      title: The Harbour Gazette
      subtitle: Number 12
      creator:
        - Ada Lee
        - {name: Tom Fox, role: editor, file-as: "Fox, Tom"}
      contributor: {name: Una Gray, role: pht}
      language: en-GB
      date: 1925-03
      publisher: Harbour Press
      identifier: {scheme: ISBN, text: 978-3-16-148410-0}
      series: {name: The Harbour Gazette, position: 12.1, issn: 1234-5679}
      subjects: [harbours, ships]
      rights: In the public domain
      description: One Sunday in March.
      source: https://example.org/scan
      ---
      """, keepAs: "metadata")
    #expect(values(package, "title") == ["The Harbour Gazette", "Number 12"])
    #expect(refinement(package, "subtitle", "title-type") == "subtitle")
    #expect(values(package, "creator") == ["Ada Lee", "Tom Fox"])
    #expect(refinement(package, "creator-1", "role") == "aut")
    #expect(refinement(package, "creator-2", "role") == "edt")
    #expect(refinement(package, "creator-2", "file-as") == "Fox, Tom")
    #expect(values(package, "contributor") == ["Una Gray", "Galley"])
    #expect(refinement(package, "contributor-1", "role") == "pht")
    #expect(values(package, "language").first == "en-GB")
    #expect(values(package, "date") == ["1925-03"])
    #expect(values(package, "publisher") == ["Harbour Press"])
    #expect(values(package, "identifier").first == "urn:isbn:978-3-16-148410-0")
    #expect(refinement(package, "series", "group-position") == "12.1")
    #expect(refinement(package, "series", "dcterms:identifier") == "urn:issn:1234-5679")
    #expect(values(package, "subject") == ["harbours", "ships"])
    #expect(values(package, "rights") == ["In the public domain"])
    #expect(values(package, "description") == ["One Sunday in March."])
    #expect(values(package, "source") == ["https://example.org/scan"])
  }

  @Test func aPlaceAloneIsThatInTheDocumentsOwnSeries() throws {
    let package = try package("group-position: 5")
    let own = try #require(Samples.page.metadata.publication)
    #expect(
      package.all("meta").first { $0.attribute("id") == "series" }?.printedText == own)
    #expect(refinement(package, "series", "group-position") == "5")
  }

  /// The keys that pandoc's metadata has for the same.
  @Test func pandocsKeysAreKnown() throws {
    let package = try package(
      """
      title: [{type: main, text: The Gazette}]
      author: [Ada Lee]
      lang: en
      keywords: [ships]
      belongs-to-collection: The Gazette
      group-position: 3
      """)
    #expect(values(package, "title") == ["The Gazette"])
    #expect(values(package, "creator") == ["Ada Lee"])
    #expect(values(package, "subject") == ["ships"])
    #expect(refinement(package, "series", "group-position") == "3")
  }

  @Test func pandocsTitlesAreToldByTheirTypes() throws {
    let package = try package(
      "title:\n- {type: subtitle, text: Number 12}\n- {type: main, text: The Gazette}")
    #expect(values(package, "title") == ["The Gazette", "Number 12"])
    #expect(try values(self.package("title: [The Gazette, A Paper]"), "title") == ["The Gazette"])
  }

  @Test func whatItDoesNotSayComesFromTheText() throws {
    let package = try package("publisher: Harbour Press")
    #expect(values(package, "title") == ["江城日报 2021年7月3日"])
    #expect(values(package, "creator") == ["李文"])
    #expect(values(package, "subject") == ["桥梁", "交通", "江城"])
  }

  @Test func anISSNIsNotTheBooksOwnIdentifier() throws {
    let package = try package("identifier: {scheme: ISSN, text: 1234-5679}")
    #expect(values(package, "identifier").first?.hasPrefix("urn:uuid:") == true)
    #expect(values(package, "identifier").contains("urn:issn:1234-5679"))
  }

  @Test(arguments: [
    "{scheme: UUID, text: 01234567-89AB-cdef-0123-456789abcdef}",
    "{scheme: uuid, text: 'urn:uuid:01234567-89AB-cdef-0123-456789abcdef'}",
    "urn:uuid:01234567-89AB-cdef-0123-456789abcdef",
  ])
  func aUUIDIsTakenAsItIs(identifier: String) throws {
    let package = try package("identifier: \(identifier)")
    #expect(
      values(package, "identifier").first == "urn:uuid:01234567-89AB-cdef-0123-456789abcdef")
  }

  @Test(arguments: [
    ("titel: A", "my.yaml:1: there is no key 'titel'; there are title,"),
    (
      "title: A\ndate: March",
      "my.yaml:2: 'March' is no date; write it as 1925, 1925-03 or 1925-03-01"
    ),
    ("language: english_uk", "my.yaml:1: 'english_uk' is not a language tag; give one of BCP 47"),
    ("creator: {role: aut}", "my.yaml:1: a person has no name"),
    ("creator: {name: A, role: boss}", "my.yaml:1: 'boss' is no role; write a MARC relator code"),
    ("series: {position: 1}", "my.yaml:1: the series has no name"),
    ("series: {name: A, position: twelve}", "my.yaml:1: 'twelve' is no place in a series"),
    ("title: ''", "my.yaml:1: 'title' takes a text"),
    (
      "title: null",
      "my.yaml:1: 'title' takes a text; leave the key out, or put null in quotes"
    ),
    (
      "identifier: {scheme: UUID, text: 1234-5679}",
      "my.yaml:1: 'urn:uuid:1234-5679' is no UUID; write it as 01234567-89ab-cdef-0123-456789abcdef"
    ),
    (
      "identifier: urn:uuid:0123456g-89ab-cdef-0123-456789abcdef",
      "my.yaml:1: 'urn:uuid:0123456g-89ab-cdef-0123-456789abcdef' is no UUID"
    ),
    (
      "title: [{type: short, text: A}]",
      "my.yaml:1: there is no title of type 'short' here; there are main and subtitle"
    ),
    (
      "title: A\ncover-image: a.png",
      "my.yaml:2: the cover is an option of its own; give it with --set epub.cover-image=FILE"
    ),
    ("- title", "my.yaml:1: a metadata file is a list of keys"),
    ("title: [", "my.yaml:"),
  ])
  func mistakesNameTheLine(yaml: String, problem: String) throws {
    let error = #expect(throws: OptionError.self) { try package(yaml) }
    #expect(error?.option == "metadata")
    #expect(error?.problem.hasPrefix(problem) == true, "\(error?.problem ?? "")")
  }
}
