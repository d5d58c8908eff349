import EPUBPlugin
import GalleyArchive
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@Suite struct ContainerTests {
  @Test func theMimetypeIsFirstAndStored() throws {
    let book = try WrittenBook(Samples.page, keepAs: "page")
    // OCF 3.3: the name at 30, the content at 38, no extra field, method 0.
    #expect(Array(book.bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(Array(book.bytes[8..<10]) == [0, 0])
    #expect(Array(book.bytes[26..<30]) == [8, 0, 0, 0])
    #expect(book.bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
  }

  @Test func theFilesAreThereInTheirOrder() throws {
    #expect(
      try WrittenBook(Samples.page).archive.names == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/toc.ncx",
        "EPUB/style.css", "EPUB/images/cover.svg", "EPUB/text/cover.xhtml",
        "EPUB/text/title-page.xhtml", "EPUB/text/article-0001.xhtml",
        "EPUB/text/article-0002.xhtml", "EPUB/text/set-aside.xhtml",
      ])
    #expect(
      try WrittenBook(Samples.page, ["cover": "none", "title-page": "no", "set-aside": "omit"])
        .spine == [
          "nav.xhtml", "text/article-0001.xhtml", "text/article-0002.xhtml",
        ])
  }

  @Test func everyFileIsWellFormed() throws {
    for (name, document) in [
      ("page", Samples.page), ("english", Samples.english), ("arabic", Samples.arabic),
    ] {
      let book = try WrittenBook(document, keepAs: name)
      for file in book.archive.names where file != "mimetype" && !file.hasSuffix(".css") {
        #expect(throws: Never.self) { try book.tree(file) }
      }
      #expect(try book.brokenLinks == [])
    }
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    #expect(try WrittenBook(Samples.page).bytes == WrittenBook(Samples.page).bytes)
  }

  @Test func theIdentifierFollowsTheText() throws {
    func identifier(_ document: Document) throws -> String? {
      try WrittenBook(document).tree("EPUB/package.opf").all("identifier").first?.text
    }
    #expect(try identifier(Samples.page) == identifier(Samples.page))
    #expect(try identifier(Samples.page) != identifier(Samples.english))
  }

  @Test(arguments: [1, 6, 12]) func everyLevelHoldsTheSameText(_ level: Int) throws {
    let book = try WrittenBook(Samples.english, ["level": String(level)])
    #expect(try book.reading == WrittenBook(Samples.english).reading)
  }

  @Test func aDocumentWithoutTextIsRefused() throws {
    var blank = DocumentBuilder()
    blank.article([.body(" \u{3000}\t"), .title("\u{0}")])
    var onlySetAside = DocumentBuilder()
    onlySetAside.setAside([onlySetAside.block(.paragraph(.advert, "soap"))])
    for document in [DocumentBuilder().document, blank.document, onlySetAside.document] {
      var diagnostics = Diagnostics()
      let error = #expect(throws: OutputError.self) {
        try EPUBWriter().write(document, &diagnostics)
      }
      #expect(error?.problem == "there is no text to put in a book")
      #expect(error?.advice.isEmpty == false)
    }
  }
}
