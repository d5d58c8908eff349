internal import GalleyBook
internal import GalleyArchive
internal import GalleyCore
internal import GalleyJSON
internal import GalleyXML

/// The files of the book in the order they stand in the ZIP container (OCF, EPUB 3.3 §4).
struct BookContainer {
  let book: Book
  let publication: Publication
  let document: Document
  let options: BookOptions

  /// Makes every file and packs them all.
  ///
  /// The content documents come first: the package document before them in the container holds their identifier.
  func packed(_ diagnostics: inout Diagnostics) throws(ZIPError) -> [UInt8] {
    let archive = ZIPWriter()
    let tally = ContentTally(count: book.files.count)
    let contents = try archive.pack(book.files.count, size: document.source.bytes.count) {
      [book, document, level = options.level] index in
      let content = ContentDocument.make(index, of: book, document)
      let path = book.files[index].path
      tally.note(content, at: index, path)
      return Self.part(path, content.bytes, level: level)
    }
    tally.losses.report(for: .epub, &diagnostics)
    // A serial number is that of the series, not of this book.
    let given = publication.identifiers.first { !$0.hasPrefix("urn:issn:") }
    let front = frontParts(identifier: given ?? tally.identifier)
    // All at once, so that the container has its size from the start.
    try archive.add(pack(front, in: archive) + contents + pack(record, in: archive))
    return try archive.finish()
  }

  private func pack(_ parts: [ZIPEntry], in archive: ZIPWriter) throws(ZIPError) -> [PackedEntry] {
    try archive.pack(parts.count, size: parts.reduce(0) { $0 + $1.bytes.count }) { parts[$0] }
  }

  /// What stands before the content documents.
  private func frontParts(identifier: String) -> [ZIPEntry] {
    let cover = options.coverImage(of: book, publication)
    let package = PackageDocument(book: book, publication: publication, cover: cover)
    // EPUB 3.3 §4: `mimetype` comes first and is stored, so that the file can be told by its bytes.
    var parts = [
      ZIPEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), method: .stored),
      ZIPEntry(
        name: "META-INF/container.xml", bytes: Self.containerDocument,
        method: .deflated(level: options.level)),
      part("package.opf", package.make(identifier: identifier)),
      part("nav.xhtml", NavigationDocument.make(of: book)),
      part("toc.ncx", NCX.make(of: book, publication, identifier: identifier)),
      part("style.css", Array(StyleSheet.text.utf8)),
    ]
    if let styleSheet = options.styleSheet { parts.append(part("custom.css", styleSheet.bytes)) }
    if let cover {
      let address = PackageDocument.coverAddress(cover)
      parts.append(part(address, cover.bytes))
      parts.append(
        part("text/cover.xhtml", CoverPage.make(of: book, publication, image: address)))
    }
    if book.edition.hasTitlePage {
      parts.append(part("text/title-page.xhtml", TitlePage.make(of: book, publication)))
    }
    return parts
  }

  /// What `galley verify` rebuilds the source from, where it travels inside the book.
  private var record: [ZIPEntry] {
    guard book.edition.carriesRecord else { return [] }
    return [
      part(RecordPart.source, document.source.bytes),
      part(RecordPart.ledger, DocumentRecord.file(of: document)),
    ]
  }

  /// A file beside the package file.
  private func part(_ address: String, _ bytes: [UInt8]) -> ZIPEntry {
    Self.part(address, bytes, level: options.level)
  }

  private static func part(_ address: String, _ bytes: [UInt8], level: Int) -> ZIPEntry {
    ZIPEntry(name: "EPUB/" + address, bytes: bytes, method: .deflated(level: level))
  }

  /// `META-INF/container.xml`, which names the package document.
  private static var containerDocument: [UInt8] {
    let xml = XMLWriter()
    xml.element(
      "container",
      ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"]
    ) {
      xml.element("rootfiles") {
        xml.element(
          "rootfile",
          ["full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"])
      }
    }
    return xml.finish()
  }
}
