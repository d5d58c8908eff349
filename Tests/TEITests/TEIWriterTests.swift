import GalleyCore
import GalleyTesting
import GalleyXML
import TEIPlugin
import Testing

@Suite struct TEIWriterTests {
  private struct Written {
    let text: String
    let root: XMLElement
    let diagnostics: Diagnostics

    init(_ document: Document, _ options: [String: String] = [:]) throws {
      let writer = TEIWriter(options: try Options(for: TEIWriter.manifest, written: options))
      var diagnostics = Diagnostics()
      let bytes = try writer.write(document, &diagnostics)
      self.diagnostics = diagnostics
      text = String(decoding: bytes, as: UTF8.self)
      root = try XMLTree(bytes).root
    }

    func all(_ name: String) -> [XMLElement] { Self.all(name, in: root) }

    static func all(_ name: String, in element: XMLElement) -> [XMLElement] {
      (element.name == name ? [element] : []) + element.elements.flatMap { all(name, in: $0) }
    }

    /// What stands between the first start tag of a division and the end of the body, tags and all.
    var body: String {
      let start = text.utf8.firstRange(of: "<body>".utf8)?.upperBound ?? text.endIndex
      let end = text.utf8.firstRange(of: "</body>".utf8)?.lowerBound ?? text.endIndex
      return String(text[start..<end])
    }
  }

  /// A page whose lines are `printed`, joined to one paragraph by what stands between them.
  private func joined(_ printed: [String], by joints: [(taken: String, put: String)]) -> Document {
    var bytes: [UInt8] = []
    var ledger = Ledger()
    let rule = ledger.declare(Rule("joined", "a test joins"))
    var text = Text()
    for (index, line) in printed.enumerated() {
      text.append(Piece(source: SourceRange(bytes.count..<bytes.count + line.utf8.count)))
      bytes += Array(line.utf8)
      guard index < joints.count else { continue }
      let (taken, put) = joints[index]
      let range = SourceRange(bytes.count..<bytes.count + taken.utf8.count)
      bytes += Array(taken.utf8)
      let piece = ledger.consume(
        Piece(source: range), .joined, replacement: Array(put.utf8), Reason(rule))
      if let piece { text.append(piece) }
    }
    var document = DocumentGenerator.document(ofLines: bytes)
    document.articles = [Article(blocks: [.paragraph(Paragraph(text: text))], language: "en")]
    document.ledger = ledger
    return document
  }

