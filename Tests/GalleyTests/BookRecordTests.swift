import Galley
import GalleyArchive
import Testing

/// Books give their source back, and say so when they cannot.
@Suite struct BookRecordTests {
  private static let page = "The bridge was\nopened on Mon-\nday.\r\n\r\nIt is 320 m long.\u{1}\n"

  private func book(_ text: [UInt8], _ writer: String = "epub", ledger: Bool = true) throws
    -> [UInt8]
  {
    var chain = try Preset.newspaper.specification()
    chain.writer = .init(id: writer)
    if ledger { try chain.set("\(writer).ledger=true", catalogue: .builtIn) }
    let converter = Converter(try chain.prepared(from: .builtIn))
    return try converter.convert(Input(name: "page.txt", bytes: text)).output
  }

  @Test(arguments: ["epub", "docx", "flat-opc"]) func givesTheSourceBack(writer: String) throws {
    let text = Array(Self.page.utf8)
    let record = try BookRecord(of: book(text, writer))
    #expect(record.source == text)
    #expect(record.sourceName == "page.txt")
    #expect(record.difference == nil)
  }

  /// GB18030, with a byte that cannot be decoded.
  @Test func givesOtherCharsetsBack() throws {
    let line: [UInt8] = [0xD0, 0xC2, 0xC7, 0xC5, 0xCD, 0xA8, 0xB3, 0xB5, 0xA1, 0xA3]
    let text = Array([[UInt8]](repeating: line, count: 40).joined()) + [0xFF, 0x0A]
    #expect(try BookRecord(of: book(text)).source == text)
  }

  @Test func saysThatThereIsNone() throws {
    let plain = try book(Array(Self.page.utf8), ledger: false)
    #expect(throws: BookRecordError.missing) { try BookRecord(of: plain) }
  }

  @Test func everyDamageIsFound() throws {
    let whole = try book(Array(Self.page.utf8))
    // Headers hold times, sizes given twice and so on, which may differ without harm: the source is then the same.
    for place in stride(from: 0, to: whole.count, by: 7) {
      var damaged = whole
      damaged[place] ^= 0x5A
      if let record = try? BookRecord(of: damaged) {
        #expect(record.source == Array(Self.page.utf8), "byte \(place)")
      }
    }
    for count in stride(from: 0, to: whole.count, by: 97) {
      #expect(throws: BookRecordError.self) { try BookRecord(of: Array(whole.prefix(count))) }
    }
  }

  @Test func partsThatDisagreeAreDamage() throws {
    let book = try ZIPReader(book(Array(Self.page.utf8)))
    let changed = ZIPWriter()
    for name in book.names {
      let bytes = try book.bytes(of: name)
      let isText = name.hasSuffix("galley-source.txt")
      try changed.add(name: name, bytes: isText ? bytes + [0x21] : bytes, method: .stored)
    }
    let damaged = try changed.finish()
    #expect(
      throws: BookRecordError.damaged(
        "the text kept beside the ledger is not the one the ledger gives")
    ) { try BookRecord(of: damaged) }
  }

  /// The book with a file of it changed; the record stays as it is.
  private func edited(_ ending: String, _ old: String, _ new: String) throws -> BookRecord {
    let book = try ZIPReader(book(Array(Self.page.utf8)))
    let changed = ZIPWriter()
    for name in book.names {
      var bytes = try book.bytes(of: name)
      if name.hasSuffix(ending) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(old))
        bytes = Array(text.replacing(old, with: new).utf8)
      }
      try changed.add(name: name, bytes: bytes, method: .stored)
    }
    return try BookRecord(of: changed.finish())
  }

  @Test(arguments: [
    (
      "article-0001.xhtml", "320 m", "230 m",
      "day.Itis230mlong.”, the ledger “"
    ),
    ("article-0001.xhtml", "It is ", "", "day.320mlong.”, the ledger “"),
    ("article-0001.xhtml", "long.</p>", "long. Or so.</p>", "shows “"),
    (
      "article-0001.xhtml", "data-src=\"0+", "data-src=\"1+", "the ranges in data-src are not those"
    ),
  ])
  func anEditedBookIsToldFromItsRecord(
    _ file: String, _ old: String, _ new: String, _ difference: String
  ) throws {
    let record = try edited(file, old, new)
    #expect(record.source == Array(Self.page.utf8))
    #expect(record.difference?.contains(difference) == true, "\(record.difference ?? "none")")
  }

  @Test(arguments: [
    ("article-0001.xhtml", "<p", "\n  <p"), ("article-0001.xhtml", "<body", "<body class=\"mine\""),
    ("title-page.xhtml", "</section>", "<p>Bound in cloth.</p></section>"),
    ("style.css", "p {", "p, div {"),
  ])
  func whatIsNoTextOfTheDocumentCanBeEdited(_ file: String, _ old: String, _ new: String) throws {
    #expect(try edited(file, old, new).difference == nil)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", true), ("plain text", false), ("", false),
    ("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", true),
    ("<?xml version=\"1.0\"?><a/>", false),
  ])
  func knowsABook(opening: String, isBook: Bool) {
    #expect(BookRecord.canBe(in: Array(opening.utf8)) == isBook)
  }
}
