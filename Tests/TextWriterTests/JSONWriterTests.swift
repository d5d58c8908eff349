import GalleyCore
import GalleyJSON
import GalleyTesting
import JSONPlugin
import Testing

func json(_ document: Document, pretty: Bool = false) throws -> [UInt8] {
  let options = try Options(
    for: JSONWriter.manifest, written: ["pretty": pretty ? "true" : "false"])
  var diagnostics = Diagnostics()
  return try JSONWriter(options: options).write(document, &diagnostics)
}

@Suite struct JSONWriterTests {
  @Test func theWholeFormAtOnce() throws {
    var builder = DocumentBuilder()
    builder.article([.title("The “bridge”"), .byline("By A.\tLee")], language: "en")
    let document = builder.document
    let expected = """
      {"format":"galley","version":1,\
      "source":{"name":"built","charset":"UTF-8","bytes":27,\
      "sha256":"b6a959b421a46ba6ff08f571b6d73117273332f39425288bb87c0ea25fbe5230"},\
      "lines":[[0,16],[17,9]],\
      "metadata":{},\
      "articles":[{"language":"en","blocks":[\
      {"type":"heading","level":1,"role":"title","inlines":[\
      {"type":"text","pieces":[{"s":[0,16],"t":"The “bridge”"}]}]},\
      {"type":"paragraph","role":"byline","inlines":[\
      {"type":"text","pieces":[{"s":[17,9],"t":"By A.\\tLee"}]}]}]}],\
      "setAside":[],\
      "ledger":{"rules":[{"plugin":"reader","id":"built","summary":"the builder separates its texts"}],\
      "entries":[\
      {"action":"separated","range":[16,1],"was":"\\n","rule":0,"confidence":1.0000},\
      {"action":"separated","range":[26,1],"was":"\\n","rule":0,"confidence":1.0000}]}}

      """
    #expect(String(decoding: try json(document), as: UTF8.self) == expected)
  }

  @Test func entriesSayAllTheyKnow() throws {
    var document = Document(source: Source("ab\ncd"), lines: [])
    let rule = document.ledger.declare(Rule("join", "joins", evidence: ["cells", "gap"]))
    let other = document.ledger.declare(Rule("keep", "keeps"))
    let reason = Reason(rule, confidence: Confidence(0.0003), 12, -3, alternative: other)
    var text = Text(source: SourceRange(0..<2))
    if let piece = document.ledger.consume(
      Piece(source: SourceRange(2..<3)), .joined, replacement: [0x20], reason)
    {
      text.append(piece)
    }
    text.append(Piece(source: SourceRange(3..<5)))
    document.ledger.record(.marked, SourceRange(0..<5), Reason(other), role: .byline, level: 2)
    document.articles = [Article(blocks: [.paragraph(Paragraph(role: .byline, text: text))])]
    let written = String(decoding: try json(document), as: UTF8.self)
    let pieces = #"[{"s":[0,2],"t":"ab"},{"i":[0,1],"t":" "},{"s":[3,2],"t":"cd"}]"#
    let join =
      #"{"action":"joined","range":[2,1],"was":"\n","became":" ","at":0,"rule":0,"#
      + #""confidence":0.0003,"evidence":[12,-3],"alternative":1}"#
    let mark =
      #"{"action":"marked","range":[0,5],"rule":1,"confidence":1.0000,"role":"byline","level":2}"#
    #expect(written.contains(pieces))
    #expect(written.contains(join))
    #expect(written.contains(mark))
  }