  @Test func printedLinesAreMarkedWhereTheyStart() throws {
    let document = joined(
      ["The brid", "ge opened", "on Monday", "and so did the well", "known shop"],
      by: [("-\n", ""), ("\n", " "), (" \n", " "), ("-\n", "-")])
    let written = try Written(document)
    #expect(
      written.body.contains(
        """
        <p><lb n="1"/>The brid<lb n="2" break="no" rend="hyphen"/>ge opened <lb n="3"/>on Monday \
        <lb n="4"/>and so did the well-<lb n="5" break="no"/>known shop</p>
        """))
    let plain = try Written(document, ["line-breaks": "false"])
    #expect(
      plain.body.contains("<p>The bridge opened on Monday and so did the well-known shop</p>"))
  }

  @Test func ideographsAreJoinedWithoutABreak() throws {
    let written = try Written(joined(["桥成之日", "万人空巷"], by: [("\n", "")]))
    #expect(written.body.contains("桥成之日<lb n=\"2\" break=\"no\"/>万人空巷"))
  }

  @Test func headingsBecomeDivisions() throws {
    var builder = DocumentBuilder()
    builder.article([
      .title("Title"), .paragraph(.subtitle, "Sub"), .byline("By A"),
      .paragraph(.affiliation, "Town"), .paragraph(.date, "May 1"), .paragraph(.abstract, "Short."),
      .paragraph(.doi, "10.1/2"), .body("One."), .byline("B in the middle"), .heading(2, "First"),
      .heading(4, "Deep"), .body("Two."), .heading(2, "Second"),
    ])
    let written = try Written(builder.document, ["line-breaks": "false"])
    let expected = """

      <div type="article" xml:id="article-0001">
      <head>Title</head>
      <head type="sub">Sub</head>
      <byline>By A</byline>
      <byline><affiliation>Town</affiliation></byline>
      <dateline>May 1</dateline>
      <argument><p>Short.</p></argument>
      <opener><seg type="doi">10.1/2</seg></opener>
      <p>One.</p>
      <ab type="byline">B in the middle</ab>
      <div type="section">
      <head>First</head>
      <div type="section">
      <head>Deep</head>
      <p>Two.</p>
      </div>
      </div>
      <div type="section">
      <head>Second</head>
      </div>
      </div>

      """
    #expect(written.body == expected)
  }

  @Test func theHeaderSaysWhatIsKnown() throws {
    var builder = DocumentBuilder()
    builder.article(
      [
        .title("T"), .byline("By A. Lee"), .paragraph(.keywords, "Keywords: x, y"),
        .paragraph(.doi, "DOI: 10.1/2"),
      ], language: "zh-Hant")
    var document = builder.document
    document.metadata.title = "Paper"
    document.metadata.date = "1925-03"
    document.metadata.publication = "The Gazette"
    document.metadata.url = "https://example.org/1"
    document.metadata.fields = [.init(name: "Editor", value: "B")]
    let header = try #require(Written(document).root.first("teiHeader"))
    func texts(_ name: String) -> [String] {
      Written.all(name, in: header).map {
        $0.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
      }
    }
    #expect(texts("title") == ["Paper", "The Gazette"])
    #expect(texts("author") == ["A. Lee"])
    #expect(texts("date") == ["1925-03"])
    #expect(texts("idno") == ["10.1/2"])
    #expect(texts("ref") == ["https://example.org/1"])
    #expect(texts("note") == ["Editor: B"])
    #expect(texts("term") == ["x", "y"])
    #expect(
      Written.all("language", in: header).map { $0.attribute("ident") } == ["zh-Hant"])
    #expect(Written.all("application", in: header).first?.attribute("version") == Version.current)
    #expect(texts("item") == ["built (4): the builder separates its texts"])
  }

  @Test func ofAnUnknownSourceNothingIsInvented() throws {
    var builder = DocumentBuilder()
    builder.article([.body("Text.")])
    let written = try Written(builder.document)
    #expect(written.text.contains("<sourceDesc>\n<p>Nothing is recorded of the source.</p>"))
    #expect(written.all("profileDesc").isEmpty)
    #expect(written.root.attribute("xml:lang") == nil)
  }

  @Test func citationsPagesAndWhatIsSetAside() throws {
    var builder = DocumentBuilder()
    let anchors = [1, 2].map { Anchor(kind: .reference, number: $0) }
    let mark = Citation(
      targets: anchors + [Anchor(kind: .reference, number: 9)],
      anchor: Anchor(kind: .citation, number: 1), content: builder.inlines("[1–2]"))
    builder.article(
      [
        .paragraph(Paragraph(inlines: [.pageBreak(PageBreak(label: "iv")), .citation(mark)]))
      ]
        + anchors.map {
          .paragraph(Paragraph(role: .reference, inlines: builder.inlines("A book."), anchor: $0))
        })
    builder.setAside([
      builder.block(.paragraph(.runningHead, "The Gazette")),
      builder.block(.paragraph(.folio, "3")),
      .container(Container(role: .advert, blocks: [builder.block(.body("Soap."))])),
    ])
    let written = try Written(builder.document, ["line-breaks": "false"])
    #expect(
      written.body.contains(
        "<p><pb n=\"iv\" xml:id=\"page-1\"/>"
          + "<ref type=\"citation\" target=\"#ref-1 #ref-2\" xml:id=\"cite-1\">[1–2]</ref></p>"))
    #expect(written.all("listBibl").map { $0.elements.count } == [2])
    #expect(
      written.text.contains(
        """
        <back>
        <div type="set-aside" xml:id="set-aside">
        <fw type="header">The Gazette</fw>
        <fw type="pageNum">3</fw>
        <floatingText type="advert">
        <body>
        <p>Soap.</p>
        """))
    #expect(try Written(builder.document, ["set-aside": "omit"]).all("back").isEmpty)
  }

  @Test func entriesWithoutTextMakeNoList() throws {
    var builder = DocumentBuilder()
    let empty = Block.paragraph(Paragraph(role: .reference, inlines: []))
    let entry = builder.block(.paragraph(.reference, "A book."))
    builder.article([
      builder.block(.body("b")), empty, builder.block(.body("x")), entry, empty, entry,
    ])
    let written = try Written(builder.document)
    #expect(written.all("listBibl").map { $0.elements.count } == [2])
  }

  @Test(arguments: 0..<60) func generatedDocumentsKeepTheirTextAndTheirIDs(_ seed: Int) throws {
    let written = try Written(DocumentGenerator.book(seed))
    var seen: Set<String> = []
    func collect(_ element: XMLElement) {
      if let id = element.attribute(
        "id", namespace: "http://www.w3.org/XML/1998/namespace")
      {
        #expect(seen.insert(id).inserted, "\(id) is there twice")
      }
      element.elements.forEach(collect)
    }
    collect(written.root)
    let targets = written.all("ref").compactMap { $0.attribute("target") }
      .flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("#") }
    #expect(targets.allSatisfy { seen.contains(String($0.dropFirst())) })
  }

  @Test func hostileDocumentsAreWellFormedOrRefused() throws {
    for document in HostileDocuments.all {
      do {
        _ = try Written(document)
      } catch let error as OutputError {
        #expect(error.problem.contains("no text"), "\(document.source.name)")
      }
    }
  }
}
