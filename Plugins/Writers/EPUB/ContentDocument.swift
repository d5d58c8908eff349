internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Writes one content document; depends on the plan of the book and on nothing another document does.
enum ContentDocument {
  /// A content document, written.
  struct Result {
    /// The file.
    let bytes: [UInt8]
    /// How many characters of the document XML could not hold.
    let droppedCharacters: Int
    /// How many links had an address that is none.
    let refusedAddresses: Int
  }

  /// Writes the file at `index` of `book`.
  static func make(_ index: Int, of book: Book, _ document: Document) -> Result {
    let file = book.files[index]
    let xml = XHTMLPage.writer(capacity: BlockDivision.limit / 8)
    let type =
      switch file.kind {
      case .article: "bodymatter"
      case .setAside: "backmatter"
      }
    XHTMLPage.open(
      xml, title: file.title, language: file.language, book.edition, folder: "../", type: type)
    var section = SectionWriter(index, of: book, document, to: xml)
    section.write()
    let dropped = xml.droppedCharacters
    return Result(
      bytes: XHTMLPage.close(xml), droppedCharacters: dropped,
      refusedAddresses: section.refusedAddresses)
  }
}
