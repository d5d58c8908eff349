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

  @Test(arguments: [
    ("PK\u{3}\u{4}", true), ("plain text", false), ("", false),
    ("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", true),
    ("<?xml version=\"1.0\"?><a/>", false),
  ])
  func knowsABook(opening: String, isBook: Bool) {
    #expect(BookRecord.canBe(in: Array(opening.utf8)) == isBook)
  }
}
