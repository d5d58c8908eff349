internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Writes one content document; depends on the plan of the book and on nothing another document does.
enum ContentDocument {
  /// A content document, written.
  struct Result {
    /// The file.
    let bytes: [UInt8]
    /// What of the document the file could not hold.
    let losses: BookLosses
  }

  /// Writes the file at `index` of `book`.
  static func make(_ index: Int, of book: Book, _ document: Document) -> Result {
    let file = book.files[index]
    let xml = XHTMLPage.writer(capacity: file.weight + XHTMLPage.frameSize)
    let type =
      switch file.kind {
      case .article: "bodymatter"
      case .setAside: "backmatter"
      }
    XHTMLPage.open(
      xml, title: file.title, language: file.language, book.edition, folder: "../", type: type)
    let section = SectionWriter(index, of: book, document, to: xml)
    section.write()
    var losses = BookLosses()
    losses.characters = xml.droppedCharacters
    losses.addresses = section.refusedAddresses
    return Result(bytes: XHTMLPage.close(xml), losses: losses)
  }
}
