internal import GalleyArchive
internal import GalleyCore
internal import GalleyJSON
internal import PlainTextPlugin

/// The record that a book carries of the document it was made of, and the source rebuilt from it.
///
/// `epub` and `docx` put it in when their option `ledger` is set.
public struct BookRecord: Sendable {
  /// The name of the file that the book was made of.
  public let sourceName: String
  /// The bytes of that file, rebuilt.
  public let source: [UInt8]
  /// Where the text that an EPUB shows is not the one of its record, as when it was edited; nil where it is the same,
  /// and for other books, whose text is not compared.
  public let difference: String?

  /// Whether the text that the book shows is compared: that of an EPUB is, that of a Word document is not.
  public let isTextCompared: Bool

  /// Whether `bytes` look like a book: a ZIP container (EPUB, DOCX), or XML that Word takes as a document.
  public static func canBe(in bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isFlatPackage(bytes)
  }

  /// Finds the record in `book` and rebuilds the source from it alone.
  ///
  /// Every part of a ZIP container is checked against its checksum, every byte of the source must be given once, and
  /// the whole must have the hash that the record notes. The text that an EPUB shows is held against the record.
  /// Linear in the book.
  ///
  /// - Throws: `BookRecordError` when there is no record, or it is damaged.
  public init(of book: [UInt8]) throws(BookRecordError) {
    let found =
      Self.isFlatPackage(book)
      ? Found(ledger: DocumentRecord.json(inXML: book)) : try Self.find(inContainer: book)
    guard let ledger = found.ledger else { throw .missing }
    let document: Document
    do { document = try DocumentJSON.decode(ledger, isStrict: false) } catch {
      throw .damaged("\(error)")
    }
    let source = document.source
    if let text = found.text, text != source.bytes {
      throw .damaged("the text kept beside the ledger is not the one the ledger gives")
    }
    guard let bytes = OriginalBytes.rebuild(source) else {
      throw .damaged("the charset \(source.charset) is not known")
    }
    sourceName = source.name
    self.source = bytes
    let shown = try Self.shown(in: book)
    isTextCompared = shown != nil
    difference = shown.flatMap { ShownBook.difference(of: $0, from: document) }
  }

  /// What an EPUB shows; nil for other books.
  private static func shown(in book: [UInt8]) throws(BookRecordError) -> ShownBook? {
    guard !isFlatPackage(book) else { return nil }
    do { return try ShownBook(of: ZIPReader(book)) } catch {
      throw .damaged("a file of the book cannot be read: \(error)")
    }
  }

  private struct Found {
    var ledger: [UInt8]?
    var text: [UInt8]?
  }

  private static func find(inContainer book: [UInt8]) throws(BookRecordError) -> Found {
    var found = Found()
    do {
      let container = try ZIPReader(book)
      for name in container.names where !name.hasSuffix("/") {
        let bytes = try container.bytes(of: name)
        switch FileName(name).last {
        case DocumentRecord.fileName: found.ledger = found.ledger ?? bytes
        case DocumentRecord.sourceFileName: found.text = found.text ?? bytes
        default:
          // A custom XML part of an Office package (ECMA-376 part 1 §15.2.5).
          if found.ledger == nil, name.hasPrefix("customXml/") {
            found.ledger = DocumentRecord.json(inXML: bytes)
          }
        }
      }
    } catch { throw .damaged(error.description) }
    return found
  }

  /// Whether this is a document in Word's form of one XML file, which names the program in its second line.
  private static func isFlatPackage(_ bytes: [UInt8]) -> Bool {
    let opening = String(decoding: bytes.prefix(256), as: UTF8.self)
    return opening.contains("<?xml") && opening.contains("Word.Document")
  }
}

/// The reason a book does not give its source back.
public enum BookRecordError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The book carries no record.
  case missing
  /// The book or its record is damaged.
  case damaged(String)

  /// What is wrong and what to do next.
  public var description: String {
    switch self {
    case .missing:
      "it carries no record of its source; write it again with --set epub.ledger=true "
        + "(or docx.ledger, flat-opc.ledger)"
    case .damaged(let problem):
      "it is damaged: \(problem)"
    }
  }
}