  @Test func bytesThatAreNoTextAreWrittenInBase64() throws {
    // A filter cut 「é」 in two: neither half is UTF-8.
    var document = Document(source: Source("é"), lines: [])
    let rule = document.ledger.declare(Rule("cut", "cuts"))
    document.ledger.record(.removed, SourceRange(1..<2), Reason(rule))
    document.articles = [
      Article(blocks: [.paragraph(Paragraph(text: Text(source: SourceRange(0..<1))))])
    ]
    let written = try json(document)
    #expect(String(decoding: written, as: UTF8.self).contains(#"{"s":[0,1],"b":"ww=="}"#))
    #expect(String(decoding: written, as: UTF8.self).contains(#""was64":"qQ==""#))
    #expect(try Reconstruction.source(fromJSON: written).utf8 == Array("é".utf8))
  }

  @Test func prettyOutputHoldsTheSame() throws {
    var generator = DocumentGenerator(seed: 3)
    let document = generator.blocks()
    let pretty = try json(document, pretty: true)
    #expect(pretty.filter { $0 == 0x0A }.count > 50)
    #expect(try json(DocumentJSON.read(pretty)) == json(document))
  }
}

@Suite struct ReconstructionTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func generatedDocumentsComeBack(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    for document in [generator.lines(), generator.blocks()] {
      let written = try json(document)
      let rebuilt = try Reconstruction.source(fromJSON: written)
      #expect(rebuilt.utf8 == document.source.bytes)
      #expect(rebuilt.file == document.source.bytes)
      let read = try DocumentJSON.read(written)
      #expect(try json(read) == written)
      #expect(read.articles == document.articles)
      #expect(read.setAside == document.setAside)
      #expect(read.lines == document.lines)
      #expect(read.layout == document.layout)
      #expect(read.metadata == document.metadata)
      #expect(read.ledger.entries == document.ledger.entries)
      #expect(read.ledger.rules == document.ledger.rules)
      #expect(read.ledger.insertions == document.ledger.insertions)
    }
  }

  @Test func anEmptyDocumentComesBack() throws {
    let written = try json(Document(source: Source(""), lines: []))
    #expect(try Reconstruction.source(fromJSON: written).utf8.isEmpty)
  }

  @Test func substitutionsGiveTheFileBack() throws {
    // Byte order mark taken off, one bad byte shown as U+FFFD.
    let source = Source(
      name: "old.txt", bytes: Array("a\u{FFFD}b".utf8), charset: "UTF-8",
      substitutions: [
        .init(range: SourceRange(0..<0), original: [0xEF, 0xBB, 0xBF]),
        .init(range: SourceRange(1..<4), original: [0x80]),
      ])
    let document = Document(source: source, lines: [Line(range: SourceRange(0..<5))])
    let rebuilt = try Reconstruction.source(fromJSON: json(document))
    #expect(rebuilt.name == "old.txt")
    #expect(rebuilt.substitutions == source.substitutions)
    #expect(rebuilt.file == [0xEF, 0xBB, 0xBF, 0x61, 0x80, 0x62])
  }

  @Test func otherCharsetsAreLeftToTheCaller() throws {
    let source = Source(name: "a", bytes: Array("報".utf8), charset: "Big5")
    let document = Document(source: source, lines: [Line(range: SourceRange(0..<3))])
    let rebuilt = try Reconstruction.source(fromJSON: json(document))
    #expect(rebuilt.charset == "Big5")
    #expect(rebuilt.utf8 == Array("報".utf8))
    #expect(rebuilt.file == nil)
  }

  static let tampered: [(String, String, String)] = [
    (#""t":"The bridge""#, #""t":"The bridg""#, "a range of 10 bytes holds 9"),
    (
      #""t":"The bridge""#, #""t":"The fridge""#,
      "the rebuilt source has another hash: its text was changed"
    ),
    (#""was":"\n","rule""#, #""was":"","rule""#, "a range of 1 bytes holds 0"),
    (#""s":[0,10]"#, #""s":[1,10]"#, "source byte 10 is given twice"),
    (#""bytes":11"#, #""bytes":12"#, "source byte 11 is neither shown nor taken out"),
    (#""bytes":11"#, #""bytes":999999999"#, "999999999 is not between 0 and 542"),
    (#""version":1"#, #""version":2"#, "version 2 of the format is not known here, only 1"),
    (#""format":"galley""#, #""format":"gallery""#, "this is not a document of Galley"),
    (#""rule":0"#, #""rule":1"#, "1 is not between 0 and 0"),
    (
      #"[{"plugin":"reader","id":"built","summary":"the builder separates its texts"}]"#, "[]",
      "the entry names a rule and the ledger has none; write null for no rule"
    ),
    (#""action":"separated""#, #""action":"lost""#, "'lost' is no action"),
    (#""type":"text""#, #""type":"texts""#, "'texts' is no type of inline"),
    (#""role":"title""#, #""role":"boss""#, "'boss' is no role"),
  ]

  @Test(arguments: tampered)
  func whatWasTamperedWithIsRefused(old: String, new: String, problem: String) throws {
    var builder = DocumentBuilder()
    builder.article([.title("The bridge")])
    let written = String(decoding: try json(builder.document), as: UTF8.self)
    let parts = written.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let changed = Array((parts[0] + new + parts[1]).utf8)
    let error = try #require(throws: JSONError.self) {
      try Reconstruction.source(fromJSON: changed)
    }
    #expect(error.problem == problem)
  }

  /// What writers rely on: levels, anchors and prefixes in their bounds.
  @Test(arguments: [
    (#""level":1"#, #""level":0"#, "0 is not between 1 and 6"),
    (#""level":1"#, #""level":7"#, "7 is not between 1 and 6"),
    (#"[0,10]]"#, #"[0,10,0,0,"heading",1,11]]"#, "11 is not between 0 and 10"),
    (#""anchor":"note-1""#, #""anchor":"note--1""#, "this is not the name of a place"),
  ])
  func whatNoWriterTakesIsRefused(old: String, new: String, problem: String) throws {
    var builder = DocumentBuilder()
    let title = builder.block(.title("The bridge"))
    let anchor = Anchor(kind: .note, number: 1)
    builder.article([title, .note(Note(anchor: anchor, label: [], blocks: []))])
    var written = String(decoding: try json(builder.document), as: UTF8.self)
    written.replaceSubrange(try #require(written.firstRange(of: old)), with: new)
    let changed = Array(written.utf8)
    let error = #expect(throws: JSONError.self) { try Reconstruction.source(fromJSON: changed) }
    #expect(error?.problem == problem)
  }

  /// The source can be rebuilt from them, but no writer could write them.
  @Test func charactersThatTwoParagraphsShareAreNoDocument() throws {
    var document = Document(source: Source("é"), lines: [Line(range: SourceRange(0..<2))])
    document.articles = [
      Article(
        blocks: [0..<1, 1..<2].map {
          .paragraph(Paragraph(text: Text(source: SourceRange($0))))
        })
    ]
    let written = try json(document)
    #expect(try Reconstruction.source(fromJSON: written).utf8 == Array("é".utf8))
    #expect(throws: InputError.self) { try DocumentJSON.read(written) }
  }

  /// Cutting a file short or changing a byte must end in an error or the very same source, never in a trap.
  @Test func damagedFilesNeverGiveAnotherSourceLength() throws {
    var generator = DocumentGenerator(seed: 11)
    let document = generator.blocks()
    let written = try json(document)
    var random = SplitMix64(seed: 5)
    for _ in 0..<400 {
      var damaged = written
      if random.oneIn(4) {
        damaged.removeLast(random.number(in: 2...damaged.count))
        #expect(throws: JSONError.self) { try Reconstruction.source(fromJSON: damaged) }
      } else {
        damaged[random.number(in: 0...damaged.count - 1)] = UInt8(random.number(in: 0...255))
        if let rebuilt = try? Reconstruction.source(fromJSON: damaged) {
          #expect(rebuilt.utf8.count == document.source.bytes.count)
        }
      }
    }
  }
}
