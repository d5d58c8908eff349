internal import GalleyBook
internal import GalleyArchive
internal import GalleyCore
internal import GalleyJSON
internal import GalleyXML

/// The files of the book in the order they stand in the ZIP container (OCF, EPUB 3.3 §4).
enum BookContainer {
  /// Makes every file; content documents do not depend on one another.
  static func parts(
    of book: Book, _ publication: Publication, _ document: Document, _ level: Int,
    _ diagnostics: inout Diagnostics
  ) -> [ZIPEntry] {
    var losses = BookLosses()
    var identifier = ContentIdentifier()
    let contents = book.files.indices.map { index in
      let content = ContentDocument.make(index, of: book, document)
      losses.characters += content.losses.characters
      losses.addresses += content.losses.addresses
      identifier.add(content.bytes)
      return ZIPEntry(
        name: "EPUB/text/\(book.files[index].name)", bytes: content.bytes,
        method: .deflated(level: level))
    }
    let urn = identifier.urn
    func part(_ name: String, _ bytes: [UInt8]) -> ZIPEntry {
      ZIPEntry(name: name, bytes: bytes, method: .deflated(level: level))
    }
    // EPUB 3.3 §4: `mimetype` comes first and is stored, so that the file can be told by its bytes.
    var parts = [
      ZIPEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), method: .stored),
      part("META-INF/container.xml", containerDocument),
      part("EPUB/package.opf", PackageDocument.make(of: book, publication, identifier: urn)),
      part("EPUB/nav.xhtml", NavigationDocument.make(of: book)),
      part("EPUB/toc.ncx", NCX.make(of: book, publication, identifier: urn)),
      part("EPUB/style.css", Array(StyleSheet.text.utf8)),
    ]
    if book.edition.hasTitlePage {
      parts.append(part("EPUB/text/title-page.xhtml", TitlePage.make(of: book, publication)))
    }
    losses.report(for: .epub, &diagnostics)
    return parts + contents + record(of: book, document).map { part($0.name, $0.bytes) }
  }

  /// What `galley verify` rebuilds the source from, where it travels inside the book.
  private static func record(of book: Book, _ document: Document) -> [(
    name: String, bytes: [UInt8]
  )] {
    guard book.edition.carriesRecord else { return [] }
    return [
      ("EPUB/" + RecordPart.source, document.source.bytes),
      ("EPUB/" + RecordPart.ledger, DocumentRecord.file(of: document)),
    ]
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
